"""Demand: wishes that could not be met, counted without knowing whose they were."""

from askpro.scheduling.demand.model import Outcome, Total, Unmet, Wanted
from askpro.scheduling.demand.recording import listed, record, totals

__all__ = ["Outcome", "Total", "Unmet", "Wanted", "listed", "record", "totals"]
