"""The settings of the embedded PostgreSQL: fit for a small machine, strict about durability."""

from __future__ import annotations

from pathlib import Path

_ALWAYS = {
    "max_connections": "200",
    "shared_buffers": "128MB",
    "effective_cache_size": "512MB",
    "jit": "off",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "synchronous_commit": "on",
    "wal_level": "logical",  # companies move between cells by logical replication
    "max_wal_size": "1GB",
    "recovery_init_sync_method": "syncfs",  # one call in place of one for each of a thousand files
    "logging_collector": "off",
    "log_line_prefix": "%m [%p] %q%u@%d ",
    "log_lock_waits": "on",
    "log_min_duration_statement": "1000",
    "log_parameter_max_length": "0",  # no personal data in logs
    "log_parameter_max_length_on_error": "0",
}
_DURABLE = {"fsync": "on", "full_page_writes": "on"}
_FLEETING = {"fsync": "off", "full_page_writes": "off"}


def server_options(socket_directory: Path, port: int, *, on_network: bool, durable: bool) -> list[str]:
    """Command-line options of the server; `on_network` opens the loopback address beside the socket."""
    settings = {
        **_ALWAYS,
        **(_DURABLE if durable else _FLEETING),
        "unix_socket_directories": str(socket_directory),
        "unix_socket_permissions": "0700",
        "listen_addresses": "127.0.0.1" if on_network else "",
        "port": str(port),
    }
    return [option for name, value in settings.items() for option in ("-c", f"{name}={value}")]
