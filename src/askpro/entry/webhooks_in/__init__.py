"""What vendors tell us over HTTP: verified over the raw body, kept once, then acted upon."""

from askpro.entry.webhooks_in.ports import CallInbox, CallTools, Switchboard
from askpro.entry.webhooks_in.retell import retell_webhooks

__all__ = ["CallInbox", "CallTools", "Switchboard", "retell_webhooks"]
