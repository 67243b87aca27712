"""Numbers that authorities of Finland issue."""
