import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from unit.report.tal_nasra import (
    CLAIMS,
    DOCUMENTS,
    INCIDENT,
    PARTS,
    RADIO,
    SURVIVOR,
    claim_in,
    toll,
)

from openinquest.model import IncidentId, Place
from openinquest.report import Profile, compose_finding
from openinquest.report.markdown import escaped, render_markdown
from openinquest.report.outline import outline

FINDING = compose_finding(INCIDENT, **PARTS)
PUBLISHED = [Profile.PARTNER, Profile.PUBLIC]
PAGES = {profile: render_markdown([FINDING], profile=profile) for profile in Profile}
READER = MarkdownIt("commonmark").enable("table")

HOSTILE = (
    "# <script>alert(1)</script> ![x](http://evil.example/x.png) [go](javascript:a()) "
    "http://evil.example www.evil.example a@evil.example | cell *b* _i_ `c` ~~s~~ $m$ &lt; \\ "
    "<http://evil.example> [ref]: http://evil.example\n\n    code\n> quote\n===\n\u202egnp.exe"
)


def tokens(markdown):
    for token in READER.parse(markdown):
        yield token
        yield from token.children or ()


def text_of(markdown):
    return "".join(t.content for t in tokens(markdown) if t.type == "text")


def letters(text):
    return re.sub(r"[\W_]+", "", text)


def headings(markdown):
    found = list(tokens(markdown))
    return [
        (int(opened.tag[1]), "".join(c.content for c in inline.children))
        for opened, inline in pairwise(found)
        if opened.type == "heading_open"
    ]


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_escaped_text_is_one_paragraph_of_text_or_nothing(text):
    inner = list(tokens(escaped(text)))

    assert {t.type for t in inner} <= {
        "paragraph_open",
        "inline",
        "text",
        "text_special",
        "paragraph_close",
    }


@pytest.mark.parametrize(
    "text",
    ["- a", "+ a", "* a", "1. a", "1) a", "# a", "> a", "---", "===", "    a", "```", "| a | b |",
     "[a]: /b", "<b>", "&amp;", "a\\", "![a](b)"],
)  # fmt: skip
def test_what_would_be_markup_comes_back_as_it_was(text):
    assert text_of(escaped(text)).strip() == text.strip()


@pytest.mark.parametrize("profile", Profile)
def test_every_sentence_stands_in_the_file(profile):
    told = letters(text_of(PAGES[profile]))

    for sentence in (*FINDING.summary, *FINDING.unknowns):
        if SURVIVOR.name not in sentence.text:
            assert letters(sentence.text) in told


@pytest.mark.parametrize("profile", Profile)
def test_the_sections_are_those_of_every_other_format_in_their_order(profile):
    (chapter,) = outline([FINDING], profile=profile).chapters

    told = [words for level, words in headings(PAGES[profile]) if level == 2]
    assert told == [section.heading for section in chapter.sections]


@pytest.mark.parametrize("profile", Profile)
def test_claims_stand_under_their_numbers(profile):
    starts = [t for t in tokens(PAGES[profile]) if t.type == "ordered_list_open"]
    items = [t for t in tokens(PAGES[profile]) if t.type == "list_item_open" and t.markup == "."]

    assert len(starts) == 1
    assert [int(item.info) for item in items] == list(range(1, len(CLAIMS) + 1))


@pytest.mark.parametrize("profile", Profile)
def test_the_only_links_are_the_addresses_of_documents_and_nothing_is_html(profile):
    found = list(tokens(PAGES[profile]))

    addresses = {t.attrs["href"] for t in found if t.type == "link_open"}
    assert addresses and addresses <= {document.url for document in DOCUMENTS}
    assert not {"html_block", "html_inline", "image", "code_block", "fence"} & {
        t.type for t in found
    }


@pytest.mark.parametrize("profile", PUBLISHED)
def test_private_names_and_paths_stand_nowhere_in_what_is_published(profile):
    for secret in ("haddad", "samira", "karim", "/home/", "/srv/", "a tester"):
        assert secret not in PAGES[profile].casefold()
    assert "name withheld" in PAGES[profile]


@pytest.mark.parametrize("profile", Profile)
def test_hostile_words_are_only_words(profile):
    document = replace(
        RADIO, text=HOSTILE, title=HOSTILE, publisher=HOSTILE, url="https://x.example/>(<b>)\n# a"
    )
    claim = claim_in(document, 1, HOSTILE, toll(3, 9), replace(SURVIVOR, role=HOSTILE))
    finding = compose_finding(
        replace(INCIDENT, id=IncidentId(HOSTILE), where=Place(HOSTILE)),
        **PARTS | {"documents": (document,), "claims": (claim,)},
    )

    page = render_markdown([finding], profile=profile)

    found = list(tokens(page))
    assert not {"html_block", "html_inline", "image", "code_block", "fence", "code_inline"} & {
        t.type for t in found
    }
    assert {t.attrs["href"] for t in found if t.type == "link_open"} <= {
        "https://x.example/%3E(%3Cb%3E)%0A#%20a"
    }
    assert not re.search(r"(?<!\\)(?:https?://|www\.)evil", page.replace("\\://", "\\:\\//"))
    assert len(re.findall("^# ", page, re.MULTILINE)) == 1
    # Nobody quotes a document whole to the public: its end is missing.
    assert ("[RLO]gnp.exe" in text_of(page)) == (profile is not Profile.PUBLIC)


def test_a_full_file_holds_every_document_and_a_published_one_none():
    full, public = letters(text_of(PAGES[Profile.FULL])), letters(text_of(PAGES[Profile.PUBLIC]))

    for document in DOCUMENTS:
        last = [line for line in document.text.split("\n") if line][-1]
        plain = re.sub(r"\d", "", letters(last))
        assert plain in re.sub(r"\d", "", full)
        assert plain not in re.sub(r"\d", "", public)


def test_a_report_on_nothing_says_so():
    assert "The documents tell of no incident." in render_markdown([], profile=Profile.FULL)
