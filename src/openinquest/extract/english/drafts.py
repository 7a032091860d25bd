"""Everything one passage says, before it is known who says it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.any_case import AnyCase
from openinquest.extract.english.carried_sides import (
    Before,
    before_of,
    is_loss_of_the_speaker,
    with_carried_sides,
)
from openinquest.extract.english.causes import find_causes
from openinquest.extract.english.causes_of_nothing import without_causes_of_nothing
from openinquest.extract.english.clauses import word_at
from openinquest.extract.english.conduct import find_conduct
from openinquest.extract.english.denials import finds, is_definite, is_denied
from openinquest.extract.english.draft import Draft, is_harm_here
from openinquest.extract.english.events import find_events
from openinquest.extract.english.found_toll import FoundToll
from openinquest.extract.english.happenings import Scene
from openinquest.extract.english.harm_lexicon import may_count, may_tell_of_harm
from openinquest.extract.english.headlines import find_headline_tolls, is_headline
from openinquest.extract.english.hedges import (
    hedged_by,
    hedged_in_words,
    is_one_of_several,
    weaker,
)
from openinquest.extract.english.inquiries import find_inquiries
from openinquest.extract.english.means import MeansMention, find_means
from openinquest.extract.english.means_by_tree import means_by_tree
from openinquest.extract.english.observations import find_observations
from openinquest.extract.english.operators import certainty_of
from openinquest.extract.english.operators import is_denied as is_denied_by_words
from openinquest.extract.english.parting import part
from openinquest.extract.english.passages import Passage
from openinquest.extract.english.persons import find_persons
from openinquest.extract.english.positions import find_positions
from openinquest.extract.english.sentences import Sentence
from openinquest.extract.english.speakers import SAID_TO_BE_UNTRUE, Speakers
from openinquest.extract.english.told_with_harm import find_causes_told_with_harm
from openinquest.extract.english.toll_denials import is_harm_denied
from openinquest.extract.english.toll_remainders import goes_on_with_before
from openinquest.extract.english.toll_scopes import scope_of_toll
from openinquest.extract.english.tolls import find_tolls
from openinquest.model import (
    Cause,
    Certainty,
    Commitment,
    Group,
    Harm,
    Means,
    Position,
    Scope,
    Source,
    SourceKind,
    Toll,
)

_NOT_NAMED = AnyCase(
    r"(?:\b(?:not|never)\b|n['’]t\b)\s+(?:yet\s+)?(?:been\s+)?(?:named?|identif(?:y|ied)|released?|disclosed?)\b"
)
"""What takes nothing back of people's harm: "have not named the three who were hurt"."""
_ANSWERS = frozenset({"cause.named", "cause.hit"})
"""Rules by which a sentence answers what something was, which a question does not."""


def drafts_of(passage: Passage) -> list[Draft]:
    """Return what a passage says, in order of spans."""
    drafts, scenes = list[Draft](), list[Scene]()
    told: list[tuple[int, Toll]] = []
    strand = first = 0
    for index, sentence in enumerate(passage.sentences):
        text, start, end = passage.text, sentence.start, sentence.end
        if passage.turns_at(sentence):
            strand, first, told = strand + 1, index, []
        means = find_means(text, start, end, known=passage.known, strike=passage.strike)
        tells = bool(means) or may_tell_of_harm(text[start:end])
        tree = passage.trees.of(sentence) if tells else None
        means = means_by_tree(tree, means)
        before = before_of(passage.sentences, told, first=first, index=index)
        tolls = (
            _tolls(passage, sentence, tree, before) if tells or may_count(text[start:end]) else ()
        )
        told_here = [*tolls, *_besides(passage, sentence, means, tree)]
        of_sentence = without_causes_of_nothing(text, told_here)
        for draft in of_sentence:
            draft.strand = strand
        if not passage.is_side_line(start):
            scenes.append(_scene(passage, sentence, means, tree, of_sentence))
        drafts.extend(of_sentence)
        told += [(each.start, each.detail) for each in of_sentence if isinstance(each.detail, Toll)]
    if Means.EXPLOSION not in passage.known and not any(scene.harm for scene in scenes):
        drafts = [draft for draft in drafts if draft.rule != "cause.hit"]
    drafts.extend(find_causes_told_with_harm(passage.text, scenes, drafts))
    drafts.extend(_events(passage, scenes))
    part(passage.text, scenes, drafts, passage.entries)
    _make_components(drafts)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end))


def _make_components(drafts: list[Draft]) -> None:
    """Mark single victims as components where the passage also counts a whole.

    "A teacher was killed" beside "12 people were killed" tells of one of the
    twelve, not of a rival figure.
    """
    tolls = [draft for draft in drafts if isinstance(draft.detail, Toll)]
    whole_harms = {
        (draft.detail.harm, draft.telling)
        for draft in tolls
        if isinstance(draft.detail, Toll)
        and draft.detail.scope is Scope.INCIDENT
        and draft.detail.group in {Group.ALL, Group.CIVILIANS}
        and draft.detail.count is not None
        and (draft.detail.count.at_least or draft.detail.count.at_most or 0) > 1
    }
    for draft in tolls:
        toll = draft.detail
        assert isinstance(toll, Toll)
        single = toll.count is not None and toll.count.exact == 1 and draft.single
        if single and toll.scope is Scope.INCIDENT and (toll.harm, draft.telling) in whole_harms:
            draft.detail = replace(toll, scope=Scope.PART)


def _besides(
    passage: Passage, sentence: Sentence, means: list[MeansMention], tree: Tree | None
) -> Iterator[Draft]:
    """Yield what a sentence says beside tolls: causes, what was seen, done, asked and thought."""
    yield from _causes(passage, sentence, means, tree)
    text = passage.text
    for finder in (find_observations, find_conduct, find_inquiries, find_positions):
        at_first = list(finder(text, sentence.start, sentence.end, tree))
        if at_first and tree is None:  # by its words alone no sentence is judged
            tree = passage.trees.of(sentence)
            at_first = list(finder(text, sentence.start, sentence.end, tree))
        for found in at_first:
            is_position = isinstance(found.detail, Position)  # the denial itself
            anchor = (
                found.anchor if is_position else _behind_its_cue(passage.speakers, found.anchor)
            )
            yield _cut_to_speaker(
                passage.speakers,
                Draft(
                    found.start,
                    found.end,
                    found.detail,
                    found.rule,
                    found.denied and not _is_denied_twice(passage, tree, anchor),
                    weaker(
                        certainty_of(text[found.start : anchor[1]]),
                        _hedged(tree, anchor),
                    ),
                    anchor=anchor,
                ),
            )


def _behind_its_cue(speakers: Speakers, anchor: tuple[int, int]) -> tuple[int, int]:
    """Return what a denial denies of the words of an anchor: "firing" of "rebels denied firing"."""
    last = (anchor[1] - 1, anchor[1])
    cue, where = speakers.cue_at(*last), speakers.cue_place_at(*last)
    said = speakers.piece_at(*last, anchor[1])
    if cue is None or where is None or said is None or cue.commitment is not Commitment.DENIES:
        return anchor
    return (said[0], anchor[1]) if anchor[0] <= where[0] < where[1] <= said[0] else anchor


def _cut_to_speaker(speakers: Speakers, draft: Draft) -> Draft:
    """Leave out of a draft the words that tell who says it."""
    assert draft.anchor is not None
    piece = speakers.piece_at(draft.anchor[0], draft.anchor[1], draft.end)
    if piece is None:
        return draft
    return replace(draft, start=max(draft.start, piece[0]), end=min(draft.end, piece[1]))


def _tolls(
    passage: Passage, sentence: Sentence, tree: Tree | None, before: Before
) -> Iterator[Draft]:
    text = passage.text
    drafts: list[Draft] = []
    if is_headline(text, sentence):
        tolls = find_headline_tolls(text, sentence, passage.trees)
    else:
        tolls = find_tolls(text, sentence.start, sentence.end, tree)
        tolls = with_carried_sides(text, sentence, tolls, before)
        tolls = tolls or goes_on_with_before(text, sentence, before)
    for index, found in enumerate(tolls):
        near = text[max(sentence.start, found.start - 70) : min(sentence.end, found.end + 15)]
        scope = scope_of_toll(text, sentence, tolls, index, passage.other_stories)
        scope = Scope.OTHER if passage.is_side_line(found.start) else scope
        whole = drafts[found.part_of] if found.part_of is not None else None
        place = (found.start, found.end)
        draft = Draft(
            *place,
            Toll(found.harm, _group(passage, sentence, found), found.count, scope),
            found.rule,
            denied=found.denied or _denied_toll(passage, sentence, found, tree, whole),
            certainty=weaker(certainty_of(near), _hedged_harm(tree, found)),
            whole=whole,
            single=found.name is not None
            or not re.search(r"\b(?:one|1|single)\b", text[slice(*(found.people or place))], re.I),
            who=found.who,
            opened=found.opened,
            list_of=found.list_of,
        )
        drafts.append(draft)
        if found.rule != "toll.including" or not passage.speakers.sources_within(*place):
            yield draft  # "killed two, including a boy, two doctors said": they are nobody killed
    for victim in find_persons(text, sentence.start, sentence.end, tolls):
        yield Draft(victim.start, victim.end, victim.person, victim.rule)


def _group(passage: Passage, sentence: Sentence, found: FoundToll) -> Group:
    """Return whom a toll counts: fighters where a force tells its loss ("we had six deaths")."""
    if not is_loss_of_the_speaker(passage.text, sentence, found):
        return found.group
    kinds = {source.kind for source in passage.speakers.chain_at(found.start, found.end)}
    of_a_force = bool(kinds) and kinds <= {SourceKind.MILITARY, SourceKind.ARMED_GROUP}
    return Group.COMBATANTS if of_a_force else found.group


def _word_of_harm(tree: Tree | None, found: FoundToll) -> Word | None:
    """Return the word that tells of the harm of a toll, None where there is no tree."""
    if tree is None:
        return None
    told = word_at(tree, found.list_of, found.list_of + 1) if found.who is not None else None
    return told or word_at(tree, found.start, found.end)


def _hedged_harm(tree: Tree | None, found: FoundToll) -> Certainty:
    """Return how sure the clauses over some harm leave it; "the deaths" are known."""
    word = _word_of_harm(tree, found)
    if tree is None or word is None or is_definite(tree, word):
        return Certainty.CERTAIN
    return hedged_by(tree, word)


def _hedged(
    tree: Tree | None, anchor: tuple[int, int], *, may_be_one_of: bool = False
) -> Certainty:
    word = word_at(tree, *anchor) if tree else None
    if tree is None or word is None:
        return Certainty.CERTAIN
    if may_be_one_of and is_one_of_several(tree, word):
        return Certainty.POSSIBLE  # "a mine or a shell"
    return weaker(hedged_by(tree, word), hedged_in_words(tree, word))


def _denied_toll(
    passage: Passage,
    sentence: Sentence,
    found: FoundToll,
    tree: Tree | None,
    whole: Draft | None,
) -> bool:
    """Return whether the toll is denied; "no civilians were killed" is a count of none.

    A part falls with its whole. What stands over a speaker's words denies nothing in them:
    "did not say that 12 died" is for the cue to judge.
    """
    if found.count is not None and found.count.exact == 0:
        return False
    word = _word_of_harm(tree, found)
    if tree is None or word is None:
        return _is_denied_by_words(passage, sentence, found)
    if found.rule == "toll.counted_state" and is_definite(tree, word):
        return False  # "no fighters were among the 22 dead"
    cue = _judging_cue(passage, tree, word)
    return (whole is not None and whole.denied) or is_harm_denied(tree, word, cue)


def _judging_cue(passage: Passage, tree: Tree, word: Word) -> Word | None:
    """Return the word over another whose own "not" tells how its speaker stands to it, or None.

    "Found no evidence that" and "no reports that" tell it of what they lead to.
    """
    place = (word.start, word.end)
    cue, where = passage.speakers.cue_at(*place), passage.speakers.cue_place_at(*place)
    if cue is None or where is None:
        return None
    if cue.lemma == SAID_TO_BE_UNTRUE.lemma:  # "reports that nine died were not true"
        return tree.head_of(word)
    verb = word_at(tree, *where)
    judged = cue.commitment is Commitment.DENIES or passage.is_left_open(*place)
    leads_on = verb is None or verb.upos != "VERB" or finds(tree, verb)
    return None if leads_on and not judged else verb


def _is_denied_twice(passage: Passage, tree: Tree | None, anchor: tuple[int, int]) -> bool:
    """Return whether the one "not" over a word denies it, and makes its cue deny it as well."""
    word = word_at(tree, *anchor) if tree else None
    if tree is None or word is None:
        return False
    cue = _judging_cue(passage, tree, word)
    told = (word, *list(tree.above(word))[:1])  # what acted or was seen, and what it did
    return cue is not None and any(
        is_denied(tree, each) and not is_denied(tree, each, cue) for each in told
    )


def _is_denied_by_words(passage: Passage, sentence: Sentence, found: FoundToll) -> bool:
    """Return whether the words close before a toll or in it deny it, for want of a tree."""
    text, place = passage.text, (found.start, found.end)
    said = passage.speakers.piece_at(*place, found.end) if passage.speakers.cue_at(*place) else None
    start = max(sentence.start, said[0] if said else 0, found.start - 45)
    before = _NOT_NAMED.sub("", text[start : found.start])
    inside = text[found.start : found.end]
    return (
        is_denied_by_words(before.rsplit(",", 1)[-1])
        or re.search(r"\b(?:not|never)\b", inside) is not None
    )


def _causes(
    passage: Passage, sentence: Sentence, means: list[MeansMention], tree: Tree | None
) -> Iterator[Draft]:
    text = passage.text
    for found in find_causes(text, sentence.start, sentence.end, means, tree):
        cue = passage.speakers.cue_at(*found.anchor)
        denies = cue is not None and cue.commitment is Commitment.DENIES
        if found.if_denied and (not denies or passage.is_aside(*found.anchor)):
            continue  # nobody denies it
        if found.rule in _ANSWERS and text[sentence.end - 1] == "?":
            continue
        yield Draft(
            found.start,
            found.end,
            Cause(found.means, found.effect, found.actor),
            found.rule,
            denied=found.denied and not _is_denied_twice(passage, tree, found.anchor),
            certainty=weaker(
                certainty_of(text[max(sentence.start, found.start - 40) : found.end]),
                _hedged(tree, found.anchor, may_be_one_of=not (found.denied or found.if_denied)),
            ),
            anchor=found.anchor,
        )


def _scene(
    passage: Passage,
    sentence: Sentence,
    means: list[MeansMention],
    tree: Tree | None,
    drafts: list[Draft],
) -> Scene:
    """Return what a sentence offers an event."""
    harm = next((draft for draft in drafts if is_harm_here(draft)), None)
    days = passage.dates_in(sentence)
    if not means and harm and isinstance(harm.detail, Toll) and harm.detail.harm is Harm.RECOVERED:
        days = []  # of the digging, not of the deaths
    speakers = passage.speakers
    return Scene(
        start=sentence.start,
        end=sentence.end,
        means=means,
        harm=(harm.start, harm.end) if harm else None,
        days=days,
        places=passage.places_in(sentence),
        voices=speakers.sources_within(sentence.start, sentence.end),
        spoken=[
            (start, end, _who(speakers.chain_at(start, end)))
            for start, end in speakers.contents_within(sentence.start, sentence.end)
        ],
        is_title=passage.field == "title",
        tree=tree,
    )


def _who(chain: tuple[Source, ...]) -> str | None:
    """Return the body that speaks last of a chain, for what it says of itself."""
    return (chain[-1].organisation or chain[-1].name) if chain else None


def _events(passage: Passage, scenes: list[Scene]) -> Iterator[Draft]:
    """Yield the events that a passage gives a day or a place to."""
    for found in find_events(passage.text, scenes):
        tree = passage.setting_at(found.anchor[0]).tree
        yield Draft(
            found.start,
            found.end,
            found.event,
            found.rule,
            denied=found.denied and not _is_denied_twice(passage, tree, found.anchor),
            certainty=found.certainty,
            anchor=found.anchor,
        )
