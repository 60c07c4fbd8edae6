"""The signature, against the vendor's own library as an independent party."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some
from retell.lib import webhook_auth

from askpro.providers.retell import SignatureRefused, sign, verify

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
KEY = "key_of_our_workspace"
BODY = '{"event":"call_ended","call":{"call_id":"call_1","note":"Grüße"}}'


def signed_by_the_vendor(body: str = BODY, key: str = KEY, at: datetime = NOW) -> str:
    header: str = webhook_auth.symmetric["sign"](body, key, int(at.timestamp() * 1000))
    return header


def test_what_the_vendor_signs_is_accepted():
    verify(BODY.encode(), signed_by_the_vendor(), KEY, NOW)


@given(some.text(), some.text(min_size=1), some.timedeltas(timedelta(), timedelta(days=36_500)))
def test_what_we_sign_the_vendor_accepts_whatever_the_body(body: str, key: str, after: timedelta):
    try:
        raw, _ = body.encode(), key.encode()
    except UnicodeEncodeError:
        return
    header = sign(raw, key, datetime(2020, 1, 1, tzinfo=UTC) + after)
    stamp = int(header.removeprefix("v=").split(",")[0])
    assert webhook_auth.symmetric["verify"](body, key, header, {"timestamp": stamp})


def test_a_known_vector_holds():
    signed_at = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)
    raw = b'{"event":"call_ended","call":{"call_id":"c1"}}'
    digest = "84ae0621fc662d56d6f756c6e2c4e34953d24b3b4c457facc7cb6251b4d9512d"
    assert sign(raw, "key_test_123", signed_at) == f"v=1700000000000,d={digest}"


@pytest.mark.parametrize("age", [timedelta(minutes=5), -timedelta(minutes=5)])
def test_the_window_is_five_minutes_to_both_sides(age: timedelta):
    verify(BODY.encode(), signed_by_the_vendor(at=NOW - age), KEY, NOW)
    beyond = age + (timedelta(milliseconds=1) if age > timedelta() else -timedelta(milliseconds=1))
    with pytest.raises(SignatureRefused):
        verify(BODY.encode(), signed_by_the_vendor(at=NOW - beyond), KEY, NOW)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda header: "",
        lambda header: header + " ",
        lambda header: "x" + header,
        lambda header: header.upper(),
        lambda header: header[:-1],
        lambda header: header + "\n",
        lambda header: header.replace("v=1", "v=-1"),
        lambda header: header.replace("v=1", "v=１"),
        lambda header: header[:-1] + ("0" if header[-1] != "0" else "1"),
        lambda header: header.replace(",", ",,"),
        lambda header: f"{header},{header}",
        lambda header: "v=" + "9" * 400 + header[header.index(",") :],
    ],
)
def test_a_spoiled_header_is_refused(spoil):
    with pytest.raises(SignatureRefused):
        verify(BODY.encode(), spoil(signed_by_the_vendor()), KEY, NOW)


def test_another_body_or_key_is_refused():
    header = signed_by_the_vendor()
    with pytest.raises(SignatureRefused):
        verify(BODY.replace(":", ": ").encode(), header, KEY, NOW)
    with pytest.raises(SignatureRefused):
        verify(BODY.encode(), header, KEY + "x", NOW)


def test_without_a_configured_key_nothing_passes():
    with pytest.raises(SignatureRefused):
        verify(BODY.encode(), signed_by_the_vendor(key=""), "", NOW)


def test_what_was_accepted_once_is_accepted_again_until_the_window_closes():
    header = signed_by_the_vendor()
    for minutes in (0, 1, 5):
        verify(BODY.encode(), header, KEY, NOW + timedelta(minutes=minutes))
    with pytest.raises(SignatureRefused):
        verify(BODY.encode(), header, KEY, NOW + timedelta(minutes=6))


def test_functions_called_by_get_sign_the_empty_body():
    verify(b"", signed_by_the_vendor(body=""), KEY, NOW)
