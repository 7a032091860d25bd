"""Many documents on many incidents, and how long it takes to link what they claim.

The world is drawn: ten thousand incidents over five years in fifteen hundred places, each told by
one document or several, four claims in each. A seventh of the documents give no day, a tenth no
place, a fifth another number; a tenth carry the text of an earlier one.

Usage: python benchmarks/many_incidents.py [CLAIMS [--longer] [--words N]]

With `--longer` a world of more claims is one of more years, as dense as the one of a hundred
thousand, or as sparse. Else it is the same five years, told of more densely. With `--words` a text
has so many words beside those of its story, where it is a short one of ninety.
Documents are drawn one at a time and laid on the disk, as `inquest link --workers 2` does. Prints
the seconds by the clock and on the processors, without those of drawing, the largest memory of this
process and of the one that compares words beside it, and B-cubed against the incidents that were
drawn. `run.py` runs it by itself, so that the memory is its own.
"""

import argparse
import json
import random
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from openinquest import pipeline
from openinquest.engine.shelf import shelved
from openinquest.link import find_copies, join_incidents
from openinquest.model import (
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Event,
    Extraction,
    Group,
    Harm,
    Means,
    Place,
    Precision,
    Scope,
    Span,
    TimeSpan,
    Toll,
)

CLAIMS, CLAIMS_EACH, DOCUMENTS_EACH = 100_000, 4, 2.5
LATER = 100
TOWNS, DAYS, WORDS, NAMES, COMMON_WORDS = 1_500, 1_800, 20_000, 4_000, 90
# New words come ever more slowly in a longer text: with the square root of its length (Heaps).
HEAPS = 0.5
FIRST_DAY = date(2015, 1, 1)
# The notice under every page: words that tell no story from another.
NOTICE = "All rights reserved. Sign up for our letter and read what our readers say of us."
BEGINNINGS, ENDINGS = (
    ["b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "r", "s", "t", "w", "z", "sh", "kh"],
    ["a", "e", "i", "o", "u", "an", "en", "ir", "or"],
)


@dataclass(frozen=True)
class Drawn:
    """An incident of the drawn world: when, where, how many, and the words its stories use."""

    number: int
    day: date
    town: Place
    killed: int
    injured: int
    words: list[str]


@dataclass(frozen=True)
class World:
    """The documents in order of drawing, all their claims, and whose incident each tells of."""

    documents: list[Document]
    claims: list[Claim]
    story: dict[DocumentId, int]


@dataclass(frozen=True)
class Setting:
    """Where and when the drawn incidents are, and the words that they are told in.

    `common_words` is how many a text has beside those of its story.
    """

    towns: list[Place]
    days: int
    vocabulary: list[str]
    names: list[str]
    common_words: int


def draw_world(claims: int = CLAIMS, *, longer: bool = False) -> World:
    """Return a world with about so many claims, the same each time."""
    world = World([], [], {})
    for document, own, incident in drawn(claims, longer=longer):
        world.documents.append(document)
        world.claims.extend(own)
        world.story[document.id] = incident
    return world


def drawn(
    claims: int, *, longer: bool, common_words: int = COMMON_WORDS
) -> Iterator[tuple[Document, tuple[Claim, ...], int]]:
    """Yield the documents of a world one at a time, with their claims and whose incident it is."""
    draw = random.Random(1)
    setting = _setting(draw, claims / CLAIMS if longer else 1.0, common_words)
    documents = 0
    while documents * CLAIMS_EACH < claims:
        incident = _incident(documents, draw, setting)
        for document in _documents(incident, draw, setting):
            documents += 1
            yield document, tuple(_claims(document, incident, draw)), incident.number


def _setting(draw: random.Random, length: float, common_words: int) -> Setting:
    vocabulary = list(_words(draw, round(WORDS * length**HEAPS)))
    names = [word.capitalize() for word in _words(draw, round(NAMES * max(length, 1.0)))]
    towns = [_town(names[number], draw) for number in range(TOWNS)]
    return Setting(towns, round(DAYS * length), vocabulary, names, common_words)


def _words(draw: random.Random, how_many: int) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < how_many:
        word = "".join(draw.choice(BEGINNINGS) + draw.choice(ENDINGS) for _ in range(3))
        if word not in seen:
            seen.add(word)
            yield word


def _town(name: str, draw: random.Random) -> Place:
    latitude, longitude = round(draw.uniform(30, 37), 3), round(draw.uniform(36, 48), 3)
    return Place(name, latitude, longitude, Precision.CITY, "IQ")


def _incident(number: int, draw: random.Random, setting: Setting) -> Drawn:
    names, towns = setting.names, setting.towns
    people = [f"{draw.choice(names)} {draw.choice(names)}" for _ in range(draw.randrange(4))]
    return Drawn(
        number,
        FIRST_DAY + timedelta(days=draw.randrange(setting.days)),
        towns[min(len(towns) - 1, int(draw.paretovariate(0.8)) - 1)],
        1 + int(draw.expovariate(0.2)),
        int(draw.expovariate(0.1)),
        [*people, *draw.choices(setting.vocabulary, k=25)],
    )


def _documents(incident: Drawn, draw: random.Random, setting: Setting) -> Iterator[Document]:
    before, vocabulary = "", setting.vocabulary
    count = 1 + int(draw.expovariate(1 / (DOCUMENTS_EACH - 0.6)))
    for number in range(count):
        told = draw.sample(incident.words, k=min(len(incident.words), 15)) * 2
        common = [
            vocabulary[int(len(vocabulary) * draw.random() ** 4)]
            for _ in range(setting.common_words)
        ]
        words = [*told, *common, incident.town.name]
        draw.shuffle(words)
        text = before if before and draw.random() < 0.1 else " ".join(words)
        before = text
        yield Document(
            DocumentId(f"d{incident.number}-{number}"),
            f"{text}. {NOTICE}",
            language="en",
            title=" ".join(draw.sample(told, k=5)),
            published=incident.day + timedelta(days=int(draw.expovariate(0.4))),
        )


def _claims(document: Document, incident: Drawn, draw: random.Random) -> Iterator[Claim]:
    day = TimeSpan(incident.day, incident.day) if draw.random() > 1 / 7 else None
    if day and draw.random() < 0.05:
        later = incident.day + timedelta(days=1)
        day = TimeSpan(later, later)
    where = incident.town if draw.random() > 0.1 else None
    if where and draw.random() < 0.4:
        where = replace(where, latitude=None, longitude=None)
    killed, injured = (
        number + draw.randrange(3) if draw.random() < 0.2 else number
        for number in (incident.killed, incident.injured)
    )
    details = (
        Event(Means.AIR_STRIKE, when=day, where=where),
        Event(Means.AIR_STRIKE, where=where),
        Toll(Harm.KILLED, Group.ALL, Count(killed, killed), Scope.INCIDENT),
        Toll(Harm.INJURED, Group.ALL, Count(injured, injured), Scope.INCIDENT),
    )
    for number, detail in enumerate(details[:CLAIMS_EACH]):
        span = Span(10 * number, 10 * number + 9)
        quote = document.text[span.start : span.end]
        yield Claim(ClaimId(f"{document.id}#{number}"), document.id, span, quote, detail, "drawn")


def b_cubed(group: Mapping[DocumentId, int], story: Mapping[DocumentId, int]) -> float:
    """Return B-cubed F of a grouping against the incidents that were drawn."""
    groups, stories = defaultdict(set), defaultdict(set)
    for document, told in story.items():
        groups[group[document]].add(document)
        stories[told].add(document)
    common = {d: len(groups[group[d]] & stories[told]) for d, told in story.items()}
    precision = sum(n / len(groups[group[d]]) for d, n in common.items()) / len(story)
    recall = sum(n / len(stories[story[d]]) for d, n in common.items()) / len(story)
    return 2 * precision * recall / (precision + recall)


def measure(claims: int, *, longer: bool, common_words: int) -> dict[str, float]:
    """Link a drawn world once and return what that took, by names that end in their unit."""
    story: dict[DocumentId, int] = {}

    def read() -> Iterator[tuple[Document, Extraction]]:
        for document, own, incident in drawn(claims, longer=longer, common_words=common_words):
            story[document.id] = incident
            yield document, Extraction("drawn/1", (), own)

    with shelved(read()) as shelf:
        before_mb, began, worked = _memory_mb(), time.perf_counter(), _processors_s()
        joined = [each.incident for each in pipeline.join(shelf.documents, shelf, workers=2)]
        took, worked = time.perf_counter() - began, _processors_s() - worked
    group = {
        document: number
        for number, incident in enumerate(joined)
        for document in incident.documents
    }
    return {
        "link_claims": CLAIMS_EACH * len(story),
        "link_documents": len(story),
        "link_incidents": len(joined),
        "link_s": took,
        "link_processor_s": worked,
        "link_world_mb": before_mb,
        "link_peak_mb": _memory_mb(),
        "link_peak_beside_mb": _memory_mb(resource.RUSAGE_CHILDREN),
        "link_b_cubed_f": b_cubed(group, story),
    }


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("claims", metavar="CLAIMS", nargs="?", type=int)
    parser.add_argument("--longer", action="store_true", help="more years, no more densely told")
    parser.add_argument("--words", type=int, default=COMMON_WORDS, help="of a text, beside its own")
    options = parser.parse_args(arguments)
    claims = options.claims or CLAIMS
    measured = measure(claims, longer=options.longer, common_words=options.words)
    if options.claims is None:
        world = draw_world(claims, longer=options.longer)
        measured[f"link_{LATER}_more_processor_s"] = _seconds_of_later(world)
    print(json.dumps(measured))


def _seconds_of_later(world: World) -> float:
    """Return how long it takes to join a few documents to the incidents of all others."""
    early = world.documents[:-LATER]
    known = {document.id for document in early}
    claims = [claim for claim in world.claims if claim.document in known]
    standing = join_incidents(early, claims, find_copies(early))
    began = time.process_time()
    copies = find_copies(world.documents)
    join_incidents(world.documents, world.claims, copies, standing=standing)
    return time.process_time() - began


def _processors_s() -> float:
    """Return the time on the processors of this process and of those that it ended."""
    uses = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(use.ru_utime + use.ru_stime for use in uses)


def _memory_mb(whose: int = resource.RUSAGE_SELF) -> float:
    return resource.getrusage(whose).ru_maxrss / 1024


if __name__ == "__main__":
    main(sys.argv[1:])
