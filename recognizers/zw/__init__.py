"""Numbers that authorities of Zimbabwe issue."""
