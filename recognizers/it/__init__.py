"""Numbers that authorities of Italy issue."""
