"""Who is a private person, and text without their names."""

import re
from collections.abc import Iterable, Iterator

from openinquest.kept import kept_for_a_while
from openinquest.model import Claim, Event, Finding, Person, Place, Polarity, Source, SourceKind
from openinquest.report.cues import name_given_away
from openinquest.report.model_names import names_from_models
from openinquest.report.name_finder import NameFinder
from openinquest.report.name_forms import PARTICLES, WORD, folded, skeleton

NAME_WITHHELD = "[name withheld]"

# Those who saw, suffered or lost, and those who asked not to be named: whatever they are besides.
_ALWAYS_PRIVATE = frozenset(
    {SourceKind.WITNESS, SourceKind.SURVIVOR, SourceKind.RELATIVE, SourceKind.ANONYMOUS}
)

# Those who helped: private unless they speak for an office.
_HELPERS = frozenset({SourceKind.RESCUER, SourceKind.MEDIC})
PRIVATE_KINDS = _ALWAYS_PRIVATE | _HELPERS

_OFFICES = _HELPERS | {SourceKind.OFFICIAL, SourceKind.GOVERNMENT, SourceKind.MILITARY}

# Roles in which people speak for a body, and roles beside the dead that are no office.
_OFFICE = (
    r"\b(?:spokes\w+|minist\w+|directors?|heads? of|chiefs?|chair\w*|president|governor|mayor|"
    r"commanders?|commissioner|secretary|superintendent|administrator|co-?ordinator|official|"
    r"representative|ambassador|envoy|general|gen|brigadier|brig|colonel|col)\b"
)
_NO_OFFICE = re.compile(
    r"\b(?:nurse|surgeon|doctor|physician|medic|paramedic|driver|volunteer|rescuer|worker|crew|"
    r"team|digger|fire ?fighter|(?:on|at) the (?:site|scene))s?\b",
    re.IGNORECASE,
)
_SPEAKS_FOR_OFFICE = re.compile(_OFFICE, re.IGNORECASE)

# Of a voice that nothing else places, a role of public life keeps the name.
_PUBLIC_LIFE = re.compile(
    rf"{_OFFICE}|\b(?:major|captain|lieutenant|officer|judge|prosecutor|senator|deput\w+|"
    r"lawmakers?|mp|advis[eo]r|analyst|expert|researcher|professor|scholar|historian|manager|"
    r"editor|correspondent|reporter|journalist|politician|leader|member of|imam|bishop|cleric)\b",
    re.IGNORECASE,
)

_OF_AGE = 18

_NAME = re.compile(
    r"[^\W\d_a-z]\w+(?:[ -](?:(?:al|el|bin|bint|ibn|abu|umm|van|von|de|la)[ -])?[^\W\d_a-z]\w+)*"
)

# What a place's own name begins with where it is somebody's home.
_HOME = re.compile(r"(?:the )?(?:house|home|villa|residence|flat|apartment)\b", re.IGNORECASE)


def withheld_names(*findings: Finding) -> frozenset[str]:
    """Return the names of private persons that the claims of some findings hold.

    They are victims as sources name them, with the kin named beside them, and
    speakers whose kind is private. Rescuers and medics who speak for an office
    are not; nor are victims whom the family or an office has named in public.
    A speaker of unknown kind, with neither a role of public life nor an
    organisation, counts as private where the name could be a person's. So does
    what may be a person's name in the words that a model picked.
    """
    claims = _claims_of(findings)
    in_office = _named_in_office(claims)
    names = {name for claim in claims for name in _private_names(claim, in_office)}
    names |= names_from_models(findings)
    return frozenset(name for name in names if _NAME.search(name)) - released_names(*findings)


def released_names(*findings: Finding) -> frozenset[str]:
    """Return the names of victims that the family, or an office that is named, gave itself.

    Nobody is among them who is not known to be of age, by an age that some
    source gives and none contradicts, nor who is also a private speaker.
    """
    claims = _claims_of(findings)
    persons = [(claim, claim.detail) for claim in claims if isinstance(claim.detail, Person)]
    ages: dict[tuple[str, ...], set[int]] = {}
    for _, person in persons:
        if person.age_years is not None:
            ages.setdefault(_sounds_of(person.name), set()).add(person.age_years)
    in_office = _named_in_office(claims)
    speaking = {
        _sounds_of(source.name)
        for claim in claims
        for source in claim.sources
        if source.name and _is_private(source, in_office)
    }
    return frozenset(
        person.name
        for claim, person in persons
        if gives_names_in_public(claim)
        and min(ages.get(_sounds_of(person.name), {0})) >= _OF_AGE
        and _sounds_of(person.name) not in speaking
    )


def gives_names_in_public(claim: Claim) -> bool:
    """Return whether the family, or an office that is named, itself says what a claim says."""
    speaker = claim.speaker
    if speaker is None or claim.inferred or speaker.inferred:
        return False
    if claim.polarity is not Polarity.AFFIRMED:
        return False
    office = speaker.kind in _OFFICES and speaker.organisation is not None
    return office or speaker.kind is SourceKind.RELATIVE


def public_names(*findings: Finding) -> frozenset[str]:
    """Return the speakers, bodies and places that are named in public, and the released names.

    One that holds a private name whole is not among them. A name of one word is
    no reason to lose a place on the map that holds it among others, nor is a
    part of a longer name: a town called like a girl does not name her.
    """
    private = withheld_names(*findings)
    lone = frozenset(name for name in private if len(WORD.findall(name)) == 1)
    in_full, alone = NameFinder(private - lone), NameFinder(lone)
    parts = {folded(part) for name in private for part in WORD.findall(name)}
    claims = _claims_of(findings)
    in_office = _named_in_office(claims)
    towns = {place.name for place in _places(findings) if _is_on_the_map(place)}
    named = {name for finding in findings for name in _named_in_public(finding, in_office)}
    kept = {
        name
        for name in named | towns
        if not in_full.holds_whole(name)
        and (name in towns or not (alone.holds_whole(name) or folded(name) in parts))
        and folded(name) not in {folded(one) for one in lone}
    }
    return frozenset(kept) | released_names(*findings)


def how_many_persons(names: Iterable[str]) -> int:
    """Return how many persons some names are, each once however it is spelt."""
    return len({_sounds_of(name) for name in names})


def withhold(text: str, names: frozenset[str], *, kept: frozenset[str] = frozenset()) -> str:
    """Return `text` with each of `names`, and each telling part of one, withheld.

    A name is found in other cases, spellings and alphabets, across a line
    break, run together and in the possessive. Too much is withheld rather than
    too little: a surname goes wherever it stands, unless it stands within one
    of `kept`.

    Example:
        >>> withhold("Mrs Hadad ran.", frozenset({"Samira Haddad"}))
        'Mrs [name withheld] ran.'
    """
    return _without(text, finder_of(names, kept))


def withhold_unrecorded(text: str, kept: frozenset[str]) -> str:
    """Return `text` without the names that the words around them give away as private.

    Example:
        >>> withhold_unrecorded("The home of Nadia was hit.", frozenset())
        'The home of [name withheld] was hit.'
    """
    shown = finder_of(kept, frozenset())

    def hide(name: str) -> str:
        return name if shown.holds_whole(name) else NAME_WITHHELD

    return name_given_away(text, hide)


@kept_for_a_while(16)
def finder_of(names: frozenset[str], kept: frozenset[str]) -> NameFinder:
    """Return what finds `names` in texts, laid out once for each set."""
    return NameFinder(names, kept)


def _without(text: str, finder: NameFinder) -> str:
    pieces, done = [], 0
    for found in finder.find(text, any_case=_is_handle(text)):
        pieces += [text[done : found.start], NAME_WITHHELD]
        done = found.end
    return "".join((*pieces, text[done:]))


def _is_handle(text: str) -> bool:
    """Return whether a text is one word of a machine's, in which names stand in small letters."""
    return " " not in text and any(mark in text for mark in "@#_./-")


def _private_names(claim: Claim, in_office: frozenset[str]) -> Iterator[str]:
    if isinstance(claim.detail, Person):
        yield claim.detail.name
        yield from _NAME.findall(claim.detail.kin or "")
    for source in claim.sources:
        if source.name and _is_private(source, in_office):
            yield source.name


def _claims_of(findings: Iterable[Finding]) -> list[Claim]:
    """Return the claims of findings, and those that their documents make of other incidents."""
    return [claim for each in findings for claim in (*each.claims, *each.of_others)]


def _named_in_public(finding: Finding, in_office: frozenset[str]) -> Iterator[str]:
    names = [document.publisher for document in finding.documents]
    for claim in _claims_of([finding]):
        for source in claim.sources:
            names += [source.organisation]
            names += [] if _is_private(source, in_office) else [source.name]
    names += [place.name for place in _places([finding])]
    yield from (name for name in names if name)


def _places(findings: Iterable[Finding]) -> Iterator[Place]:
    for finding in findings:
        if finding.incident.where:
            yield finding.incident.where
        for claim in _claims_of([finding]):
            if isinstance(claim.detail, Event) and claim.detail.where:
                yield claim.detail.where


def _is_on_the_map(place: Place) -> bool:
    known = place.latitude is not None or place.country is not None or bool(place.candidates)
    return known and not _HOME.match(place.name)


def _named_in_office(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the names, folded, of those who speak for an office in some claim."""
    return frozenset(
        folded(source.name)
        for claim in claims
        for source in claim.sources
        if source.name and source.kind in _OFFICES and _speaks_for_office(source)
    )


def _is_private(source: Source, in_office: frozenset[str]) -> bool:
    if source.kind in _ALWAYS_PRIVATE:
        return True
    bare = source.role is None and source.organisation is None
    if bare and folded(source.name or "") in in_office:
        return False
    if source.kind in _HELPERS:
        return not _speaks_for_office(source)
    if source.kind is not SourceKind.UNSPECIFIED:
        return False
    if source.role is not None:
        return not _PUBLIC_LIFE.search(source.role) and bool(_NAME.search(source.name or ""))
    return bare and any(" " in name for name in _NAME.findall(source.name or ""))


def _speaks_for_office(source: Source) -> bool:
    """Return whether a role is that of somebody who speaks for a body that is named with it."""
    role = source.role or ""
    body = source.organisation is not None or re.search(r"\b(?:of|for|in|at)\b", role)
    office = _SPEAKS_FOR_OFFICE.search(role) and not _NO_OFFICE.search(role)
    return bool(body and office)


def _sounds_of(name: str) -> tuple[str, ...]:
    """Return what the spellings of one person's name have in common."""
    words = (folded(word) for word in WORD.findall(name))
    return tuple(skeleton(word) for word in words if word not in PARTICLES)
