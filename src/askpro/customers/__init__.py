"""Who books."""
