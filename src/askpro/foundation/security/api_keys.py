"""API keys: 256 random bits behind a readable prefix. Only the hash is stored."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, field

API_KEY_PREFIX = "ask_live_"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key just made. `secret` is shown once, `hash` is stored, `hint` helps to recognise it in a list."""

    secret: str = field(repr=False)
    hash: bytes
    hint: str


def new_api_key() -> ApiKey:
    """A fresh key, such as ask_live_Jh3…"""
    secret = API_KEY_PREFIX + secrets.token_urlsafe(32)
    return ApiKey(secret, hash_of_api_key(secret), f"{API_KEY_PREFIX}…{secret[-4:]}")


def hash_of_api_key(secret: str) -> bytes:
    """SHA-256: a slow hash protects guessable secrets, and 256 random bits cannot be guessed."""
    return hashlib.sha256(secret.encode()).digest()
