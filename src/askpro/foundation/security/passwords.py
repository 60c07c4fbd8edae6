"""Passwords: Argon2id with OWASP's parameters, in threads of its own, a few at a time."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from askpro.foundation.errors import Invalid

LENGTH_MIN, LENGTH_MAX = 12, 256

# 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet.
_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
_threads = ThreadPoolExecutor(max_workers=2, thread_name_prefix="argon2")


class PasswordLengthWrong(Invalid):
    """A password has 12 to 256 characters."""


async def hash_password(password: str) -> str:
    """What to store of a new password. Refuses with PasswordLengthWrong."""
    if not LENGTH_MIN <= len(password) <= LENGTH_MAX:
        raise PasswordLengthWrong(f"Choose a password of {LENGTH_MIN} to {LENGTH_MAX} characters.")
    return await asyncio.get_running_loop().run_in_executor(_threads, _hasher.hash, password)


async def is_password(password: str, stored: str) -> bool:
    """Whether the password is the stored one."""
    if len(password) > LENGTH_MAX:
        return False
    return await asyncio.get_running_loop().run_in_executor(_threads, _matches, password, stored)


def is_hash_outdated(stored: str) -> bool:
    """Whether it was made with weaker parameters and is to be made again at the next login."""
    return _hasher.check_needs_rehash(stored)


def _matches(password: str, stored: str) -> bool:
    try:
        return _hasher.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False
