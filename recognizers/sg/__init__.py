"""Numbers that authorities of Singapore issue."""
