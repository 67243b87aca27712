r"""Texts made from frames: addresses, phone numbers and other values of many countries in varied settings. A small share of what trains.

The frames stand in ../data/frames.txt, one a line, `\n` for a line break, with marks and slots; Faker (MIT) fills them.
"""

# ruff: noqa: PLR2004, SIM905 - odds stand where they are used

from __future__ import annotations

import random
import re
from collections.abc import Callable
from functools import cache

import config
import marks
import names
from faker import Faker
from records import Record

FRAMES = config.HERE.parent / "data" / "frames.txt"

#: Locales with addresses in Latin letters.
LOCALES = (
    "en_US en_US en_US en_GB en_GB en_CA en_AU en_IN en_IE en_NZ en_PH de_DE de_AT de_CH fr_FR fr_CA it_IT es_ES es_MX es_CL pt_BR pt_PT "
    "nl_NL nl_BE da_DK no_NO sv_SE fi_FI is_IS pl_PL cs_CZ sk_SK hu_HU ro_RO hr_HR sl_SI et_EE lt_LT lv_LV tr_TR id_ID en_PK es_AR es_CO"
).split()

_SLOT = re.compile(r"\{([a-z_]+?)(\d?)\}")


@cache
def _faker(locale: str) -> Faker:
    try:
        return Faker(locale)
    except AttributeError:
        return Faker("en_US")


class Filler:
    """Fills the slots of one frame; all slots draw from one country, apart from now and then."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.fake = _faker(rng.choice(LOCALES))
        self.fake.seed_instance(rng.getrandbits(32))
        self.people = names.person(rng)

    def __call__(self, kind: str, size: str) -> str:
        """Return a value for a slot."""
        if kind == "digits":
            return "".join(self.rng.choice("0123456789") for _ in range(int(size or 1)))
        if self.rng.random() < 0.1:
            self.people = names.person(self.rng)
        method: Callable[[], str] = getattr(self, kind)
        value = method()
        return value.replace("|", "/").replace("[", "(").replace("]", ")").strip()

    def slot(self, match: re.Match[str]) -> str:
        """Return what stands in the place of a matched slot."""
        return self(match[1], match[2])

    def _say(self, kind: str) -> str:
        """Return the country's value, or the American one where Faker has none."""
        return str(getattr(self.fake if hasattr(self.fake, kind) else _faker("en_US"), kind)())

    def first(self) -> str:
        """Return a first name."""
        return self.rng.choice(self.people.first)

    def last(self) -> str:
        """Return a surname."""
        return self.rng.choice(self.people.last)

    def name(self) -> str:
        """Return a full name, with an initial or a second surname now and then."""
        middle = self.rng.choices(("", f" {self.first()[0]}.", f" {self.last()}", f" {self.first()}"), (80, 8, 6, 6))[0]
        return f"{self.first()}{middle} {self.last()}"

    def street_name(self) -> str:
        """Return a street without a number."""
        return self._say("street_name")

    def street(self) -> str:
        """Return street and number, with a unit now and then."""
        number = str(self.rng.choice((self.rng.randrange(1, 200), self.rng.randrange(1, 99), self.rng.randrange(100, 99999))))
        number += self.rng.choice(("", "", "", "", "a", "B", f"/{self.rng.randrange(1, 40)}", f"-{self.rng.randrange(1, 40)}"))
        name = self.street_name()
        way = self.rng.random()
        line = self._say("street_address").replace("\n", ", ") if way < 0.5 else f"{number} {name}" if way < 0.8 else f"{name} {number}"
        unit = self.rng.choice(("Apt. {}", "Apt {}", "Suite {}", "Flat {}", "Unit {}", "#{}", "Floor {}", "Block {}", "Room {}"))
        return f"{line}{self.rng.choice((' ', ', '))}{unit.format(self.rng.randrange(1, 999))}" if self.rng.random() < 0.2 else line

    def postcode(self) -> str:
        """Return a postcode of the country."""
        return self._say("postcode")

    def _parts(self) -> list[str]:
        rng = self.rng
        city, code = self._say("city"), self.postcode()
        state = rng.choice((self._say("state_abbr"), ""))
        last = rng.choice(
            (f"{code} {city}", f"{city} {code}", f"{city}, {state} {code}", f"{city}, {state}", city, f"{city} {state}, {code}")
        )
        parts = [self.street(), " ".join(last.replace(" ,", ",").split()).rstrip(",")]
        if rng.random() < 0.35:
            parts.append(rng.choice((self._say("current_country"), names.place(rng), self._say("country_code"))))
        if rng.random() < 0.05:
            parts.append(self.postcode())
        return parts

    def address(self) -> str:
        """Return an address in one line, or broken over lines now and then."""
        return self.rng.choices((", ", " ", "\n", ",\n"), (75, 12, 9, 4))[0].join(self._parts())

    def address_lines(self) -> str:
        """Return an address over several lines."""
        return "\n".join(self._parts())

    def city(self) -> str:
        """Return a town."""
        return names.place(self.rng)

    def state(self) -> str:
        """Return a state or province, often short."""
        return self._say(self.rng.choice(("state_abbr", "state")))

    def country(self) -> str:
        """Return a country, or a place that stands in its stead."""
        return str(_faker("en_US").country()) if self.rng.random() < 0.8 else names.place(self.rng)

    def org(self) -> str:
        """Return the name of a company, school, hospital or authority."""
        last, place = self.last(), self.city()
        kinds = (
            "{l} {s}", "{l} & {m}", "{l}, {m} and {n}", "{p} {s}", "{l} Group", "{l}-{m}", "University of {p}", "{p} High School", "St {f}'s Hospital", "{p} City Council",
            "{l} Bank", "{f}'s Bakery", "{p} United", "{l} Foundation", "{l} Ltd", "{l} Inc", "{l} LLC", "{l} GmbH", "{p} Police", "{l} Media", "{p} Institute of Technology",
        )  # fmt: skip
        suffix = self.rng.choice(
            "Logistics Energy Foods Systems Partners Motors Insurance Holdings Airlines Pharma Studios Labs Telecom Textiles Shipping".split()
        )
        made = self.rng.choice(kinds).format(l=last, m=self.last(), n=self.last(), p=place, s=suffix, f=self.first())
        return self.rng.choice((made, made, self._say("company"), self._coined()))

    def _coined(self) -> str:
        """Return an invented name of a firm."""
        syllables = "ex per sin tra vol ni qua lo men dex ar vi ka zu ori pla sen tec bri mo ly fi gen ax cor um ter ra sol di".split()
        word = "".join(self.rng.choice(syllables) for _ in range(self.rng.choice((2, 3)))).capitalize()
        return word + self.rng.choice(
            ("", "", "", "", " Inc", " Health", " Analytics", " Partners", "Works", "IT", " AG", " Data", " & Co")
        )

    def org_user(self) -> str:
        """Return somebody who speaks, unnamed."""
        return self.rng.choice(("The landlord", "A spokesman", "The union", "My neighbour", "Legal"))

    def job(self) -> str:
        """Return a job in lower case."""
        return str(_faker("en_US").job()).lower().split(",")[0].split("/")[0]

    def age(self) -> str:
        """Return an age in years."""
        return str(self.rng.randrange(3, 97))

    def date(self) -> str:
        """Return a recent date in one of many forms."""
        return str(self.fake.date_between("-20y", "+1y").strftime(self._form()))

    def birth(self) -> str:
        """Return a date of birth."""
        return str(self.fake.date_of_birth(minimum_age=1, maximum_age=95).strftime(self._form()))

    def _form(self) -> str:
        return self.rng.choice(
            ("%d/%m/%Y", "%m/%d/%Y", "%Y-%m-%d", "%d.%m.%Y", "%d %B %Y", "%B %d, %Y", "%d-%b-%Y", "%d.%m.%y", "%b %d %Y")
        )

    def time(self) -> str:
        """Return a time of day."""
        return self.rng.choice((str(self.fake.time()), str(self.fake.time("%H:%M")), str(self.fake.time("%I %p")).lstrip("0").lower()))

    def year(self) -> str:
        """Return a year."""
        return str(self.rng.randrange(1950, 2027))

    def phone(self) -> str:
        """Return a telephone number."""
        return self._say("phone_number")

    def email(self) -> str:
        """Return an e-mail address."""
        return self._say("email")

    def iban(self) -> str:
        """Return an account number."""
        return self._say("iban")

    def user(self) -> str:
        """Return an account name."""
        return self._say("user_name")

    def flight(self) -> str:
        """Return a flight number."""
        return f"{self.rng.choice('ABCEKLQSTU')}{self.rng.choice('ABFHKLRSXZ')}{self.rng.randrange(10, 9999)}"

    def city_tag(self) -> str:
        """Return a town as a hashtag has it."""
        return "".join(self.city().split())

    def name_tag(self) -> str:
        """Return a name as a hashtag has it."""
        return "".join(self.name().replace(".", "").split())


def records(count: int, seed: int) -> list[Record]:
    """Return so many filled frames; equal seeds give equal texts."""
    rng = random.Random(seed)
    frames = [line.replace("\\n", "\n") for line in FRAMES.read_text(encoding="utf-8").splitlines() if line]
    # Addresses are what other sources lack.
    weights = [3 if "ADDRESS" in frame else 1 for frame in frames]
    found = []
    for i, frame in enumerate(rng.choices(frames, weights, k=count)):
        fill = Filler(rng)
        marked = _SLOT.sub(fill.slot, frame)
        found.append(marks.parse(marked, f"synthetic-{seed}-{i}"))
    return found
