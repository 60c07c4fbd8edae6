"""The composition root: the only package that knows everybody, and the only reader of settings."""
