"""Bodies that one report names more fully than another: with a place, a state or an epithet."""

import re
from collections.abc import Collection, Iterable, Iterator

from openinquest.link.names import BodyName
from openinquest.model import Claim, Document, Event, is_in_arabic, share_a_name, words_of

_NAMED = re.compile(
    r"\b(?:[Aa]cross|[Ff]rom|[Ii]n|[Ii]nside|[Nn]ear|[Oo]utside)\s(?:the\s)?(?:[a-z]+ern\s)?"
    r"(?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})"
)


def place_words(documents: Iterable[Document], claims: Iterable[Claim]) -> frozenset[str]:
    """Return the words by which documents name places: where they put events, and what is in them.

    Example:
        >>> from openinquest.model import DocumentId
        >>> told = Document(DocumentId("d"), "Shells hit a well in northern Harasta.")
        >>> sorted(place_words([told], ()))
        ['harasta']
    """
    names = [named["name"] for each in documents for named in _NAMED.finditer(each.text)]
    names += [
        claim.detail.where.name
        for claim in claims
        if isinstance(claim.detail, Event) and claim.detail.where is not None
    ]
    return frozenset(word for name in names for word in words_of(name))


def same_under_fuller_names(
    bodies: Collection[BodyName], places: Collection[str]
) -> Iterator[tuple[BodyName, BodyName]]:
    """Yield each body with the one that its name is short for: just one of those named can be it.

    A fuller name has a state, an epithet ("aden-based") or a word of `places`
    besides. Where two of them can be meant that are not short for one another,
    none is taken. A name with words in Arabic letters is for the name in Latin
    letters that sounds like it.

    Args:
        bodies: The bodies that speak of one incident.
        places: The words that are names of places there.
    """
    for body in bodies:
        if alike := next((other for other in bodies if _is_transcribed(body, other)), None):
            yield body, alike
        fuller = [other for other in bodies if _is_short_for(body, other, places)]
        fullest = [one for one in fuller if all(_is_within(other, one) for other in fuller)]
        if fullest:
            yield body, fullest[0]


def _is_short_for(body: BodyName, other: BodyName, places: Collection[str]) -> bool:
    if other == body or not body.words or not _is_within(body, other):
        return False
    return all(
        "-" in word or word in places or is_in_arabic(word)
        for word in set(other.words).difference(body.words)
    )


def _is_within(body: BodyName, other: BodyName) -> bool:
    return set(body.words) <= set(other.words) and body.state in ("", other.state)


def _is_transcribed(body: BodyName, other: BodyName) -> bool:
    """Return whether a name has words in Arabic letters where another has words that sound so."""
    own, others = set(body.words), set(other.words)
    arabic, latin = " ".join(sorted(own - others)), " ".join(sorted(others - own))
    if not (latin and arabic and is_in_arabic(arabic)) or is_in_arabic(latin):
        return False
    if body.state and other.state and body.state != other.state:
        return False
    return len(own - others) == len(others - own) and share_a_name(arabic, latin)
