"""How a refusal looks over HTTP: a problem document as RFC 9457 has it."""

from __future__ import annotations

import re
from typing import Any, Final

import msgspec
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException, ValidationException
from structlog import get_logger

from askpro.entry.rest.authentication import Unauthenticated
from askpro.foundation.errors import Conflict, Forbidden, Invalid, NotFound, Refusal, Unavailable

STATUS: Final = (
    (Unauthenticated, 401),
    (NotFound, 404),
    (Conflict, 409),
    (Forbidden, 403),
    (Invalid, 422),
    (Unavailable, 503),
)
_OUR_FAULT: Final = "Something went wrong on our side; it has been recorded."
_ROUTERS_REFUSALS: Final = {
    404: ("not_found", "Nothing is served at this address. /openapi.json lists what is."),
    405: ("method_not_allowed", "This address does not take this method; 'Allow' says which it takes."),
    413: ("too_large", "The body is too large; a million bytes are the limit below /v1."),
    415: ("unsupported_media_type", "Send the body as 'application/json'."),
}
_MISSING: Final = re.compile(r"Missing required (\w+) parameter '([^']+)'")
_log = get_logger("askpro.http")
AnyRequest = Request[Any, Any, State]
MEDIA_TYPE: Final = "application/problem+json"


class FieldError(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong with one field or parameter of a request."""

    field: str
    message: str


class Problem(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A request that was not granted, as RFC 9457 tells it: `code` for programs, `detail` for developers.

    `sentences` may be said to a person, by language; `facts` are what the refusal is about; `errors` name
    what of a malformed request is wrong.
    """

    type: str
    title: str
    status: int
    code: str
    detail: str
    facts: dict[str, Any] = {}
    sentences: dict[str, str] = {}
    errors: tuple[FieldError, ...] = ()


def _problem(
    status: int, code: str, detail: str, headers: dict[str, str] | None = None, **more: Any
) -> Response[bytes]:
    title = code.replace("_", " ").capitalize()
    problem = Problem(
        type=f"urn:askpro:problem:{code}", title=title, status=status, code=code, detail=detail, **more
    )
    return Response(
        msgspec.json.encode(problem, enc_hook=str), status_code=status, media_type=MEDIA_TYPE, headers=headers
    )


def refused(_request: AnyRequest, refusal: Refusal) -> Response[bytes]:
    """One of the five refusals, or a missing key."""
    status = next((status for kind, status in STATUS if isinstance(refusal, kind)), 400)
    headers = (
        {"WWW-Authenticate": "Bearer"} if status == 401 else {"Retry-After": "1"} if status == 503 else None
    )
    facts, sentences = dict(refusal.facts), dict(refusal.sentences)
    return _problem(status, refusal.code, refusal.message, headers, facts=facts, sentences=sentences)


def malformed(_request: AnyRequest, failure: ValidationException) -> Response[bytes]:
    """The request does not have the documented form."""
    errors = [
        FieldError(field=str(error.get("key", "")), message=str(error.get("message", "")))
        for error in (failure.extra if isinstance(failure.extra, list) else [])
    ]
    missing = _MISSING.match(failure.detail)
    if missing:
        place, field = missing.groups()
        errors.append(FieldError(field=field, message=f"This {place} parameter is required."))
    detail = "The request does not have the documented form."
    return _problem(422, "malformed_request", detail, errors=tuple(errors))


def http_failed(_request: AnyRequest, failure: HTTPException) -> Response[bytes]:
    """What the router itself refuses: unknown paths, methods, sizes and encodings."""
    unreadable = f"The request cannot be read: {failure.detail.rstrip('.')}. /openapi.json has its form."
    code, detail = _ROUTERS_REFUSALS.get(failure.status_code, ("bad_request", unreadable))
    if failure.status_code >= 500:
        code, detail = "internal_error", _OUR_FAULT
    return _problem(failure.status_code, code, detail, failure.headers)


def broken(request: AnyRequest, failure: Exception) -> Response[bytes]:
    """A defect of ours: recorded, and told without detail."""
    _log.error(
        "request_failed", method=request.method, route=request.scope["path_template"], exc_info=failure
    )
    return _problem(500, "internal_error", _OUR_FAULT)
