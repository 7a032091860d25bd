"""Who a report is for, and what it therefore withholds."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from openinquest.model import Finding
from openinquest.report.private_names import public_names, withheld_names, withhold
from openinquest.wire import to_plain

_LINK = re.compile(r"https?://[^\s/]", re.IGNORECASE)


class Profile(StrEnum):
    """Who a report is for."""

    FULL = "full"  # those who work on the case: everything, whole documents
    PARTNER = "partner"  # those it is shared with under an agreement: no private names
    PUBLIC = "public"  # everyone: quotes and links, no private names

    @property
    def face(self) -> str:
        """The words that the report bears on its face and on every printed page."""
        return _FACES[self]


_FACES = {
    Profile.FULL: "Working report: not for publication",
    Profile.PARTNER: "Shared under an agreement: not for publication",
    Profile.PUBLIC: "Public report: names of private persons are withheld",
}


@dataclass(frozen=True, slots=True)
class Withheld:
    """The names that a report must not show, and those it must not lose with them.

    `names` are private persons as the record names them; `kept` are public
    speakers, bodies and places, which stay although part of a private name
    stands in them.
    """

    names: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()

    def text(self, text: str) -> str:
        """Return `text` with every withheld name marked as such."""
        return withhold(text, self.names, kept=self.kept)

    def link(self, url: str | None) -> str | None:
        """Return an address on the web that names nobody, else None."""
        if url is None or not _LINK.match(url):
            return None
        # Addresses are in small letters; a part of a name is known by its large one.
        named = any(self.text(form) != form for form in (url, url.title()))
        return None if named else url


def withheld_in(*findings: Finding, profile: Profile) -> Withheld:
    """Return what a report for `profile` withholds: nothing in a full one.

    Findings that stand in one report are looked at together: a witness of one
    incident may be named in a document on another.
    """
    if profile is Profile.FULL:
        return Withheld()
    return Withheld(withheld_names(*findings), public_names(*findings))


def redact(finding: Finding, profile: Profile, *, beside: Sequence[Finding] = ()) -> dict[str, Any]:
    """Return a finding as plain values for JSON, without what `profile` withholds.

    What is withheld whole is None. A quote that holds a withheld name no longer
    has the length of its span, which still counts in the original: what is
    redacted is a view of a claim and cannot be read back as one. `beside` are
    the findings of the same report: their private names are withheld here too.
    """
    plain = to_plain(finding)
    if profile is Profile.FULL:
        return plain
    withheld = withheld_in(finding, *beside, profile=profile)
    for document in plain["documents"]:
        document |= {"text": None, "url": withheld.link(document["url"])}
        if document["original"]:
            document["original"] |= {"location": None, "captured_by": None}
    for check in plain["checks"]:
        check["actor"] = None
    for graded in ("views", "sources", "items"):
        for grade in plain["grades"][graded]:
            if grade["override"]:
                grade["override"]["actor"] = None
    for skipped in plain["skipped"]:
        skipped |= {"location": None, "reason": None}
    return {key: _redacted(value, withheld) for key, value in plain.items()}


def _redacted(value: Any, withheld: Withheld) -> Any:  # noqa: ANN401  # JSON has no narrower type
    if isinstance(value, str):
        return withheld.text(value)
    if isinstance(value, list):
        return [_redacted(one, withheld) for one in value]
    if isinstance(value, dict):
        return {key: _redacted(one, withheld) for key, one in value.items()}
    return value
