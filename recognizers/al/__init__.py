"""Numbers that authorities of Albania issue."""
