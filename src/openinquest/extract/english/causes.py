"""What is said to have brought about the harm."""

from bisect import bisect_left
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.cause_words import (
    ANY_AT_ALL,
    DENIED_BEFORE,
    DID_IT,
    HAD_A_PART,
    LINK,
    NAMED_BEFORE,
    NONE_OF_THEM,
    NOT_HIT,
    NOT_NAMED,
    NOT_THERE,
    NOTHING_BUT,
    SET_OFF_BY,
    SETS_OFF,
    STRUCK,
    TIME_ONLY,
    WENT_OFF,
    WORDS_OF_EFFECTS,
    WOULD_HAVE,
)
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.denials import is_denied, is_told_as_known
from openinquest.extract.english.event_parts import actor_by_tree, party_beside
from openinquest.extract.english.laid_to import hit_by, is_blamed_on, laid_to
from openinquest.extract.english.links import are_linked
from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.operators import is_denied as is_denied_by_words
from openinquest.extract.english.turns import parts_of
from openinquest.extract.english.unreal import is_unreal
from openinquest.extract.english.unsaid import is_condition
from openinquest.model import Effect, Means, is_a

_REACH = 60  # characters before a means in which it is named as what did it
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
_GENERAL = frozenset({Means.EXPLOSION, Means.EXPLOSIVE_VIOLENCE, Means.ATTACK, Means.FIRE})
_NO_CAUSE = frozenset(
    {Means.ATTACK, Means.COLLAPSE, Means.DETENTION, Means.KIDNAPPING, Means.LOOTING}
)
"""Kinds that account for no harm: "the attack killed nine" does not say what did."""
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
        if mention.means not in _NO_CAUSE and not _is_only_hit(text, start, end, mention)
    ]
    first_named = named[:_MOST]
    set_off = _set_off(text[start:end], text, first_named)
    for begin, stop in parts_of(text, start, end):
        first = bisect_left(named, begin, key=lambda mention: mention.start)
        last = bisect_left(named, stop, key=lambda mention: mention.start)
        inside = [mention for mention in named[first:last] if mention.end <= stop][:_MOST]
        if inside:
            found.extend(_causes_in(_Clause(text, begin, stop, tree, first_named, set_off), inside))
    if not found:  # "a bomb set off a store of explosives" tells a chain, whatever came of it
        whole = _Clause(text, start, end, tree, first_named, set_off)
        for second, strike in set_off.items():
            chain = (strike, second)
            found.append(
                _cause(whole, chain, first_named, effect=None, rule="cause.chain", words=None)
            )
    return found


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of a sentence that turns nowhere, with the tree of the whole.

    `named` are all the means of the sentence; `set_off` holds, for a thing that
    it says a strike set off, the strike.
    """

    text: str
    start: int
    end: int
    tree: Tree | None
    named: Sequence[MeansMention]
    set_off: Mapping[Means, Means]

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    def word_at(self, start: int, end: int) -> Word | None:
        return None if self.tree is None else word_at(self.tree, start, end)

    def finds(
        self, find: Callable[[Tree, Word], Word | None], mention: MeansMention
    ) -> Word | None:
        """Return what the tree tells of an exact means by some rule; None without a tree."""
        word = self.word_at(mention.start, mention.end)
        if self.tree is None or word is None or mention.means in _GENERAL:
            return None
        return find(self.tree, word)


def _causes_in(clause: _Clause, means: list[MeansMention]) -> Iterator[FoundCause]:
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
    elif absent := next((m for m in means if _is_absent(clause, m)), None):
        found = _cause(
            clause, (absent.means,), [absent], effect=None, rule="cause.denied", words=None
        )
        yield replace(found, denied=True)
    elif hits := [(m, hit) for m in means if (hit := clause.finds(hit_by, m))]:
        yield from (_named(clause, each, "cause.hit", hit) for each, hit in hits[:1])
    else:
        yield from _if_denied(clause, means)


def _laid_to(clause: _Clause, mention: MeansMention, told: Container[Means]) -> Word | None:
    """Return what happened that a clause lays to a means, None where it has said so already."""
    return None if mention.means in told else clause.finds(laid_to, mention)


def _named(clause: _Clause, mention: MeansMention, rule: str, laid: Word | None) -> FoundCause:
    words = (laid.start, laid.end) if laid else None
    return _cause(clause, (mention.means,), [mention], effect=None, rule=rule, words=words)


def _joined(clause: _Clause, means: list[MeansMention]) -> Iterator[FoundCause]:
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


def _belong(clause: _Clause, mention: MeansMention, words: tuple[int, int]) -> bool:
    """Return whether a means and the words of an effect stand together."""
    if TIME_ONLY.search(clause.text, max(clause.start, mention.start - _REACH), mention.start):
        return False
    if clause.tree is None:
        return True
    effect = clause.word_at(*words)
    if effect is not None and is_condition(clause.tree, effect):
        return False  # "if nine died, the strike was wrong"
    return are_linked(clause.tree, clause.word_at(mention.start, mention.end), effect)


def _cause(
    clause: _Clause,
    chain: tuple[Means, ...],
    means: Sequence[MeansMention],
    *,
    effect: Effect | None,
    rule: str,
    words: tuple[int, int] | None,
) -> FoundCause:
    first = next((mention for mention in means if mention.means in chain), means[0])
    denied = _is_denied(clause, first, words)
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


def _actor(clause: _Clause, mention: MeansMention) -> str | None:
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is None or word is None:
        return party_beside(
            clause.text, clause.start, clause.end, start=mention.start, stop=mention.end
        )
    return actor_by_tree(clause.text, clause.tree, [word], None)


def _is_denied(clause: _Clause, mention: MeansMention, words: tuple[int, int] | None) -> bool:
    before = clause.text[max(clause.start, mention.start - _REACH) : mention.start]
    if NOTHING_BUT.search(before):
        return False
    if clause.tree is None:
        begin = min(mention.start, words[0] if words else mention.start)
        stop = max(mention.end, words[1] if words else mention.end)
        return is_denied_by_words(clause.text[max(clause.start, begin - _REACH) : stop])
    named = [clause.word_at(mention.start, mention.end)]
    named += [clause.word_at(*words)] if words else []
    return any(word is not None and is_denied(clause.tree, word) for word in named)


def _is_unreal(tree: Tree, mention: MeansMention) -> bool:
    word = word_at(tree, mention.start, mention.end)
    return word is not None and is_unreal(tree, word)


def _is_named_as_cause(clause: _Clause, mention: MeansMention) -> bool:
    """Return whether a means is named as what did it: "it was an air strike", "blamed a drone"."""
    before = clause.text[max(clause.start, mention.start - _REACH) : mention.start]
    if DID_IT.match(clause.text, mention.end, clause.end):
        return True
    word = clause.word_at(mention.start, mention.end)
    if clause.tree is not None and word is not None and is_blamed_on(clause.tree, word):
        return False  # "blamed the blast on a rocket"
    counted = clause.text[max(clause.start, mention.start - _REACH) : mention.end]
    return bool(NAMED_BEFORE.search(before)) and not NOT_NAMED.search(counted)


def _is_absent(clause: _Clause, mention: MeansMention) -> bool:
    """Return whether a clause says that a means was not there, or did not act."""
    word = clause.word_at(mention.start, mention.end)
    known = clause.tree is not None and word is not None and is_told_as_known(clause.tree, word)
    if known or mention.means in _GENERAL:
        return False
    before = clause.text[max(clause.start, mention.start - _REACH) : mention.start]
    if NONE_OF_THEM.search(before):
        return True
    if NOT_THERE.search(before) and (clause.tree or not ANY_AT_ALL.search(before)):
        # "received no warning before the raid": the raid was there
        return clause.tree is None or word is None or is_denied(clause.tree, word)
    return bool(NOT_HIT.search(clause.words))


def _if_denied(clause: _Clause, means: Sequence[MeansMention]) -> Iterator[FoundCause]:
    """Yield that a means acted at all, which is a cause only for who denies it."""
    for each in means:
        if DENIED_BEFORE.search(clause.text, clause.start, each.start):
            place = (each.start, each.end)
            found = FoundCause(
                *place, place, (each.means,), None, denied=False, rule="cause.denied"
            )
            yield replace(found, if_denied=True)
            return


def _effects_in(
    clause: _Clause, means: Sequence[MeansMention]
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
        ][:_MOST]
        if words and (not found or effect is Effect.COLLAPSE):
            found.append((effect, words))
    return found


def _chain(
    clause: _Clause, means: Sequence[MeansMention], joined: MeansMention
) -> tuple[Means, ...]:
    """Return the means in the order of events.

    A strike from the air comes before what it set off, unless the words say
    that the two are rivals; a bare "explosion" beside a named means is that
    means, not a second one.
    """
    named = [item for item in dict.fromkeys(m.means for m in means) if item not in _GENERAL]
    last = joined.means
    if last in _GENERAL and named:
        last = next((item for item in named if is_a(item, last)), named[0])
    for second, air in clause.set_off.items():
        if second is last or (air is last and second in named):
            return (air, second)
    return (last,)


def _is_only_hit(text: str, start: int, end: int, mention: MeansMention) -> bool:
    """Return whether a store was hit, and nothing in its sentence tells that it went off."""
    if mention.means is not Means.STORED_EXPLOSIVES or WENT_OFF.search(text, start, end):
        return False
    return STRUCK.search(text, max(start, mention.start - _REACH), mention.start) is not None


def _set_off(sentence: str, text: str, means: Sequence[MeansMention]) -> dict[Means, Means]:
    """Return the things of a sentence that a strike from the air is said to have set off.

    A store that was hit was set off only where the sentence says so.
    """
    found: dict[Means, Means] = {}
    exact = [mention for mention in means if mention.means not in _GENERAL]
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
    clause: _Clause,
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
