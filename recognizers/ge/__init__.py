"""Numbers that authorities of Georgia issue."""
