"""Fighters and others who are told of in one breath: each has a number, and all together one."""

import pytest

from openinquest.extract.arabic import ArabicExtractor
from openinquest.model import Document, DocumentId, Group, Toll


def tolls(text):
    """Return the claims of tolls of an Arabic text."""
    claims = ArabicExtractor().extract(Document(DocumentId("d"), text, language="ar")).claims
    return [claim for claim in claims if isinstance(claim.detail, Toll)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("أسفر القصف عن مقتل ثلاثة جنود ومدنيين اثنين في مدينة تعز.", 5),
        ("قتل 12 مدنيا وثلاثة مقاتلين في قصف على الغوطة.", 15),
    ],
)
def test_fighters_and_civilians_of_one_list_are_added_up(text, number):
    claims = tolls(text)
    (added,) = (claim for claim in claims if claim.rule == "ar.toll.listed")
    parts = [claim for claim in claims if claim.detail.part_of == added.id]

    assert (added.detail.count.exact, added.detail.group) == (number, Group.ALL)
    assert {part.id for part in parts} == set(added.detail.counted)
    assert added.inferred
    assert added.quote == text[added.span.start : added.span.end]


@pytest.mark.parametrize(
    "text",
    [
        "مقتل خمسة مدنيين وإصابة سبعة مقاتلين في قصف على حلب.",
        "مقتل 15 شخصا في القصف. قتل 12 مدنيا وثلاثة مقاتلين في الغوطة.",
    ],
)
def test_other_harm_and_the_parts_of_a_total_are_added_to_nothing(text):
    assert not any(claim.rule == "ar.toll.listed" for claim in tolls(text))
