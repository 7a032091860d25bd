from datetime import date

import pytest

from openinquest.errors import EmptyInput, NotSourceTable
from openinquest.model import Described
from openinquest.preserve import Named, load_source_table
from openinquest.preserve.web import Address


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "more").mkdir()
    (tmp_path / "first.txt").write_text("A house fell.")
    (tmp_path / "more" / "second.txt").write_text("Nine people died.")
    return tmp_path


def load(folder, text):
    (folder / "sources.csv").write_text(text, encoding="utf-8")
    return load_source_table(folder / "sources.csv")


def problem_of(folder, text):
    with pytest.raises(NotSourceTable) as raised:
        load(folder, text)
    return str(raised.value)


def test_every_row_is_a_file_with_what_is_known_of_it(folder):
    named = load(
        folder,
        "\ufeffFile,url,title,publisher,published,language\r\n"
        "first.txt,https://news.example/1,Nine dead,The Valley Post,2017-03-20,en\r\n"
        "\r\nmore/second.txt,,,,,\r\n",
    )

    described = Described(
        title="Nine dead",
        url="https://news.example/1",
        publisher="The Valley Post",
        published=date(2017, 3, 20),
        language="en",
    )
    assert named == [
        Named(folder / "first.txt", described),
        Named(folder / "more" / "second.txt", Described()),
    ]


def test_a_row_without_a_file_is_the_page_at_its_address(folder):
    [named] = load(folder, "url,publisher\nhttps://news.example/1,The Valley Post\n")

    assert named == Named(Address("https://news.example/1"), Described(publisher="The Valley Post"))


def test_an_address_that_is_none_is_a_problem_of_its_line(folder):
    assert "line 2: url is 'file:///etc'" in problem_of(folder, "url\nfile:///etc\n")


def test_every_problem_is_named_with_its_line(folder):
    problem = problem_of(
        folder,
        "file,published,language\nfirst.txt,yesterday,Klingon\ngone.txt,,\nfirst.txt,,\n"
        ",2017-03-20,\nmore/second.txt,2017-03-20\n",
    )

    for told in (
        "line 2: published is 'yesterday'",
        "line 2: language is 'Klingon'",
        "line 3: there is no such file",
        "line 4: its file or address stands in a line before",
        "line 5: it names neither a file nor an address",
        "line 6: it has 2 cells and the first line 3",
    ):
        assert told in problem


def test_a_column_that_is_not_known_is_named_with_those_that_are(folder):
    problem = problem_of(folder, "file,date\nfirst.txt,2017-03-20\n")

    assert "unknown column 'date' (known: file, title, url, publisher, published" in problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("title\nNine dead\n", "neither a column 'file' nor 'url'"),
        ("file,file\nfirst.txt,first.txt\n", "two columns have one name"),
        ("file\n", "it names no source"),
        ('file,title\nfirst.txt,"Nine\n', "line 2: it is no row of a table"),
        ("file\na\0b\n", "line 2"),
    ],
)
def test_what_is_no_such_table_is_refused(folder, text, told):
    assert told in problem_of(folder, text)


def test_a_table_that_is_not_utf_8_is_refused(folder):
    (folder / "sources.csv").write_bytes(b"file\n\xff\xfe\n")

    with pytest.raises(NotSourceTable, match="byte 6 is not UTF-8"):
        load_source_table(folder / "sources.csv")


def test_an_empty_table_is_refused(folder):
    with pytest.raises(EmptyInput):
        load(folder, "")
