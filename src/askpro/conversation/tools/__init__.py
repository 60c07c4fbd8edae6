"""The tools: everything a conversation can find out or do, and the evidence that it did."""
