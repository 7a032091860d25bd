"""Words are found whatever their case, where `re.IGNORECASE` finds them."""

import pkgutil
import re
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.extract import english
from openinquest.extract.english.any_case import AnyCase, small

PATTERNS = (
    r"\b(?P<number>\d+|two)\s+(?:more\s+)?(?P<who>civilians?|kids|islamists)\b",
    r"(?<!\bto\s)strikes?\b(?!\s+by)",
    r"^(?:the|an?)\s+",
    r"[^s]s$",
    r"\b[A-Z][a-z]+-?\s?GBU\b",
    r"\bno\W+sign\b|\bIt\s+is\S",
)
PIECES = (
    *(
        "civilians",
        "KIDS",
        "kıds",
        "ſtrikes",
        "ISLAMİSTS",
        "Islamists",
        "Strike",
        "to",
        "by",
        "The",
    ),
    *("an", "two", "TWO", "17", "more", "GBU", "Gbu", "no", "No", "Sign", "IT IS.", "ß", "ΑΣ", "’"),
)


@pytest.mark.parametrize("pattern", PATTERNS)
@given(
    text=st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    at=st.integers(0, 10),
    repeated=st.sampled_from([1, 60]),
)
def test_it_finds_what_the_patterns_of_python_find_in_any_case(
    pattern: str, text: str, at: int, repeated: int
) -> None:
    text = text * repeated
    plain, ours = re.compile(pattern, re.IGNORECASE), AnyCase(pattern)
    for asked in ("match", "search", "fullmatch"):
        expected, found = (getattr(each, asked)(text, at) for each in (plain, ours))
        assert (expected and expected.regs) == (found and found.regs)
    assert [match.regs for match in ours.finditer(text)] == [
        match.regs for match in plain.finditer(text)
    ]
    assert ours.sub("-", text) == plain.sub("-", text)


def test_what_a_match_says_stands_in_small_letters_and_where_it_stands_in_the_text() -> None:
    text = "THE Governor of İDLİB"
    match = AnyCase(r"governor\s+of\s+(?P<where>\w+)").search(text)
    assert match is not None
    assert match["where"] == "idlib"
    assert text[slice(*match.span("where"))] == "İDLİB"


def test_what_is_blanked_moves_nothing() -> None:
    assert AnyCase(r"no\s+fighters").blanked("No fighters, 3 men") == "           , 3 men"


def test_every_letter_keeps_its_place() -> None:
    every = "".join(map(chr, range(0x110000 - 0x800, 0x110000))) + "".join(map(chr, range(0xD800)))
    assert len(small(every)) == len(every)


def test_a_pattern_that_turns_to_case_is_refused() -> None:
    with pytest.raises(AssertionError):
        AnyCase(r"(?-i:US)")


def test_every_pattern_of_english_can_be_made_ready() -> None:
    named = (
        module.name
        for module in pkgutil.walk_packages(english.__path__, "openinquest.extract.english.")
    )
    kept = [value for name in named for value in vars(import_module(name)).values()]
    patterns = [each for each in kept if isinstance(each, AnyCase)]
    assert len(patterns) > 100
    for pattern in patterns:
        assert pattern.search("") is None or pattern.fullmatch("")
