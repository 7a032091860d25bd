"""What a report withholds, told by kind and count and never by value."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Event, Finding, Place
from openinquest.report.exact_places import COARSE_RADIUS_M, is_too_fine, without_exact_places
from openinquest.report.private_names import how_many_persons, withheld_names
from openinquest.report.profiles import Profile, Withheld
from openinquest.report.pseudonyms import analysts_in
from openinquest.report.quote_cap import LARGEST_SHARE, LONGEST_QUOTE
from openinquest.report.shown_ids import SHORTEST_HASHED, is_guessable
from openinquest.report.wording import how_many, number_words

HEADING = "What this report withholds"

NOTHING_WITHHELD = (
    "Nothing: it holds every name, and every document whole, for those who work on the case."
)
NOTHING_TO_WITHHOLD = "Nothing of what it would withhold stands in the record."


@dataclass(frozen=True, slots=True)
class Withholding:
    """How many things of one kind a report withholds; `words` say so in one phrase."""

    kind: str
    count: int
    words: str


def list_withheld(finding: Finding, withheld: Withheld) -> tuple[Withholding, ...]:
    """Return what a report withholds of one finding, empty where it is a full one.

    A kind of which there is nothing is left out. Names that only the words
    around them gave away are not counted: nobody knows how many persons they are.
    """
    if withheld.profile is Profile.FULL:
        return ()
    found = [*_of_all(finding, withheld)]
    if withheld.profile is Profile.PUBLIC:
        found += _of_public(finding, withheld)
    return tuple(one for one in found if one.count)


def _of_all(finding: Finding, withheld: Withheld) -> Iterator[Withholding]:
    documents = finding.documents
    persons = how_many_persons(withheld_names(finding) & withheld.names)
    files = sum(document.original is not None for document in documents) + len(finding.skipped)
    addresses = sum(bool(each.url) and not withheld.link(each.url) for each in documents)
    analysts = len(set(analysts_in([finding]).shown))
    yield Withholding(
        "names",
        persons,
        f"the {_names(persons)} of {how_many(persons, 'private person', 'private persons')}, "
        f"wherever {'it stands' if persons == 1 else 'they stand'}",
    )
    yield Withholding(
        "documents",
        len(documents),
        f"{how_many(len(documents), 'document', 'documents')} as a whole: only quotes are shown",
    )
    yield Withholding(
        "files", files, f"where {how_many(files, 'file', 'files')} stood, by what name"
    )
    yield Withholding(
        "addresses",
        addresses,
        f"{how_many(addresses, 'address', 'addresses')} that would name somebody, or that are not "
        "on the web",
    )
    yield Withholding(
        "analysts",
        analysts,
        f"the {_names(analysts)} of {how_many(analysts, 'person', 'people')} who worked on the "
        "case; a number stands for each",
    )


def _of_public(finding: Finding, withheld: Withheld) -> Iterator[Withholding]:
    hashes = sum(map(is_guessable, finding.documents))
    places = len({(p.latitude, p.longitude) for p in _places(finding) if is_too_fine(p)})
    quotes = {claim.quote for claim in finding.claims}
    exact = sum(without_exact_places(quote) != quote for quote in quotes)
    cut = len(quotes & withheld.quotes.shown.keys())
    yield Withholding(
        "exact_places",
        places,
        f"the exact coordinates of {how_many(places, 'place', 'places')}: the place lies within "
        f"{number_words(COARSE_RADIUS_M)} metres of those shown",
    )
    yield Withholding(
        "exact_words",
        exact,
        f"numbers of houses or coordinates in {how_many(exact, 'quote', 'quotes')}",
    )
    yield Withholding(
        "hashes",
        hashes,
        f"the {'hash' if hashes == 1 else 'hashes'} of {how_many(hashes, 'document', 'documents')} "
        f"of fewer than {SHORTEST_HASHED} letters: whoever guesses one could prove it by its hash",
    )
    yield Withholding(
        "quotes",
        cut,
        f"{how_many(cut, 'quote', 'quotes')} in part or whole: no quote is longer than "
        f"{LONGEST_QUOTE} letters, and of no longer text more than {LARGEST_SHARE:.0%} is quoted",
    )


def _names(number: int) -> str:
    return "name" if number == 1 else "names"


def _places(finding: Finding) -> Iterator[Place]:
    details = (claim.detail for claim in finding.claims)
    told = (detail.where for detail in details if isinstance(detail, Event))
    yield from (place for place in (finding.incident.where, *told) if place)
