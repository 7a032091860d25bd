"""A file appears whole or not at all."""

import pytest

from openinquest.engine import new_file, refuse_existing
from openinquest.errors import OutputExists, UnwritableOutput


def test_file_holds_what_was_written(tmp_path):
    with new_file(tmp_path / "report.html", overwrite=False) as out:
        out.write(b"whole")

    assert (tmp_path / "report.html").read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_nothing_is_left_where_writing_fails(tmp_path):
    with pytest.raises(ZeroDivisionError), new_file(tmp_path / "r.html", overwrite=False) as out:
        out.write(b"half")
        raise ZeroDivisionError

    assert list(tmp_path.iterdir()) == []


def test_existing_file_is_kept_unless_told_otherwise(tmp_path):
    path = tmp_path / "r.html"
    path.write_text("old")

    with pytest.raises(OutputExists, match="--force"), new_file(path, overwrite=False):
        pass
    with new_file(path, overwrite=True) as out:
        out.write(b"new")

    assert path.read_text() == "new"


def test_old_file_stands_until_the_new_one_is_whole(tmp_path):
    path = tmp_path / "r.html"
    path.write_text("old")

    with pytest.raises(ZeroDivisionError), new_file(path, overwrite=True) as out:
        out.write(b"half")
        raise ZeroDivisionError

    assert path.read_text() == "old"


@pytest.mark.parametrize("name", ["gone/r.html", "."])
def test_place_that_cannot_be_written_is_said_early(tmp_path, name):
    with pytest.raises(UnwritableOutput):
        refuse_existing(tmp_path / name, overwrite=True)
