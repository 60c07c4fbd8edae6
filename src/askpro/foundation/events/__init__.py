"""Events: facts announced with a change, relayed after commit, reacted to; and what was accepted once."""

from askpro.foundation.events.inbox import accept_once
from askpro.foundation.events.reactions import Reactions
from askpro.foundation.events.relay import outbox_lag, run_relay, wake_followers
from askpro.foundation.facts import Event

__all__ = ["Event", "Reactions", "accept_once", "outbox_lag", "run_relay", "wake_followers"]
