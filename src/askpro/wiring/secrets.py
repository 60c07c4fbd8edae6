"""This installation's own secrets: made once, kept in the data directory, readable by its owner only."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

import msgspec


class InstallationSecrets(msgspec.Struct, frozen=True, kw_only=True):
    """What this installation signs, encrypts and hides addresses with."""

    encryption_key: str
    retell_api_key: str
    voice_path: str
    """The secret part of the address of the voice socket, which its vendor cannot authenticate."""


def installation_secrets(data: Path) -> InstallationSecrets:
    """Read them, or make them on first use. Two processes that make them at once agree on one set."""
    path = data / "secrets.json"
    if not path.exists():
        made = InstallationSecrets(
            encryption_key=secrets.token_urlsafe(32),
            retell_api_key=f"key_{secrets.token_hex(16)}",
            voice_path=secrets.token_urlsafe(24),
        )
        _write_once(path, msgspec.json.encode(made))
    return msgspec.json.decode(path.read_bytes(), type=InstallationSecrets)


def _write_once(path: Path, content: bytes) -> None:
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    try:
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
