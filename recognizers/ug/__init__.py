"""Numbers that authorities of Uganda issue."""
