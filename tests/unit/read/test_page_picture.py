"""A page of a PDF document is drawn, and comes to whoever looks at it as dots of known number."""

import pytest
from scans import a_pdf_of

from openinquest.errors import DamagedInput, UnknownRecord
from openinquest.read.drawn import Drawn
from openinquest.read.page_picture import ToDraw, drawn_of, serve
from openinquest.wire import to_json


@pytest.fixture
def a_list(reading):
    content = a_pdf_of("The first page of a list.", "The second page of a list.")
    return content, reading(content, "application/pdf").original


def test_a_page_comes_as_dots_and_is_the_same_when_it_is_understood(a_list):
    content, original = a_list

    ((answer, dots),) = serve(to_json(ToDraw(original, 2)), content)

    drawn = drawn_of(answer, dots)
    assert (drawn.wide * drawn.high * 3, min(dots) < 64, max(dots)) == (len(dots), True, 255)


@pytest.mark.parametrize("page", [0, 3, -1])
def test_a_page_that_is_not_there_is_refused(a_list, page):
    content, original = a_list

    with pytest.raises(UnknownRecord, match="it has 2"):
        list(serve(to_json(ToDraw(original, page)), content))


@pytest.mark.parametrize(("wide", "high"), [(0, 1), (2, 2), (-1, -1), (10**6, 10**6)])
def test_dots_that_are_no_picture_are_refused(wide, high):
    with pytest.raises(DamagedInput):
        Drawn(wide, high, b"<p>")
