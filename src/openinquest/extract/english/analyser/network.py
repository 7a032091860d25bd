"""The trained network: its files checked, opened and run."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from openinquest.errors import AnalyserDamaged
from openinquest.extract.english.analyser.answers import Analysis, Chosen, Vocabulary
from openinquest.extract.english.analyser.decoding import NEVER, best_heads
from openinquest.extract.english.analyser.spelling import Speller

_SUMS = "SHA256SUMS"
_FILES = ("analyser.onnx", "relations.onnx", "tokenizer.json", "vocabulary.json")


class Network:
    """What the training exported, ready to answer: one thread, one sentence at a time.

    Nothing is read beside a sentence, so its answers are the same in any company.
    """

    def __init__(self, folder: Path) -> None:
        """Open the files of a folder.

        Raises:
            AnalyserDamaged: A file is missing, or its SHA-256 is not the recorded one.
        """
        files = _read_checked(folder)
        self.speller = Speller(Tokenizer.from_buffer(files["tokenizer.json"]))
        self._vocabulary = Vocabulary(**json.loads(files["vocabulary.json"]))
        self._analyser = _session(files["analyser.onnx"])
        self._relations = _session(files["relations.onnx"])

    def answer(self, words: Sequence[str]) -> Analysis:
        """Return the answers for a sentence given as words, at least one."""
        spelled = self.speller.spell(words)
        arcs, upos, xpos, scripts, names, as_dependant, as_head = self._analyser.run(
            None,
            {
                "pieces": np.array(spelled.pieces),
                "shapes": np.array(spelled.shapes),
                "starts": np.array([0, *spelled.starts]),
            },
        )
        at = np.arange(len(words))
        arcs[at, at + 1] = NEVER  # no word is its own head
        heads = best_heads(arcs)
        (relations,) = self._relations.run(
            None, {"as_dependant": as_dependant, "as_head": as_head, "heads": np.array(heads)}
        )
        chosen = Chosen(heads, relations, upos, xpos, scripts, names)
        return self._vocabulary.put_in_words(words, chosen)


def _read_checked(folder: Path) -> dict[str, bytes]:
    """Return the bytes of the network's files by name, each as its checksum says."""
    try:
        lines = (folder / _SUMS).read_text(encoding="utf-8").splitlines()
        recorded = {name: digest for digest, name in (line.split() for line in lines)}
        files = {name: (folder / name).read_bytes() for name in _FILES}
    except (OSError, ValueError) as error:
        raise AnalyserDamaged(
            "The model that reads English is not there", where=str(folder)
        ) from error
    for name, content in files.items():
        if hashlib.sha256(content).hexdigest() != recorded.get(name):
            what = "A file of the model that reads English is not as it was shipped"
            raise AnalyserDamaged(what, where=str(folder / name))
    return files


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
