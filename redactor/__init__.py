"""redactor finds personal and sensitive information and decides what may be seen by whom."""
