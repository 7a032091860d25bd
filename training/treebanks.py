"""Sentences with their syntax and names, as the treebanks give them.

Reads CoNLL-U (UD English EWT, GUM, PUD) and the IOB2 files of Universal NER, gzipped or plain.
Names come in three kinds, written as B- and I- tags: PERSON, ORG, PLACE.
"""

import gzip
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

_UNER_KINDS = {"PER": "PERSON", "ORG": "ORG", "LOC": "PLACE"}
_GUM_KINDS = {"person": "PERSON", "organization": "ORG", "place": "PLACE"}
_GUM_MENTION = re.compile(r"\(([^()]+)|([^()]+)?\)")
_INSIDE_NAMES = {"ADP", "DET", "PUNCT", "PART", "CCONJ", "NUM", "ADJ"}


@dataclass(frozen=True, slots=True)
class Word:
    """One syntactic word with its gold analysis.

    `head` counts from 1, 0 is the root; None where the sentence is not to be learned from.
    """

    form: str
    lemma: str | None = None
    upos: str | None = None
    xpos: str | None = None
    head: int | None = None
    relation: str | None = None
    space_after: bool = True

    @property
    def is_proper(self) -> bool:
        """Whether it is tagged as a proper noun; the "New" of "New Delhi" is so by XPOS only."""
        return self.upos == "PROPN" or (self.xpos or "").startswith("NNP")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a treebank; `names` has a tag a word, or is None where nobody marked names."""

    document: str
    id: str
    words: tuple[Word, ...]
    names: tuple[str, ...] | None = None


def read_lines(path: Path) -> Iterator[str]:
    """Yield the lines of a text file, gzipped or not, without their line ends."""
    open_text = gzip.open if path.suffix == ".gz" else open
    with open_text(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def read_blocks(path: Path) -> Iterator[tuple[dict[str, str], list[list[str]]]]:
    """Yield each block of a CoNLL-U or IOB2 file: its comments and its rows, split at tabs."""
    document, comments, rows = "", {}, []
    for line in (*read_lines(path), ""):
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            if key.strip() == "newdoc id":
                document = value.strip()
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            yield comments | {"newdoc id": document}, rows
            comments, rows = {}, []


def read_treebank(path: Path) -> list[Sentence]:
    """Read the sentences of a CoNLL-U file, with names where GUM's `Entity=` gives them.

    Multi-word tokens and empty nodes are left out; the words they stand for stay.
    """
    sentences = []
    for comments, rows in read_blocks(path):
        rows = [row for row in rows if row[0].isdigit()]
        words = tuple(
            Word(
                form=row[1],
                lemma=None if row[2] == "_" and row[1] != "_" else row[2],
                upos=row[3],
                xpos=row[4],
                head=int(row[6]),
                relation=row[7],
                space_after="SpaceAfter=No" not in row[9],
            )
            for row in rows
        )
        document = comments["newdoc id"]
        names = _names_of_gum(words, [row[9] for row in rows]) if "GUM_" in document else None
        sentences.append(Sentence(document, comments.get("sent_id", ""), words, names))
    return sentences


def read_names(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Read the words and their name tags in a Universal NER file, by sentence id."""
    return {
        comments["sent_id"]: [(row[1], _from_uner(row[2])) for row in rows if row[0].isdigit()]
        for comments, rows in read_blocks(path)
    }


def _from_uner(tag: str) -> str:
    edge, _, kind = tag.partition("-")
    return f"{edge}-{_UNER_KINDS[kind]}" if kind in _UNER_KINDS else "O"


def add_names(sentences: list[Sentence], names: dict[str, list[tuple[str, str]]]) -> list[Sentence]:
    """Return the sentences with the names of another file.

    The two files may split a few words differently: a word takes the tag of its first letter. A
    sentence that the other file lacks, or spells differently, has no names then.
    """
    joined = []
    for sentence in sentences:
        tagged = names.get(sentence.id, [])
        letters = []
        for word, tag in tagged:
            letters += [tag] + [tag.replace("B-", "I-")] * (len(word) - 1)
        tags, at = [], 0
        for word in sentence.words:
            tags.append(letters[at] if at < len(letters) else "O")
            at += len(word.form)
        same = "".join(word for word, _ in tagged) == "".join(word.form for word in sentence.words)
        joined.append(replace(sentence, names=tuple(tags) if same else None))
    return joined


def falls_in(document: str, *, part: int, parts: int) -> bool:
    """Say whether a document belongs to one of so many equal parts, by a hash of its name."""
    return int(hashlib.sha256(document.encode()).hexdigest(), 16) % parts == part


# --- GUM ------------------------------------------------------------------------------------------


def _names_of_gum(words: tuple[Word, ...], misc: list[str]) -> tuple[str, ...]:
    """Turn GUM's mentions of entities into names.

    GUM marks every mention ("the old mayor"), not names. A name is the run of proper nouns around a
    mention's head, or beside it where the head is an occupation ("journalist Ann Lee"). Longer
    mentions go first, so that a place in an organisation's name stays inside it, and mentions of
    other kinds (titles of works, events) keep their words from being named twice.
    """
    tags = ["O"] * len(words)
    taken: set[int] = set()
    mentions = sorted(_mentions(misc), key=lambda mention: mention[0] - mention[1])
    for first, last, kind in mentions:
        run = _proper_run(words, first, last)
        if not run or taken & set(run):
            continue
        taken |= set(run)
        if kind in _GUM_KINDS:
            for at in run:
                tags[at] = f"{'B' if at == run[0] else 'I'}-{_GUM_KINDS[kind]}"
    return tuple(tags)


def _mentions(misc: list[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, last word and kind of each mention that ends in its own sentence."""
    opened: list[tuple[str, int, str]] = []
    for at, field in enumerate(misc):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", field)
        for opening, closing in _GUM_MENTION.findall(found.group(1)) if found else ():
            if opening:
                number, kind, *_ = opening.split("-")
                opened.append((number, at, kind))
            for back in range(len(opened) - 1, -1, -1):
                if not opening and (not closing or opened[back][0] == closing.split("-")[0]):
                    _, first, kind = opened.pop(back)
                    yield first, at, kind
                    break


def _proper_run(words: tuple[Word, ...], first: int, last: int) -> list[int]:
    """Return the positions of the proper nouns that name a mention, or [] where none does."""
    inside = range(first, last + 1)
    heads = [at for at in inside if not first <= (words[at].head or 0) - 1 <= last]
    head = heads[0] if heads else first
    if words[head].is_proper:
        return _widen(words, head, first, last)
    for at in inside:
        named = words[at].is_proper and (words[at].head or 0) - 1 == head
        if named and (words[at].relation or "").split(":")[0] in ("flat", "appos"):
            return _widen(words, at, first, last)
    return []


def _links(word: Word) -> bool:
    return word.upos in _INSIDE_NAMES and not word.is_proper


def _widen(words: tuple[Word, ...], at: int, first: int, last: int) -> list[int]:
    """Grow a run of proper nouns from one of them, over small words that stand between two."""
    low = high = at
    for step in (-1, 1):
        edge = at
        while True:
            following = edge + step
            if first <= following <= last and _links(words[following]):
                following += step
            if not first <= following <= last or not words[following].is_proper:
                break
            if words[edge + step].form in (",", "(", ")", ":", ";"):
                break
            edge = following
        low, high = min(low, edge), max(high, edge)
    return list(range(low, high + 1))
