"""A finding as plain text for a terminal."""

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field

from openinquest.model import Claim, ClaimId, Finding, Sentence
from openinquest.report.account_sentences import letter
from openinquest.report.claim_words import notes_of
from openinquest.report.escape import DIRECTION_CONTROLS
from openinquest.report.figure_sentences import in_order
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile
from openinquest.report.wording import HARM_WORDS, group_words, how_many

# What most terminals show without being asked.
_COLUMNS = 80

# A document could hold the codes by which a terminal is steered.
_STEERING = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{''.join(DIRECTION_CONTROLS)}]")

# Longer quotes are cut: the report holds them whole.
_LONGEST_QUOTE = 280

# Words that the document quotes whole bring their own marks.
_OPENING, _CLOSING = '"“„«', '"”“»'

# A sentence can rest on dozens of claims; the first few show what kind they are.
_QUOTES_EACH = 3


def render_text(finding: Finding) -> str:
    """Return a finding for a terminal of 80 columns: sentences with quotes, figures, unknowns.

    A claim is quoted where it is first cited, a few for each sentence; the
    report holds them all. Names are not withheld: it is meant for whoever
    works on the case.
    """
    writer = _Writer(open_page(finding, Profile.FULL))
    parts = [
        [writer.page.heading, "=" * min(len(writer.page.heading), _COLUMNS)],
        writer.sentences("The finding", finding.summary[:1]),
        *(writer.sentences(part.heading, part.sentences) for part in writer.page.parts),
        writer.figures(),
        writer.explanations(),
        writer.sentences("What is not known", finding.unknowns),
        writer.skipped(),
        _wrapped(f"Method: {finding.method}."),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


@dataclass
class _Writer:
    """The parts of one text; it remembers which claims were quoted above."""

    page: Page
    quoted: set[str] = field(default_factory=set)

    def sentences(self, title: str, sentences: Iterable[Sentence]) -> list[str]:
        lines = [title]
        for sentence in sentences:
            lines += _wrapped(f"{sentence.text}{self._numbers(sentence.claims)}", "- ")
            lines += self._quotes(sentence.claims)
        return lines if len(lines) > 1 else []

    def figures(self) -> list[str]:
        lines = ["Figures"]
        for figure in in_order(self.page.finding.figures):
            whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
            kept = how_many(len(figure.considered), "claim", "claims")
            aside = how_many(len(figure.set_aside), "claim", "claims")
            lines += _wrapped(
                f"{whom}: {self.page.range_of(figure)}"
                f" (rule {figure.rule}: {kept} kept, {aside} set aside)",
                "- ",
            )
        return lines if len(lines) > 1 else []

    def explanations(self) -> list[str]:
        lines = ["Explanations, in order of mention; the order says nothing"]
        for place, one in enumerate(self.page.finding.explanations):
            lines += _wrapped(f"({letter(place)}) {one.title}", "- ")
            for bearing in ("for", "against"):
                claims = [c.id for claims, _ in self.page.bearing(one, bearing) for c in claims]
                if claims:
                    lines += _wrapped(f"{bearing}{self._numbers(claims)}", "  ")
                    lines += self._quotes(claims)
        return lines if len(lines) > 1 else []

    def skipped(self) -> list[str]:
        lines = ["Not used"]
        for skipped in self.page.finding.skipped:
            told = skipped.location in skipped.reason
            words = skipped.reason if told else f"{skipped.location}: {skipped.reason}"
            lines += _wrapped(words, "- ")
        return lines if len(lines) > 1 else []

    def _numbers(self, claims: Iterable[ClaimId]) -> str:
        numbers = ", ".join(str(citation.number) for citation in self.page.cited(claims))
        return f" [{numbers}]" if numbers else ""

    def _quotes(self, claims: Iterable[ClaimId]) -> list[str]:
        """Return the words of the first few claims that were not quoted above."""
        lines: list[str] = []
        left = _QUOTES_EACH
        for claim in claims:
            if claim not in self.page.record.claim or left == 0:
                continue
            quote = _quote(self.page.record.claim[claim], self.page)
            if quote not in self.quoted:
                lines += _wrapped(quote, f"    [{self.page.citations[claim].number}] ")
                self.quoted.add(quote)
                left -= 1
        return lines


def _quote(claim: Claim, page: Page) -> str:
    quote = " ".join(claim.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    notes = "".join(f"; {note}" for note in notes_of(claim))
    if not (quote[0] in _OPENING and quote[-1] in _CLOSING):
        quote = f"“{quote}”"
    return f"{quote} ({page.record.account(claim)}{notes})"


def _wrapped(text: str, mark: str = "") -> list[str]:
    """Return `text` in lines of at most 80 columns, with nothing in it that steers."""
    plain = _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)
    return textwrap.wrap(plain, _COLUMNS, initial_indent=mark, subsequent_indent=" " * len(mark))
