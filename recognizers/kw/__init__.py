"""Numbers that authorities of Kuwait issue."""
