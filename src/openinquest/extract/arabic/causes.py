"""What is said to have caused harm or a blast, in an Arabic text."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from openinquest.extract.arabic.event_words import DENIALS, MEANS, OUT_OF_COUNT, means_of
from openinquest.extract.arabic.folding import fold
from openinquest.extract.arabic.tolls import FoundToll
from openinquest.model import BESIDE_HARM, LEAVES_OPEN, Effect, Harm, Means

_NO_CAUSE = (
    LEAVES_OPEN
    | BESIDE_HARM
    | {Means.COLLAPSE, Means.FIRE, Means.KIDNAPPING, Means.MASSACRE, Means.RAID}
)
"""Kinds that account for no harm, as with the reader of English; raids may kill nobody."""
_EFFECTS = {
    Harm.KILLED: Effect.DEATHS,
    Harm.KILLED_OR_INJURED: Effect.DEATHS,
    Harm.INJURED: Effect.INJURIES,
}
_STOPS = re.compile(r"[.!?؟\n|…]")
_MOST = 40
"""Mentions of means, and tolls, that are read in one sentence."""
_BEHIND = 90  # characters behind people in which what harmed them is named
_AHEAD = 160  # characters from what acted to the people it harmed
_LINKS = re.compile(
    fold(
        r"(?<!\w)(?:في|جراء|نتيجة|إثر|اثر|بسبب|بفعل|عقب|خلال|عندما|حين|بعد أن|على يد|من جراء)(?!\w)"
    ).text
)
"""Words between people and what harmed them."""
_BY = re.compile(fold(r"ب(?!راميل|رميل)").text)
"""The particle before what harmed people: "بقصف"."""
_LEADS = re.compile(
    fold(
        r"(?<!\w)[وفم]{0,2}(?:ما )?(?:أدى|أدت|يؤدي|تؤدي|أسفر|أسفرت|يسفر|تسفر|تسبب|تسببت|متسببا|"
        r"خلف|خلفت|مخلفا|أوقع|أوقعت|موقعا|راح ضحيته|راح ضحيتها|أودى|أودت|حصد|حصدت|سقط|استشهد|"
        r"ارتقى|قتل|قتلت|أصيب|أصاب|جرح)(?!\w)"
    ).text
)
"""Words between what acted and the people it harmed."""
_SO = frozenset("فو")
"""Before the word for the harm: "فقتل"."""
_TURNS = re.compile(fold(r"(?<!\w)(?:كما|فيما|بينما|كذلك|بالمقابل|من جهة أخرى)(?!\w)").text)
_LAID = re.compile(
    fold(
        r"(?<!\w)(?P<before>(?:لم|ليس|لا)\s+(?:يكن\s+)?)?"
        r"[وف]?ال(?:انفجار|تفجير|حريق|حادث|حادثة|هجوم)(?:\s+\w+){0,4}?\s+"
        r"(?P<not>(?:لم|ليس|لا)\s+(?:يكن\s+)?)?"
        r"(?:ناجم|ناجما|نجم|ينجم|ناتج|ناتجا|نتج|ينتج|سببه|بسبب|يعود|وقع بسبب|جراء|نتيجة|حدث بسبب)"
        r"(?!\w)"
    ).text
)
"""A blast, a fire or an attack that is laid to something."""
_NOT = re.compile(fold(r"(?<!\w)[وف]?(?:ليس|ليست|لا)(?:\s+(?:عن|بسبب|نتيجة|جراء|إلى))?\s+$").text)
_BUT = re.compile(fold(r"(?<!\w)(?:بل|إنما|وإنما|ولكن|لكن)(?:\s+(?:عن|بسبب|نتيجة|جراء))?\s+$").text)
_LAID_WITHIN = 40  # characters behind such words, or behind another means, in which one is named


@dataclass(frozen=True, slots=True)
class FoundCause:
    """A cause in the folded text: what acted, what came of it (None: the blast), and if denied.

    `anchor` is where the means is named: who speaks it speaks the whole.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    means: Means
    effect: Effect | None
    denied: bool
    rule: str


@dataclass(frozen=True, slots=True)
class _Mention:
    start: int
    end: int
    means: Means


def find_causes(text: str, tolls: Sequence[FoundToll]) -> Iterator[FoundCause]:
    """Yield what a folded text names as the cause of harm or of a blast, sentence by sentence.

    A means causes the harm that stands before it with a word of cause, behind it with a
    word of consequence, or whose verb it is the subject of. Each means of a sentence is one cause,
    of the gravest harm.

    Args:
        text: The text in one spelling.
        tolls: The harm that it tells of, in any order.
    """
    harms = sorted((each for each in tolls if _counts(each)), key=lambda each: each.start)
    starts = [each.start for each in harms]
    for start, end in _sentences(text):
        mentions = list(islice(_mentions(text, start, end), _MOST))
        if not mentions:
            continue
        own = harms[bisect_left(starts, start) : bisect_left(starts, end)][:_MOST]
        yield from _of_harm(text, own, mentions)
        yield from _of_blasts(text, start, end, mentions)


def _counts(toll: FoundToll) -> bool:
    return toll.harm in _EFFECTS and toll.count.exact != 0


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for stop in _STOPS.finditer(text):
        yield start, stop.start()
        start = stop.end()
    yield start, len(text)


def _mentions(text: str, start: int, end: int) -> Iterator[_Mention]:
    """Yield the exact means of a sentence; of words side by side the one that says most."""
    left_out = [found.span() for found in OUT_OF_COUNT.finditer(text, start, end)]
    row: list[tuple[int, int, tuple[bool, int], Means]] = []
    for found in MEANS.finditer(text, start, end):
        if any(begin <= found.start() < stop for begin, stop in left_out):
            continue
        rank, means = means_of(found)
        if row and found.start() > row[-1][1] + 1:
            yield from _best(row)
            row = []
        row.append((*found.span(), (means in LEAVES_OPEN, rank), means))
    yield from _best(row)


def _best(row: Sequence[tuple[int, int, tuple[bool, int], Means]]) -> Iterator[_Mention]:
    if row and (best := min(row, key=lambda each: each[2])[3]) not in _NO_CAUSE:
        yield _Mention(row[0][0], row[-1][1], best)


def _of_harm(
    text: str, harms: Sequence[FoundToll], mentions: Sequence[_Mention]
) -> Iterator[FoundCause]:
    found: dict[Means, FoundCause] = {}
    for harm in harms:
        mention = _cause_of(text, harm, mentions)
        if mention is None:
            continue
        cause = FoundCause(
            min(harm.start, mention.start),
            max(harm.end, mention.end),
            (mention.start, mention.end),
            mention.means,
            _EFFECTS[harm.harm],
            _is_denied(text, mention),
            "ar.cause.harm",
        )
        other = found.setdefault(mention.means, cause)
        if other.effect is Effect.INJURIES and cause.effect is Effect.DEATHS:
            found[mention.means] = cause
    yield from found.values()


def _cause_of(text: str, harm: FoundToll, mentions: Sequence[_Mention]) -> _Mention | None:
    """Return the means that some harm is told to come of, None where none is."""
    for mention in mentions:
        if harm.start <= mention.start and mention.end <= harm.end:
            return mention  # "an air strike" between "killed" and "nine"
    for mention in mentions:
        near = harm.end <= mention.start <= harm.end + _BEHIND
        if near and not _TURNS.search(text, harm.end, mention.start):
            by = _BY.match(text, mention.start)
            if by or _LINKS.search(text, harm.end, mention.start):
                return mention
    ahead = [each for each in mentions if harm.start - _AHEAD <= each.end <= harm.start]
    for mention in reversed(ahead):
        led = text[harm.start] in _SO or _LEADS.search(text, mention.end, harm.start)
        if led and not _TURNS.search(text, mention.end, harm.start):
            return mention
    return None


def _of_blasts(
    text: str, start: int, end: int, mentions: Sequence[_Mention]
) -> Iterator[FoundCause]:
    """Yield what a blast is laid to, and what it is said not to come of."""
    for laid in islice(_LAID.finditer(text, start, end), _MOST):
        behind, begin = laid.end(), laid.start()
        denied = laid["not"] is not None or laid["before"] is not None
        for mention in mentions:
            if not behind <= mention.start <= behind + _LAID_WITHIN:
                continue
            first = behind == laid.end()
            no = _NOT.search(text, behind, mention.start) is not None
            if not (first or no or _BUT.search(text, behind, mention.start)):
                break  # named beside, and not laid to it
            yield FoundCause(
                begin,
                mention.end,
                (mention.start, mention.end),
                mention.means,
                None,
                no or (denied and first),
                "ar.cause.named",
            )
            behind = mention.end


def _is_denied(text: str, mention: _Mention) -> bool:
    near = max(0, mention.start - _LAID_WITHIN)
    return bool(DENIALS.search(text, near, mention.start) or _NOT.search(text, near, mention.start))
