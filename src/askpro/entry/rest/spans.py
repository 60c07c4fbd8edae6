"""One span a request, named by method and route; never by the address, which may hold anything."""

from __future__ import annotations

from litestar.types import ASGIApp, Receive, Scope, Send

from askpro.foundation.telemetry import span


def spanned(app: ASGIApp) -> ASGIApp:
    """The application, each HTTP request within a span of its own."""

    async def within_span(scope: Scope, receive: Receive, send: Send) -> None:
        method = scope.get("method")
        if method is None:
            await app(scope, receive, send)
            return
        with span(f"http {method} {scope.get('path_template', '')}"):
            await app(scope, receive, send)

    return within_span
