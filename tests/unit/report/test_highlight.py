import re

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from openinquest.model import ClaimKind, Span
from openinquest.report.highlight import Highlight, cut_at_claims, draw_pieces


def mark_claims(text, highlights):
    return draw_pieces(cut_at_claims(text, highlights))


def a_highlight(start, end, *, kind=ClaimKind.TOLL, number=1, anchor=None):
    return Highlight(Span(start, end), kind, number, leads_to=f"c-{number}", anchor=anchor)


@st.composite
def marked_texts(draw):
    text = draw(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
    places = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(places, places).filter(lambda p: p[0] != p[1]), max_size=8))
    spans = [
        a_highlight(
            min(pair), max(pair), kind=draw(st.sampled_from(ClaimKind)), number=n, anchor=f"w-{n}"
        )
        for n, pair in enumerate(pairs)
    ]
    return text, spans


@given(marked_texts())
def test_the_text_stands_unchanged_between_the_tags(marked):
    text, highlights = marked

    html = mark_claims(text, highlights)

    assert Markup(re.sub("<[^>]*>", "", html)).unescape() == text


@given(marked_texts())
def test_every_highlight_has_one_anchor_one_label_and_marks_its_words(marked):
    text, highlights = marked

    html = mark_claims(text, highlights)

    for highlight in highlights:
        assert html.count(f'id="{highlight.anchor}"') == 1
        assert html.count(f'href="#{highlight.leads_to}"') == 1


@given(marked_texts())
def test_tags_are_well_nested_however_highlights_overlap(marked):
    open_tags = []
    for closing, name in re.findall(r"<(/?)(mark|a|bdi)\b", mark_claims(*marked)):
        if closing:
            assert open_tags.pop() == name
        else:
            open_tags.append(name)

    assert not open_tags


@given(marked_texts())
def test_the_order_of_highlights_does_not_matter(marked):
    text, highlights = marked

    assert mark_claims(text, highlights) == mark_claims(text, highlights[::-1])


def test_words_of_two_claims_are_marked_for_both():
    toll = a_highlight(0, 5, number=1)
    cause = a_highlight(3, 8, kind=ClaimKind.CAUSE, number=2)

    html = mark_claims("abcdefgh", [toll, cause])

    assert '<mark class="toll over1"><mark class="cause">de</mark></mark>' in html


def test_the_label_is_no_part_of_the_words():
    html = mark_claims("abc", [a_highlight(0, 3, number=7)])

    assert html.endswith('data-label="7 toll" aria-label="claim 7, toll"></a>')
