import hashlib

import pytest

from openinquest.errors import AnalyserDamaged
from openinquest.extract.english.analyser.files import read_checked

FILES = ("analyser.onnx", "casing.json", "relations.onnx", "tokenizer.json", "vocabulary.json")


def write_files(folder):
    for name in FILES:
        (folder / name).write_bytes(name.encode())
    sums = (f"{hashlib.sha256(name.encode()).hexdigest()}  {name}\n" for name in FILES)
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")


def test_folder_without_a_model_is_named(tmp_path):
    with pytest.raises(AnalyserDamaged, match="not there") as caught:
        read_checked(tmp_path)

    assert caught.value.where == str(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_file_that_is_not_as_it_was_shipped_is_named(tmp_path, name):
    write_files(tmp_path)
    (tmp_path / name).write_bytes(b"other")

    with pytest.raises(AnalyserDamaged, match="as it was shipped") as caught:
        read_checked(tmp_path)

    assert caught.value.where == str(tmp_path / name)


def test_checksum_that_is_missing_is_no_pass(tmp_path):
    write_files(tmp_path)
    (tmp_path / "SHA256SUMS").write_text("", encoding="utf-8")

    with pytest.raises(AnalyserDamaged):
        read_checked(tmp_path)
