"""How much of somebody's text a public report may quote."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openinquest.model import Claim, Document, Finding
from openinquest.report.citations import number_claims

# One quote shows at most so many letters; all quotes of one document together at most this share
# of it. Of a text of few words a share would leave nothing that can be checked: up to so many
# letters may be quoted, but never the whole.
LONGEST_QUOTE = 300
LARGEST_SHARE = 0.5
SMALL_TEXT = 300
LARGEST_SHARE_OF_SMALL = 0.8

QUOTE_WITHHELD = "[quote withheld: the report has quoted its share of this text]"
_LEFT_OUT = " […]"

# What is left of a quote must have so many letters to say something.
_LEAST_LEFT = 20

# Longer texts in which a quote stands are looked through by the first letters of the quotes.
_KEY_LENGTH = 24


@dataclass(frozen=True)
class QuoteCap:
    """What stands in a report for each quote that is shown in part or not at all."""

    shown: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Lay out the quotes by their first letters, the longest first."""
        keys: dict[str, list[str]] = {}
        for quote in sorted(self.shown, key=lambda each: (-len(each), each)):
            keys.setdefault(quote[:_KEY_LENGTH], []).append(quote)
        object.__setattr__(self, "_keys", keys)

    def shortened(self, text: str) -> str:
        """Return `text` with every quote in it as the report may show it."""
        if text in self.shown:
            return self.shown[text]
        if not self.shown or len(text) <= _KEY_LENGTH:
            return text
        pieces, done, start = [], 0, 0
        while start <= len(text) - _KEY_LENGTH:
            quote = self._at(text, start)
            if quote is not None:
                pieces += [text[done:start], self.shown[quote]]
                done = start = start + len(quote)
            else:
                start += 1
        return "".join((*pieces, text[done:]))

    def _at(self, text: str, start: int) -> str | None:
        keys: dict[str, list[str]] = self._keys  # type: ignore[attr-defined]
        rivals = keys.get(text[start : start + _KEY_LENGTH], ())
        return next((quote for quote in rivals if text.startswith(quote, start)), None)


def cap_quotes(findings: Sequence[Finding]) -> QuoteCap:
    """Return what is shown of the quotes of some findings in one report.

    The quotes that are cited first are shown first; words that two quotes
    share count once. Titles are no quotes: they name a document.
    """
    room = {document.id: _Room(document) for finding in findings for document in finding.documents}
    shown: dict[str, str] = {}
    for claim in _in_order(findings):
        if claim.document not in room or claim.span.field == "title":
            continue
        left = room[claim.document].quote(claim)
        if left != claim.quote:
            shown.setdefault(claim.quote, left)
    return QuoteCap(shown)


def _in_order(findings: Sequence[Finding]) -> Iterator[Claim]:
    for finding in findings:
        numbered = number_claims(finding)
        yield from sorted(finding.claims, key=lambda claim: numbered[claim.id].number)


class _Room:
    """What may still be quoted of one document."""

    def __init__(self, document: Document) -> None:
        letters = len(document.text)
        small = min(SMALL_TEXT, letters * LARGEST_SHARE_OF_SMALL)
        self.left = int(max(letters * LARGEST_SHARE, small))
        self.quoted = bytearray(letters)

    def quote(self, claim: Claim) -> str:
        """Return what is shown of a claim's quote, and remember it."""
        start, end = claim.span.start, min(claim.span.end, len(self.quoted))
        stop = min(end, start + LONGEST_QUOTE)
        new = 0
        for place in range(start, stop):
            new += not self.quoted[place]
            if new > self.left:
                stop = place
                break
        quote = claim.quote
        if stop < start + len(quote):
            quote = quote[: stop - start].rpartition(" ")[0]
            if len(quote) < _LEAST_LEFT:
                return QUOTE_WITHHELD
        stop = start + len(quote)
        self.left -= (stop - start) - sum(self.quoted[start:stop])
        self.quoted[start:stop] = b"\1" * (min(stop, len(self.quoted)) - start)
        return quote if quote == claim.quote else quote + _LEFT_OUT
