"""Numbers that authorities of Sri Lanka issue."""
