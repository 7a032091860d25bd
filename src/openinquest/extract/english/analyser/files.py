"""The files that the training exported, read and compared with their checksums."""

import hashlib
from pathlib import Path

from openinquest.errors import AnalyserDamaged

_SUMS = "SHA256SUMS"
_FILES = ("analyser.onnx", "casing.json", "relations.onnx", "tokenizer.json", "vocabulary.json")


def read_checked(folder: Path) -> dict[str, bytes]:
    """Return the bytes of a model's files by name, each as its SHA-256 is recorded.

    Raises:
        AnalyserDamaged: A file is missing, or is not the recorded one.
    """
    try:
        lines = (folder / _SUMS).read_text(encoding="utf-8").splitlines()
        recorded = {name: digest for digest, name in (line.split() for line in lines)}
        files = {name: (folder / name).read_bytes() for name in _FILES}
    except (OSError, ValueError) as error:
        what = "The model that reads English is not there"
        raise AnalyserDamaged(what, where=str(folder)) from error
    for name, content in files.items():
        if hashlib.sha256(content).hexdigest() != recorded.get(name):
            what = "A file of the model that reads English is not as it was shipped"
            raise AnalyserDamaged(what, where=str(folder / name))
    return files
