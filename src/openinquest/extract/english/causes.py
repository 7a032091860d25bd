"""What is said to have brought about the harm."""

from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.cause_clause import GENERAL, REACH, CauseClause
from openinquest.extract.english.cause_denials import is_absent, is_cause_denied
from openinquest.extract.english.cause_words import (
    DENIED_BEFORE,
    DID_IT,
    HAD_A_PART,
    LINK,
    NAMED_BEFORE,
    NOT_NAMED,
    SET_OFF_BY,
    SETS_OFF,
    STRUCK,
    TIME_ONLY,
    WENT_OFF,
    WITHOUT,
    WORDS_OF_EFFECTS,
    WOULD_HAVE,
)
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.event_parts import actor_by_tree, party_beside
from openinquest.extract.english.hedges import first_of_its_row
from openinquest.extract.english.laid_to import hit_by, is_blamed_on, laid_to
from openinquest.extract.english.links import are_linked
from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.operators import CAME_AFTER
from openinquest.extract.english.turns import parts_of
from openinquest.extract.english.unreal import is_unreal
from openinquest.extract.english.unsaid import is_condition
from openinquest.model import Effect, Means, is_a

_NEGATION = AnyCase(r"\b(?:no|not|never|ruled\s+out|without)\b")
_FROM_AIR = Means.AERIAL_ATTACK
_SECOND = frozenset(
    {
        Means.VEHICLE_BOMB,
        Means.STORED_EXPLOSIVES,
        Means.BOOBY_TRAP,
        Means.FUEL_OR_GAS,
        Means.SUICIDE_BOMB,
        Means.PLANTED_BOMB,
        Means.IED,
    }
)
_NO_CAUSE = frozenset(
    {Means.ATTACK, Means.COLLAPSE, Means.DETENTION, Means.KIDNAPPING, Means.LOOTING}
)
"""Kinds that account for no harm: "the attack killed nine" does not say what did."""
_NAMED_AFTER = frozenset(
    {"site", "base", "battery", "position", "crew", "unit", "squad", "team", "disposal",
     "expert", "specialist", "system", "silo", "range", "alert", "siren", "warning", "operator",
     "footage", "programme", "program", "defence", "defense",
     "factory", "workshop", "plant", "laboratory", "lab", "maker", "manufacturer"}
)  # fmt: skip
_SHARE = AnyCase(
    r"(?:per\s?cent|%|\bhal(?:f|ves)|\bthirds?|\bquarters?|\bshare|\bproportion)\s+of\s+"
    r"(?:all\s+|the\s+|these\s+|those\s+)?(?:civilian\s+)?$"
)
"""Before deaths that are of a count, not of a deed: "caused 58 per cent of the deaths"."""
_MOST_NAMED = 3  # nouns that are taken together as one name
_MOST = 40
"""Mentions, and words of an effect, that are read in one clause; more of them make no sentence."""


@dataclass(frozen=True, slots=True)
class FoundCause:
    """One cause as a character range: a chain of means, its effect, and whether it is denied.

    `anchor` is the range of a means: who speaks it speaks the whole. `actor` is
    who is said to have used the first of the means, None where nobody is.
    `if_denied` marks what is a cause only where its speaker denies it: that a
    means acted at all, with nothing said of what it did.
    """

    start: int
    end: int
    anchor: tuple[int, int]
    means: tuple[Means, ...]
    effect: Effect | None
    denied: bool
    rule: str
    actor: str | None = None
    if_denied: bool = False


def find_causes(
    text: str, start: int, end: int, means: Sequence[MeansMention], tree: Tree | None = None
) -> list[FoundCause]:
    """Return what one sentence says to have caused harm, a denial kept apart.

    The sentence is cut where "but", "not ... but" or "rather than" turn it,
    so that what one half denies is not read into the other. With the tree of the
    sentence, a means and an effect belong together only where it joins them.
    """
    found: list[FoundCause] = []
    named = [
        mention
        for mention in means
        if mention.means not in _NO_CAUSE
        and not _is_only_hit(text, start, end, mention)
        and not _is_in_a_name(tree, mention)
    ]
    first_named = named[:_MOST]
    set_off = _set_off(text[start:end], text, first_named)
    for begin, stop in parts_of(text, start, end):
        first = bisect_left(named, begin, key=lambda mention: mention.start)
        last = bisect_left(named, stop, key=lambda mention: mention.start)
        inside = [mention for mention in named[first:last] if mention.end <= stop][:_MOST]
        if inside:
            clause = CauseClause(text, begin, stop, tree, first_named, set_off)
            found.extend(_causes_in(clause, inside))
    if not found:  # "a bomb set off a store of explosives" tells a chain, whatever came of it
        whole = CauseClause(text, start, end, tree, first_named, set_off)
        for second, strike in set_off.items():
            chain = (strike, second)
            found.append(
                _cause(whole, chain, first_named, effect=None, rule="cause.chain", words=None)
            )
    return found


def _causes_in(clause: CauseClause, means: list[MeansMention]) -> Iterator[FoundCause]:
    if WOULD_HAVE.search(clause.words):
        return
    if clause.tree is not None:
        means = [each for each in means if not _is_unreal(clause.tree, each)]
    joined = list(_joined(clause, means))
    told = {link for each in joined for link in each.means}
    named = [
        (each, laid)
        for each in means
        if (laid := _laid_to(clause, each, told))
        or (not joined and _is_named_as_cause(clause, each))
    ]
    yield from joined
    if joined or named:
        yield from (_named(clause, each, "cause.named", laid) for each, laid in named)
    elif absent := next((m for m in means if is_absent(clause, m)), None):
        found = _cause(
            clause, (absent.means,), [absent], effect=None, rule="cause.denied", words=None
        )
        yield replace(found, denied=True)
    elif hit := next(((m, it) for m in means if (it := clause.finds(hit_by, m))), None):
        yield _named(clause, hit[0], "cause.hit", hit[1])
    else:
        yield from _if_denied(clause, means)


def _laid_to(clause: CauseClause, mention: MeansMention, told: Container[Means]) -> Word | None:
    """Return what happened that a clause lays to a means, None where it has said so already."""
    return None if mention.means in told else clause.finds(laid_to, mention)


def _named(clause: CauseClause, mention: MeansMention, rule: str, laid: Word | None) -> FoundCause:
    words = (laid.start, laid.end) if laid else None
    found = _cause(clause, (mention.means,), [mention], effect=None, rule=rule, words=words)
    start, end = min(found.start, mention.start), max(found.end, mention.end)
    return replace(found, start=start, end=end)


def _joined(clause: CauseClause, means: list[MeansMention]) -> Iterator[FoundCause]:
    """Yield the means that a clause joins to an effect."""
    part = HAD_A_PART.search(clause.text, clause.start, clause.end)
    if part and means:
        one = (means[0].means,)
        yield _cause(clause, one, means, effect=Effect.DEATHS, rule="cause.part", words=part.span())
        return
    if not LINK.search(clause.text, clause.start, clause.end):
        return
    for effect, spans in _effects_in(clause, means):
        pairs = [(one, words) for words in spans for one in means if _belong(clause, one, words)]
        if not pairs:
            continue
        mention, words = min(pairs, key=lambda pair: _distance(pair[1], pair[0]))
        chain = _chain(clause, means, mention)
        rule = "cause.chain" if len(chain) > 1 else "cause.single"
        yield _cause(clause, chain, means, effect=effect, rule=rule, words=words)
        for other in _named_beside(clause, means, mention):
            if other.means not in chain:
                yield _cause(clause, (other.means,), [other], effect=effect, rule=rule, words=words)


def _named_beside(
    clause: CauseClause, means: Sequence[MeansMention], mention: MeansMention
) -> Iterator[MeansMention]:
    """Yield the other exact means that stand in one row with one: "a mine or a shell"."""
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is None or word is None:
        return
    first = first_of_its_row(clause.tree, word)
    for other in means:
        at = clause.word_at(other.start, other.end)
        exact = other.means not in GENERAL and other.means is not mention.means
        if exact and at is not None and first_of_its_row(clause.tree, at) is first:
            yield other


def _is_beside(clause: CauseClause, mention: MeansMention) -> bool:
    """Return whether a means only dates something, or is what it is compared with."""
    start = max(clause.start, mention.start - REACH)
    return TIME_ONLY.search(clause.text, start, mention.start) is not None


def _belong(clause: CauseClause, mention: MeansMention, words: tuple[int, int]) -> bool:
    """Return whether a means and the words of an effect stand together."""
    if _is_beside(clause, mention) or CAME_AFTER.search(clause.text, mention.start, words[0]):
        return False
    if clause.tree is None:
        return True
    effect = clause.word_at(*words)
    if effect is not None and is_condition(clause.tree, effect):
        return False  # "if nine died, the strike was wrong"
    return are_linked(clause.tree, clause.word_at(mention.start, mention.end), effect)


def _cause(
    clause: CauseClause,
    chain: tuple[Means, ...],
    means: Sequence[MeansMention],
    *,
    effect: Effect | None,
    rule: str,
    words: tuple[int, int] | None,
) -> FoundCause:
    first = next((mention for mention in means if mention.means in chain), means[0])
    denied = is_cause_denied(clause, first, words)
    everywhere = [*means, *(each for each in clause.named if each not in means)]
    start, end = _spread(clause, chain, everywhere, words=words, denied=denied)
    user = next((mention for mention in everywhere if mention.means is chain[0]), first)
    return FoundCause(
        start,
        end,
        (first.start, first.end),
        chain,
        effect,
        denied,
        "cause.denied" if denied else rule,
        _actor(clause, user),
    )


def _actor(clause: CauseClause, mention: MeansMention) -> str | None:
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is None or word is None:
        return party_beside(
            clause.text, clause.start, clause.end, start=mention.start, stop=mention.end
        )
    return actor_by_tree(clause.text, clause.tree, [word], None)


def _is_unreal(tree: Tree, mention: MeansMention) -> bool:
    word = word_at(tree, mention.start, mention.end)
    return word is not None and is_unreal(tree, word)


def _is_named_as_cause(clause: CauseClause, mention: MeansMention) -> bool:
    """Return whether a means is named as what did it: "it was an air strike", "blamed a drone"."""
    before = clause.text[max(clause.start, mention.start - REACH) : mention.start]
    if DID_IT.match(clause.text, mention.end, clause.end):
        return True
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is not None and word is not None and is_blamed_on(clause.tree, word):
        return False  # "blamed the blast on a rocket"
    counted = clause.text[max(clause.start, mention.start - REACH) : mention.end]
    return bool(NAMED_BEFORE.search(before)) and not NOT_NAMED.search(counted)


def _if_denied(clause: CauseClause, means: Sequence[MeansMention]) -> Iterator[FoundCause]:
    """Yield that a means acted at all, which is a cause only for who denies it."""
    denied = [m for m in means if DENIED_BEFORE.search(clause.text, clause.start, m.start)]
    exact = [each for each in denied if each.means not in GENERAL]
    for each in exact or denied[:1]:
        place = (each.start, each.end)
        found = FoundCause(*place, place, (each.means,), None, denied=False, rule="cause.denied")
        yield replace(found, if_denied=True)


def _effects_in(
    clause: CauseClause, means: Sequence[MeansMention]
) -> list[tuple[Effect, list[tuple[int, int]]]]:
    """Return the gravest effect of a clause, and a collapse beside it, each with its words.

    Words that are part of a means ("the blast") are no effect of it.
    """
    outside = list(clause.words)
    for mention in means:
        left, right = mention.start - clause.start, mention.end - clause.start
        outside[left:right] = "_" * (right - left)
    found: list[tuple[Effect, list[tuple[int, int]]]] = []
    for effect, pattern in WORDS_OF_EFFECTS:
        words = [
            (clause.start + match.start(), clause.start + match.end())
            for match in pattern.finditer("".join(outside))
            if not WITHOUT.search(clause.text, clause.start, clause.start + match.start())
            and not _SHARE.search(clause.words, 0, match.start())
        ][:_MOST]
        if words and (not found or effect is Effect.COLLAPSE):
            found.append((effect, words))
    return found


def _chain(
    clause: CauseClause, means: Sequence[MeansMention], joined: MeansMention
) -> tuple[Means, ...]:
    """Return the means in the order of events.

    A strike from the air comes before what it set off, unless the words say
    that the two are rivals; a bare "explosion" beside a named means is that
    means, not a second one.
    """
    told = dict.fromkeys(each.means for each in means if not _is_beside(clause, each))
    named = [each for each in told if each not in GENERAL]
    last = joined.means
    if last in GENERAL and named:
        last = next((item for item in named if is_a(item, last)), named[0])
    for second, air in clause.set_off.items():
        if second is last or (air is last and second in named):
            return (air, second)
    return (last,)


def _is_in_a_name(tree: Tree | None, mention: MeansMention) -> bool:
    """Return whether a means only names a thing or people: "a missile launch site"."""
    word = None if tree is None else word_at(tree, mention.start, mention.end)
    if tree is None or word is None:
        return False
    for _ in range(_MOST_NAMED):
        head = tree.head_of(word)
        if word.bare_relation != "compound" or head is None:
            return False
        if head.lemma.lower() in _NAMED_AFTER:
            return True
        word = head
    return False


def _is_only_hit(text: str, start: int, end: int, mention: MeansMention) -> bool:
    """Return whether a store was hit, and nothing in its sentence tells that it went off."""
    if mention.means is not Means.STORED_EXPLOSIVES or WENT_OFF.search(text, start, end):
        return False
    return STRUCK.search(text, max(start, mention.start - REACH), mention.start) is not None


def _set_off(sentence: str, text: str, means: Sequence[MeansMention]) -> dict[Means, Means]:
    """Return the things of a sentence that a strike from the air is said to have set off.

    A store that was hit was set off only where the sentence says so.
    """
    found: dict[Means, Means] = {}
    exact = [mention for mention in means if mention.means not in GENERAL]
    for before, after in pairwise(exact):
        between = text[before.start : after.end]
        hit = STRUCK.search(between) and WENT_OFF.search(sentence)
        sets_off = SETS_OFF.search(between) or hit
        if is_a(before.means, _FROM_AIR) and after.means in _SECOND and sets_off:
            found.setdefault(after.means, before.means)
        if is_a(after.means, _FROM_AIR) and before.means in _SECOND and SET_OFF_BY.search(between):
            found.setdefault(before.means, after.means)
    return found


def _spread(
    clause: CauseClause,
    chain: tuple[Means, ...],
    means: Sequence[MeansMention],
    *,
    words: tuple[int, int] | None,
    denied: bool,
) -> tuple[int, int]:
    """Return the shortest range with a mention of each means of the chain and the effect."""
    anchor = words or next((m.start, m.end) for m in means if m.means in chain)
    begin, stop = anchor
    for link in chain:
        mentions = [mention for mention in means if mention.means is link]
        nearest = min(mentions, key=lambda mention: _distance(anchor, mention), default=means[0])
        begin, stop = min(begin, nearest.start), max(stop, nearest.end)
    negation = _NEGATION.search(clause.words) if denied else None
    if negation:
        begin = min(begin, clause.start + negation.start())
        stop = max(stop, clause.start + negation.end())
    return begin, stop


def _distance(words: tuple[int, int], mention: MeansMention) -> int:
    return max(words[0] - mention.end, mention.start - words[1], 0)
