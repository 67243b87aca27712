"""Numbers that authorities of Denmark and the Faroes issue."""
