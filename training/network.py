"""The network: a small BERT encoder with casing, and heads for tags, lemmas, trees and names.

The encoder is all-MiniLM-L6-v2 (6 layers of 384). Its forward pass is written out here, so that
neither training nor export depends on a model library.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from openinquest.extract.english.analyser.decoding import NEVER
from openinquest.extract.english.analyser.spelling import N_SHAPES

PIECES, POSITIONS, WIDTH, INNER_WIDTH, N_HEADS, N_LAYERS = 30522, 512, 384, 1536, 12, 6
ARC_WIDTH, LABEL_WIDTH, TAG_WIDTH, NAME_WIDTH, SHAPE_WIDTH = 256, 128, 256, 128, 16
ENCODER_DROPOUT, WORD_DROPOUT, PAIR_DROPOUT = 0.1, 0.2, 0.33


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many answers each head has."""

    upos: int
    xpos: int
    scripts: int
    relations: int
    names: int


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of a batch: (sentence, word, answer); `arcs` over heads, 0 being the root."""

    arcs: Tensor
    upos: Tensor
    xpos: Tensor
    scripts: Tensor
    names: Tensor
    as_dependant: Tensor
    as_head: Tensor


class Layer(nn.Module):
    """One layer of BERT."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query_key_value = nn.Linear(WIDTH, 3 * WIDTH)
        self.attended = nn.Linear(WIDTH, WIDTH)
        self.attended_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER_WIDTH)
        self.outer = nn.Linear(INNER_WIDTH, WIDTH)
        self.outer_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """Let each piece look at the others, then think for itself.

        Args:
            states: (..., piece, width); before it, a batch or nothing.
            bias: added to what pieces look at; broadcasts to (..., attention head, piece, piece).
        """
        size = WIDTH // N_HEADS
        split = self.query_key_value(states).unflatten(-1, (3, N_HEADS, size))
        query, key, value = (part.transpose(-2, -3) for part in split.unbind(-3))
        weights = torch.softmax(query * size**-0.5 @ key.transpose(-1, -2) + bias, -1)
        seen = (weights.to(value.dtype) @ value).transpose(-2, -3).flatten(-2)
        states = self.attended_norm(states + self.dropout(self.attended(seen)))
        thought = self.outer(nn.functional.gelu(self.inner(states)))
        return self.outer_norm(states + self.dropout(thought))


class Encoder(nn.Module):
    """BERT that is also told the shape of each word's capitals."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.shapes = nn.Embedding(N_SHAPES, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(N_LAYERS))
        self.dropout = nn.Dropout(dropout)

    def forward(self, pieces: Tensor, shapes: Tensor, is_piece: Tensor) -> Tensor:
        """Return the states of the pieces, (sentence, piece, width)."""
        positions = self.positions.weight[: pieces.shape[1]]
        states = self.norm(self.pieces(pieces) + positions[None] + self.shapes(shapes))
        states = self.dropout(states)
        bias = (1.0 - is_piece[:, None, None, :].to(states.dtype)) * NEVER
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def load(self, path: Path) -> None:
        """Take the weights of a BERT encoder in the layout of the `transformers` library."""
        weights = load_file(path)
        self.load_state_dict(_renamed(weights), strict=False)


def _renamed(weights: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return BERT's weights under our names; the segment, always 0, joins the position."""
    segment = weights["embeddings.token_type_embeddings.weight"][0]
    ours = {
        "pieces.weight": weights["embeddings.word_embeddings.weight"],
        "positions.weight": weights["embeddings.position_embeddings.weight"] + segment,
        "norm.weight": weights["embeddings.LayerNorm.weight"],
        "norm.bias": weights["embeddings.LayerNorm.bias"],
    }
    parts = {
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "inner": "intermediate.dense",
        "outer": "output.dense",
        "outer_norm": "output.LayerNorm",
    }
    for at in range(N_LAYERS):
        theirs = f"encoder.layer.{at}"
        for kind in ("weight", "bias"):
            ours[f"layers.{at}.query_key_value.{kind}"] = torch.cat(
                [
                    weights[f"{theirs}.attention.self.{part}.{kind}"]
                    for part in ("query", "key", "value")
                ]
            )
            for name, part in parts.items():
                ours[f"layers.{at}.{name}.{kind}"] = weights[f"{theirs}.{part}.{kind}"]
    return ours


def _projection(width: int, dropout: float) -> nn.Sequential:
    return nn.Sequential(
        nn.Linear(WIDTH + SHAPE_WIDTH, width), nn.LeakyReLU(0.1), nn.Dropout(dropout)
    )


class Analyser(nn.Module):
    """The encoder with its heads; words are read at their first piece, the root at the begin mark.

    Source:
        Dozat and Manning (2017), Deep Biaffine Attention for Neural Dependency Parsing.
    """

    def __init__(self, sizes: Sizes) -> None:
        super().__init__()
        self.encoder = Encoder(ENCODER_DROPOUT)
        self.shapes = nn.Embedding(N_SHAPES, SHAPE_WIDTH)
        self.dropout = nn.Dropout(WORD_DROPOUT)
        self.tagging = _projection(TAG_WIDTH, WORD_DROPOUT)
        self.naming = _projection(NAME_WIDTH, WORD_DROPOUT)
        self.upos = nn.Linear(TAG_WIDTH, sizes.upos)
        self.xpos = nn.Linear(TAG_WIDTH, sizes.xpos)
        self.scripts = nn.Linear(TAG_WIDTH, sizes.scripts)
        self.names = nn.Linear(NAME_WIDTH, sizes.names)
        self.arc_dependant = _projection(ARC_WIDTH, PAIR_DROPOUT)
        self.arc_head = _projection(ARC_WIDTH, PAIR_DROPOUT)
        self.label_dependant = _projection(LABEL_WIDTH, PAIR_DROPOUT)
        self.label_head = _projection(LABEL_WIDTH, PAIR_DROPOUT)
        self.arcs = nn.Linear(ARC_WIDTH, ARC_WIDTH)
        nn.init.normal_(self.arcs.weight, std=0.02)
        nn.init.zeros_(self.arcs.bias)
        self.labels = Labels(sizes.relations)

    def forward(
        self, pieces: Tensor, shapes: Tensor, is_piece: Tensor, starts: Tensor, is_word: Tensor
    ) -> Scores:
        """Score a batch.

        Args:
            pieces: (sentence, piece), as `Speller` numbers them; 0 where there is none.
            shapes: (sentence, piece).
            is_piece: (sentence, piece), false for padding.
            starts: (sentence, word + 1), first piece of each word; word 0 is the root.
            is_word: (sentence, word + 1), false for padding.
        """
        states = self.encoder(pieces, shapes, is_piece)
        states = torch.gather(states, 1, starts[:, :, None].expand(-1, -1, WIDTH))
        states = torch.cat([states, self.shapes(torch.gather(shapes, 1, starts))], -1)
        states = self.dropout(states)
        words = states[:, 1:]
        tagged = self.tagging(words)
        dependants, heads = self.arc_dependant(words), self.arc_head(states)
        with torch.autocast("cpu", enabled=False):  # sixteen bits are too few to tell heads apart
            arcs = self.arcs(dependants.float()) @ heads.float().transpose(1, 2)
        n_words = torch.arange(starts.shape[1])
        itself = n_words[1:, None] == n_words[None, :]
        barred = (~is_word[:, None, :] | itself[None]).to(torch.float32)
        return Scores(
            arcs=arcs + barred * NEVER,
            upos=self.upos(tagged),
            xpos=self.xpos(tagged),
            scripts=self.scripts(tagged),
            names=self.names(self.naming(words)),
            as_dependant=self.label_dependant(words),
            as_head=self.label_head(states),
        )


class Labels(nn.Module):
    """Scores the relations of words to their heads, for pairs that are already chosen."""

    def __init__(self, n_relations: int) -> None:
        super().__init__()
        self.n_relations = n_relations
        self.pairs = nn.Linear(LABEL_WIDTH, n_relations * (LABEL_WIDTH + 1))
        nn.init.zeros_(self.pairs.weight)
        nn.init.zeros_(self.pairs.bias)

    def forward(self, dependants: Tensor, heads: Tensor) -> Tensor:
        """Return (word, relation) for (word, width) of dependants and their heads."""
        pairs = self.pairs(dependants).view(-1, self.n_relations, LABEL_WIDTH + 1)
        return (pairs[..., :-1] * heads[:, None, :]).sum(-1) + pairs[..., -1]
