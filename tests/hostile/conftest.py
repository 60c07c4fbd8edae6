"""The web process that hostile input is sent to."""

from tests.front import front as front
