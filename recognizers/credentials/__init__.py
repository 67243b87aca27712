"""Recognizers of credentials: one file a vendor or kind, written from the formats that vendors document."""
