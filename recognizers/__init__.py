"""The recognizers that come with redactor, one file a kind of value."""
