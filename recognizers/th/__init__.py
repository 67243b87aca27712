"""Numbers that authorities of Thailand issue."""
