"""Everything that can be set, in one place; read from the environment here and nowhere else."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

import msgspec

from askpro.foundation.errors import Invalid
from askpro.foundation.time import Clock, PinnedClock, SystemClock

PREFIX = "ASKPRO_"


class SettingWrong(Invalid):
    """A setting cannot be read."""


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Each field is the environment variable ASKPRO_<FIELD>; `database_url` falls back to DATABASE_URL."""

    data: Path = Path(".data")
    """Where the embedded database, its logs and this installation's secrets live."""
    host: str = "127.0.0.1"
    port: int = 8080
    database_url: str = ""
    """An administrator's address of a PostgreSQL of your own; empty means the embedded one."""
    now: str = ""
    """Pins the clock of the whole system to an instant with its offset."""
    web_connections: int = 10
    worker_connections: int = 8
    otlp_endpoint: str = ""
    """Where spans are sent (OTLP over HTTP); empty means nowhere."""
    log_format: Literal["plain", "json"] = "plain"
    """`plain` for people, `json` for machines."""
    log_level: str = "info"
    cache_url: str = "mem://"
    """A Redis or Valkey address shares the cache between processes."""
    retell_api_key: str = ""
    """The key Retell signs with; empty means one made for this installation."""
    language_model_url: str = ""
    """The base address of a server that streams chat completions, such as https://…/v1; empty means none."""
    language_model_key: str = ""
    language_model_name: str = ""
    """The model's name there; without it no language model is asked."""
    build: str = ""

    @property
    def clock(self) -> Clock:
        """The system's clock, or the pinned one. Refuses with SettingWrong."""
        if not self.now:
            return SystemClock()
        try:
            return PinnedClock(datetime.fromisoformat(self.now))
        except ValueError as wrong:
            raise SettingWrong(
                f"ASKPRO_NOW must be an ISO time with its offset, such as 2026-11-23T09:00:00+01:00: {wrong}."
            ) from wrong

    @property
    def base_url(self) -> str:
        return f"http://{self.host}:{self.port}"


def read_settings(**given: Any) -> Settings:
    """From the environment, overridden by what was given. Refuses with SettingWrong."""
    known = {field.name for field in msgspec.structs.fields(Settings)}
    environment = {
        name: os.environ[PREFIX + name.upper()] for name in known if os.environ.get(PREFIX + name.upper())
    }
    if not environment.get("database_url") and os.environ.get("DATABASE_URL"):
        environment["database_url"] = os.environ["DATABASE_URL"]
    try:
        chosen = {**environment, **{name: value for name, value in given.items() if value is not None}}
        return msgspec.convert(chosen, Settings, strict=False, dec_hook=lambda kind, value: kind(value))
    except msgspec.ValidationError as wrong:
        raise SettingWrong(f"A setting (ASKPRO_...) cannot be read: {wrong}.") from wrong
