"""Numbers that authorities of Canada issue."""
