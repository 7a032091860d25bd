"""What the program reads in the bundled cases, against what a careful reader recorded.

`pytest tests/casebook -s` prints what is missed.
"""

from dataclasses import dataclass
from functools import cache

import pytest
import yaml
from factories import NOON

from openinquest.casebook import CASES, case_folder
from openinquest.model import ClaimKind, Harm, Polarity, Toll
from openinquest.pipeline import Capture, gather, read_claims

CAPTURE = Capture(by="a tester", utc=NOON, max_bytes=10_000_000)

# Shares measured on the casebook, rounded down; they only rise.
FOUND = {
    ("al-jadida", "toll"): 0.94,
    ("al-jadida", "event"): 0.96,
    ("al-jadida", "cause"): 0.95,
    ("al-jadida", "observation"): 0.95,
    ("al-jadida", "conduct"): 1.00,
    ("al-jadida", "inquiry"): 1.00,
    ("al-jadida", "position"): 1.00,
    ("kunduz", "toll"): 0.87,
    ("kunduz", "event"): 1.00,
    ("kunduz", "cause"): 1.00,
    ("kunduz", "observation"): 0.90,
    ("kunduz", "conduct"): 1.00,
    ("kunduz", "inquiry"): 1.00,
    ("kunduz", "position"): 0.93,
}
RIGHT = {"al-jadida": 0.96, "kunduz": 0.95}  # of the counted tolls that the program finds
WHO_IS_COUNTED = 0.92
WHO_SPEAKS = 0.83

# The field that says what a claim of each kind is of.
MAIN_FIELD = {
    "event": "what",
    "cause": "means",
    "observation": "feature",
    "conduct": "what",
    "inquiry": "stage",
    "position": "what",
}


@dataclass(frozen=True)
class Recorded:
    """One claim of a careful reader, with the ranges in which its words stand."""

    file: str
    quote: str
    kind: str
    fields: dict
    entry: dict
    places: tuple[tuple[str, int, int], ...]


@cache
def read_case(name):
    """Return the English documents of a case by file name, and the claims read in each."""
    with case_folder(name) as folder:
        expected = yaml.safe_load((folder / "expected.yaml").read_text(encoding="utf-8"))
        gathered = list(gather([folder / "documents"], CAPTURE))
    documents = {
        one.document.original.location.rpartition("/")[2]: one.document for one in gathered
    }
    english = {file: document for file, document in documents.items() if document.language == "en"}
    return expected, english, {file: read_claims(one).claims for file, one in english.items()}


def recorded(name, kind):
    """Return what a careful reader records of one kind in the English documents of a case."""
    expected, documents, _ = read_case(name)
    return [
        Recorded(
            file,
            entry["quote"],
            kind,
            entry.get(kind, {}),
            entry,
            places_of(documents[file], entry),
        )
        for file, contents in expected["documents"].items()
        if file in documents
        for entry in contents["claims"]
        if entry["kind"] == kind
    ]


def places_of(document, entry):
    """Return where the words of an entry stand; those of its repetition serve as well."""
    quotes = [(entry.get("field", "text"), entry["quote"]), ("text", entry.get("repeats", ""))]
    return tuple(
        (field, document.field(field).index(quote), document.field(field).index(quote) + len(quote))
        for field, quote in quotes
        if quote
    )


def claims_there(name, entry):
    """Return the claims of the entry's kind that share words with it."""
    return [
        claim
        for claim in read_case(name)[2][entry.file]
        if claim.kind == entry.kind and stands_there(claim, entry.places)
    ]


def stands_there(claim, places):
    return any(
        span.field == field and span.start < end and start < span.end
        for span in (claim.span, *claim.repeats)
        for field, start, end in places
    )


def says_the_same(claim, entry):
    """Return whether a claim is on the harm and number, or on the matter, of an entry."""
    if isinstance(claim.detail, Toll):
        low_and_high = entry.fields.get("at_least"), entry.fields.get("at_most")
        return claim.detail.harm == entry.fields["harm"] and bounds_of(claim) == low_and_high
    value = getattr(claim.detail, MAIN_FIELD[entry.kind])
    value = [means.value for means in value] if entry.kind == "cause" else value
    return value == entry.fields[MAIN_FIELD[entry.kind]]


def bounds_of(claim):
    count = claim.detail.count
    return (count.at_least, count.at_most) if count else (None, None)


def matches(name, kind):
    """Return each entry of a kind with the claims that say the same at the same place."""
    return [
        (entry, [claim for claim in claims_there(name, entry) if says_the_same(claim, entry)])
        for entry in recorded(name, kind)
    ]


def share(parts):
    return sum(parts) / len(parts)


@pytest.mark.parametrize(("name", "kind"), FOUND)
def test_claims_of_a_careful_reader_are_found(name, kind):
    found = matches(name, kind)
    for entry, same in found:
        if not same:
            print(f"missed: {name} {entry.file} {kind}: {entry.quote!r}")

    assert share([bool(same) for _, same in found]) >= FOUND[name, kind]


@pytest.mark.parametrize("name", CASES)
def test_what_nobody_says_is_not_found(name):
    expected, documents, claims = read_case(name)
    found = [
        (entry["document"], claim.quote)
        for entry in expected["expectations"].get("not_said", ())
        for claim in claims[entry["document"]]
        if claim.kind == entry["kind"]
        and stands_there(claim, places_of(documents[entry["document"]], entry))
        and claim.polarity == entry.get("polarity", claim.polarity)
    ]

    assert found == []


@pytest.mark.parametrize("name", CASES)
def test_counted_tolls_are_those_of_a_careful_reader(name):
    entries = recorded(name, "toll")
    counted = [
        (file, claim)
        for file, claims in read_case(name)[2].items()
        for claim in claims
        if claim.kind is ClaimKind.TOLL and claim.detail.count
    ]
    right = [
        any(
            e.file == file and stands_there(claim, e.places) and says_the_same(claim, e)
            for e in entries
        )
        for file, claim in counted
    ]
    for (file, claim), is_right in zip(counted, right, strict=True):
        if not is_right:
            print(f"not recorded: {name} {file}: {claim.quote!r}")

    assert share(right) >= RIGHT[name]


def test_tolls_that_are_found_count_the_right_people():
    found = [pair for name in CASES for pair in matches(name, "toll") if pair[1]]

    right = [any(c.detail.group == entry.fields["group"] for c in same) for entry, same in found]

    assert share(right) >= WHO_IS_COUNTED


def test_tolls_that_are_found_have_the_right_number_of_voices():
    found = [pair for name in CASES for pair in matches(name, "toll") if pair[1]]

    right = [
        any(len(c.sources) == len(entry.entry.get("speaker", [])) for c in same)
        for entry, same in found
    ]

    assert share(right) >= WHO_SPEAKS


def test_no_denied_claim_of_a_careful_reader_is_affirmed_where_it_is_found():
    """A cause that a speaker denies is never read as one that they assert."""
    wrong = [
        entry.quote
        for name in CASES
        for entry, same in matches(name, "cause")
        if same and not any(c.polarity == entry.entry.get("polarity", "affirmed") for c in same)
    ]

    assert wrong == []


@pytest.mark.parametrize("name", [name for name in CASES if name == "al-jadida"])
def test_rescued_and_missing_people_are_never_read_as_killed(name):
    expected, documents, claims = read_case(name)
    killed = [
        claim.quote
        for entry in expected["expectations"]["never_killed"]
        for claim in claims[entry["document"]]
        if claim.kind is ClaimKind.TOLL
        and claim.detail.harm in {Harm.KILLED, Harm.KILLED_OR_INJURED}
        and claim.polarity is Polarity.AFFIRMED
        and stands_there(claim, places_of(documents[entry["document"]], entry))
    ]

    assert killed == []


@pytest.mark.parametrize("name", CASES)
def test_words_that_count_nobody_make_no_counted_toll(name):
    expected, documents, claims = read_case(name)
    counted = [
        (file, claim.quote)
        for file, contents in expected["documents"].items()
        if file in documents
        for words in contents.get("no_toll", [])
        for claim in claims[file]
        if claim.kind is ClaimKind.TOLL
        and claim.detail.count
        and words in documents[file].text
        and stands_there(claim, places_of(documents[file], {"quote": words}))
    ]

    assert counted == []
