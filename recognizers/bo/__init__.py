"""Numbers that authorities of Bolivia issue."""
