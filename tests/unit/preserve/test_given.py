from datetime import date

import pytest
from factories import NOON

from openinquest.errors import InputError
from openinquest.model import Skipped
from openinquest.preserve import Capture, name_text, take

CAPTURE = Capture("a recorder", NOON, 100)


def test_words_are_sealed_as_plain_text_with_what_is_told_of_them():
    told = {"url": "https://h.example/1", "publisher": "Harbour Radio", "title": None}

    [taken] = take(name_text(b"<p>Nine people died.", told), CAPTURE)

    original = taken.sealed.original
    assert taken.sealed.content == b"<p>Nine people died."
    assert (original.media_type, original.captured_by) == ("text/plain", "a recorder")
    assert original.location.startswith("given text ")
    assert (taken.described.url, taken.described.publisher) == (told["url"], "Harbour Radio")


def test_days_are_read_as_in_a_manifest():
    named = name_text(b"x", {"published": "2019-05-03"})

    assert named.described.published == date(2019, 5, 3)


def test_every_problem_of_what_is_told_is_named():
    with pytest.raises(InputError, match=r"language is .* url is "):
        name_text(b"x", {"language": "English", "url": "h"})


def test_words_above_the_limit_are_skipped():
    [skipped] = take(name_text(b"x" * 101, {}), CAPTURE)

    assert isinstance(skipped, Skipped)
    assert skipped.code == "E108"
