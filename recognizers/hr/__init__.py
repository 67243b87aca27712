"""Numbers that authorities of Croatia issue."""
