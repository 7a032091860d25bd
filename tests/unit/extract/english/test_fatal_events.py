import pytest
from factories import a_document

from openinquest.extract.english import EnglishExtractor
from openinquest.model import Count, Harm, Toll


def killed(text, **changes):
    claims = EnglishExtractor().extract(a_document(text, **changes)).claims
    tolls = [claim for claim in claims if isinstance(claim.detail, Toll)]
    return [(c.quote, c.detail.count) for c in tolls if c.detail.harm is Harm.KILLED]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A second baker was arrested in the deadly inn shooting.", "deadly inn shooting"),
        ("Troopers look into an accidental shooting death at the ford.", "shooting death"),
        ("The council met after the fatal air strike.", "fatal air strike"),
    ],
)
def test_an_event_that_is_called_fatal_tells_of_one_dead_at_least(text, words):
    [(quote, count)] = killed(text)

    assert quote.endswith(words)
    assert count == Count(1, None, approximate=True)


def test_the_words_of_a_fatal_event_begin_with_a_word():
    [(quote, _)] = killed("Troopers look into Friday's shooting death at the ford.")

    assert quote == "shooting death"


def test_a_title_tells_it_too():
    told = killed("The inn was closed on Monday.", title="Arrest made in fatal inn shooting")

    assert told == [("fatal inn shooting", Count(1, None, approximate=True))]


def test_where_the_dead_are_counted_the_word_adds_nothing():
    assert killed("Two bakers were killed in a deadly shooting.") == [
        ("Two bakers were killed", Count(2, 2))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "He was jailed before over another fatal shooting.",
        "Nothing points to a shooting that was not fatal.",
        "The square has seen deadly shootings.",
        "The cook held a deadly weapon after the shooting at the mill, a porter said.",
        "Guards used deadly force. " + "The inn is shut. " * 20 + "A fatal shooting followed.",
    ],
)
def test_other_events_and_what_stands_further_down_tell_of_nobody(text):
    assert killed(text) == []
