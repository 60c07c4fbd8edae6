"""Hear, understand, decide, act, say."""
