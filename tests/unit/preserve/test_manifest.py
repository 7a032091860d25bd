from datetime import date

import pytest

from openinquest.errors import InputError
from openinquest.model import Described
from openinquest.preserve import load_manifest


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "first.txt").write_text("A house fell.")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "second.txt").write_text("Nine people died.")
    return tmp_path


def write(folder, text):
    (folder / "manifest.yaml").write_text(text, encoding="utf-8")


def problem_of(folder, text):
    write(folder, text)
    with pytest.raises(InputError) as raised:
        load_manifest(folder)
    return str(raised.value)


def test_a_folder_without_a_manifest_describes_nothing(folder):
    assert load_manifest(folder) == {}


def test_an_empty_manifest_describes_nothing(folder):
    write(folder, "# to be filled in\n")

    assert load_manifest(folder) == {}


def test_every_field_is_read(folder):
    write(
        folder,
        "first.txt:\n  title: Nine dead\n  url: https://news.example/1\n"
        "  publisher: The Valley Post\n  published: 2017-03-20\n  language: en\n",
    )

    assert load_manifest(folder) == {
        "first.txt": Described(
            title="Nine dead",
            url="https://news.example/1",
            publisher="The Valley Post",
            published=date(2017, 3, 20),
            language="en",
        )
    }


def test_fields_that_are_left_out_or_empty_are_unknown(folder):
    write(folder, "first.txt:\n  title:\n  publisher: null\nmore/second.txt:\n")

    assert load_manifest(folder) == {"first.txt": Described(), "more/second.txt": Described()}


def test_norwegian_is_a_language_and_a_number_can_be_a_title(folder):
    write(folder, "first.txt: {language: no, title: 240}\n")

    assert load_manifest(folder)["first.txt"] == Described(language="no", title="240")


def test_all_problems_are_told_at_once_with_file_and_key(folder):
    message = problem_of(
        folder,
        "first.txt: {published: 2017-13-40, colour: red, language: english}\n"
        "absent.txt: {title: [a, b]}\n"
        "more/second.txt: nothing\n",
    )

    assert "first.txt: published is '2017-13-40', not a day written YYYY-MM-DD" in message
    assert "first.txt: unknown field 'colour' (known: title, url," in message
    assert "first.txt: language is 'english'" in message
    assert "absent.txt: there is no such file" in message
    assert "absent.txt: title is not one value" in message
    assert "more/second.txt: not a mapping of fields" in message
    assert str(folder / "manifest.yaml") in message


def test_manifest_of_a_folder_below_describes_what_stands_there(folder):
    write(folder / "more", "second.txt: {publisher: The Valley Post}\n")

    assert load_manifest(folder) == {"more/second.txt": Described(publisher="The Valley Post")}


def test_manifest_of_the_upper_folder_goes_before_that_of_the_lower(folder):
    write(folder / "more", "second.txt: {publisher: The Valley Post}\n")
    write(folder, "more/second.txt: {publisher: The Hill Courier}\n")

    assert load_manifest(folder)["more/second.txt"] == Described(publisher="The Hill Courier")


def test_what_a_lower_manifest_has_wrong_is_told_with_its_path(folder):
    (folder / "more" / "manifest.yaml").write_text("absent.txt: {title: x}\n")

    with pytest.raises(InputError, match=r"absent\.txt: there is no such file") as raised:
        load_manifest(folder)
    assert str(folder / "more" / "manifest.yaml") in str(raised.value)


def test_manifest_can_say_of_a_file_that_it_is_no_document(folder):
    write(folder, "first.txt: {document: no}\nmore/second.txt: {document: yes}\n")

    described = load_manifest(folder)

    assert [one.is_document for one in described.values()] == [False, True]


def test_whether_a_file_is_a_document_is_said_by_yes_or_no(folder):
    assert "document is 'maybe', neither yes nor no" in problem_of(
        folder, "first.txt: {document: maybe}"
    )


def test_a_file_outside_the_folder_cannot_be_described(folder):
    (folder.parent / "outside.txt").write_text("A house fell.")

    assert "there is no such file" in problem_of(folder, "../outside.txt: {title: x}")


def test_an_address_that_is_none_of_the_web_is_refused(folder):
    assert "url is 'javascript:x'" in problem_of(folder, "first.txt: {url: 'javascript:x'}")


def test_a_key_that_stands_twice_is_refused_rather_than_lost(folder):
    message = problem_of(folder, "first.txt: {title: a}\nfirst.txt: {title: b}\n")

    assert "a key stands twice" in message


@pytest.mark.parametrize(
    "text",
    [
        "first.txt: [",
        "- first.txt",
        "just words",
        "? [a]\n: b",
        "[" * 3000,
        "!!python/none x: y",
        "a: *b",
    ],
)
def test_what_is_no_manifest_is_one_clear_error(folder, text):
    message = problem_of(folder, text)

    assert message.startswith("[E100]")
    assert "\n" not in message


def test_a_manifest_that_is_no_utf8_is_one_clear_error(folder):
    (folder / "manifest.yaml").write_bytes(b"first.txt: {title: \xff}\n")

    with pytest.raises(InputError, match="manifest"):
        load_manifest(folder)
