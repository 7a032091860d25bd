"""An exported model's answers, with nothing but onnxruntime, tokenizers and numpy."""

import json
from pathlib import Path

import numpy as np
import onnxruntime
from predict import Analysis, Chosen, put_in_words
from spelling import Speller
from trees import NEVER, best_heads
from vocabulary import Vocabulary


class ExportedModel:
    """The files that export wrote, ready to answer; one thread, one sentence at a time."""

    def __init__(self, folder: Path) -> None:
        written = json.loads((folder / "vocabulary.json").read_text(encoding="utf-8"))
        self.vocabulary = Vocabulary(**written)
        self._speller = Speller(folder)
        self._analyser = _session(folder / "analyser.onnx")
        self._relations = _session(folder / "relations.onnx")

    def analyse(self, words: list[str]) -> Analysis:
        """Analyse a sentence given as words."""
        spelled = self._speller.spell(words)
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
        return put_in_words(words, chosen, self.vocabulary)


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])
