"""Numbers that authorities of the European Union issue."""
