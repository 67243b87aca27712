"""Numbers that authorities of the Dominican Republic issue."""
