"""Numbers that authorities of Romania issue."""
