"""Numbers that authorities of Slovenia issue."""
