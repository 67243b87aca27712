"""Numbers that authorities of Austria issue."""
