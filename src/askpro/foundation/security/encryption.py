"""Field encryption: what a stolen database must not give away is sealed before it is stored."""

from __future__ import annotations

import base64
import binascii
import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

_KEY_BYTES, _NONCE_BYTES = 32, 12


class SealBroken(Exception):
    """A sealed value was altered, moved elsewhere, or its key is gone."""


class Secrets:
    """Seals and opens with AES-256-GCM (NIST SP 800-38D), a random nonce for each value.

    `keys` are 32 bytes each in URL-safe base64, as `new_encryption_key` makes. The first seals, all open:
    to rotate, put a new key first, reseal what `is_outdated`, then drop the old key.
    """

    def __init__(self, *keys: str) -> None:
        if not keys:
            raise ValueError("give at least one encryption key")
        ciphers = [_cipher(key) for key in keys]
        self._current = ciphers[0][0]
        self._ciphers = dict(ciphers)

    def seal(self, plain: str, context: str) -> str:
        """Encrypt; it opens only with the same context, such as `<company id> calendars.token`."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._ciphers[self._current].encrypt(nonce, plain.encode(), context.encode())
        return f"{self._current}.{base64.urlsafe_b64encode(nonce + sealed).decode()}"

    def open(self, sealed: str, context: str) -> str:
        """Decrypt. Raises SealBroken."""
        key_id, _, text = sealed.partition(".")
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            raise SealBroken(f"no encryption key '{key_id}'")
        try:
            octets = base64.urlsafe_b64decode(text)
            plain = cipher.decrypt(octets[:_NONCE_BYTES], octets[_NONCE_BYTES:], context.encode())
        except (InvalidTag, ValueError) as broken:
            raise SealBroken("the sealed value was altered, or belongs elsewhere") from broken
        return plain.decode()

    def is_outdated(self, sealed: str) -> bool:
        """Whether an older key sealed it."""
        return not sealed.startswith(f"{self._current}.")


def new_encryption_key() -> str:
    """A fresh key for `Secrets`."""
    return base64.urlsafe_b64encode(os.urandom(_KEY_BYTES)).decode().rstrip("=")


def _cipher(key: str) -> tuple[str, AESGCM]:
    try:
        octets = base64.urlsafe_b64decode(key + "=" * (-len(key) % 4))
    except binascii.Error:
        octets = b""
    if len(octets) != _KEY_BYTES:
        raise ValueError("an encryption key is 32 bytes in URL-safe base64")
    return hashlib.sha256(b"key id" + octets).hexdigest()[:8], AESGCM(octets)
