"""A list of sources is read, or refused in one line."""

import os

import pytest

from openinquest.cli.source_list import listed_sources
from openinquest.errors import InputError, UnreadableInput


def test_folder_of_a_list_stands_from_where_the_list_is(tmp_path):
    listed = tmp_path / "sources.toml"
    told = 'feeds = ["https://news.example.org/feed"]\nfolders = ["in"]\n'
    listed.write_text(told, encoding="utf-8-sig")

    named = list(listed_sources(["one", str(listed)]))

    assert named == ["one", "https://news.example.org/feed", f"{tmp_path}/in"]


@pytest.mark.parametrize(
    "told",
    [
        "feeds = " + "[" * 100_000,
        "x = " + "9" * 5000,
        'folders = [""]',
        'feeds = ["", "https://news.example.org/feed"]',
        "feeds = [",
        "\udcff",
    ],
    ids=["deep", "digits", "no-folder", "no-feed", "broken", "no-text"],
)
def test_list_that_is_none_is_refused(tmp_path, told):
    (tmp_path / "l.toml").write_text(told, errors="surrogateescape")

    with pytest.raises(InputError, match=r"l\.toml"):
        list(listed_sources([str(tmp_path / "l.toml")]))


def test_list_that_is_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "l.toml")

    with pytest.raises(UnreadableInput, match="pipe"):
        list(listed_sources([str(tmp_path / "l.toml")]))
