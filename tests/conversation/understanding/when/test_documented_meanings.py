"""Every row of docs/time-expressions.md holds."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.understanding.when import Reference, read_when

from .notation import written

DOCUMENT = Path(__file__).parents[4] / "docs" / "time-expressions.md"
TUESDAY_MORNING = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def documented() -> list[tuple[str, str, str]]:
    rows = []
    for line in DOCUMENT.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace("\\|", "|") for cell in line.replace("\\|", "\0").split("|")]
        if line.startswith(("| de |", "| en |")):
            rows.append((cells[1], cells[2], cells[3].replace("\0", "|")))
    return rows


@pytest.mark.parametrize(("language", "said", "means"), documented())
def test_what_the_document_says_is_what_is_read(language, said, means):
    reference = Reference(TUESDAY_MORNING, language, (9 * 60, 19 * 60))
    assert written(read_when(said, reference)) == means
