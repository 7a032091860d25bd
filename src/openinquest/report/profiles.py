"""Who a report is for, and what it therefore withholds."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from openinquest.model import Finding, Place
from openinquest.report.addresses import ADDRESS, address_of, names_somebody
from openinquest.report.exact_places import coarsened, holds_coordinates, without_exact_places
from openinquest.report.name_finder import NameFinder
from openinquest.report.private_names import (
    finder_of,
    public_names,
    released_names,
    withheld_names,
    withhold,
    withhold_unrecorded,
)
from openinquest.report.pseudonyms import Pseudonyms, analysts_in
from openinquest.report.quote_cap import QuoteCap, cap_quotes
from openinquest.report.reasons import NO_REASONS, Reasons, reasons_in
from openinquest.report.shown_fields import ShownFields
from openinquest.report.shown_ids import HASH_WITHHELD, ShownIds, shown_ids
from openinquest.report.traces import without_traces
from openinquest.wire import to_plain

T = TypeVar("T")

ADDRESS_WITHHELD = "[address withheld]"


class Profile(StrEnum):
    """Who a report is for; what each withholds stands in `docs/how-to/publish-safely.md`."""

    FULL = "full"  # those who work on the case: everything, whole documents
    PARTNER = "partner"  # those it is shared with under an agreement: no private names
    PUBLIC = "public"  # everyone: no private names, no exact places, no more than a share of a text

    @property
    def face(self) -> str:
        """The words that the report bears on its face and on every printed page."""
        return _FACES[self]


_FACES = {
    Profile.FULL: "Working report: not for publication",
    Profile.PARTNER: "Shared under an agreement: not for publication",
    Profile.PUBLIC: "Public report: names of private persons are withheld",
}


@dataclass(frozen=True)
class Withheld:
    """What a report must not show, and what it must not lose with it.

    `names` are private persons as the record names them; `kept` are public
    speakers, bodies and places, which stay although part of a private name
    stands in them, and `released` victims who may be named. Every text of a
    report goes through `text`, every address through `link`, and what is no
    text is taken from `fields`.
    """

    names: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()
    profile: Profile = Profile.FULL
    analysts: Pseudonyms = field(default_factory=Pseudonyms)
    ids: ShownIds = field(default_factory=ShownIds)
    quotes: QuoteCap = field(default_factory=QuoteCap)
    released: frozenset[str] = frozenset()
    reasons: Reasons = NO_REASONS

    def text(self, text: str) -> str:
        """Return `text` with what is withheld marked as such."""
        if self.profile is Profile.FULL:
            return withhold(text, self.names, kept=self.kept) if self.names else text
        if text in self._seen:
            return self._seen[text]
        if self.ids.tells_nothing(text):
            return text
        shown = self.ids.in_text(self.quotes.shortened(text))
        pieces, done = [], 0
        for match in ADDRESS.finditer(shown):
            pieces.append(self._prose(shown[done : match.start()]))
            pieces.append(self.link(match[0]) or ADDRESS_WITHHELD)
            done = match.end()
        pieces.append(self._prose(shown[done:]))
        return self._seen.setdefault(text, "".join(pieces))

    def link(self, url: str | None) -> str | None:
        """Return an address on the web that names nobody, else None."""
        address = address_of(url)
        if address is None or names_somebody(address, self._finder):
            return None
        if self.profile is not Profile.FULL and self.analysts.are_named_in(address):
            return None
        if self.profile is Profile.PUBLIC and holds_coordinates(address):
            return None
        return address

    def place(self, place: Place) -> Place:
        """Return a place no finer than the report may show it.

        Where it was coarsened, its precision is that of a neighbourhood, and it
        lies within `COARSE_RADIUS_M` of the coordinates.
        """
        return coarsened(place) if self.profile is Profile.PUBLIC else place

    def fields(self, value: T) -> T:
        """Return a finding whose fields hold no path, analyst, telling hash or exact place.

        Its texts are still those of the record: each goes through `text` on its
        way out, and documents are whole. What else is made of the same values,
        as the reasons of a reading, goes through it, too.
        """
        return value if self.profile is Profile.FULL else self._shown_fields.of(value)

    @cached_property
    def _finder(self) -> NameFinder:
        return finder_of(self.names, self.kept)

    @cached_property
    def _shown_fields(self) -> ShownFields:
        return ShownFields(
            self.analysts, self.ids, self.profile is not Profile.PUBLIC, self.reasons
        )

    @cached_property
    def _seen(self) -> dict[str, str]:
        return {}

    def _prose(self, text: str) -> str:
        """Return words in which no address on the web stands."""
        if not text or text.isspace():
            return text
        shown = without_traces(self.analysts.in_text(text))
        shown = withhold_unrecorded(withhold(shown, self.names, kept=self.kept), self.kept)
        return without_exact_places(shown) if self.profile is Profile.PUBLIC else shown


NOTHING_WITHHELD = Withheld()
"""For those who work on the case."""


def withheld_in(*findings: Finding, profile: Profile) -> Withheld:
    """Return what a report for `profile` withholds: nothing in a full one.

    Findings that stand in one report are looked at together: a witness of one
    incident may be named in a document on another.
    """
    if profile is Profile.FULL:
        return NOTHING_WITHHELD
    public = profile is Profile.PUBLIC
    analysts = analysts_in(findings)
    return Withheld(
        withheld_names(*findings) | analysts.full_names,
        public_names(*findings) - analysts.full_names,
        profile,
        analysts,
        shown_ids(findings, hashes=not public),
        cap_quotes(findings) if public else QuoteCap(),
        released_names(*findings),
        reasons_in(findings),
    )


def redact(finding: Finding, profile: Profile, *, beside: Sequence[Finding] = ()) -> dict[str, Any]:
    """Return a finding as plain values for JSON, without what `profile` withholds.

    What is withheld whole is None. A quote that holds a withheld name no longer
    has the length of its span, which still counts in the original: what is
    redacted is a view of a claim and cannot be read back as one. `beside` are
    the findings of the same report: their private names are withheld here too.
    """
    if profile is Profile.FULL:
        return to_plain(finding)
    together = beside if any(one is finding for one in beside) else (finding, *beside)
    return redacted_by(withheld_in(*together, profile=profile), finding)


def redacted_by(withheld: Withheld, finding: Finding) -> dict[str, Any]:
    """Return a finding as plain values for JSON, as `redact` does, with what is withheld known."""
    plain = to_plain(withheld.fields(finding))
    if withheld.profile is Profile.FULL:
        return plain
    for document in plain["documents"]:
        document |= {"text": None, "url": withheld.link(document["url"]), "recognised": []}
        if original := document["original"]:
            original["location"] = None
            if original["sha256"] == HASH_WITHHELD:
                original["sha256"] = None
    for skipped in plain["skipped"]:
        skipped |= {"location": None, "reason": None}
    return {key: redacted_values(value, withheld) for key, value in plain.items()}


def redacted_values(value: Any, withheld: Withheld) -> Any:  # noqa: ANN401  # JSON has no narrower type
    """Return plain values with every text in them looked through; keys are names of fields."""
    if isinstance(value, str):
        return withheld.text(value)
    if isinstance(value, list):
        return [redacted_values(one, withheld) for one in value]
    if isinstance(value, Mapping):
        return {key: redacted_values(one, withheld) for key, one in value.items()}
    return value
