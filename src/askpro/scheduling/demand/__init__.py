"""Demand: wishes that could not be met, counted without knowing whose they were."""

from askpro.scheduling.demand.model import DemandOutcome, Total, Unmet, Wanted
from askpro.scheduling.demand.recording import listed, record, totals

__all__ = ["DemandOutcome", "Total", "Unmet", "Wanted", "listed", "record", "totals"]
