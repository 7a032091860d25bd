import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from openinquest.report.escape import DIRECTION_CONTROLS, isolated, prose, safe_text

text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("<>&\"'\u202e\u2066")
)


@given(text)
def test_text_comes_out_as_it_went_in_when_tags_are_stripped(words):
    assert Markup(re.sub("<[^>]*>", "", safe_text(words))).unescape() == words


@given(text)
def test_no_tag_of_a_document_comes_through(words):
    tags = set(re.findall("<[^>]*>", safe_text(words)))

    assert all(
        tag == "</bdi>" or tag.startswith('<bdi class="control" data-name="') for tag in tags
    )


@pytest.mark.parametrize("control", DIRECTION_CONTROLS)
def test_a_control_of_direction_stands_in_a_cage_of_its_own(control):
    shown = safe_text(f"abc{control}def")

    assert (
        shown
        == f'abc<bdi class="control" data-name="{DIRECTION_CONTROLS[control]}">{control}</bdi>def'
    )


def test_what_html_forbids_is_drawn():
    assert safe_text("a\x00b\x1bc") == "a␀b␛c"


def test_isolated_words_carry_their_own_direction():
    assert isolated("صوت") == '<bdi dir="auto">صوت</bdi>'


@given(text | st.text(alphabet="حلب طبي,.7 a<\u202e"))
def test_prose_comes_out_as_it_went_in_when_tags_are_stripped(words):
    assert prose(words).striptags() == safe_text(words).striptags()
    assert str(prose(words)).replace("<bdi>", "").count("<") == str(safe_text(words)).count(
        "<"
    ) + str(prose(words)).count("<bdi>")


def test_a_number_behind_an_arabic_name_stays_behind_it():
    assert prose("the account of مصدر طبي, 7 people") == Markup(
        "the account of <bdi>مصدر طبي</bdi>, 7 people"
    )
