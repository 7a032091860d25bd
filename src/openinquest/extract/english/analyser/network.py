"""The trained network: its files checked, opened and run."""

import json
from collections.abc import Mapping, Sequence

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from openinquest.extract.english.analyser.answers import Analysis, Chosen, Vocabulary
from openinquest.extract.english.analyser.decoding import NEVER, best_heads
from openinquest.extract.english.analyser.spelling import LONGEST_SENTENCE_PIECES, Speller


class Network:
    """What the training exported, ready to answer: one thread, one sentence at a time.

    Nothing is read beside a sentence, so its answers are the same in any company.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        """Open the exported files, given by name."""
        self._speller = Speller(Tokenizer.from_buffer(files["tokenizer.json"]))
        self._vocabulary = Vocabulary(**json.loads(files["vocabulary.json"]))
        self._analyser = _session(files["analyser.onnx"])
        self._relations = _session(files["relations.onnx"])

    @property
    def reach(self) -> int:
        """The most pieces of words that it reads at once: its positions less the begin mark's."""
        return LONGEST_SENTENCE_PIECES - 1

    def length(self, word: str) -> int:
        """Return how many pieces a word has."""
        return self._speller.length(word)

    def answer(self, words: Sequence[str]) -> Analysis:
        """Return the answers for a sentence given as words, at least one."""
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
        return self._vocabulary.put_in_words(words, chosen)


def _session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
