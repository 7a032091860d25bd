"""Which happenings one sentence tells of, each once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.clauses import clause_of, depth_of, verb_of, word_at
from openinquest.extract.english.denials import is_denied, is_still_to_do
from openinquest.extract.english.labour import is_of_labour
from openinquest.extract.english.means import MeansMention
from openinquest.extract.english.unreal import is_unreal
from openinquest.model import BESIDE_HARM, LEAVES_OPEN, Means, Place, Span, TimeSpan

# Words that tell of harm or an attack where neither a number nor a means does.
_HARM = AnyCase(
    r"\b(?:deaths?|killings?|bloodshed|carnage|casualties|victims|killed|died|perished|"
    r"wounded|injured|strikes?|raids?|incidents?)\b"
)
_WHAT_HAPPENED = AnyCase(r"\bwhat\s+(?:had\s+)?happened\b")
_BLAMED = AnyCase(
    r"\bblam(?:e|es|ed|ing)\s+(?:(?:\w+\s+){0,3}on\s+)?(?:an?\s+|the\s+)?(?:\w+\s+)?$"
)
# "No figure for casualties", "allegations of deaths": nobody says that it happened.
_NO_TELLING = AnyCase(
    r"\b(?:figures?|numbers?|estimates?|count|allegations?|claims?|tolls?|lists?)\s+(?:of|for|on)\s+"
    r"(?:\w+\s+){0,2}$"
)
# Who dies of wounds dies on another day than that of the deed.
_LATER = AnyCase(
    r"\b(?:died?|dead|dies)\s+of\s+(?:\w+\s+)?(?:wounds|injuries|burns)|\bcritical\s+condition\b|\bsuccumbed\b|\bpronounced\s+dead\b"
)
# A happening by its noun or verb; other mentions name a thing, which has to go off first.
_HAPPENS = AnyCase(
    r"strikes?\b|struck|\bhit|raid|attack|bombing|bombard|bombed|blast|explo(?:sion|ded)|detonation|"
    r"shell(?:ing|ed|fire)|shoot|shot|fire\b|firing|fired|clash|battle|execut|behead|lynch|massacre|"
    r"slaughter|stabb|knif|beat|torture|kidnap|abduct|hostage|disappear|crash|accident|run\s+over|"
    r"arson|torch|burn|ablaze|alight|blaze|inferno|stampede|crush|trampl|collapse|loot|plunder|"
    r"pillag|ransack|siege|besieg|encircl|blockad|detain|detention|arrest|imprison|jail|assault|"
    r"storm|incursion|ambush|straf|gunned|blew|blown|hacked|target|dropped|(?:first|second|third|"
    r"fourth|fifth|last|latest|other)$"
)
_GOES_OFF = AnyCase(
    r"\b(?:explod\w+|detonat\w+|went\s+off|gone\s+off|go\s+off|blew\s+up|hit|struck|destroy\w+|killed|kills|"
    r"killing|strike|bomb|attack|shell|wounded|injured|levelled|leveled|flattened|ripped|tore|landed|fell|fired|dropped|launched|"
    r"brought\s+down|came\s+(?:in|down|through)|(?:went|gone|tore|crashed|smashed|ploughed|plowed|punched)\s+(?:through|into)|rained|slammed|"
    r"thrown|threw|set\s+off|triggered|touched\s+off|bombed|attacked|shelled|pounded|collaps\w+|aimed)\b"
)
_NEAR = 60  # characters behind a thing in which, without a tree, it goes off
_MOST = 40
"""Mentions of means that are read in one sentence; a text with more of them is no sentence."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What one sentence offers an event: its range, the means, harm, days and places in it.

    `harm` is the range of the first people killed or injured in it, None where
    there are none; `voices` are the ranges that name speakers, `spoken` those
    of what they say, each with the body or person who says it, None for
    nobody known. `tree` is None where the sentence was not analysed.
    """

    start: int
    end: int
    means: Sequence[MeansMention]
    harm: tuple[int, int] | None
    days: Sequence[tuple[Span, TimeSpan]]
    places: Sequence[tuple[Span, Place]]
    voices: Sequence[tuple[int, int]]
    spoken: Sequence[tuple[int, int, str | None]]
    is_title: bool
    tree: Tree | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Words that tell of a happening.

    `word` is theirs in the tree, None without one; `words` are those of every
    mention of it in the sentence.
    """

    start: int
    end: int
    what: Means
    rule: str
    word: Word | None = None
    words: tuple[Word, ...] = ()


def find_happenings(text: str, scene: Scene, last: Means | None) -> list[Told]:
    """Return what a sentence tells of, in order; nothing where it tells of nothing.

    `last` is the kind of the happening told before, for "what happened"; None
    where none was. What others are said to blame is no happening of its own.
    """
    if gone_off := [each for each in scene.means[:_MOST] if _goes_off(text, scene, each)]:
        return _named(text, scene, gone_off)
    if _LATER.search(text, scene.start, scene.end):
        return []
    if scene.harm:
        return [_harm(scene, *scene.harm)]
    happened = _WHAT_HAPPENED.search(text, scene.start, scene.end)
    if happened and last:
        return [Told(*happened.span(), last, "event.happened")]
    word = _HARM.search(text, scene.start, scene.end)
    if word and not _NO_TELLING.search(text, scene.start, word.start()):
        told = _harm(scene, *word.span())
        if scene.tree is None or told.word is None or _has_been(scene.tree, told.word):
            return [told]
    if scene.is_title and scene.days and scene.places:  # the heading of a record
        place = scene.places[0][0]
        return [Told(place.start, place.end, Means.INCIDENT, "event.harm")]
    return []


def _has_been(tree: Tree, word: Word) -> bool:
    """Return whether a word of harm tells what was: not "no deaths", "to strike", "on strike"."""
    only_thought = is_still_to_do(tree, word) or is_unreal(tree, word)
    return not (only_thought or is_denied(tree, word) or is_of_labour(tree, word))


def _harm(scene: Scene, start: int, end: int) -> Told:
    word = None if scene.tree is None else word_at(scene.tree, start, end)
    return Told(start, end, Means.INCIDENT, "event.harm", word, () if word is None else (word,))


def _named(text: str, scene: Scene, gone_off: Sequence[MeansMention]) -> list[Told]:
    """Return the happenings that the means which went off name; without a tree only one."""
    told = [
        Told(each.start, each.end, each.means, "event.means", _word(scene.tree, each))
        for each in gone_off
        if not _BLAMED.search(text, scene.start, each.start)
    ]
    if scene.tree is None:
        told.sort(key=lambda each: (each.what in BESIDE_HARM, each.what in LEAVES_OPEN))
        return told[:1]
    tree, groups = scene.tree, dict[int, list[Told]]()
    for each in told:
        if each.word is None or each.word.bare_relation == "compound":
            continue  # "air strike footage"
        if not is_unreal(tree, each.word):
            groups.setdefault(_shared_clause(tree, each.word).at, []).append(each)
    return [_from_the_air(scene, _best(tree, group)) for group in groups.values()]


def _from_the_air(scene: Scene, told: Told) -> Told:
    """Return fire from an aircraft as the strike that it is: "a gunship fired on a clinic"."""
    flown = any(each.means is Means.AIR_STRIKE and each.end <= told.start for each in scene.means)
    return replace(told, what=Means.AIR_STRIKE) if flown and told.what is Means.GUNFIRE else told


def _goes_off(text: str, scene: Scene, mention: MeansMention) -> bool:
    """Return whether a mention tells of something that happened, not of a thing that was there."""
    if _HAPPENS.search(text, mention.start, mention.end):
        return True
    word = _word(scene.tree, mention)
    if scene.tree is None or word is None:
        return bool(_GOES_OFF.search(text, mention.end, min(scene.end, mention.end + _NEAR)))
    verbs = [verb_of(scene.tree, word), *scene.tree.below(word, "acl")]
    verbs += [goal for verb in verbs[:1] if verb for goal in _goals(scene.tree, verb)]
    return any(verb is not None and _GOES_OFF.match(text, verb.start) for verb in verbs)


def _goals(tree: Tree, verb: Word) -> list[Word]:
    """Return what a verb leads to: "went on to hit", "was used to strike"."""
    used = ("advcl",) if verb.lemma == "use" else ()
    return tree.below(verb, "xcomp", *used)


def _word(tree: Tree | None, mention: MeansMention) -> Word | None:
    return None if tree is None else word_at(tree, mention.start, mention.end)


def _shared_clause(tree: Tree, word: Word) -> Word:
    """Return the clause of a word; of "a blast that followed a strike" the one around both."""
    clause = clause_of(tree, word)
    while clause.relation == "acl:relcl" and clause.head is not None:
        own = tree.below(clause, "nsubj")
        if own and all(each.upos != "PRON" for each in own):
            break
        clause = clause_of(tree, tree.words[clause.head])
    return clause


def _best(tree: Tree, group: Sequence[Told]) -> Told:
    """Return the words that say most: an exact kind, and of those the ones high up in the tree."""

    def rank(told: Told) -> tuple[bool, bool, int]:
        assert told.word is not None
        return told.what in BESIDE_HARM, told.what in LEAVES_OPEN, depth_of(tree, told.word)

    best = min(group, key=rank)
    beside = best.what in BESIDE_HARM  # an arrest is no mention of the attack that it is for
    alike = [each.word for each in group if (each.what in BESIDE_HARM) == beside]
    return replace(best, words=tuple(word for word in alike if word is not None))
