"""Numbers that authorities of Zambia issue."""
