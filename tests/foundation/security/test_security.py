"""Sealed fields, API keys, passwords."""

import pytest

from askpro.foundation.security import (
    PasswordLengthWrong,
    SealBroken,
    Secrets,
    hash_of_api_key,
    hash_password,
    is_hash_outdated,
    is_password,
    new_api_key,
    new_encryption_key,
)

TOKEN = "calendar token of Salon Mira"


def test_a_sealed_value_opens_only_where_it_belongs() -> None:
    secrets = Secrets(new_encryption_key())
    sealed = secrets.seal(TOKEN, "company 1 calendars.token")
    assert TOKEN not in sealed
    assert secrets.open(sealed, "company 1 calendars.token") == TOKEN
    with pytest.raises(SealBroken):
        secrets.open(sealed, "company 2 calendars.token")


def test_the_same_value_is_sealed_differently_each_time() -> None:
    secrets = Secrets(new_encryption_key())
    assert secrets.seal(TOKEN, "") != secrets.seal(TOKEN, "")


@pytest.mark.parametrize("place", [0, 12, -3])
def test_an_altered_value_does_not_open(place: int) -> None:
    secrets = Secrets(new_encryption_key())
    sealed = list(secrets.seal(TOKEN, ""))
    sealed[place] = "A" if sealed[place] != "A" else "B"
    with pytest.raises(SealBroken):
        secrets.open("".join(sealed), "")


def test_keys_rotate_without_losing_what_was_sealed() -> None:
    old, new = new_encryption_key(), new_encryption_key()
    sealed = Secrets(old).seal(TOKEN, "")
    rotating = Secrets(new, old)
    assert rotating.is_outdated(sealed)
    resealed = rotating.seal(rotating.open(sealed, ""), "")
    assert not rotating.is_outdated(resealed)
    assert Secrets(new).open(resealed, "") == TOKEN
    with pytest.raises(SealBroken):
        Secrets(new).open(sealed, "")


@pytest.mark.parametrize("keys", [(), ("short",), ("!" * 43,)])
def test_a_wrong_key_is_refused_at_the_start(keys: tuple[str, ...]) -> None:
    with pytest.raises(ValueError):
        Secrets(*keys)


def test_an_api_key_is_known_by_its_hash_alone() -> None:
    key, other = new_api_key(), new_api_key()
    assert key.secret.startswith("ask_live_")
    assert hash_of_api_key(key.secret) == key.hash != other.hash
    assert key.secret not in repr(key)
    assert len(key.hint) < 16


async def test_a_password_is_known_by_its_hash_alone() -> None:
    stored = await hash_password("correct horse battery")
    assert "horse" not in stored
    assert await is_password("correct horse battery", stored)
    assert not await is_password("correct horse batterie", stored)
    assert not await is_password("correct horse battery", "not a hash")
    assert not is_hash_outdated(stored)


@pytest.mark.parametrize("password", ["short", "x" * 257])
async def test_a_password_of_wrong_length_is_refused(password: str) -> None:
    with pytest.raises(PasswordLengthWrong):
        await hash_password(password)
