"""Numbers that authorities of Senegal issue."""
