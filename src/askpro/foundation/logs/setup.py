"""Setting up the logs of a process: ours and those of every library, through the same mask."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any, Literal, TextIO

import structlog
from structlog.typing import Processor

from askpro.foundation.logs.failures import described
from askpro.foundation.logs.masking import harmless

# At level info these tell addresses of requests, which may hold anything.
_TALKATIVE = ("httpx", "httpcore", "pgqueuer", "uvicorn.access")


def start_logs(
    *,
    format: Literal["json", "plain"],
    level: str = "info",
    process: str,
    build: str,
    output: TextIO | None = None,
) -> None:
    """Log to standard error from now on: JSON lines for machines, plain lines for people.

    No phone number, e-mail address or exception message passes; fields pass by an allow-list.
    """
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        _describe_failure,
        _keep_harmless,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _identify(process, build) if format == "json" else _unchanged,
    ]
    line: Processor = structlog.processors.JSONRenderer()
    if format == "plain":
        line = structlog.dev.ConsoleRenderer(colors=(output or sys.stderr).isatty(), sort_keys=False)
    handler = logging.StreamHandler(output or sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, line],
        )
    )
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.upper())
    for name in _TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level.upper())),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


def _describe_failure(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    failure = line.pop("exc_info", None)
    if failure is True:
        failure = sys.exc_info()[1]
    elif isinstance(failure, tuple):
        failure = failure[1]
    line.pop("exception", None)
    line.pop("stack_info", None)
    if isinstance(failure, BaseException):
        line["_failure"] = described(failure)
    return line


def _keep_harmless(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Fields that begin with an underscore are the logging library's own, or ours of one step before."""
    inner = {key: value for key, value in line.items() if key.startswith("_")}
    failure = inner.pop("_failure", None)
    kept = harmless({key: value for key, value in line.items() if not key.startswith("_")}) | inner
    return kept | {"failure": failure} if failure else kept


def _identify(process: str, build: str) -> Processor:
    def identified(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
        line["process"], line["build"] = process, build
        return line

    return identified


def _unchanged(_logger: Any, _method: str, line: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    return line
