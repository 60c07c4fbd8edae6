"""Adapters to other people's servers; a vendor's words end here."""
