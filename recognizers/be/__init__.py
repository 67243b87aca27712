"""Numbers that authorities of Belgium issue."""
