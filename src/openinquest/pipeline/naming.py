"""What a person means by the first letters of an identifier."""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from typing import TypeVar

from openinquest.errors import AmbiguousName, UnknownRecord
from openinquest.link import incident_named_after
from openinquest.model import Claim, DocumentId, Finding
from openinquest.store import Store

Name = TypeVar("Name", bound=str)

_DIGEST = "sha256:"
_SHORT = 12
_LISTED = 5
_WHOLE = re.compile(rf"{_DIGEST}[0-9a-f]{{64}}")


def short(identifier: str) -> str:
    """Return the form of an identifier that lists show: of a digest the first letters.

    Example:
        >>> short("sha256:" + "0f36acb091fb" + 52 * "0" + "#2"), short("i-a7c6bbfa20c5")
        ('0f36acb091fb#2', 'i-a7c6bbfa20c5')
    """
    if not identifier.startswith(_DIGEST):
        return identifier
    digest, mark, rest = identifier.removeprefix(_DIGEST).partition("#")
    return f"{digest[:_SHORT]}{mark}{rest}"


def name_among(known: Iterable[Name], words: str, *, what: str) -> Name:
    """Return the one of `known` that `words` names, whole or by its first letters.

    Args:
        known: Identifiers. `sha256:` before a digest may be left out.
        words: What a person wrote.
        what: What is looked for, in a word, for the message.

    Raises:
        UnknownRecord: none begins so.
        AmbiguousName: several do; the message lists the first of them.

    Example:
        >>> name_among(["i-a7c6", "i-b001"], "i-b", what="incident")
        'i-b001'
    """
    asked = words.strip().removeprefix(_DIGEST)
    found = []
    for name in known:
        bare = name.removeprefix(_DIGEST)
        if asked and bare == asked:
            return name
        if asked and bare.startswith(asked):
            found.append(name)
    if not found:
        raise UnknownRecord(f"the case has no {what} {words!r}")
    if len(found) > 1:
        listed = ", ".join(short(each) for each in found[:_LISTED])
        more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        raise AmbiguousName(f"{words!r} begins {len(found)} of them: {listed}{more}")
    return found[0]


def document_named(store: Store, words: str, *, or_erased: bool = False) -> DocumentId:
    """Return the document that `words` names; one that is withdrawn can be named, too.

    Args:
        store: The case.
        words: What a person wrote.
        or_erased: Whether also what was erased can be named.

    Raises:
        UnknownRecord: the case holds none.
        AmbiguousName: it holds several.
    """
    if _WHOLE.fullmatch(words):
        with suppress(UnknownRecord):  # to be named whole is the way of pages: it has to be quick
            return store.document(DocumentId(words)).id
    shown = (document.id for document in store.documents())
    gone = store.erased() if or_erased else ()
    return name_among((*shown, *store.withdrawn(), *gone), words, what="document")


def claim_named(
    store: Store, words: str, claims_of: Callable[[DocumentId], Iterable[Claim]]
) -> Claim:
    """Return the claim that `words` names, as `0f36acb091fb#2`: document and number.

    The number is whole; of the document the first letters are enough.

    Args:
        store: The case.
        words: What a person wrote.
        claims_of: Returns the claims of a document as people left them.

    Raises:
        UnknownRecord: the case holds none.
        AmbiguousName: it holds several documents that begin so.
    """
    of, _, number = words.partition("#")
    document = document_named(store, of)
    for claim in claims_of(document):
        if claim.id.rpartition("#")[2] == number:
            return claim
    raise UnknownRecord(f"document {short(document)} has no claim {number!r}")


def finding_named(
    findings: Iterable[Finding], words: str, *, called: Callable[[str], str] = str
) -> Finding:
    """Return the finding on the incident that `words` names.

    Args:
        findings: Those of a case.
        words: What a person wrote.
        called: Returns what an identifier is called for who asks.

    Raises:
        UnknownRecord: the case holds none; the message says where an incident went whose first
            document is told of in another since.
        AmbiguousName: it holds several.
    """
    by_name = {called(finding.incident.id): finding for finding in findings}
    try:
        return by_name[name_among(by_name, words, what="incident")]
    except UnknownRecord as unknown:
        went = _went(by_name, words.strip(), called)
        if went is None:
            raise
        what = f"{words.strip()} stands no more: what was told of it is part of incident {went} now"
        raise UnknownRecord(what) from unknown


def _went(by_name: Mapping[str, Finding], words: str, called: Callable[[str], str]) -> str | None:
    """Return where an incident went; no hash of a text that may not be shown proves a guess."""
    for name, finding in by_name.items():
        for document in finding.incident.mainly_told_in:
            if called(document) == document and incident_named_after(document) == words:
                return name
    return None
