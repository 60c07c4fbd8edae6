"""The edges: where a request, a call, a job or a command comes in."""
