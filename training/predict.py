"""A trained network's answers for sentences, many at a time."""

from collections.abc import Iterator
from pathlib import Path

import torch
from network import Analyser, Scores, Sizes
from tokenizers import Tokenizer
from torch import Tensor

from openinquest.extract.english.analyser.answers import Chosen, Vocabulary
from openinquest.extract.english.analyser.decoding import best_heads
from openinquest.extract.english.analyser.spelling import Spelled, Speller

BATCH_PIECES = 1500


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


def open_speller(encoder: Path) -> Speller:
    """Return the speller that goes with an encoder's folder."""
    return Speller(Tokenizer.from_file(str(encoder / "tokenizer.json")))


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


def choose(sentences: list[list[str]], *, network: Analyser, speller: Speller) -> list[Chosen]:
    """Return the best answers for sentences given as words, in their order."""
    spelled = [speller.spell(words) for words in sentences]
    chosen: dict[int, Chosen] = {}
    for batch in _by_length(spelled):
        with torch.inference_mode():
            scores = network(*collate([spelled[at] for at in batch]))
        for row, at in enumerate(batch):
            chosen[at] = _choose(scores, row, len(sentences[at]), network)
    return [chosen[at] for at in range(len(sentences))]


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
