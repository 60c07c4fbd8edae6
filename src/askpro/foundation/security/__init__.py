"""Security: sealed fields, API keys, passwords."""

from askpro.foundation.security.api_keys import (
    API_KEY_PREFIX,
    ApiKey,
    hash_of_api_key,
    new_api_key,
)
from askpro.foundation.security.encryption import SealBroken, Secrets, new_encryption_key
from askpro.foundation.security.passwords import (
    PasswordLengthWrong,
    hash_password,
    is_hash_outdated,
    is_password,
)

__all__ = [
    "API_KEY_PREFIX",
    "ApiKey",
    "PasswordLengthWrong",
    "SealBroken",
    "Secrets",
    "hash_of_api_key",
    "hash_password",
    "is_hash_outdated",
    "is_password",
    "new_api_key",
    "new_encryption_key",
]
