"""Where records go, one file a kind: its configuration, and what it makes."""
