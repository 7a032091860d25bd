"""Names of private persons, and text without them."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from openinquest.model import Claim, Event, Finding, Person, Source, SourceKind

NAME_WITHHELD = "[name withheld]"

# Those who saw, suffered, lost or helped, and those who asked not to be named.
PRIVATE_KINDS = frozenset(
    {
        SourceKind.WITNESS,
        SourceKind.SURVIVOR,
        SourceKind.RELATIVE,
        SourceKind.RESCUER,
        SourceKind.MEDIC,
        SourceKind.ANONYMOUS,
    }
)

# What stands in names and names nobody by itself.
_PARTICLES = frozenset(
    ("abu", "bin", "bint", "ibn", "miss", "mrs", "sheikh", "the", "umm", "van", "von")
)

# Two letters alone ("An", "Al") stand in too many other words' place.
_PART = re.compile(r"[^\W\d_]{3,}(?:['’][^\W\d_]+)*")

_NAME = re.compile(r"[^\W\d_a-z]\w+(?:[ -][^\W\d_a-z]\w+)*")

# What may stand between the parts of a name: a line break in a text, a dash in an address.
_BETWEEN = r"(?:[\s\-_.+]|%20)+"

_NOTHING = r"(?!)"


def withheld_names(*findings: Finding) -> frozenset[str]:
    """Return the names of private persons that the claims of some findings hold.

    They are victims as sources name them, with the kin named beside them, and
    speakers whose kind is private. A speaker of unknown kind, with neither role
    nor organisation, counts as private where the name could be a person's.
    """
    claims = (claim for finding in findings for claim in finding.claims)
    names = {name for claim in claims for name in _private_names(claim)}
    return frozenset(name for name in names if _NAME.search(name))


def public_names(*findings: Finding) -> frozenset[str]:
    """Return the speakers, bodies and places that are named in public.

    One that holds a private name whole is not among them.
    """
    private = "|".join(_spaced(name) for name in withheld_names(*findings))
    whole = re.compile(private or _NOTHING, re.IGNORECASE)
    named = (name for finding in findings for name in _named_in_public(finding))
    return frozenset(name for name in named if name and not whole.search(name))


def withhold(text: str, names: frozenset[str], *, kept: frozenset[str] = frozenset()) -> str:
    """Return `text` with each of `names`, and each telling part of one, withheld.

    Too much is withheld rather than too little: a surname goes wherever it
    stands, unless it stands within one of `kept`.

    Example:
        >>> withhold("Mrs Haddad ran.", frozenset({"Samira Haddad"}))
        'Mrs [name withheld] ran.'
    """
    if not names:
        return text
    return _pattern(names, kept).sub(lambda match: match["kept"] or NAME_WITHHELD, text)


def _private_names(claim: Claim) -> Iterator[str]:
    if isinstance(claim.detail, Person):
        yield claim.detail.name
        yield from _NAME.findall(claim.detail.kin or "")
    for source in claim.sources:
        if source.name and _is_private(source):
            yield source.name


def _named_in_public(finding: Finding) -> Iterator[str | None]:
    yield finding.incident.where.name if finding.incident.where else None
    yield from (document.publisher for document in finding.documents)
    for claim in finding.claims:
        if isinstance(claim.detail, Event) and claim.detail.where:
            yield claim.detail.where.name
        for source in claim.sources:
            yield source.organisation
            yield None if _is_private(source) else source.name


def _is_private(source: Source) -> bool:
    if source.kind is SourceKind.UNSPECIFIED:
        unplaced = source.role is None and source.organisation is None
        return unplaced and any(" " in name for name in _NAME.findall(source.name or ""))
    return source.kind in PRIVATE_KINDS


@lru_cache(maxsize=8)
def _pattern(names: frozenset[str], kept: frozenset[str]) -> re.Pattern[str]:
    """Return what finds kept names first, then whole names, then their telling parts."""
    parts = {part for name in names for part in _PART.findall(name) if _tells(part)}
    shown = [_spaced(name) for name in _longest_first(kept)]
    hidden = [f"(?i:{_spaced(name)})" for name in _longest_first(names)]
    hidden += [re.escape(part) for part in _longest_first(parts | {p.upper() for p in parts})]
    return re.compile(
        rf"(?<!\w)(?:(?P<kept>{'|'.join(shown) or _NOTHING})|{'|'.join(hidden)})(?!\w)"
    )


def _tells(part: str) -> bool:
    """Return whether a part of a name could point at the person by itself."""
    return not part[0].islower() and part.casefold() not in _PARTICLES


def _spaced(name: str) -> str:
    return _BETWEEN.join(re.escape(part) for part in name.split())


def _longest_first(names: Iterable[str]) -> list[str]:
    return sorted(names, key=lambda name: (-len(name), name))
