"""One voice across documents: claims joined by who first asserted them, not by page."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from openinquest.errors import InputError
from openinquest.link.fuller_names import place_words, same_under_fuller_names
from openinquest.link.groups import Groups
from openinquest.link.judged_voices import apply_judgements
from openinquest.link.names import BodyName
from openinquest.link.order import in_publication_order
from openinquest.link.outlets import own_answer
from openinquest.link.voices import JudgedKey, Key, KindOf, PersonKey, Voice, all_media, voice_of
from openinquest.model import (
    Claim,
    ClaimId,
    Copy,
    Document,
    DocumentId,
    Judgement,
    Origin,
    OriginId,
    SourceKind,
    words_of,
)

_EDITED = "names a voice, whose words it carries elsewhere, as does"
_TAKEN = "says the same, one of the two outlets being found to copy the other, as"


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with its voice; `carried_from` is the document that it is had from, and `how`."""

    claim: Claim
    document: Document
    voice: Voice
    carried_from: Document | None = None
    how: str = "carries the same words of"

    def of(self, voice: Voice, carried_from: Document | None, how: str) -> "_Said":
        """Return the claim as another voice's."""
        return replace(self, voice=voice, carried_from=carried_from, how=how)


def join_origins(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    copies: Sequence[Copy],
    copying: frozenset[frozenset[str]] = frozenset(),
    *,
    kind_of_publisher: KindOf = all_media,
    judgements: Sequence[Judgement] = (),
) -> tuple[Origin, ...]:
    """Return the voices behind the claims, each with all it said and who carried it.

    The voice of a claim is the last of its chain; where no source is named, the
    agency that the text credits, or the publisher. Claims of the same named
    person, office or organisation are one origin, across documents; a spokesman
    or holder of an office is one voice with it. Voices that nothing tells apart from others
    ("officials", "a military spokesman", anonymous ones) stay within their
    document, where the same words are taken for the same voice. Only what a
    copy has from its original word for word goes to the origin of the
    original's claim, unless the copy names another voice for it; what else the
    copy has of a voice that it carries so goes with it. So does what an outlet
    says in its own name as another does that it is found to copy: `copying` holds the two of each
    such pair.
    `kind_of_publisher` tells by its name what kind of voice a publisher is;
    left out, all of them are media. What people decided on voices comes before
    all of this: of two decisions the newer holds.

    Every claim stands in exactly one origin. Neither the order of the
    arguments nor their repetition changes the result.

    Raises:
        InputError: a claim is of a document that was not given.
    """
    ordered = in_publication_order(documents)
    said = _taken_over(_carried_over(_said(ordered, claims, kind_of_publisher), copies), copying)
    said, together = apply_judgements(
        said, lambda one: voice_of(one.claim, one.document, kind_of_publisher), judgements
    )
    rank = {document.id: number for number, document in enumerate(ordered)}
    made = [_origin(own, rank, judged=judged) for own, judged in _by_voice(said, together)]
    return tuple(sorted(made, key=lambda origin: (rank[origin.carriers[0]], origin.id)))


def _by_voice(
    said: Sequence[_Said], together: Sequence[tuple[Key, Key]]
) -> list[tuple[list[_Said], bool]]:
    """Return the claims of each voice, and whether a person put its names together."""
    groups = _same_voice(said, together)
    judged = {groups.root(left) for left, _ in together}
    voices: dict[Key, list[_Said]] = {}
    for entry in said:
        voices.setdefault(groups.root(entry.voice.keys[0]), []).append(entry)
    return [(own, root in judged) for root, own in voices.items()]


def _said(
    documents: list[Document], claims: Sequence[Claim], kind_of_publisher: KindOf
) -> list[_Said]:
    """Return each claim once with its document and voice, in order of publication."""
    known = {document.id: document for document in documents}
    rank = {document.id: number for number, document in enumerate(documents)}
    for claim in claims:
        if claim.document not in known:
            raise InputError(f"claim {claim.id} is of a document that was not given")
    once = {claim.id: claim for claim in claims}.values()
    ordered = sorted(once, key=lambda claim: (rank[claim.document], claim.span, claim.id))
    return [
        _Said(
            claim,
            known[claim.document],
            voice_of(claim, known[claim.document], kind_of_publisher),
        )
        for claim in ordered
    ]


def _carried_over(said: list[_Said], copies: Sequence[Copy]) -> list[_Said]:
    """Give what copies have word for word from their originals to the original's voice."""
    original_of = {copy.document: copy.copy_of for copy in copies}
    first_said: dict[tuple[DocumentId, str, str], _Said] = {}
    for entry in said:
        for label in (entry.voice.label, ""):
            first_said.setdefault((entry.document.id, _words(entry.claim), label), entry)
    carried = []
    taken: dict[tuple[DocumentId, Key], _Said] = {}
    for entry in said:
        original = original_of.get(entry.document.id)
        source = None
        if original is not None and (entry.voice.is_nameless or entry.voice.is_publisher):
            words = _words(entry.claim)
            source = first_said.get((original, words, entry.voice.label)) or first_said.get(
                (original, words, "")
            )
        if source is not None:
            if not entry.voice.is_publisher and entry.voice.label == source.voice.label:
                taken.setdefault((entry.document.id, entry.voice.keys[0]), source)
            entry = _Said(entry.claim, entry.document, source.voice, source.document)
        carried.append(entry)
    return [_by_the_same_voice(entry, taken) for entry in carried]


def _by_the_same_voice(entry: _Said, taken: Mapping[tuple[DocumentId, Key], _Said]) -> _Said:
    """Give what a voice of a copy says in other words to the original's voice that it is.

    Within a document the same words are the same voice, so that a copy's "official" who says
    one thing word for word as the original's is that official in all of the copy.
    """
    source = taken.get((entry.document.id, entry.voice.keys[0]))
    if source is None:
        return entry
    return _Said(entry.claim, entry.document, source.voice, source.document, _EDITED)


def _taken_over(said: list[_Said], copying: frozenset[frozenset[str]]) -> list[_Said]:
    """Give what an outlet says as an earlier one does, of those that copy, to the earlier voice."""
    first: dict[tuple[str, str], list[tuple[str, _Said]]] = {}
    taken = []
    for entry in said:
        own = own_answer(entry.claim, entry.document) if copying else None
        if own is not None and entry.carried_from is None:
            outlet, question, value = own
            alike = first.setdefault((question, value), [])
            source = next((one for other, one in alike if {other, outlet} in copying), None)
            if source is not None:
                entry = _Said(entry.claim, entry.document, source.voice, source.document, _TAKEN)
            alike.append((outlet, entry))
        taken.append(entry)
    return taken


def _words(claim: Claim) -> str:
    return f"{claim.kind}: {' '.join(words_of(claim.quote))}"


def _same_voice(said: Sequence[_Said], together: Iterable[tuple[Key, Key]]) -> Groups[Key]:
    """Return the keys that stand for one voice, grouped; people put `together` some besides."""
    groups: Groups[Key] = Groups()
    for left, right in together:
        groups.put_together(left, right)
    bodies: set[BodyName] = set()
    publishers: set[Key] = set()
    for entry in said:
        first, *others = entry.voice.keys
        groups.root(first)
        for key in others:
            groups.put_together(first, key)
        if entry.voice.is_publisher:
            publishers.add(first)
        bodies.update(key for key in entry.voice.keys if isinstance(key, BodyName))
    for body, fuller in _same_bodies(said, bodies):
        if body not in publishers:
            groups.put_together(body, fuller)
    return groups


def _same_bodies(
    said: Sequence[_Said], bodies: set[BodyName]
) -> Iterator[tuple[BodyName, BodyName]]:
    if len(bodies) < 2:
        return iter(())  # as in most incidents: no text is looked through
    documents = {entry.document.id: entry.document for entry in said}.values()
    places = place_words(documents, (entry.claim for entry in said))
    return same_under_fuller_names(sorted(bodies, key=repr), places)


def _origin(entries: list[_Said], rank: Mapping[DocumentId, int], *, judged: bool) -> Origin:
    """Return the origin of claims that one voice made; `entries` is in order."""
    own = [entry for entry in entries if entry.carried_from is None] or entries
    carriers = sorted({entry.document.id for entry in entries}, key=rank.__getitem__)
    keys = {key for entry in entries for key in entry.voice.keys}
    kinds = Counter(entry.voice.kind for entry in own)
    return Origin(
        id=_origin_id(keys),
        label=_usual(entry.voice.label for entry in own),
        kind=_usual_kind(kinds),
        claims=tuple(ClaimId(entry.claim.id) for entry in entries),
        carriers=tuple(carriers),
        reason=_reason(entries, own, judged=judged),
    )


def _origin_id(keys: Iterable[Key]) -> OriginId:
    """Return an id that depends on what the voice is called, and on nothing else."""
    first = min(keys, key=_most_telling_first)
    return OriginId(f"o-{hashlib.sha256(repr(first).encode()).hexdigest()[:12]}")


def _most_telling_first(key: Key) -> tuple[int, str]:
    """Return what sorts a body with its state before a body, and that before all others."""
    if not isinstance(key, BodyName):
        return 2, repr(key)
    return (0 if key.state else 1), repr(key)


def _usual(labels: Iterable[str]) -> str:
    """Return the label used most, of those the longest, of those the first by alphabet."""
    counted = Counter(labels)
    return min(counted, key=lambda label: (-counted[label], -len(label), label))


def _usual_kind(kinds: Counter[SourceKind]) -> SourceKind:
    """Return the kind that most claims give the voice; a source's before the publisher's."""
    vague = {SourceKind.UNSPECIFIED, SourceKind.MEDIA}
    return min(kinds, key=lambda kind: (kind in vague, -kinds[kind], kind.value))


def _reason(entries: list[_Said], own: list[_Said], *, judged: bool) -> str:
    """Say in words why the claims are one voice's."""
    reasons = [_why_one_voice(own)]
    if judged:
        reasons.append("a person decided that these names are one voice")
    for document, how, original in sorted(
        {(e.document.id, e.how, e.carried_from.id) for e in entries if e.carried_from is not None}
    ):
        reasons.append(f"{document} {how} {original}")
    return "; ".join(reasons)


def _why_one_voice(own: list[_Said]) -> str:
    labels = sorted({entry.voice.label for entry in own})
    named = ", ".join(f"“{label}”" for label in labels)
    documents = len({entry.document.whole for entry in own})
    voice = own[0].voice
    if isinstance(voice.keys[0], JudgedKey):
        return f"a person told this voice apart from others of its name: {named}"
    if voice.is_nameless:
        return f"{named}: nothing tells this voice from others, so it is joined with none elsewhere"
    if all(entry.voice.is_publisher for entry in own):
        return f"the publisher's own words: {named}"
    if documents == 1 and len(labels) == 1:
        return f"{named} in one document"
    if any(len(entry.voice.keys) > 1 for entry in own):
        return f"a named person and the body they speak for, in {documents} documents: {named}"
    if all(isinstance(entry.voice.keys[0], PersonKey) for entry in own):
        return f"the same name in {documents} documents: {named}"
    return f"the same body in {documents} documents: {named}"
