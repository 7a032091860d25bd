"""Score a model, one JSON line a set.

    python evaluate.py --data FOLDER --exported FOLDER [--test]
    python evaluate.py --data FOLDER --model best.pt --encoder FOLDER [--test]

Tags, lemmas, trees, names, and the core arguments of casualty and reporting verbs, on gold words
and sentences. The development sets are scored unless `--test` asks for the others, which are for
accepted models, once.
"""

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import torch
from predict import choose, load_model, open_speller
from scoring import CASUALTY_VERBS, REPORTING_VERBS, score_names, score_syntax, score_verbs
from train import DEV_PARTS
from treebanks import Sentence, add_names, falls_in, read_names, read_treebank

from openinquest.extract.english.analyser.answers import Analysis
from openinquest.extract.english.analyser.files import read_checked
from openinquest.extract.english.analyser.network import Network

Analyse = Callable[[list[list[str]]], list[Analysis]]


def development_sets(data: Path) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield EWT dev, the third of it whose names taught nobody, and GUM dev."""
    dev = read_treebank(data / "ewt-dev.conllu.gz")
    named = add_names(dev, read_names(data / "uner-ewt-dev.iob2.gz"))
    yield "ewt-dev", dev
    yield (
        "ewt-dev-third",
        [each for each in named if falls_in(each.document, part=0, parts=DEV_PARTS)],
    )
    yield "gum-dev", read_treebank(data / "gum-permissive-dev.conllu.gz")


def test_sets(data: Path) -> Iterator[tuple[str, list[Sentence]]]:
    """Yield EWT test with its names, GUM test (its names by our rule), its news, and PUD."""
    test = read_treebank(data / "ewt-test.conllu.gz")
    yield "ewt-test", add_names(test, read_names(data / "uner-ewt-test.iob2.gz"))
    gum = read_treebank(data / "gum-permissive-test.conllu.gz")
    yield "gum-test", gum
    yield "gum-test-news", [each for each in gum if "_news_" in each.document]
    yield "pud-test", read_treebank(data / "pud-test.conllu.gz")


def score_set(sentences: list[Sentence], run: Analyse) -> tuple[dict[str, object], list[Analysis]]:
    """Return the scores of one set, with the speed in words a second, and the analyses."""
    forms = [[word.form for word in each.words] for each in sentences]
    started = time.process_time()
    answers = run(forms)
    seconds = time.process_time() - started
    scores: dict[str, object] = {"sentences": len(sentences)}
    scores |= score_syntax(sentences, answers)
    scores |= _verbs(sentences, answers)
    if any(each.names is not None for each in sentences):
        scores["names"] = score_names(sentences, answers)
    scores["words_per_cpu_second"] = round(sum(map(len, forms)) / seconds)
    return scores, answers


def _verbs(sentences: list[Sentence], answers: list[Analysis]) -> dict[str, object]:
    return {
        "casualty_verbs": score_verbs(sentences, answers, verbs=CASUALTY_VERBS),
        "reporting_verbs": score_verbs(sentences, answers, verbs=REPORTING_VERBS),
    }


def runner(options: argparse.Namespace) -> Analyse:
    """Return the function that analyses with the model the options name."""
    if options.exported:
        exported = Network(read_checked(options.exported))
        return lambda sentences: [exported.answer(words) for words in sentences]
    network, vocabulary = load_model(options.model)
    speller = open_speller(options.encoder)
    return lambda sentences: [
        vocabulary.put_in_words(words, chosen)
        for words, chosen in zip(
            sentences, choose(sentences, network=network, speller=speller), strict=True
        )
    ]


def main() -> None:
    """Score the sets one by one, and the verbs over all of them."""
    parser = argparse.ArgumentParser(description="Score the English analyser.")
    parser.add_argument("--data", type=Path, required=True, help="folder of the treebanks")
    parser.add_argument("--exported", type=Path, help="folder that export.py wrote")
    parser.add_argument("--model", type=Path, help="best.pt of a training run")
    parser.add_argument("--encoder", type=Path, help="folder of all-MiniLM-L6-v2, with --model")
    parser.add_argument("--test", action="store_true", help="score the test sets instead")
    options = parser.parse_args()
    if not options.exported and not (options.model and options.encoder):
        parser.error("give --exported, or --model with --encoder")
    torch.set_num_threads(1)
    run = runner(options)
    seen: list[Sentence] = []
    said: list[Analysis] = []
    for name, sentences in (test_sets if options.test else development_sets)(options.data):
        scores, answers = score_set(sentences, run)
        print(json.dumps({"set": name} | scores), flush=True)  # noqa: T201
        if name not in ("ewt-dev-third", "gum-test-news"):
            seen += sentences
            said += answers
    peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    together = {"set": "together", "peak_memory_mb": peak_mb} | _verbs(seen, said)
    print(json.dumps(together), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
