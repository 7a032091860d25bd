from dataclasses import replace

from factories import a_claim, a_document
from hypothesis import given
from hypothesis import strategies as st
from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.model import ClaimId, Span
from openinquest.report import compose_finding
from openinquest.report.quote_cap import (
    LARGEST_SHARE,
    LONGEST_QUOTE,
    QUOTE_WITHHELD,
    QuoteCap,
    cap_quotes,
)

WORDS = " ".join(f"word{number:04d}" for number in range(400))


def quoting(text, *spans, **changes):
    document = a_document(text)
    claims = tuple(
        a_claim(
            id=ClaimId(f"{document.id}#{number}"),
            document=document,
            span=Span(start, end),
            quote=text[start:end],
            **changes,
        )
        for number, (start, end) in enumerate(spans, start=1)
    )
    parts = PARTS | dict.fromkeys(("origins", "copies", "figures", "explanations"), ())
    return compose_finding(INCIDENT, **parts | {"documents": (document,), "claims": claims})


def test_a_quote_is_no_longer_than_its_cap_and_ends_with_a_word():
    finding = quoting(WORDS, (0, 900))

    shown = cap_quotes([finding]).shortened(finding.claims[0].quote)

    assert shown.endswith(" […]")
    assert WORDS.startswith(shown.removesuffix(" […]") + " ")
    assert len(shown) <= LONGEST_QUOTE + len(" […]")


@given(st.lists(st.tuples(st.integers(0, 3500), st.integers(1, 280)), min_size=1, max_size=30))
def test_all_quotes_of_a_document_together_are_no_more_than_its_share(stretches):
    finding = quoting(WORDS, *((start, min(start + length, 3599)) for start, length in stretches))
    cap = cap_quotes([finding])

    told = set()
    for claim in finding.claims:
        quote = cap.shortened(claim.quote)
        left = "" if quote == QUOTE_WITHHELD else quote.removesuffix(" […]")
        told |= set(range(claim.span.start, claim.span.start + len(left)))

    assert len(told) <= LARGEST_SHARE * len(WORDS)


def test_a_text_of_few_words_is_quoted_but_never_whole():
    text = "At least 12 people were killed in the market of the town, police said."

    part, whole = quoting(text, (0, 30)), quoting(text, (0, len(text)))

    assert not cap_quotes([part]).shown
    assert cap_quotes([whole]).shortened(text) != text


def test_words_that_two_quotes_share_count_once():
    finding = quoting(WORDS, *[(0, 250)] * 20)

    assert not cap_quotes([finding]).shown


def test_a_quote_is_shortened_also_within_a_longer_text():
    cap = QuoteCap({"a quote that is longer than its key": "a quote […]"})

    told = cap.shortened("They say “a quote that is longer than its key”, twice.")

    assert told == "They say “a quote […]”, twice."


def test_a_title_names_a_document_and_is_no_quote():
    finding = quoting(WORDS, (0, 900))
    (claim,) = finding.claims
    titled = replace(claim, span=Span(0, 900, "title"))

    assert not cap_quotes([replace(finding, claims=(titled,))]).shown
