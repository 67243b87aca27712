"""Numbers that authorities of the Netherlands issue."""
