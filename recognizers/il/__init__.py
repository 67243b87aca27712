"""Numbers that authorities of Israel issue."""
