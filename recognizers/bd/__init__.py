"""Numbers that authorities of Bangladesh issue."""
