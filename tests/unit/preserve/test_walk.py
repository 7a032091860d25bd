from pathlib import Path

import pytest

from openinquest.errors import UnreadableInput
from openinquest.preserve import walk_inputs
from openinquest.preserve.walk import folders_of, refuse_link_out


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.html", ".hidden", "manifest.yaml", "c/d.txt", "c/.git/x", "c/a.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A house fell.")
    return tmp_path


def test_a_folder_stands_for_its_files_in_sorted_order_without_hidden_ones(folder):
    found = [path.relative_to(folder).as_posix() for path in walk_inputs(folder)]

    assert found == ["a.html", "b.txt", "c/a.txt", "c/d.txt"]


def test_a_file_stands_for_itself_even_if_hidden(folder):
    assert list(walk_inputs(folder / ".hidden")) == [folder / ".hidden"]


def test_what_is_missing_is_yielded_so_that_sealing_says_so():
    assert list(walk_inputs(Path("no/such/file"))) == [Path("no/such/file")]


def test_a_folder_without_documents_is_yielded_so_that_sealing_says_so(tmp_path):
    (tmp_path / "manifest.yaml").write_text("")

    assert list(walk_inputs(tmp_path)) == [tmp_path]


def test_a_link_to_a_folder_is_yielded_and_not_followed(folder):
    circle = folder / "c" / "again"
    circle.symlink_to(folder)

    assert circle in list(walk_inputs(folder))
    assert len(list(walk_inputs(folder))) == 5


def test_folders_are_those_that_are_entered_the_upper_before_the_lower(folder):
    (folder / "c" / "again").symlink_to(folder)
    (folder / "c" / "e").mkdir()

    found = [path.relative_to(folder).as_posix() for path in folders_of(folder)]

    assert found == [".", "c", "c/e"]
    assert list(folders_of(folder / "a.html")) == []


def test_a_path_that_no_file_can_have_is_yielded():
    assert list(walk_inputs(Path("a\0b"))) == [Path("a\0b")]


def test_link_out_of_the_folder_is_refused_and_one_within_it_is_not(folder):
    (folder / "c" / "out").symlink_to(folder.parent)
    (folder / "c" / "within").symlink_to("../a.html")
    (folder / "c" / "gone").symlink_to("nowhere")

    with pytest.raises(UnreadableInput, match="link out of the folder"):
        refuse_link_out(folder / "c" / "out", folder)
    refuse_link_out(folder / "c" / "within", folder)
    refuse_link_out(folder / "c" / "gone", folder)
