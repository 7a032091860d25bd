"""The sets of conflicting answers with their truth, as the folders `truth-*` hold them."""

import csv
import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from author_names import completed, read_authors

from openinquest.model import Answer

_TIME = re.compile(r"(\d{1,2}):(\d\d)\s*([ap]|noon)?", re.IGNORECASE)
_TIMES = ("sched_dep_time", "act_dep_time", "sched_arr_time", "act_arr_time")


@dataclass(frozen=True)
class Truths:
    """What sources say, and what is so by question."""

    answers: list[Answer]
    gold: dict[str, str]


@dataclass(frozen=True)
class Places(Truths):
    """Where the gold is the name of a place; `within` are the names of all that it lies in."""

    gold_within: dict[str, frozenset[str]]
    within: dict[str, frozenset[str]]


def flights(folder: Path) -> Truths:
    """Return the times of flights; a time is minutes after midnight, whatever stands beside it."""
    answers: list[Answer] = []
    gold: dict[str, str] = {}
    for row in _rows(folder / "clean.csv"):
        gold |= {f"{row['flight']} {time}": str(_minutes(row[time])) for time in _TIMES}
    for row in _rows(folder / "dirty.csv"):
        for time in _TIMES:
            minutes = _minutes(row[time])
            if minutes is not None:
                answers.append(Answer(row["src"], f"{row['flight']} {time}", str(minutes)))
    return Truths(answers, gold)


def books(folder: Path) -> Truths:
    """Return the authors of books: sets of persons, each written as one value."""
    listed: dict[str, list[tuple[str, frozenset[tuple[str, str]]]]] = {}
    with gzip.open(folder / "claims.csv.gz", "rt", encoding="latin-1") as lines:
        next(lines)
        for line in lines:
            _, _, book, _, authors, seller, _ = _fields(line)
            if persons := read_authors(authors):
                listed.setdefault(book, []).append((seller, persons))
    answers = [
        Answer(seller, book, as_value(persons))
        for book, lists in listed.items()
        for (seller, _), persons in zip(lists, completed(each for _, each in lists), strict=True)
    ]
    with (folder / "gold.csv").open(encoding="latin-1") as lines:
        gold = {row[0]: as_value(read_authors(row[2])) for row in csv.reader(lines)}
    return Truths(answers, gold)


def population(folder: Path) -> Truths:
    """Return how many live in a place in a year, where the gold has it and somebody says it."""
    answers = []
    for line in (folder / "claims.txt").read_text(encoding="latin-1").rstrip("\n").split("\n"):
        place, contributor, number, _ = line.split("\t")
        answers.append(Answer(contributor, place, number))
    asked = {answer.question for answer in answers}
    gold = {}
    for line in (folder / "gold.txt").read_text(encoding="latin-1").rstrip("\n").split("\n"):
        *names, year, number = (field.strip() for field in line.split(","))
        gold[f"{', '.join(names)}_{year}"] = number
    return Truths(answers, {place: each for place, each in gold.items() if place in asked})


def places(folder: Path) -> Places:
    """Return where something is; the gold is a path, the finest place first."""
    nodes = {row["ID"]: (row["name"], row["parentID"]) for row in _rows(folder / "hierarchy.csv")}
    within: dict[str, set[str]] = {}
    for name, parent in nodes.values():
        above = set(_path(parent, nodes)) - {name}
        within.setdefault(name, set()).update(above)
    paths = {row["obj"]: row["value"].split(",") for row in _rows(folder / "groundtruths.csv")}
    return Places(
        answers=[
            Answer(row["src"], row["obj"], row["value"]) for row in _rows(folder / "claims.csv")
        ],
        gold={question: path[0] for question, path in paths.items()},
        gold_within={question: frozenset(path) for question, path in paths.items()},
        within={name: frozenset(above) for name, above in within.items()},
    )


def as_value(persons: frozenset[tuple[str, str]]) -> str:
    """Return a set of persons as one value."""
    return "; ".join(f"{surname}, {letter}" for surname, letter in sorted(persons))


def _path(node: str, nodes: dict[str, tuple[str, str]]) -> Iterator[str]:
    """Yield the names from a node upward; the root, which is no place, is left out."""
    while node in nodes and nodes[node][1] != "-1":
        name, node = nodes[node]
        yield name


def _minutes(words: str) -> int | None:
    found = _TIME.search(words)
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2]), (found[3] or "").lower()
    if half == "p" and hour < 12:
        hour += 12
    return (0 if half == "a" and hour == 12 else hour) * 60 + minute


def _fields(line: str) -> list[str]:
    """Return the fields of a line of quoted ones; quotation marks inside of one stand bare."""
    return line.strip().removeprefix('"').removesuffix('"').split('","', 6)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)
