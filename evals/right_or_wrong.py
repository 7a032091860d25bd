"""Whether a claim or an attribution is read right, as far as gold data can tell.

A toll is held against the figure that the gold gives for its harm:

    right     every bound that it states lies in the gold's range ("about 12": the ranges meet)
    wrong     it is over the range; or it is under it, and counts all who were harmed
    not told  it counts a part, one group or one person, and is under the range; it is of
              another incident or of a whole period; or the gold gives no figure

What is denied is right where the gold holds otherwise. An event is right where the day of
the incident lies in the days that it gives. An attribution is right where `score.py`
finds an attribution of the gold with its cue; it is not told where it stands within the
content of one, which the annotators left alone.

The gold knows one incident for a document: an earlier one, read right but not as another
incident, counts as wrong. And a range of the gold is settled from many sources; a figure
of one text can be read right and lie outside. So what is called right is too little, not
too much.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import ModuleType

from exams import Row, rows_of
from failures import Paper, paper_of

from openinquest.model import (
    Attribution,
    Claim,
    Count,
    Event,
    Group,
    Harm,
    Polarity,
    Scope,
    TimeSpan,
    Toll,
)

Range = tuple[int, int]

_WHOLE = {Group.ALL, Group.CIVILIANS}
# Soldiers and guerrillas stand in the texts of MUC-4 and, by its rules, not in its gold.
_NOT_IN_MUC = {Group.COMBATANTS, Group.SECURITY_FORCES, Group.SUSPECTS}
# How the gold of airwars-gaza breaks a figure down: "2 children3–4 women1 man".
_PART = re.compile(r"(\d+)(?:[–-](\d+))? (child|wom[ae]n|m[ae]n)")
_GROUPS = {"c": Group.CHILDREN, "w": Group.WOMEN, "m": Group.MEN}
# A month or a year holds the day of an incident without telling it.
_LONGEST_DATE_DAYS = 7


@dataclass(frozen=True)
class Known:
    """What the gold tells of one document.

    `story` is what it shares with others on the same incident. `ranges` are the least and
    most of a harm and group. `counts` are, by harm, the numbers of people listed each for
    themselves; a harm without any is told of nobody.
    """

    story: str
    ranges: Mapping[tuple[Harm, Group], Range] = field(default_factory=dict)
    counts: Mapping[Harm, frozenset[int]] | None = None
    day: TimeSpan | None = None


def known_of(name: str, benchmarks: Path) -> dict[str, Known]:
    """Return what the gold of a set tells, by document; who is not there is not told of."""
    paper = paper_of(name, benchmarks)
    return dict(KNOWN[name](paper))


def _known_of_documents(paper: Paper) -> Iterator[tuple[str, Known]]:
    for identifier, row in paper.gold().items():
        ranges = {}
        for harm in (Harm.KILLED, Harm.INJURED):
            if row[harm] is not None and None not in row[harm]:
                ranges[harm, Group.ALL] = (row[harm][0], row[harm][1])
        for least, most, who in _PART.findall(row.get("killed_breakdown") or ""):
            ranges[Harm.KILLED, _GROUPS[who[0]]] = (int(least), int(most or least))
        # Statements of one release stand on one page and share their wording.
        story = identifier.partition("-")[0]
        yield identifier, Known(story, ranges, day=_day(row.get("date") or row["incident_date"]))


def _known_of_incidents(paper: Paper) -> Iterator[tuple[str, Known]]:
    incidents = {row["incident"]: row for row in rows_of(paper.folder / "incidents.jsonl.gz")}
    for identifier, row in paper.gold().items():
        told = [incidents[each] for each in row["incidents"] if each in incidents]
        if len(told) == 1:
            wanted = {
                (harm, Group.ALL): paper.scorer.incident_range(told[0], harm)
                for harm in (Harm.KILLED, Harm.INJURED)
            }
            ranges = {which: (want[0], want[1]) for which, want in wanted.items() if want}
            yield identifier, Known(told[0]["incident"], ranges, day=_day(told[0]["date"]))


def _known_of_muc(paper: Paper) -> Iterator[tuple[str, Known]]:
    harms = paper.scorer.muc_harms(rows_of(paper.folder / "gold.jsonl.gz"))
    for identifier, found in harms.items():
        if not found:  # not relevant by its rules: nothing is told
            continue
        counts: dict[Harm, frozenset[int]] = {}
        for harm in (Harm.KILLED, Harm.INJURED):
            numbers = [number for told, number in found.elements() if told == harm]
            if None not in numbers:
                counts[harm] = frozenset({*numbers, sum(numbers)} if numbers else ())
        yield identifier, Known(identifier, counts=counts)


KNOWN: dict[str, Callable[[Paper], Iterator[tuple[str, Known]]]] = {
    "airwars-gaza": _known_of_documents,
    "coalition-statements": _known_of_documents,
    "gun-violence": _known_of_incidents,
    "muc4": _known_of_muc,
}


def claim_is_right(claim: Claim, known: Known, *, single: bool) -> bool | None:
    """Return whether a claim is read right, None where the gold cannot tell.

    `single` says that the claim tells of one person without the number one.
    """
    detail = claim.detail
    if isinstance(detail, Toll):
        right = _toll_is_right(detail, known, single=single)
    elif isinstance(detail, Event):
        right = _event_is_right(detail, known)
    else:
        return None
    if claim.polarity is Polarity.DENIED:
        return None if right is None else not right
    return right


def attribution_is_right(scorer: ModuleType, found: Attribution, wanted: list[Row]) -> bool | None:
    """Return whether the gold has an attribution with this cue, None where it cannot tell."""
    cue = [(span.start, span.end) for span in found.cue]
    if any(scorer.overlap(cue, want["cue"]) for want in wanted if want["cue"]):
        return True
    nested = any(scorer.overlap(cue, want["content"]) for want in wanted)
    return None if nested else False


def _toll_is_right(toll: Toll, known: Known, *, single: bool) -> bool | None:
    if toll.count is None or toll.scope in {Scope.TOTAL, Scope.OTHER}:
        return None
    if known.counts is not None:
        if toll.harm not in known.counts or toll.group in _NOT_IN_MUC:
            return None
        least, most = toll.count.at_least, toll.count.at_most
        return least in known.counts[toll.harm] or most in known.counts[toll.harm]
    part = known.ranges.get((toll.harm, toll.group))
    whole = known.ranges.get((toll.harm, Group.ALL))
    if part is not None and toll.group not in _WHOLE:
        return _fits(toll.count, part, is_whole=not single)
    if whole is None:
        return None
    counts_all = toll.group in _WHOLE and toll.scope is Scope.INCIDENT and not single
    return _fits(toll.count, whole, is_whole=counts_all)


def _fits(count: Count, want: Range, *, is_whole: bool) -> bool | None:
    if count.approximate:
        right = count.overlaps(Count(*want))
    else:
        bounds = [each for each in (count.at_least, count.at_most) if each is not None]
        right = all(want[0] <= bound <= want[1] for bound in bounds)
    if right:
        return True
    if (count.at_least or 0) > want[1]:
        return False
    return False if is_whole and not count.overlaps(Count(*want)) else None


def _event_is_right(event: Event, known: Known) -> bool | None:
    when = event.when
    if when is None or known.day is None:
        return None
    if when.earliest and when.latest and (when.latest - when.earliest).days > _LONGEST_DATE_DAYS:
        return None
    return when.overlaps(known.day)


def _day(words: str | None) -> TimeSpan | None:
    for form in ("%Y-%m-%d", "%B %d, %Y"):
        try:
            day = datetime.strptime(words or "", form).date()
        except ValueError:
            continue
        return TimeSpan(day, day)
    return None
