"""Presidio both ways: its requests answered by our detection, our recognizers in its engine, its pattern recognizers in ours.

`analysis`, `request`, `adhoc` and `names` answer what presidio-analyzer's service is asked, without importing it. `anonymization` runs
presidio-anonymizer; `recognizer` and `conversion` meet presidio-analyzer. Those three are imported where they are first needed: each
loads spaCy, which takes a second.
"""
