"""What a sentence makes of its owner: denied, supposed, asked about, left out."""

from __future__ import annotations

import re
from typing import Final

from redactor.domain import Subject
from redactor.link import _words as w
from redactor.link._reading import Reading

#: After these "if" asks, and supposes nothing: "I don't know if I have ADHD".
_DOUBT: Final = frozenset({"know", "wonder", "wondering", "sure", "see", "tell", "test", "find", "check", "think", "unsure", "worried"})
_MODAL: Final = frozenset({"can", "could", "would", "will", "should", "shall"})
_IMPERSONAL: Final = w.words("it this that it's that's its there which these those es esto das ce isto")
_NONE: Final = frozenset({"nobody", "none", "neither", "noone", "nadie", "personne", "niemand", "ninguém"})
#: A sentence that starts with one of these has left its "I" out.
_ELIDED: Final = w.words(
    "diagnosed been suffering struggling battling living started taking just finally recovering still currently had got getting having "
    "dealing fasting praying observing celebrating woke feeling lost tested prescribed hospitalized hospitalised coping day survived beat quit stopped fighting "
    "starting began begun canvassed canvassing campaigned campaigning joined baptised baptized confirmed relapsed miscarried came hooked signed transitioning married waiting "
    "recently instead never went came barely relapsed coughing officially fully grew raised born proud identifying voted voting converted"
)
#: What a sentence may open with before that: "Ugh, diagnosed with ...", "Update: started ...".
_OPENING: Final = w.words(
    "ugh oh ok okay so well welp yay omg lol update yes no yep and but also finally just honestly tbh anyway hey hi guys ps edit wow officially"
)
#: What marks the line about oneself of a profile, and how far it reaches, in code points.
_BIO: Final = re.compile(r"\b(?:my\s+)?bio\s*:|\b(?:she|he|they)\s?/\s?(?:her|him|them|they|she|he)s?\b", re.IGNORECASE)
_BIO_REACH: Final = 100
#: How many words on a sentence is looked through for its question mark, and for who goes on speaking.
_QUESTION: Final = 30
_SPEAKER: Final = 12


def denied(r: Reading, k: int, left: int) -> bool:
    """Say whether a negation denies what ties the owner at `k` to the finding: "I don't have lupus", "nobody in my family has"."""
    for j in range(left - 1, k - 1, -1):
        if r.cues[j] == w.NOT:
            return True
        if r.words[j] not in w.NEGATABLE and r.cues[j] not in {w.SELF, w.THIRD, w.HOLD}:
            break
    return any(r.word(j) in _NONE for j in range(k - 4, k)) or r.word(k - 1) in {"no", "nor"}


def supposed(r: Reading, k: int, left: int) -> bool:
    """Say whether the owner's clause is only supposed: "if I had diabetes", "I hope I don't get cancer", "can I get HIV from"."""
    for j in range(left - 1, max(-1, k - 5), -1):
        word, cue = r.words[j], r.cues[j]
        if j < k and cue in {w.STOP, w.CLAUSE}:
            return False
        if cue == w.IF:
            return not (word == "if" and any(r.word(i) in _DOUBT for i in range(j - 3, j)))
        if j == k - 1 and word in _MODAL and r.cues[k] == w.SELF:
            return True
        if word == "rather" and r.word(j - 1) in {"i'd", "would"}:
            return True
    return False


def asked(r: Reading, right: int) -> bool:
    """Say whether the sentence ends in a question mark."""
    for k in range(right, min(right + _QUESTION, len(r.cues))):
        if r.cues[k] == w.STOP:
            return "?" in r.words[k]
    return False


def in_bio(text: str, start: int) -> bool:
    """Say whether what begins at `start` stands in a line about oneself: behind "bio:", or with one's pronouns."""
    low = max(text.rfind("\n", 0, start) + 1, start - _BIO_REACH)
    line = text[low : start + _BIO_REACH]
    return ("/" in line or "bio" in line.lower()) and _BIO.search(line) is not None


def like_me(r: Reading, right: int) -> bool:
    """Say whether the author counts in: "when you have asthma like me", "gay people like us"."""
    at = right if r.word(right) == "like" else right + 1
    return r.word(at) == "like" and r.word(at + 1) in {"me", "myself", "us"} and r.cue(at - 1) not in {w.NOT, w.STOP}


def left_out_by(word: str) -> bool:
    """Say whether a sentence that begins with the word has left its "I" out."""
    return word in _ELIDED


def opening_before(r: Reading, left: int) -> int:
    """Return the index of the word before "ugh", "just", "update:" and their like that stand before the finding."""
    at = left - 1
    while at >= 0 and (r.words[at] in _OPENING or r.cues[at] == w.CLAUSE):
        at -= 1
    return at


def speaker_left_out(r: Reading, left: int, offset: int) -> bool | None:
    """Say whether the sentence has left its "I" out; nothing if it denies, or speaks of a thing ("it is")."""
    first = left
    for k in r.back(left, offset):
        first = k
        if r.cues[k] == w.NOT or _impersonal(r, k):
            return None
    begins = r.cue(first - 1) == w.STOP
    while begins and first < left and (r.words[first] in _OPENING or r.cues[first] == w.CLAUSE):
        first += 1
    return first < left and begins and r.words[first] in _ELIDED


def speaker_behind(r: Reading, right: int) -> Subject:
    """Return whose "as a Catholic" or "as someone with" is: the next owner's in the sentence, else the one's just before."""
    for k in range(right, min(right + _SPEAKER, len(r.cues))):
        if r.cues[k] == w.STOP:
            break
        if r.cues[k] in w.FIRST_PERSON:
            return Subject.AUTHOR
        if r.cues[k] in w.SOMEBODY:
            return Subject.OTHER
    return Subject.AUTHOR if any(r.cue(k) in w.FIRST_PERSON for k in range(right - _SPEAKER, right)) else Subject.NOBODY


def _impersonal(r: Reading, k: int) -> bool:
    """Say whether "it" or "this" at `k` is what the sentence speaks of ("this is", not "this morning")."""
    word = r.words[k]
    return word in _IMPERSONAL and (word.endswith("'s") or r.cue(k + 1) in {w.HOLD, w.NOT, w.TOPIC} or k == 0)


def impersonal(word: str) -> bool:
    """Say whether the word may stand for a thing."""
    return word in _IMPERSONAL
