"""Called numbers and calls."""
