"""Faith, origin, opinion, orientation: whose is it? It takes a verb of being or belonging, and no thing that the word only describes."""

from __future__ import annotations

from typing import Final

from redactor.domain import Finding, Subject
from redactor.link import _words as w
from redactor.link._clause import asked, denied, in_bio, left_out_by, like_me, opening_before, speaker_behind, speaker_left_out, supposed
from redactor.link._people import named_behind, names_trade, owner_at
from redactor.link._reading import Reading

#: How many words an owner may stand away: as "my" of the noun phrase, as the subject of the verb, left out.
_PHRASE: Final = 3
_FAR: Final = 12
_LEFT_OUT: Final = 4

_AS: Final = frozenset({"as", "als", "como"})
_ONE: Final = frozenset({"a", "an", "un", "una", "ein", "eine", "um", "uma", "une"})
#: Before "me" these say what one was made: "my parents raised me Baptist".
_RAISED: Final = frozenset({"raised", "made", "makes", "call", "called", "baptised", "baptized"})
#: Before "as" these say what somebody is: "came out as".
_TAKING: Final = w.words("out identify identifies identified identifying myself himself herself raised up voted registered")
#: What may stand between "as" or the start of the sentence and the word.
_MODIFYING: Final = _ONE | w.words(
    "the only token lone proud lapsed strict half mixed devout practising practicing lifelong ex former second-generation fellow very openly"
)
#: A finding that begins so says what somebody does or does not.
_DOING: Final = w.words(
    "keep keeps kept voted votes voting vote lit lights cover covers covered wears wear wearing uses use fasted fasts fasting prays pray praying observes attends attended goes go "
    "went converted converting convert baptised baptized confirmed joined campaigned canvassed canvassing hooked dating dates came comes transitioned transitioning started stopped "
    "believe believes don't doesn't identifies identify tithes tithe confessed marched donated support supports"
)
_PERSONS: Final = w.words(
    "guy girl man woman lad lass dude person kid boy gal lady bloke chap mum mom dad teen teenager student wife husband couple"
)
#: Behind a note about oneself.
_GOING_ON: Final = w.words("by and but on in from at since with who so till until to for married living raised born")
_PEOPLE: Final = frozenset({w.KIN, w.ROLE, w.NAME})
#: What follows with one of these cues is no noun that the word describes.
_NO_NOUN: Final = frozenset({w.STOP, w.CLAUSE, w.HOLD, w.SELF, w.NOT, w.MINE, w.THIRD, w.THEY, w.IF})
#: An animal and a figure of public life are nobody, whatever else may be read into the text; "you" may well be the one who is answered.
_SURELY_NOBODY: Final = frozenset({w.PUBLIC, w.ANIMAL})
_SOMEBODY_ELSE: Final = frozenset({w.THIRD, w.THEY, w.GENERIC, w.PUBLIC, w.NAME, w.ANIMAL})
_SPOKEN_TO: Final = frozenset({"you", "u", "your", "ya"})
_EATING: Final = frozenset({"eat", "eats", "ate", "does", "do", "buy", "buys"})
#: How many words on a note about oneself is read for "I" or "my".
_ONESELF: Final = 22
_BEING: Final = w.words(
    "am is are was were be been being bin ist suis est es é soy sou somos he's she's they're hes shes i'm im we're j'suis estoy estou"
)


def judge(text: str, r: Reading, finding: Finding) -> Subject | None:
    """Return whom a finding of religion, ethnicity, politics or sexuality is about; nothing where the text says nothing of anybody."""
    start = finding.span.start
    left, right = r.left_of(start), r.left_of(finding.span.end)
    named = Subject.AUTHOR if like_me(r, right) else named_behind(r, left, right)
    if named is not None:
        return named
    acts = left < right and _acts(r, left)
    beside = _put_beside(r, left, right)
    describes = not acts and _describes(r, left, right) and not (beside and names_trade(r.word(right)))
    as_at = _article_before(r, left)
    being = r.word(as_at) == "being" and r.cue(as_at - 1) == w.STOP
    if (being or (r.word(as_at) in _AS and r.word(as_at - 1) not in _TAKING)) and not describes:
        return _speaker(r, as_at, right)
    believed = _believed(r, left, right, start, verb=acts or beside or _eats_only(r, left), describes=describes)
    # "Pronouns:" is the name of a field, and says nothing.
    noted = believed is None and not describes and r.word(right) != ":" and in_bio(text, start)
    return Subject.AUTHOR if noted else believed


def _speaker(r: Reading, as_at: int, right: int) -> Subject | None:
    """Return whose "as a Catholic" is; where the sentence begins with it and names nobody, the author's."""
    subject = speaker_behind(r, right)
    if subject is not Subject.NOBODY:
        return subject
    for k in range(right, min(right + _ONESELF, len(r.cues))):
        if r.cues[k] == w.STOP:
            break
        if r.cues[k] in {w.GENERIC, w.PUBLIC, w.THEY, w.ROLE}:
            return None
    return Subject.AUTHOR if r.cue(as_at - 1) == w.STOP else None


def _article_before(r: Reading, left: int) -> int:
    """Return the index of the word before the article, the "only" and the degrees that stand before the finding: "as the only proud Copt"."""
    at = left - 1
    while at > left - 5 and r.word(at) in _MODIFYING:
        at -= 1
    return at


def _believed(r: Reading, left: int, right: int, offset: int, *, verb: bool, describes: bool) -> Subject | None:
    """Return whose it is by the nearest owner before the finding; `verb` says whether something ties them already."""
    for k in r.back(left, offset):
        cue = r.cues[k]
        verb = verb or r.words[k] in w.BELONG or (cue == w.ME and r.word(k - 1) in _RAISED)
        if cue == w.TOPIC and not verb:
            return Subject.NOBODY
        subject = owner_at(r, k)
        if subject is None:
            continue
        if supposed(r, k, left) or (subject is Subject.NOBODY and cue in _SURELY_NOBODY):
            return Subject.NOBODY
        if subject is Subject.NOBODY or left - k > _FAR or denied(r, k, left):
            return None
        return subject if _holds(r, k, left, verb=verb, describes=describes) else None
    return _behind(r, left, right, offset, describes=describes)


def _holds(r: Reading, k: int, left: int, *, verb: bool, describes: bool) -> bool:
    """Say whether the words between the owner at `k` and the finding make it the owner's."""
    cue = r.cues[k]
    if _clipped(r, k, left):
        return verb or not describes
    if cue == w.MINE or (cue == w.THIRD and not verb):
        return left - k <= _PHRASE and not describes
    return verb and (not describes or _said_directly(r, left))


def _said_directly(r: Reading, left: int) -> bool:
    """Say whether a form of "be" stands right before, but for degrees: "I'm very openly gay"."""
    for k in range(left - 1, max(-1, left - 5), -1):
        word = r.words[k]
        if word in _BEING or (word.endswith("'s") and r.cues[k] in {w.KIN, w.ROLE, w.NAME}):
            return True
        if word not in w.DEGREE:
            return False
    return False


def _acts(r: Reading, left: int) -> bool:
    """Say whether the finding itself begins with what somebody does: "keeps kosher", "voted Leave", "covers her hair"."""
    return r.words[left] in w.BELONG or r.words[left] in _DOING


def _put_beside(r: Reading, left: int, right: int) -> bool:
    """Say whether the finding stands behind a person as an apposition: "my aunt, a Quaker", "my dad (Armenian, 74)"."""
    if r.word(left - 1) in _ONE and r.cue(left - 2) == w.CLAUSE:
        return True
    return r.cue(left - 1) == w.CLAUSE and r.cue(left - 2) in _PEOPLE and r.cue(right) in {w.CLAUSE, w.STOP}


def _eats_only(r: Reading, left: int) -> bool:
    """Say whether somebody eats nothing else: "I only eat halal", "she only does kosher"."""
    return r.word(left - 1) in _EATING and "only" in {r.word(left - 2), r.word(left - 3)}


def _clipped(r: Reading, k: int, left: int) -> bool:
    """Say whether the owner at `k` has "is" clipped to it and only degrees stand between: "my wife's half Greek"."""
    return (
        r.words[k].endswith("'s")
        and r.cues[k] in _PEOPLE
        and left - k <= _LEFT_OUT
        and all(word in w.DEGREE for word in r.words[k + 1 : left])
    )


def _describes(r: Reading, left: int, right: int) -> bool:
    """Say whether a common noun follows, so that the word describes a thing: "Turkish delight", "gay bar"; not behind "bi guy"."""
    word, cue = r.word(right), r.cue(right)
    if not word or cue in _NO_NOUN or word in w.PERSONAL_NOUNS:
        return False
    return not (right - left > 1 and r.words[right - 1] in _PERSONS)


def _behind(r: Reading, left: int, right: int, offset: int, *, describes: bool) -> Subject | None:
    """Return the author of "Proud Basque here", "Raised Quaker, still ..." and "Maltese, so yes, I have"."""
    if "here" in {r.word(right), r.word(right + 1)}:
        return Subject.AUTHOR
    if asked(r, right):
        return None
    near = any(r.cue(k) == w.STOP for k in range(left - _LEFT_OUT - 1, left))
    if near and not describes and (speaker_left_out(r, left, offset) is True or _acts_first(r, left) or _of_oneself(r, left, right)):
        return Subject.AUTHOR
    return None


def _acts_first(r: Reading, left: int) -> bool:
    """Say whether the finding begins the sentence with a verb that has left its "I" out: "Baptised this morning"."""
    return r.cue(opening_before(r, left)) == w.STOP and left_out_by(r.word(left))


def _of_oneself(r: Reading, left: int, right: int) -> bool:
    """Say whether a sentence begins with the word as a note about oneself, and goes on as the first person: "Tamil by birth, I ..."."""
    first = _article_before(r, left)
    if r.cue(first) != w.STOP or not _lets_go_on(r, right):
        return False
    stops = 0
    for k in range(right, min(right + _ONESELF, len(r.cues))):
        cue = r.cues[k]
        if cue == w.STOP:
            stops += 1
            if stops > 1:
                return False
        elif cue in w.FIRST_PERSON:
            return True
        elif cue in _SOMEBODY_ELSE and r.words[k] not in _SPOKEN_TO:
            return False
    return False


def _lets_go_on(r: Reading, right: int) -> bool:
    """Say whether what follows leaves the word a word for a person: a comma, a preposition, "girl"."""
    return r.cue(right) in {w.CLAUSE, w.STOP} or r.word(right) in _PERSONS or r.word(right) in _GOING_ON or r.word(right - 1) in _PERSONS
