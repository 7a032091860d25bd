"""List where the reading fails on a set, by kind and by the rules behind it.

Usage: python evals/failures.py SET [METRIC...] [--language CODE] [--every N] [--benchmarks FOLDER]

Counts and the ids of documents, no words of theirs. Kinds of a figure:

    silent        the gold has a figure, we have none
    low, high     our range lies wholly under, or over, the gold's
    range         the ranges meet and differ
    false alarm   nobody was harmed, and we have some
    false zero    the document gives no figure, and we say none

The rules are those of the claims that set the wrong end. Kinds of a count of MUC-4:
`missed` and `made up`. Kinds of an attribution: `missed` (of a verb of speech, or of
another cue), `made up`, `wrong source`, `content` (less than half of the characters in
common), with the rule that made it.
"""

import argparse
import importlib.util
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import Any

from exams import BENCHMARKS, EXAMS, SETS, Exam, Row, rows_of

from openinquest import pipeline
from openinquest.model import Document
from openinquest.wire import extract_row, read_document_row, tally_row

HARMS = ("killed", "injured")
FALSE_ALARM, FALSE_ZERO = "false alarm", "false zero"


@dataclass(frozen=True)
class Failure:
    """One answer that differs from the gold: where, in which metric, how, by which rules."""

    document: str
    metric: str
    kind: str
    rules: str


@dataclass(frozen=True)
class Paper:
    """An exam with its gold at hand, the module that scores it, and the language that is read."""

    exam: Exam
    folder: Path
    scorer: ModuleType
    language: str

    def documents(self, *, every: int) -> Iterator[Document]:
        """Yield every n-th document of those in the language; where none is told, it is English."""
        rows = rows_of(self.folder / self.exam.documents)
        own = (row for row in rows if (row.get("language") or "en") == self.language)
        for row in islice(own, None, None, every):
            yield read_document_row(row, where=row["id"])

    def gold(self) -> dict[str, Row]:
        """Return the gold by document."""
        name = self.exam.documents.replace("docs", "gold")
        return {row["id"]: row for row in rows_of(self.folder / name)}


# ---------------------------------------------------------------- figures


def tally_failures(paper: Paper, *, every: int) -> Iterator[Failure]:
    """Yield the figures that differ from the gold."""
    wanted = wanted_of(paper)
    groups = ("all", "civilians") if paper.exam.set == "gun-violence" else ("civilians", "all")
    for document in paper.documents(every=every):
        row = tally_row(document, *pipeline.tally(*pipeline.extract(document)))
        wrong = []
        for harm in HARMS:
            if (document.id, harm) in wanted:
                want = wanted[document.id, harm]
                if kind := kind_of(want, paper.scorer.figure(row, harm, groups)):
                    wrong.append((harm, kind, want))
        if wrong:
            rules = {claim["id"]: claim["rule"] for claim in _extract(document)["claims"]}
            for harm, kind, want in wrong:
                behind = _rules_behind(row, (harm, groups), want, rules)
                yield Failure(document.id, harm, kind, behind)


def wanted_of(paper: Paper) -> dict[tuple[str, str], Any]:
    """Return what is scored by document and harm: a range, or what a figure there would be."""
    if not (paper.folder / "incidents.jsonl.gz").exists():
        return dict(_wanted_of_documents(paper.gold()))
    rows = rows_of(paper.folder / "incidents.jsonl.gz")
    incidents = {str(row.get("incident") or row["airwars_id"]): row for row in rows}
    wanted = {}
    for identifier, row in paper.gold().items():
        told = [incidents[each] for each in map(str, row["incidents"]) if each in incidents]
        for harm in HARMS:
            want = paper.scorer.incident_range(told[0], harm) if len(told) == 1 else None
            if want is not None:
                # One of many documents need not say that an incident harmed nobody.
                wanted[identifier, harm] = want if want[1] else FALSE_ALARM
    return wanted


def _wanted_of_documents(gold: dict[str, Row]) -> Iterator[tuple[tuple[str, str], Any]]:
    for identifier, row in gold.items():
        for harm in HARMS:
            if row[harm] is not None and None not in row[harm]:
                yield (identifier, harm), row[harm]
        # Official statements: no figure, and none that can be taken for a zero.
        if row["killed"] is None and row.get("states_none") is False:
            yield (identifier, "killed"), FALSE_ZERO


def kind_of(want: Any, got: Any) -> str | None:
    """Return how a range differs from what is wanted, None if it does not."""
    if got is None or got == (None, None):
        return None if isinstance(want, str) else "silent"
    low, high = got[0] or 0, got[1]
    if isinstance(want, str):
        says_some = bool(low or high)
        return want if says_some == (want == FALSE_ALARM) else None
    if high is not None and high < want[0]:
        return "low"
    if low > want[1]:
        return "high"
    return None if [low, high] == list(want) else "range"


def _rules_behind(
    row: Row, which: tuple[str, tuple[str, ...]], want: Any, rules: dict[str, str]
) -> str:
    """Return the rules of the claims that set the ends of a figure that are wrong."""
    harm, groups = which
    figures = {each["group"]: each for each in row["figures"] if each["harm"] == harm}
    figure = next((figures[group] for group in groups if group in figures), None)
    if figure is None:
        return ""
    ends = []
    for end, right in zip(("low", "high"), _ends(want), strict=True):
        if (figure[end] or 0) != right or figure[end] is None:
            claim = figure["claims"][end]
            ends.append(f"{end} {rules.get(claim, 'no claim')}")
    return ", ".join(ends)


def _ends(want: Any) -> tuple[int | None, int | None]:
    return (None, None) if isinstance(want, str) else (want[0], want[1])


# ------------------------------------------------------------------- MUC-4


def harm_failures(paper: Paper, *, every: int) -> Iterator[Failure]:
    """Yield the counts of MUC-4 that were missed or made up."""
    gold = paper.scorer.muc_harms(rows_of(paper.folder / "gold.jsonl.gz"))
    for document in paper.documents(every=every):
        row = _extract(document)
        got = paper.scorer.claimed_harms([row], ())[document.id]
        want = {key for key in gold.get(document.id, ()) if key[1] is not None}
        made = {key for key in got if key[1] is not None}
        for harm, _ in want - made:
            yield Failure(document.id, harm, "missed", "")
        for harm, number in made - want:
            yield Failure(document.id, harm, "made up", _rule_of_count(row, harm, number))


def _rule_of_count(row: Row, harm: str, number: int) -> str:
    for claim in row["claims"]:
        toll = claim.get("toll") or {}
        if toll.get("harm") == harm and toll.get("at_least") == number:
            return f"{claim['rule']} of {toll['group']}"
    return ""


# ----------------------------------------------------------------- PolNeAR


def attribution_failures(paper: Paper, *, every: int) -> Iterator[Failure]:
    """Yield the attributions that were missed, made up, or given to another."""
    gold = paper.gold()
    for document in paper.documents(every=every):
        found = [row for row in _extract(document)["attributions"] if row["cue"]]
        wanted = gold[document.id]["attributions"]
        for metric, kind, rule in _compare(paper.scorer, document.text, wanted, found):
            yield Failure(document.id, metric, kind, rule)


def _compare(
    scorer: ModuleType, text: str, wanted: list[Row], found: list[Row]
) -> Iterator[tuple[str, str, str]]:
    cued = [want for want in wanted if want["cue"]]
    for want in cued:
        match = next((row for row in found if scorer.overlap(row["cue"], want["cue"])), None)
        if match is None:
            words = " ".join(text[start:end] for start, end in want["cue"])
            speech = "speech verb" if scorer.SPEECH.search(words) else "other cue"
            yield "cue", f"missed, {speech}", ""
            continue
        if want["source"] and not scorer.overlap(match["source"] or [], want["source"]):
            yield "source", "none" if not match["source"] else "wrong", match["rule"]
        left, right = scorer.characters(match["content"]), scorer.characters(want["content"])
        if right and 2 * len(left & right) < len(left | right):
            kind = "short" if len(left) < len(right) else "long"
            yield "content", kind, match["rule"]
    for row in found:
        nested = any(scorer.overlap(row["cue"], want["content"]) for want in wanted)
        if not nested and not any(scorer.overlap(row["cue"], want["cue"]) for want in cued):
            yield "cue", "made up", row["rule"]


# ------------------------------------------------------------------ listing


def _extract(document: Document) -> Row:
    return extract_row(*pipeline.extract(document))


def listing(failures: Iterable[Failure]) -> Iterator[str]:
    """Yield the lines that tell of the failures: counts by kind and rules, then the ids."""
    by_kind: dict[tuple[str, str], list[Failure]] = defaultdict(list)
    for failure in failures:
        by_kind[failure.metric, failure.kind].append(failure)
    for (metric, kind), those in sorted(by_kind.items()):
        yield f"{metric}: {kind}: {len(those)}"
        by_rules: dict[str, list[str]] = defaultdict(list)
        for failure in those:
            by_rules[failure.rules].append(failure.document)
        for rules, ids in sorted(by_rules.items(), key=lambda pair: (-len(pair[1]), pair[0])):
            yield f"    {len(ids):4} {rules or '-'}: {' '.join(ids)}"


def paper_of(name: str, benchmarks: Path, language: str = "en") -> Paper:
    """Return the exam of a set that asks what single documents say."""
    exam = next(each for each in EXAMS if each.set == name and each.command != "link")
    spec = importlib.util.spec_from_file_location("score", benchmarks / "score.py")
    assert spec is not None
    assert spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return Paper(exam, benchmarks / "data" / name, scorer, language)


def main(arguments: list[str]) -> int:
    """Answer the command line; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("set", metavar="SET", choices=SETS)
    parser.add_argument("metrics", metavar="METRIC", nargs="*", help="killed, cue ...; all if none")
    parser.add_argument("--language", default="en", metavar="CODE", help="of the documents")
    parser.add_argument("--every", type=int, default=1, help="take every n-th document")
    parser.add_argument("--benchmarks", type=Path, default=BENCHMARKS)
    options = parser.parse_args(arguments)
    paper = paper_of(options.set, options.benchmarks, options.language)
    finders = {"muc4": harm_failures, "polnear": attribution_failures}
    failures = finders.get(options.set, tally_failures)(paper, every=options.every)
    asked = (each for each in failures if not options.metrics or each.metric in options.metrics)
    print("\n".join(listing(asked)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
