"""Speech: dates, clock times, prices and lists as one says them, in German and in English."""

from askpro.conversation.dialogue.speech.english import ENGLISH
from askpro.conversation.dialogue.speech.german import GERMAN
from askpro.conversation.dialogue.speech.listing import Listing, listed
from askpro.conversation.dialogue.speech.tongue import Moment, Tongue

TONGUES: dict[str, Tongue] = {"de": GERMAN, "en": ENGLISH}

__all__ = ["TONGUES", "Listing", "Moment", "Tongue", "listed"]
