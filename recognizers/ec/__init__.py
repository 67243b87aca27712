"""Numbers that authorities of Ecuador issue."""
