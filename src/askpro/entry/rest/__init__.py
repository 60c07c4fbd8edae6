"""The HTTP edge: who asks, which resource answers, and how a refusal looks."""

from askpro.entry.rest.app import http_app
from askpro.entry.rest.authentication import Doorkeeper
from askpro.entry.rest.promise import promised

__all__ = ["Doorkeeper", "http_app", "promised"]
