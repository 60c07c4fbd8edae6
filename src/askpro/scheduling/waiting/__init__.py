"""The waiting list: who waits for a time, and gets it offered when somebody gives it back."""

from askpro.scheduling.waiting.answering import accept, decline, leave, run_out
from askpro.scheduling.waiting.events import WaitingOffered
from askpro.scheduling.waiting.joining import ANSWER_MINUTES, join, set_answer_minutes
from askpro.scheduling.waiting.model import Entry, EntryStatus, Offer, OfferStatus, WaitingWish, Window
from askpro.scheduling.waiting.reactions import register_jobs, register_reactions
from askpro.scheduling.waiting.reading import entries_of, find, listed, offers_for, offers_to
from askpro.scheduling.waiting.refusals import EntryNotFound, NothingToWaitFor, OfferGone, OfferNotFound

__all__ = [
    "ANSWER_MINUTES",
    "Entry",
    "EntryNotFound",
    "EntryStatus",
    "NothingToWaitFor",
    "Offer",
    "OfferGone",
    "OfferNotFound",
    "OfferStatus",
    "WaitingOffered",
    "WaitingWish",
    "Window",
    "accept",
    "decline",
    "entries_of",
    "find",
    "join",
    "leave",
    "listed",
    "offers_for",
    "offers_to",
    "register_jobs",
    "register_reactions",
    "run_out",
    "set_answer_minutes",
]
