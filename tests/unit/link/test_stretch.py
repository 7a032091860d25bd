import pytest
from hypothesis import given
from hypothesis import strategies as st

from openinquest.link.stretch import PARAGRAPH, stretch_of
from openinquest.model import Span

TEXT = (
    "On Monday a strike hit the mill. Four died. On Friday, a blast at the port killed six.\n"
    "A third paragraph."
)


def span_of(quote, text=TEXT):
    start = text.index(quote)
    return Span(start, start + len(quote))


def words(span, text=TEXT):
    return text[span.start : span.end]


def test_words_after_an_event_go_on_telling_of_it_to_the_end_of_its_paragraph():
    reach = stretch_of(span_of("blast at the port"), [span_of("strike hit the mill")], TEXT)

    assert words(reach) == "blast at the port killed six."


def test_sentence_of_the_next_event_is_no_longer_told_of_the_first():
    reach = stretch_of(span_of("a strike hit the mill"), [span_of("blast at the port")], TEXT)

    assert words(reach) == "a strike hit the mill. Four died. "


def test_an_event_that_begins_its_sentence_ends_the_stretch_there():
    text = "A strike hit the mill. Four died. A blast at the port killed six."

    reach = stretch_of(span_of("A strike", text), [span_of("A blast at the port", text)], text)

    assert words(reach, text) == "A strike hit the mill. Four died. "


def test_another_event_in_the_same_sentence_ends_it_where_it_begins():
    text = "A strike hit the mill and a blast at the port killed six."

    reach = stretch_of(span_of("A strike", text), [span_of("blast at the port", text)], text)

    assert words(reach, text) == "A strike hit the mill and a "


def test_of_a_page_without_paragraphs_only_the_sentence_of_the_event_counts():
    text = TEXT.replace("\n", " ") + " More." * PARAGRAPH

    assert words(stretch_of(span_of("a strike hit the mill", text), [], text), text) == (
        "a strike hit the mill. "
    )


@pytest.mark.parametrize("text", ["a", "a\n", "\n\na\n\n", "a. b. a"])
def test_smallest_texts_give_some_words(text):
    assert len(stretch_of(span_of("a", text), [], text)) >= 1


@given(st.text("ab. \n", min_size=2, max_size=60), st.data())
def test_stretch_begins_with_its_event_and_ends_before_the_next(text, data):
    ends = st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))
    spans = st.builds(
        lambda pair: Span(*sorted(pair)), ends.filter(lambda pair: len(set(pair)) > 1)
    )
    event, others = data.draw(spans), data.draw(st.lists(spans, max_size=3))

    reach = stretch_of(event, others, text)

    assert reach.start == event.start
    assert reach.end <= len(text)
    assert all(
        reach.end <= max(other.start, event.start + 1)
        for other in others
        if event.start < other.start
    )
