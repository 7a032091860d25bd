"""A finding as plain text for a terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from openinquest.model import Claim, ClaimId, Figure, Finding, Head, Sentence
from openinquest.report.account_sentences import letter
from openinquest.report.claim_words import notes_of
from openinquest.report.columns import COLUMNS, quoted, wrapped
from openinquest.report.figure_sentences import in_order
from openinquest.report.grade_sentences import HEADING as GRADE_HEADING
from openinquest.report.grade_sentences import NOTE as GRADE_NOTE
from openinquest.report.head_words import head_words
from openinquest.report.model_estimate import HEADING
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile, withheld_in
from openinquest.report.withheld_words import HEADING as HEADING_WITHHELD
from openinquest.report.withheld_words import NOTHING_TO_WITHHOLD
from openinquest.report.wording import HARM_WORDS, QUESTION_WORDS, group_words

# A sentence can rest on dozens of claims; the first few show what kind they are.
_QUOTES_EACH = 3

# The names of rules, and a blank.
_RULE_COLUMN = 11


def render_text(
    finding: Finding,
    *,
    profile: Profile,
    beside: Sequence[Finding] = (),
    head: Head | None = None,
) -> str:
    """Return a finding for a terminal of 80 columns: sentences with quotes, figures, unknowns.

    A claim is quoted where it is first cited, a few for each sentence; the
    report holds them all. What `profile` withholds is withheld, and said to be.
    `beside` are the findings that are printed with it, `head` is where the audit of
    its case ended, None without a case.
    """
    together = beside if any(one is finding for one in beside) else (finding, *beside)
    writer = _Writer(open_page(finding, withheld_in(*together, profile=profile)))
    heading = writer.page.withheld.text(writer.page.heading)
    parts = [
        [heading, "=" * min(len(heading), COLUMNS), *writer.wrapped(profile.face)],
        writer.sentences("The finding", writer.page.finding.summary[:1]),
        *(
            writer.sentences(QUESTION_WORDS[answer.question], answer.sentences)
            for answer in writer.page.finding.answers
        ),
        writer.figures(),
        writer.estimates(),
        writer.facts(),
        writer.explanations(),
        writer.grades(),
        writer.sentences("What is not known", writer.page.finding.unknowns),
        writer.sentences("Positions of the parties", writer.page.positions),
        writer.skipped(),
        writer.withheld(),
        wrapped(f"Method: {finding.method}."),
        wrapped(head_words(head)) if head else [],
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


@dataclass
class _Writer:
    """The parts of one text; it remembers which claims were quoted above."""

    page: Page
    quoted: set[str] = field(default_factory=set)

    def wrapped(self, text: str, mark: str = "") -> list[str]:
        """Return lines of a text without what is withheld."""
        return wrapped(self.page.withheld.text(text), mark)

    def withheld(self) -> list[str]:
        if self.page.whole:
            return []
        told = [line for one in self.page.withholdings for line in wrapped(one.words, "- ")]
        return [HEADING_WITHHELD, *(told or [NOTHING_TO_WITHHOLD])]

    def sentences(self, title: str, sentences: Iterable[Sentence]) -> list[str]:
        lines = [title]
        for sentence in sentences:
            lines += self.wrapped(f"{sentence.text}{self._numbers(sentence.claims)}", "- ")
            lines += self._quotes(sentence.claims)
        return lines if len(lines) > 1 else []

    def figures(self) -> list[str]:
        lines = ["Figures, by each rule"]
        for figures in self.page.figures_side_by_side:
            same = in_order(figures)
            if not same:
                continue
            first = same[0]
            lines += self.wrapped(
                f"{group_words(first.harm, first.group)} {HARM_WORDS[first.harm]}", "- "
            )
            for figure in same:
                lines += self.wrapped(self._by_rule(figure), f"    {figure.rule:<{_RULE_COLUMN}}")
        return lines if len(lines) > 1 else []

    def _by_rule(self, figure: Figure) -> str:
        """Return the range, whose account each end is, and how many claims were kept."""
        ends = "; ".join(
            f"{end} {self.page.record.account(claim)}{self._numbers([claim.id])}"
            for end, claim in self.page.ends_of(figure)
        )
        notes = "".join(f"; {note}" for note in self.page.notes_of(figure))
        kept = f"{len(figure.considered)} kept, {len(figure.set_aside)} set aside"
        return f"{self.page.range_of(figure)}: {ends}{notes} ({kept})"

    def estimates(self) -> list[str]:
        lines = [HEADING]
        for row in self.page.estimates:
            lines += self.wrapped(f"{row.subject}: {row.words}{self._numbers(row.claims)}", "- ")
            for driver in row.drivers:
                lines += self.wrapped(f"{driver.words}{self._numbers(driver.claims)}", "  ")
        return [*lines, *self.wrapped(self.page.estimate_note)] if len(lines) > 1 else []

    def facts(self) -> list[str]:
        lines = ["Means, weapon and actor, by how many voices give each"]
        for row in self.page.facts:
            denied = f"; denied by {len(row.denied_by)}" if row.denied_by else ""
            numbers = self._numbers(row.claims)
            lines += self.wrapped(
                f"{row.question}: {row.value}: {row.behind}{denied}{numbers}", "- "
            )
        return lines if len(lines) > 1 else []

    def explanations(self) -> list[str]:
        lines = ["Explanations, in order of mention; the order says nothing"]
        for place, one in enumerate(self.page.finding.explanations):
            lines += self.wrapped(f"({letter(place)}) {one.title}", "- ")
            for bearing in ("for", "against"):
                claims = [c.id for claims, _ in self.page.bearing(one, bearing) for c in claims]
                if claims:
                    lines += self.wrapped(f"{bearing}{self._numbers(claims)}", "  ")
                    lines += self._quotes(claims)
        return lines if len(lines) > 1 else []

    def grades(self) -> list[str]:
        """Return each view with its word, why, by which rule, and what the word does not say."""
        lines = [GRADE_HEADING]
        for row in self.page.grade_rows:
            lines += self.wrapped(f"{row.view}: {row.word}. {row.meaning}", "- ")
            numbers = self._numbers(row.reason.claims)
            parties = f" {row.parties}" if row.parties else ""
            lines += self.wrapped(f"{row.reason.text}{numbers}{parties} ({row.rule})", "  ")
            if row.override:
                lines += self.wrapped(row.override, "  ")
        if len(lines) == 1:
            return []
        for sentence in self.page.grade_sentences:
            lines += self.wrapped(f"{sentence.text}{self._numbers(sentence.claims)}")
        return [*lines, *self.wrapped(GRADE_NOTE)]

    def skipped(self) -> list[str]:
        lines = ["Not used"]
        for skipped in self.page.finding.skipped:
            told = not self.page.whole or skipped.location in skipped.reason
            words = skipped.reason if told else f"{skipped.location}: {skipped.reason}"
            lines += self.wrapped(words, "- ")
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
                lines += self.wrapped(quote, f"    [{self.page.citations[claim].number}] ")
                self.quoted.add(quote)
                left -= 1
        return lines


def _quote(claim: Claim, page: Page) -> str:
    notes = "".join(f"; {note}" for note in notes_of(claim))
    return f"{quoted(page.withheld.text(claim.quote))} ({page.record.account(claim)}{notes})"
