"""Numbers that authorities of Cyprus issue."""
