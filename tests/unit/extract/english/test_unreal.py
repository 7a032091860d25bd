import pytest
from drawn_trees import a_tree, drawn
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.unreal import is_unreal
from openinquest.model import Event


def at(text, words):
    tree = a_tree(text, drawn()[text])
    start = text.rindex(words)
    return tree, word_at(tree, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels planned an attack on the market.", "attack"),
        ("An air strike would have thrown the walls outward.", "air strike"),
    ],
)
def test_what_was_planned_or_would_have_been_is_only_thought_of(text, words):
    assert is_unreal(*at(text, words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Russian aircraft bombed the town.", "bombed"),
        ("Nothing but an air strike could have done it.", "air strike"),
        ("Nine people died when the bomb fell.", "bomb"),
    ],
)
def test_what_happened_is_no_mere_thought(text, words):
    assert not is_unreal(*at(text, words))


def events(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    return [claim for claim in claims if isinstance(claim.detail, Event)]


@pytest.mark.parametrize(
    "text",
    [
        "The navy held an exercise simulating a missile attack on the port of Haifa.",
        "Cadets in Haifa trained on Monday for a drone strike on the docks.",
        "A planned attack on a church in Lahore was foiled on Monday.",
        "Officials warned of a possible air strike on Kyiv.",
        "Its guns could shell Kyiv within the hour.",
        "A drone strike could hit Kyiv on Monday, he said.",
        "Its navy threatened strikes on Odesa on Monday.",
    ],
)
def test_what_is_rehearsed_averted_or_may_yet_come_is_no_event(text):
    assert events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Drivers could see the smoke of the air strike in Mosul.",
        "They failed to prevent the attack that hit Mosul on Monday.",
        "Two people died in a planned attack that hit Mosul on Monday.",
        "An air strike may have hit a mill in Mosul.",
        "The officials warned of more rain after the air strike in Mosul.",
    ],
)
def test_what_was_seen_or_not_prevented_is_an_event(text):
    assert len(events(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The planned attack on Kirkuk on Monday killed nine bakers.",
        "The feared attack on Kirkuk came on Monday.",
    ],
)
def test_what_was_planned_or_feared_and_came_is_told(text):
    claims = EnglishExtractor().extract(a_document(text)).claims
    assert [claim for claim in claims if isinstance(claim.detail, Event)]
