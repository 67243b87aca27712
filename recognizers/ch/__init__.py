"""Numbers that authorities of Switzerland and Liechtenstein issue."""
