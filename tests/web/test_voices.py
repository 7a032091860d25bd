"""Words by which claims are attributed are marked in the text, told apart from the claims."""

import html
import re
from urllib.parse import quote

import pytest
from web.test_document import document_of, words_of

from openinquest.model import Span
from openinquest.web.seen_voices import Spoken, draw_voices


def marks_of(page, part):
    """Return the words that a page marks as a part of an attribution."""
    found = re.findall(rf'<span class="said {part} begins">(.*?)</span>', page)
    return [re.sub(r"<[^>]+>", "", each) for each in found]


def page_of(running, name):
    document = document_of(running, name)
    with running.client() as client:
        return document, client.get(f"/documents/{quote(document.id)}").text


def test_who_speaks_and_that_they_do_is_marked_in_the_text(shared_workbench):
    document, page = page_of(shared_workbench, "herald.txt")

    assert {"the health ministry", "Dr Samira Haddoun", "The army"} <= set(marks_of(page, "voice"))
    assert marks_of(page, "cue").count("said") == 3
    assert words_of(page) == document.text


def test_a_legend_tells_attributions_apart_from_claims(shared_workbench):
    _, page = page_of(shared_workbench, "herald.txt")

    assert "who speaks" in marks_of(page, "voice")
    assert "words that attribute" in marks_of(page, "cue")


def test_marks_that_overlap_and_are_cut_leave_the_text_as_it_is():
    text = "<Ida> of the ward said"
    spoken = [
        Spoken(Span(0, 17), "voice"),
        Spoken(Span(9, 22), "cue"),
        Spoken(Span(5, 9), "voice"),
    ]
    drawn = draw_voices(text[:11], 0, spoken) + draw_voices(text[11:], 11, spoken)

    assert html.unescape(re.sub(r"<[^>]+>", "", drawn)) == text
    assert drawn.count(" begins") == len(spoken)


@pytest.mark.chromium
def test_lines_and_signs_of_attributions_differ_from_those_of_claims(shared_workbench, page):
    document = document_of(shared_workbench, "herald.txt")
    page.goto(f"{shared_workbench.address}documents/{quote(document.id)}")
    lines, signs = page.evaluate(
        """() => {
            const all = ["voice", "cue"].map(
                (part) => document.querySelector(`[data-text] .said.${part}`));
            return [all.map((one) => getComputedStyle(one).textDecorationStyle),
                all.map((one) => getComputedStyle(one, "::before").content)];
        }"""
    )

    assert lines == ["dotted", "wavy"]
    assert len(set(signs)) == 2
    assert "none" not in signs
    text = page.evaluate("() => document.querySelector('div[data-text]').textContent")
    assert text == document.text
    assert page.complaints == []
