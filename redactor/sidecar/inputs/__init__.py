"""Where records come from, one file a kind: its configuration, and what it makes."""
