"""The HTTP door: the native API under /v1, Presidio's endpoints beside it, health and metrics."""
