"""Numbers that authorities of Panama issue."""
