"""A finding as plain text for a terminal."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from openinquest.model import Claim, ClaimId, Figure, Finding, Sentence
from openinquest.report.account_sentences import letter
from openinquest.report.claim_words import notes_of
from openinquest.report.columns import COLUMNS, quoted, wrapped
from openinquest.report.figure_sentences import in_order
from openinquest.report.grade_sentences import HEADING as GRADE_HEADING
from openinquest.report.grade_sentences import NOTE as GRADE_NOTE
from openinquest.report.model_estimate import HEADING
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile
from openinquest.report.wording import HARM_WORDS, QUESTION_WORDS, group_words

# A sentence can rest on dozens of claims; the first few show what kind they are.
_QUOTES_EACH = 3

# The names of rules, and a blank.
_RULE_COLUMN = 11


def render_text(finding: Finding) -> str:
    """Return a finding for a terminal of 80 columns: sentences with quotes, figures, unknowns.

    A claim is quoted where it is first cited, a few for each sentence; the
    report holds them all. Names are not withheld: it is meant for whoever
    works on the case.
    """
    writer = _Writer(open_page(finding, Profile.FULL))
    parts = [
        [writer.page.heading, "=" * min(len(writer.page.heading), COLUMNS)],
        writer.sentences("The finding", finding.summary[:1]),
        *(
            writer.sentences(QUESTION_WORDS[answer.question], answer.sentences)
            for answer in finding.answers
        ),
        writer.figures(),
        writer.estimates(),
        writer.facts(),
        writer.explanations(),
        writer.grades(),
        writer.sentences("What is not known", finding.unknowns),
        writer.sentences("Positions of the parties", writer.page.positions),
        writer.skipped(),
        wrapped(f"Method: {finding.method}."),
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
            lines += wrapped(f"{sentence.text}{self._numbers(sentence.claims)}", "- ")
            lines += self._quotes(sentence.claims)
        return lines if len(lines) > 1 else []

    def figures(self) -> list[str]:
        lines = ["Figures, by each rule"]
        for figures in self.page.figures_side_by_side:
            same = in_order(figures)
            if not same:
                continue
            first = same[0]
            lines += wrapped(
                f"{group_words(first.harm, first.group)} {HARM_WORDS[first.harm]}", "- "
            )
            for figure in same:
                lines += wrapped(self._by_rule(figure), f"    {figure.rule:<{_RULE_COLUMN}}")
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
            lines += wrapped(f"{row.subject}: {row.words}{self._numbers(row.claims)}", "- ")
            for driver in row.drivers:
                lines += wrapped(f"{driver.words}{self._numbers(driver.claims)}", "  ")
        return [*lines, *wrapped(self.page.estimate_note)] if len(lines) > 1 else []

    def facts(self) -> list[str]:
        lines = ["Means, weapon and actor, by how many voices give each"]
        for row in self.page.facts:
            denied = f"; denied by {len(row.denied_by)}" if row.denied_by else ""
            numbers = self._numbers(row.claims)
            lines += wrapped(f"{row.question}: {row.value}: {row.behind}{denied}{numbers}", "- ")
        return lines if len(lines) > 1 else []

    def explanations(self) -> list[str]:
        lines = ["Explanations, in order of mention; the order says nothing"]
        for place, one in enumerate(self.page.finding.explanations):
            lines += wrapped(f"({letter(place)}) {one.title}", "- ")
            for bearing in ("for", "against"):
                claims = [c.id for claims, _ in self.page.bearing(one, bearing) for c in claims]
                if claims:
                    lines += wrapped(f"{bearing}{self._numbers(claims)}", "  ")
                    lines += self._quotes(claims)
        return lines if len(lines) > 1 else []

    def grades(self) -> list[str]:
        """Return each view with its word, why, by which rule, and what the word does not say."""
        lines = [GRADE_HEADING]
        for row in self.page.grade_rows:
            lines += wrapped(f"{row.view}: {row.word}. {row.meaning}", "- ")
            numbers = self._numbers(row.reason.claims)
            parties = f" {row.parties}" if row.parties else ""
            lines += wrapped(f"{row.reason.text}{numbers}{parties} ({row.rule})", "  ")
            if row.override:
                lines += wrapped(row.override, "  ")
        if len(lines) == 1:
            return []
        for sentence in self.page.grade_sentences:
            lines += wrapped(f"{sentence.text}{self._numbers(sentence.claims)}")
        return [*lines, *wrapped(GRADE_NOTE)]

    def skipped(self) -> list[str]:
        lines = ["Not used"]
        for skipped in self.page.finding.skipped:
            told = skipped.location in skipped.reason
            words = skipped.reason if told else f"{skipped.location}: {skipped.reason}"
            lines += wrapped(words, "- ")
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
                lines += wrapped(quote, f"    [{self.page.citations[claim].number}] ")
                self.quoted.add(quote)
                left -= 1
        return lines


def _quote(claim: Claim, page: Page) -> str:
    notes = "".join(f"; {note}" for note in notes_of(claim))
    return f"{quoted(claim.quote)} ({page.record.account(claim)}{notes})"
