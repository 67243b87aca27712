"""Numbers that authorities of Malaysia issue."""
