"""Who is it: whom a word of a sentence stands for."""

from __future__ import annotations

from typing import Final

from redactor.domain import Subject
from redactor.link import _words as w
from redactor.link._reading import Reading

_PLAIN: Final = {
    w.SELF: Subject.AUTHOR,
    w.MINE: Subject.AUTHOR,
    w.ME: Subject.AUTHOR,
    w.KIN: Subject.OTHER,
    w.NAME: Subject.OTHER,
    w.PUBLIC: Subject.NOBODY,
    w.ANIMAL: Subject.NOBODY,
}
_POINTING: Final = w.words("my our his her their mi mon ma mein meine unser unsere meu minha nuestro nuestra notre su nosso nossa")
_HERE: Final = frozenset({"the", "this", "that", "new", "old", "el", "la", "le", "der", "die", "o"})
_PLACING: Final = w.words("at from next upstairs downstairs in across who on behind opposite de del von aus")
_ONE: Final = frozenset({"a", "an", "un", "una", "ein", "eine", "um", "uma", "une"})
_ANY: Final = frozenset({"any", "your", "every", "each", "some", "no"})
#: With "a" these are still the author's own people.
_RELATED: Final = w.words("friend coworker colleague mate cousin classmate flatmate roommate teammate buddy")
#: Behind an adjective these end the search for the noun that it qualifies.
_JOINING: Final = w.words("to of in with for from at on or by as like than because when while de di da do von et und e y")
_CLINICIAN_VERBS: Final = frozenset({"has", "is", "had", "was"})
#: How the names of trades and offices end, and words that end so and name none.
_TRADE: Final = ("er", "or", "ist", "ian", "man", "woman", "ant", "ess", "eur", "euse")
_NO_TRADE: Final = w.words(
    "liver shoulder finger bladder tumor tumour ulcer number paper order letter computer printer dinner water weather winter summer matter answer "
    "power anger fever inhaler center cancer disorder error mirror color motor ever never over under after other another either whether however "
    "rather later better worse butter sweater trigger killer blister chapter plaster razor restaurant plant want for or her and"
)
#: "My favourite writer" is a public figure.
_ADMIRED: Final = frozenset({"favourite", "favorite", "fave"})
_BEING: Final = w.words("am i'm im was is he's she's became being")
#: How many words back a pronoun's noun may stand.
_BACK: Final = 40


def owner_at(r: Reading, k: int) -> Subject | None:
    """Return whom the word at `k` stands for, or nothing if it stands for no owner."""
    cue = r.cue(k)
    if cue is None:
        return Subject.OTHER if r.cue(k + 1) == w.HOLD and _named_by_trade(r, k) else None
    if cue not in w.STANDING:
        return None
    if cue == w.KIN:
        return _kin(r, k)
    if cue == w.MINE:
        return None if r.word(k - 1) == "of" else Subject.AUTHOR
    if cue == w.NAME:
        return Subject.NOBODY if r.cue(k - 1) == w.PUBLIC else Subject.OTHER
    plain = _PLAIN.get(cue)
    return plain if plain is not None else _unsettled(r, k, cue)


def owner_ahead(r: Reading, k: int) -> Subject | None:
    """Return whom the word at `k` stands for when read onwards: in "my grandmother" the second word decides."""
    if r.cue(k) == w.MINE and any(r.cue(j) in {w.KIN, w.ROLE, w.NAME} for j in (k + 1, k + 2)):
        return Subject.OTHER
    return owner_at(r, k)


def named_behind(r: Reading, left: int, right: int) -> Subject | None:
    """Return whose the word is if it stands before a person as an adjective: "my diabetic dad", "a Catholic senator"."""
    for k in (right, right + 1):
        cue = r.cue(k)
        if k > right and r.words[right] in _POINTING | _JOINING:
            return None
        if cue in {w.ANIMAL, w.PUBLIC}:
            return Subject.NOBODY
        if cue == w.KIN or (cue == w.ROLE and _pointed(r, left)):
            return _owner_of_person(r, left, k)
        if cue is not None:
            return None
    return None


def _owner_of_person(r: Reading, left: int, k: int) -> Subject | None:
    """Return OTHER if the person at `k`, behind an adjective, is somebody's: "his Kurdish wife", not "a diabetic mother".

    Nothing where it is said of somebody: "I'm a Navajo grandpa".
    """
    if r.word(left - 1) in _ONE | _ANY and r.word(k) not in _RELATED:
        return None if r.word(left - 2) in _BEING else Subject.NOBODY
    owned = any(r.word(j) in _POINTING | _ONE or r.cue(j) in w.SOMEBODY for j in range(left - 3, left))
    return Subject.OTHER if owned else None


def _pointed(r: Reading, index: int) -> bool:
    """Say whether "my", "our", "the neighbour's" or the like stands at most three words before."""
    for k in range(index - 3, index):
        word = r.word(k)
        if word in _POINTING or (word.endswith("'s") and r.cue(k) in {w.KIN, w.ROLE, w.NAME}):
            return True
    return False


def names_trade(word: str) -> bool:
    """Say whether an unlisted word looks like a trade or an office: "councillor"."""
    return word.endswith(_TRADE) and word not in _NO_TRADE and word not in w.THINGS


def _named_by_trade(r: Reading, k: int) -> bool:
    """Say whether an unlisted word names somebody by trade or office: "our choir director"."""
    return names_trade(r.word(k)) and _pointed(r, k) and r.word(k - 1) not in _ADMIRED


def _kin(r: Reading, k: int) -> Subject:
    if r.word(k - 1) in _ANY or (r.word(k - 1) in _ONE and r.word(k) not in _RELATED):
        return Subject.NOBODY
    return Subject.OTHER


def _unsettled(r: Reading, k: int, cue: w.Cue) -> Subject | None:
    """Return whom a word stands for whose neighbours decide it."""
    if cue == w.ROLE:
        return _role(r, k)
    if cue == w.THIRD:
        return Subject.NOBODY if _antecedent(r, k, pronoun=cue) is Subject.NOBODY else Subject.OTHER
    if cue == w.THEY:
        return _antecedent(r, k, pronoun=cue)
    if cue == w.CLINICIAN:
        return Subject.OTHER if _pointed(r, k) and r.word(k + 1) in _CLINICIAN_VERBS else None
    return Subject.OTHER if r.word(k) in w.OURS and _pointed(r, k) else Subject.NOBODY


def _role(r: Reading, k: int) -> Subject | None:
    """Return whom a role stands for: "our nurse" and "a friend" for somebody, "a nurse" for nobody, "nurse" alone for nothing."""
    if _identified(r, k):
        return Subject.OTHER
    before = r.word(k - 1)
    if before in _ANY:
        return Subject.NOBODY
    if before in _ONE or r.word(k - 2) in _ONE:
        return Subject.OTHER if r.word(k) in _RELATED else Subject.NOBODY
    return Subject.NOBODY if r.word(k).endswith("s") else None


def _identified(r: Reading, k: int) -> bool:
    """Say whether a role at `k` points at one person: "our night nurse", "the new guy at work"."""
    return _pointed(r, k) or (r.word(k + 1) in _PLACING and any(r.word(j) in _HERE for j in range(k - 3, k)))


def _antecedent(r: Reading, index: int, *, pronoun: w.Cue) -> Subject | None:
    """Return whom a pronoun stands for: the nearest noun before it, in its sentence or the one before; nothing if none is there."""
    stops = 0
    for k in range(index - 1, max(-1, index - _BACK), -1):
        cue = r.cue(k)
        if cue == w.STOP:
            stops += 1
            if stops > 1:
                break
        elif cue in {w.KIN, w.NAME} or (cue == w.ROLE and _identified(r, k)):
            return Subject.OTHER
        elif cue in {w.ANIMAL, w.PUBLIC} or (cue == w.GENERIC and pronoun == w.THEY):
            return Subject.NOBODY
    return None
