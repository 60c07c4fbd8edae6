"""Whether the house is healthy."""
