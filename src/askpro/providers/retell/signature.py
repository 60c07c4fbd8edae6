"""Is this really Retell? The HMAC over the raw body and the moment of signing."""

from __future__ import annotations

import hashlib
import hmac
import re
from datetime import UTC, datetime, timedelta

from askpro.foundation.errors import Forbidden

HEADER = "X-Retell-Signature"
WINDOW = timedelta(minutes=5)

_FORM = re.compile(r"v=([0-9]{1,16}),d=([0-9a-f]{64})")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class SignatureRefused(Forbidden):
    """The message does not carry a fresh signature made with our key."""


def sign(raw: bytes, key: str, now: datetime) -> str:
    """The header value Retell would send with `raw`, signed at `now` (to the millisecond)."""
    signed_at_ms = (now - _EPOCH) // _MILLISECOND
    return f"v={signed_at_ms},d={_digest(raw, key, str(signed_at_ms))}"


def verify(raw: bytes, header: str, key: str, now: datetime) -> None:
    """Accept a message Retell signed at most five minutes before or after `now`, however often it comes.

    Refuses with `SignatureRefused`. Source: Retell "Secure the webhook": hex HMAC-SHA256 with the API
    key over the raw body followed by the unix milliseconds, sent as `v={ms},d={digest}`.
    """
    parts = _FORM.fullmatch(header)
    if parts is None:
        raise SignatureRefused("The X-Retell-Signature header is missing or not of the form v=…,d=….")
    if not key:
        raise SignatureRefused("No Retell API key is configured, so nothing can be verified.")
    signed_at_ms, digest = parts.groups()
    if abs((now - _EPOCH) // _MILLISECOND - int(signed_at_ms)) > WINDOW // _MILLISECOND:
        raise SignatureRefused("The signature is outside the window of five minutes.")
    if not hmac.compare_digest(_digest(raw, key, signed_at_ms), digest):
        raise SignatureRefused("The signature does not match the body.")


def _digest(raw: bytes, key: str, signed_at_ms: str) -> str:
    return hmac.new(key.encode(), raw + signed_at_ms.encode(), hashlib.sha256).hexdigest()
