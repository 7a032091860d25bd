"""Write a trained model as the program runs it.

    python export.py --model best.pt --data FOLDER --encoder FOLDER --out FOLDER

Two ONNX graphs in whole-number arithmetic, the vocabulary and the like, and the checksums of all:

    analyser.onnx    a sentence's pieces -> scores of heads, tags, lemma scripts, names
    relations.onnx   the heads that were then chosen -> relations
    vocabulary.json  the answers by number, and the lexicon of lemmas
    casing.json      how words are written inside sentences
    tokenizer.json   the encoder's word pieces, without padding or truncation
    SHA256SUMS

A graph takes one sentence, without padding. Whole-number arithmetic scales what it is given by the
largest value in it; so what a sentence gets does not depend on what is analysed beside it.
"""

import argparse
import hashlib
import json
from dataclasses import asdict
from pathlib import Path

import torch
from network import LABEL_WIDTH, Analyser, Labels
from onnxruntime.quantization import QuantType, quantize_dynamic
from predict import load_model
from tokenizers import Tokenizer
from torch import Tensor, nn
from treebanks import read_treebank
from vocabulary import gather_casing

_OPSET = 17


class OneSentence(nn.Module):
    """The network for one sentence: tags are chosen, heads and names only scored."""

    def __init__(self, network: Analyser) -> None:
        super().__init__()
        self.network = network

    def forward(self, pieces: Tensor, shapes: Tensor, starts: Tensor) -> tuple[Tensor, ...]:
        """Return the scores and tags of the words, and each word as dependant and as head."""
        network = self.network
        states = _encode(network, pieces, shapes)[starts]
        states = torch.cat([states, network.shapes(shapes[starts])], -1)
        words = states[1:]
        tagged = network.tagging(words)
        arcs = network.arcs(network.arc_dependant(words)) @ network.arc_head(states).transpose(0, 1)
        return (
            arcs,
            network.upos(tagged).argmax(-1),
            network.xpos(tagged).argmax(-1),
            network.scripts(tagged).argmax(-1),
            network.names(network.naming(words)).log_softmax(-1),
            network.label_dependant(words),
            network.label_head(states),
        )


def _encode(network: Analyser, pieces: Tensor, shapes: Tensor) -> Tensor:
    """Return the states of one sentence's pieces."""
    encoder = network.encoder
    positions = encoder.positions.weight[torch.arange(pieces.shape[0])]
    states = encoder.norm(encoder.pieces(pieces) + positions + encoder.shapes(shapes))
    nothing_hidden = torch.zeros(1)
    for layer in encoder.layers:
        states = layer(states, nothing_hidden)
    return states


class ChosenRelations(nn.Module):
    """The relations of words whose heads are chosen."""

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.labels = labels

    def forward(self, as_dependant: Tensor, as_head: Tensor, heads: Tensor) -> Tensor:
        """Return the number of each word's relation."""
        return self.labels(as_dependant, as_head[heads]).argmax(-1)


def write_graphs(network: Analyser, folder: Path) -> None:
    """Write both graphs of a network."""
    sentence = (
        torch.tensor([101, 2051, 2003, 102]),
        torch.tensor([0, 2, 1, 0]),
        torch.tensor([0, 1, 2]),
    )
    answers = ["arcs", "upos", "xpos", "scripts", "names", "as_dependant", "as_head"]
    _write(
        OneSentence(network),
        sentence,
        path=folder / "analyser.onnx",
        inputs={"pieces": "n_pieces", "shapes": "n_pieces", "starts": "n_starts"},
        outputs=answers,
    )
    pairs = (torch.zeros(2, LABEL_WIDTH), torch.zeros(3, LABEL_WIDTH), torch.tensor([0, 1]))
    _write(
        ChosenRelations(network.labels),
        pairs,
        path=folder / "relations.onnx",
        inputs={"as_dependant": "n_words", "as_head": "n_starts", "heads": "n_words"},
        outputs=["relations"],
    )


def _write(
    module: nn.Module,
    example: tuple[Tensor, ...],
    *,
    path: Path,
    inputs: dict[str, str],
    outputs: list[str],
) -> None:
    torch.onnx.export(
        module.eval(),
        example,
        str(path),
        input_names=list(inputs),
        output_names=outputs,
        dynamic_axes={name: {0: axis} for name, axis in inputs.items()}
        | {name: {0: "n_words"} for name in outputs},
        opset_version=_OPSET,
        dynamo=False,
    )
    _quantise(path)


def _quantise(path: Path) -> None:
    """Replace a graph's trained weights by whole numbers, with a scale for each column.

    Weights take seven of the eight bits: with all eight, sums of pairs overflow on processors
    without VNNI instructions, and two machines would answer differently.
    """
    whole = path.with_suffix(".whole")
    quantize_dynamic(
        path,
        whole,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
        per_channel=True,
        reduce_range=True,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )
    whole.replace(path)


def main() -> None:
    """Write the files of a model and their checksums."""
    parser = argparse.ArgumentParser(description="Export the English analyser.")
    parser.add_argument("--model", type=Path, required=True, help="best.pt of a training run")
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    network, vocabulary = load_model(options.model)
    write_graphs(network, options.out)
    casing = gather_casing(read_treebank(options.data / "ewt-train.conllu.gz"))
    for name, content in (("vocabulary", asdict(vocabulary)), ("casing", casing)):
        written = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
        (options.out / f"{name}.json").write_text(written, encoding="utf-8")
    tokenizer = Tokenizer.from_file(str(options.encoder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    tokenizer.save(str(options.out / "tokenizer.json"), pretty=False)
    files = sorted(path for path in options.out.iterdir() if path.suffix in (".onnx", ".json"))
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in files]
    (options.out / "SHA256SUMS").write_text("\n".join(sums) + "\n")


if __name__ == "__main__":
    main()
