"""Numbers that authorities of Chile issue."""
