"""An exception in a log: its kinds and places. Its words stay away, for they may quote a caller or a row."""

from __future__ import annotations

from types import TracebackType
from typing import Any

from askpro.foundation.errors import Refusal

_PLACES_MAX, _CAUSES_MAX = 12, 5


def described(failure: BaseException) -> list[dict[str, Any]]:
    """The exception and its causes, outermost first."""
    chain: list[dict[str, Any]] = []
    current: BaseException | None = failure
    while current is not None and len(chain) < _CAUSES_MAX:
        chain.append({"error": _kind(current), "places": _places(current.__traceback__)})
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return chain


def _kind(failure: BaseException) -> str:
    name = f"{type(failure).__module__}.{type(failure).__qualname__}".removeprefix("builtins.")
    if isinstance(failure, Refusal):
        return f"{name} ({failure.code})"
    sqlstate = getattr(failure, "sqlstate", None)
    return f"{name} ({sqlstate})" if sqlstate else name


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{_short(code.co_filename)}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places[-_PLACES_MAX:]


def _short(path: str) -> str:
    for root in ("/site-packages/", "/src/", "/lib/"):
        _, found, rest = path.rpartition(root)
        if found:
            return rest
    return path
