"""Numbers that authorities of Kazakhstan issue."""
