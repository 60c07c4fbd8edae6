"""The web process that hostile input is sent to, and a salon with everything it can own."""

from tests.front import front as front
from tests.strangers.conftest import estate as estate
