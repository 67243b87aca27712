"""Context words that several lexicons share."""

from typing import Final

#: Words that say that a text speaks of a person: an ambiguous term near them is likely about somebody.
PERSONAL: Final = (
    "i", "i'm", "i’m", "im", "i've", "i’ve", "ive", "i'd", "i’d", "i'll", "me", "my", "mine", "myself", "we", "we're", "we’re", "our", "us",
    "he", "he's", "he’s", "his", "him", "she", "she's", "she’s", "her", "hers", "they're", "they’re", "their",
    "mum", "mom", "mother", "dad", "father", "son", "sons", "daughter", "brother", "sister", "wife", "husband", "partner", "boyfriend",
    "girlfriend", "cousin", "uncle", "aunt", "auntie", "nan", "gran", "grandma", "grandpa", "grandmother", "grandfather", "nephew", "niece",
    "friend", "neighbour", "neighbor", "colleague", "coworker", "landlord", "landlady", "boss", "flatmate", "roommate", "patient", "fiancé",
    "fiancée", "in-laws", "stepson", "stepdaughter", "stepdad", "stepmum", "stepmom", "ex-wife", "ex-husband",
)  # fmt: skip
