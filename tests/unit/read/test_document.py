from datetime import date

import pytest

from openinquest.errors import EmptyInput, NotText
from openinquest.model import Described

TEXT = b"Nine dead\n\nA house fell in the night, and nine people died in it.\n"
PAGE = (
    b"<html><head><title>Nine dead</title><meta name='date' content='2017-03-20'></head>"
    b"<body><p>A house fell in the night, and nine people died in it.</p></body></html>"
)


def test_a_plain_text_tells_only_its_words_and_language(reading):
    document = reading(TEXT)

    assert document.id == f"sha256:{document.original.sha256}"
    assert document.text == TEXT.decode()
    assert document.language == "en"
    assert (document.title, document.publisher, document.published, document.url) == (None,) * 4
    assert document.page_starts == ()


def test_a_description_goes_before_what_the_document_says_of_itself(reading):
    described = Described(
        title="Nine killed",
        url="https://news.example/1",
        publisher="The Valley Post",
        published=date(2017, 3, 21),
        language="ar",
    )

    document = reading(PAGE, media_type="text/html", described=described)

    assert document.title == "Nine killed"
    assert document.url == "https://news.example/1"
    assert document.publisher == "The Valley Post"
    assert document.published == date(2017, 3, 21)
    assert document.language == "ar"


def test_a_description_that_is_silent_leaves_what_the_document_says(reading):
    document = reading(PAGE, media_type="text/html", described=Described(publisher="The Post"))

    assert document.title == "Nine dead"
    assert document.published == date(2017, 3, 20)


def test_the_day_that_the_user_gives_goes_before_all(reading):
    document = reading(
        TEXT, described=Described(published=date(2017, 3, 21)), published=date(2017, 3, 22)
    )

    assert document.published == date(2017, 3, 22)


@pytest.mark.parametrize("media_type", ["application/zip", "application/postscript"])
def test_a_kind_without_a_reader_is_refused_with_a_hint_to_convert_it(reading, media_type):
    with pytest.raises(NotText, match=rf"{media_type}.*inbox/report.*convert"):
        reading(TEXT, media_type=media_type)


def test_no_bytes_are_no_document(reading):
    with pytest.raises(EmptyInput):
        reading(b"")
