"""Numbers that authorities of Iceland issue."""
