"""The cache: what is read often and changes rarely, by company, for a minute to an hour."""

from askpro.foundation.cache.company_cache import Cache, Tier
from askpro.foundation.cache.forgetting import forget_when_told
from askpro.foundation.cache.recent import Recent

__all__ = ["Cache", "Recent", "Tier", "forget_when_told"]
