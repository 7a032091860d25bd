"""The end of an audit is found again in what was printed of it."""

import pytest

from openinquest.errors import NotHead
from openinquest.model import Head
from openinquest.report import head_words
from openinquest.wire import read_heads

HEAD = Head(12, "0a" * 32)


@pytest.mark.parametrize(
    "text",
    [
        f'{{"count": 12, "hash": "{HEAD.hash}"}}',
        f'{{"findings": [], "head": {{"count": 12, "hash": "{HEAD.hash}"}}}}',
        head_words(HEAD),
        f"<p>{head_words(HEAD)}</p>\n",
        head_words(HEAD).replace(" with the ", "\nwith the\n"),
    ],
)
def test_a_head_is_read_from_json_and_from_a_printed_sentence(text):
    assert read_heads(text.encode(), name="kept") == (HEAD,)


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", '{"count": 12, "hash": "0a"}', "\xff", "[" * 9**5]
)
def test_a_file_without_a_head_is_refused(text):
    with pytest.raises(NotHead, match="kept"):
        read_heads(text.encode("latin-1"), name="kept")


def test_several_reports_in_one_text_give_several_heads():
    other = Head(13, "0b" * 32)

    assert read_heads(f"{head_words(HEAD)} {head_words(other)}".encode(), name="kept") == (
        HEAD,
        other,
    )
