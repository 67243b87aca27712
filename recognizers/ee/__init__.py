"""Numbers that authorities of Estonia issue."""
