"""Numbers that authorities of Ukraine issue."""
