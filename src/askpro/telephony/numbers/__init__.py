"""Called numbers: whose they are, and which line a call comes in on."""

from askpro.telephony.numbers.assignment import NumberTaken, assign, listed, withdraw
from askpro.telephony.numbers.lines import Line, UnknownNumber, find_line, tenant_of

__all__ = [
    "Line",
    "NumberTaken",
    "UnknownNumber",
    "assign",
    "find_line",
    "listed",
    "tenant_of",
    "withdraw",
]
