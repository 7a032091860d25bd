"""The English extractor: one document in, attributions and claims out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from openinquest.extract.english.confidence import claim_features, confidence_of
from openinquest.extract.english.digests import find_digest, read_as_digest
from openinquest.extract.english.draft import Draft
from openinquest.extract.english.drafts import drafts_of
from openinquest.extract.english.fatal_events import find_fatal_event
from openinquest.extract.english.later_deaths import later_deaths
from openinquest.extract.english.listed_together import listed_together
from openinquest.extract.english.parting import put_first
from openinquest.extract.english.passages import Passage, read_passages
from openinquest.extract.english.repeated_totals import widen_far_beyond, widen_repeats
from openinquest.extract.english.speakers import SAID_TO_BE_UNTRUE
from openinquest.extract.english.told_one_by_one import add_up
from openinquest.extract.english.toll_sums import drawn_sums
from openinquest.extract.english.why import tell_why
from openinquest.extract.places import gazetteer_version
from openinquest.model import (
    Attribution,
    Cause,
    Certainty,
    Claim,
    ClaimId,
    Commitment,
    Conduct,
    Document,
    Event,
    Extraction,
    Group,
    Harm,
    Inquiry,
    Polarity,
    Reasons,
    Source,
    Span,
    Toll,
)

_VERSION = "1"


class EnglishExtractor:
    """Reads English news and statements by rules over the trees of sentences.

    The rules find who speaks, and what is said of harm, events, causes and
    observations. `confidence` says how often such readings were right on data
    with a known answer; what is carried over from context is `inferred`.
    """

    name = "english-trees"
    languages = frozenset({"en"})

    @property
    def version(self) -> str:
        """Its own version, and that of the imported gazetteer that it reads places with."""
        gazetteer = gazetteer_version()
        return f"{_VERSION}+{gazetteer}" if gazetteer else _VERSION

    def extract(self, document: Document) -> Extraction:
        """Return what the document says and who says it, in order of spans."""
        passages = read_passages(document)
        attributions: list[Attribution] = []
        for passage in passages:
            attributions.extend(passage.speakers.attributions(document.id))
        claims = list(_claims(document, passages))
        return Extraction(
            extractor=f"{self.name}/{self.version}",
            attributions=tuple(attributions),
            claims=_numbered(_joined(claims), document),
        )

    def tell_why(self, document: Document, extraction: Extraction) -> Reasons:
        """Return why each claim of an extraction was taken, and which numbers nearly were."""
        return tell_why(document, extraction)


def _claims(document: Document, passages: list[Passage]) -> Iterator[Claim]:
    """Yield the claims of a document under provisional ids, in order of spans."""
    drafts = _drafts_in(passages, document.title or "")
    told = [(passage.field, draft) for passage, draft in drafts]
    if (first := find_digest(document)) is not None:
        read_as_digest(told, first)
    elif (fatal := find_fatal_event(document, told)) is not None:
        field, draft = fatal
        drafts.append((next(each for each in passages if each.field == field), draft))
    widen_repeats([draft for _, draft in told])
    widen_far_beyond([(passage.text, draft) for passage, draft in drafts])
    where = {id(draft): passage for passage, draft in drafts}
    drafts += [(where[id(draft.counted[-1])], draft) for draft in _added_up(drafts)]
    ids = {
        id(draft): ClaimId(f"{document.id}#{number}") for number, (_, draft) in enumerate(drafts)
    }
    for passage, draft in drafts:
        detail = draft.detail
        if isinstance(detail, Toll):
            whole = ids[id(draft.whole)] if draft.whole is not None else None
            counted = tuple(ids[id(each)] for each in draft.counted)
            detail = replace(detail, part_of=whole, counted=counted)
        elif isinstance(detail, Event | Cause):
            detail = _without_the_denied(passage, draft, detail)
        sources, inferred = _voices(passage, draft)
        claim = Claim(
            id=ids[id(draft)],
            document=document.id,
            span=Span(draft.start, draft.end, passage.field),
            quote=document.field(passage.field)[draft.start : draft.end],
            detail=detail,
            rule=draft.rule,
            sources=sources,
            polarity=_polarity(passage, draft),
            certainty=_certainty(passage, draft),
            inferred=inferred or bool(draft.counted),
            happening=draft.telling or None,
        )
        features = claim_features(claim, passage.setting_at(draft.start))
        yield replace(claim, confidence=round(confidence_of(features), 3))


def _drafts_in(passages: list[Passage], title: str) -> list[tuple[Passage, Draft]]:
    """Return what passages say, in order, the happening that lies where the title says first."""
    drafts = [(passage, draft) for passage in passages for draft in _drafts_of(passage)]
    put_first([draft for passage, draft in drafts if passage.field == "text"], title)
    return drafts


def _added_up(drafts: list[tuple[Passage, Draft]]) -> list[Draft]:
    """Return the sums of the people of each happening."""
    added: list[Draft] = []
    for telling in sorted({max(1, draft.telling) for _, draft in drafts}):
        own = [pair for pair in drafts if max(1, pair[1].telling) == telling]
        own = [pair for pair in own if not _denies_harm(*pair)]
        lists = listed_together([(_speaker(*pair), pair[0].text, pair[1]) for pair in own])
        told = list(_of_one_account(_with_sums(own, lists)))
        sums = add_up([(passage.field, draft) for passage, draft in told])
        for draft in sums:
            draft.telling = draft.counted[0].telling
        told = _with_sums(told, sums)
        late = later_deaths([(passage.text, draft) for passage, draft in told])
        added += [*lists, *sums, *late]
    return added


def _with_sums(told: list[tuple[Passage, Draft]], sums: list[Draft]) -> list[tuple[Passage, Draft]]:
    """Return drafts with the sums of them, each with its passage, in the order they stand in."""
    where = {id(draft): passage for passage, draft in told}
    whole = [*told, *((where[id(draft.counted[-1])], draft) for draft in sums)]
    whole.sort(key=lambda pair: (pair[0].field != "title", pair[1].start, pair[1].end))
    return whole


def _of_one_account(drafts: list[tuple[Passage, Draft]]) -> Iterator[tuple[Passage, Draft]]:
    """Yield what may be added up: no fighters of a rival account.

    Where the ministry says that 27 fighters were killed, and villagers that a woman and her child
    were, nobody says that 29 were.
    """
    others = {
        _speaker(*pair) for pair in drafts if _group_of(pair[1]) not in {None, Group.COMBATANTS}
    }
    for passage, draft in drafts:
        speaker = _speaker(passage, draft) if _group_of(draft) is Group.COMBATANTS else None
        if speaker is None or not others or others & {speaker, None}:
            yield passage, draft


def _group_of(draft: Draft) -> Group | None:
    """Return whom a toll of the killed counts, None for all else."""
    toll = draft.detail
    return toll.group if isinstance(toll, Toll) and toll.harm is Harm.KILLED else None


def _speaker(passage: Passage, draft: Draft) -> str | None:
    """Return who says a draft, None where the text itself does."""
    voices, _ = _voices(passage, draft)
    return voices[-1].label if voices else None


def _denies_harm(passage: Passage, draft: Draft) -> bool:
    """Return whether somebody denies or withdraws a toll: its people are added to no others."""
    return isinstance(draft.detail, Toll) and _polarity(passage, draft) is Polarity.DENIED


def _drafts_of(passage: Passage) -> list[Draft]:
    """Return what a passage says, in order of spans, with the sums that it draws."""
    drafts = drafts_of(passage)
    drafts += drawn_sums(passage, drafts)
    return sorted(drafts, key=lambda draft: (draft.start, draft.end))


def _voices(passage: Passage, draft: Draft) -> tuple[tuple[Source, ...], bool]:
    """Return the chain behind a draft, and whether it was carried over from context."""
    place = draft.anchor or (draft.start, draft.end)
    if _is_aside(passage, draft):
        return passage.speakers.chain_around(*place), False
    chain = passage.speakers.chain_at(*place)
    if chain:
        return chain, False
    carried = passage.carried_chain(draft.start, draft.end)
    return tuple(replace(source, inferred=True, span=None) for source in carried), bool(carried)


def _is_aside(passage: Passage, draft: Draft) -> bool:
    """Return whether a denial or a fear takes as known what a draft says.

    "Denied any part in the raid that killed nine", "warned them before the raid": whoever tells of
    the denial or the warning tells of the raid.
    """
    place = draft.anchor or (draft.start, draft.end)
    cue = passage.speakers.cue_at(*place)
    if cue is SAID_TO_BE_UNTRUE:
        return False
    if cue is not None and cue.commitment is Commitment.DENIES:
        joins = isinstance(draft.detail, Cause) and draft.detail.effect is not None
        return passage.is_aside(*place, joins=joins)
    hedges = cue is not None and cue.commitment is Commitment.HEDGES
    return hedges and passage.is_told_with_a_time(*place)


def _without_the_denied(passage: Passage, draft: Draft, detail: Event | Cause) -> Event | Cause:
    """Return an event that a denial leaves standing without the actor and weapon it is denied of.

    "Denied that the army was behind the raid": the raid was, and nobody says whose it was.
    """
    place = draft.anchor or (draft.start, draft.end)
    cue = passage.speakers.cue_at(*place)
    if cue is None or cue.commitment is not Commitment.DENIES or not _is_aside(passage, draft):
        return detail
    if detail.actor is not None and not passage.names_its_own(*place, detail.actor):
        detail = replace(detail, actor=None)
    if isinstance(detail, Event) and detail.weapon is not None:
        own = passage.names_its_own(*place, detail.weapon)
        return detail if own else replace(detail, weapon=None)
    return detail


def _polarity(passage: Passage, draft: Draft) -> Polarity:
    place = draft.anchor or (draft.start, draft.end)
    cue = passage.speakers.cue_at(*place)
    if cue is not None and cue.lemma == SAID_TO_BE_UNTRUE.lemma:
        return Polarity.DENIED  # whatever else in the words denies it
    denied_by_cue = cue is not None and cue.commitment is Commitment.DENIES
    if _is_aside(passage, draft) or passage.is_left_open(*place):
        denied_by_cue = False
    return Polarity.DENIED if draft.denied != denied_by_cue else Polarity.AFFIRMED


def _certainty(passage: Passage, draft: Draft) -> Certainty:
    place = draft.anchor or (draft.start, draft.end)
    denied = _polarity(passage, draft) is Polarity.DENIED
    if passage.speakers.is_open_at(place[0]) and not denied:
        return Certainty.POSSIBLE
    refused = draft.denied and isinstance(draft.detail, Conduct | Inquiry)
    if not refused and passage.is_left_open(*place):
        return Certainty.POSSIBLE
    cue = passage.speakers.cue_at(*place)
    hedges = cue is not None and cue.commitment is Commitment.HEDGES
    if draft.certainty is Certainty.CERTAIN and hedges and not _is_aside(passage, draft):
        return Certainty.PROBABLE
    return draft.certainty


def _joined(claims: list[Claim]) -> list[Claim]:
    """Make one claim of those that the same words make twice for the same speaker."""
    kept: dict[tuple[object, ...], Claim] = {}
    further: dict[ClaimId, list[Span]] = {}
    renamed: dict[ClaimId, ClaimId] = {}
    for claim in claims:
        speaker = claim.speaker.label if claim.speaker else None
        bare = (
            replace(claim.detail, part_of=None) if isinstance(claim.detail, Toll) else claim.detail
        )
        key = (claim.quote, bare, speaker, claim.polarity, claim.certainty, claim.happening)
        first = kept.setdefault(key, claim)
        renamed[claim.id] = first.id
        if first is not claim:
            further.setdefault(first.id, []).append(claim.span)
    return [
        replace(_renamed(claim, renamed), repeats=tuple(further.get(claim.id, ())))
        for claim in kept.values()
    ]


def _renamed(claim: Claim, names: Mapping[ClaimId, ClaimId]) -> Claim:
    """Return a claim whose toll points to other claims by their new names."""
    toll = claim.detail
    if not isinstance(toll, Toll):
        return claim
    whole = None if toll.part_of is None else names[toll.part_of]
    counted = tuple(dict.fromkeys(names[each] for each in toll.counted))
    return replace(claim, detail=replace(toll, part_of=whole, counted=counted))


def _numbered(claims: list[Claim], document: Document) -> tuple[Claim, ...]:
    """Give the claims their final ids, in order of field and span."""
    ordered = sorted(claims, key=lambda c: (c.span.field != "title", c.span.start, c.span.end))
    names = {c.id: ClaimId(f"{document.id}#{number}") for number, c in enumerate(ordered, start=1)}
    return tuple(_renamed(replace(claim, id=names[claim.id]), names) for claim in ordered)
