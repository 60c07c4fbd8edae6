"""API keys: shown once, kept as a hash, found through the directory."""

from askpro.tenancy.keys.issuing import ApiKey, KeyNotFound, UnknownPermission, issue, listed, revoke
from askpro.tenancy.keys.opening import ApiKeyRefused, tenant_of_api_key

__all__ = [
    "ApiKey",
    "ApiKeyRefused",
    "KeyNotFound",
    "UnknownPermission",
    "issue",
    "listed",
    "revoke",
    "tenant_of_api_key",
]
