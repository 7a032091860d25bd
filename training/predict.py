"""A trained network's answers for sentences, in words rather than numbers."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from network import Analyser, Scores, Sizes
from spelling import Spelled, Speller
from torch import Tensor
from trees import best_heads, best_names
from vocabulary import Vocabulary

BATCH_PIECES = 1500


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a model says of one sentence, one value a word; `name_scores` are log probabilities."""

    heads: list[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    names: list[str]
    name_scores: np.ndarray


def build(vocabulary: Vocabulary) -> Analyser:
    """Return an untrained network with an output for each answer."""
    sizes = Sizes(
        upos=len(vocabulary.upos),
        xpos=len(vocabulary.xpos),
        scripts=len(vocabulary.scripts),
        relations=len(vocabulary.relations),
        names=len(vocabulary.names),
    )
    return Analyser(sizes)


def load_model(path: Path) -> tuple[Analyser, Vocabulary]:
    """Read a trained network with its vocabulary, ready to answer."""
    saved = torch.load(path, weights_only=True)
    vocabulary = Vocabulary(**saved["vocabulary"])
    network = build(vocabulary)
    network.load_state_dict({key: value.float() for key, value in saved["weights"].items()})
    return network.eval(), vocabulary


def collate(spelled: list[Spelled]) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Return a batch as the network takes it."""
    n_pieces = max(len(each.pieces) for each in spelled)
    n_words = max(len(each.starts) for each in spelled) + 1
    pieces = torch.zeros(len(spelled), n_pieces, dtype=torch.long)
    shapes = torch.zeros_like(pieces)
    is_piece = torch.zeros(len(spelled), n_pieces, dtype=torch.bool)
    starts = torch.zeros(len(spelled), n_words, dtype=torch.long)
    is_word = torch.zeros(len(spelled), n_words, dtype=torch.bool)
    for row, each in enumerate(spelled):
        pieces[row, : len(each.pieces)] = torch.tensor(each.pieces)
        shapes[row, : len(each.shapes)] = torch.tensor(each.shapes)
        is_piece[row, : len(each.pieces)] = True
        starts[row, 1 : len(each.starts) + 1] = torch.tensor(each.starts)
        is_word[row, : len(each.starts) + 1] = True
    return pieces, shapes, is_piece, starts, is_word


@dataclass(frozen=True, slots=True)
class Chosen:
    """The numbers of the answers for one sentence, one a word; names as log probabilities."""

    heads: list[int]
    relations: list[int]
    upos: list[int]
    xpos: list[int]
    scripts: list[int]
    name_scores: np.ndarray


def put_in_words(words: list[str], chosen: Chosen, vocabulary: Vocabulary) -> Analysis:
    """Return an analysis for the numbers of its answers; `root` stands only at the root."""
    upos = [vocabulary.upos[tag] for tag in chosen.upos]
    xpos = [vocabulary.xpos[tag] for tag in chosen.xpos]
    scripts = [vocabulary.scripts[script] for script in chosen.scripts]
    relations = [vocabulary.relations[relation] for relation in chosen.relations]
    return Analysis(
        heads=chosen.heads,
        relations=[
            "root" if head == 0 else "parataxis" if relation == "root" else relation
            for head, relation in zip(chosen.heads, relations, strict=True)
        ],
        upos=upos,
        xpos=xpos,
        lemmas=[
            vocabulary.lemma_of(word, upos=tag, xpos=fine, script=script)
            for word, tag, fine, script in zip(words, upos, xpos, scripts, strict=True)
        ],
        names=best_names(chosen.name_scores),
        name_scores=chosen.name_scores,
    )


def analyse(
    sentences: list[list[str]], *, network: Analyser, vocabulary: Vocabulary, speller: Speller
) -> list[Analysis]:
    """Analyse sentences given as words, in their order."""
    spelled = [speller.spell(words) for words in sentences]
    answers: dict[int, Analysis] = {}
    for batch in _by_length(spelled):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            scores = network(*collate([spelled[at] for at in batch]))
        for row, at in enumerate(batch):
            chosen = _choose(scores, row, len(sentences[at]), network)
            answers[at] = put_in_words(sentences[at], chosen, vocabulary)
    return [answers[at] for at in range(len(sentences))]


@torch.inference_mode()
def _choose(scores: Scores, row: int, n_words: int, network: Analyser) -> Chosen:
    """Return the best answers for one sentence of a batch."""
    heads = best_heads(scores.arcs[row, :n_words, : n_words + 1].numpy())
    labels = network.labels(
        scores.as_dependant[row, :n_words].float(), scores.as_head[row, heads].float()
    )
    return Chosen(
        heads=heads,
        relations=labels.argmax(-1).tolist(),
        upos=scores.upos[row, :n_words].argmax(-1).tolist(),
        xpos=scores.xpos[row, :n_words].argmax(-1).tolist(),
        scripts=scores.scripts[row, :n_words].argmax(-1).tolist(),
        name_scores=scores.names[row, :n_words].float().log_softmax(-1).numpy(),
    )


def _by_length(spelled: list[Spelled]) -> Iterator[list[int]]:
    batch: list[int] = []
    for at in sorted(range(len(spelled)), key=lambda at: len(spelled[at].pieces)):
        if batch and len(spelled[at].pieces) * (len(batch) + 1) > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch
