"""A finding as plain text for a terminal."""

import re
import textwrap
from collections.abc import Iterable

from openinquest.model import Claim, Figure, Finding, Sentence
from openinquest.report.account_sentences import letter
from openinquest.report.claim_words import notes_of
from openinquest.report.escape import DIRECTION_CONTROLS
from openinquest.report.figure_sentences import in_order
from openinquest.report.page import Page, open_page
from openinquest.report.profiles import Profile
from openinquest.report.wording import HARM_WORDS, group_words, how_many, range_words

# What most terminals show without being asked.
_COLUMNS = 80

# A document could hold the codes by which a terminal is steered.
_STEERING = re.compile(f"[\x00-\x09\x0b-\x1f\x7f-\x9f{''.join(DIRECTION_CONTROLS)}]")

# Longer quotes are cut: the report holds them whole.
_LONGEST_QUOTE = 280


def render_text(finding: Finding) -> str:
    """Return a finding for a terminal of 80 columns: sentences, quotes, figures, unknowns.

    Names are not withheld: it is meant for whoever works on the case.
    """
    page = open_page(finding, Profile.FULL)
    parts = [
        [page.heading, "=" * min(len(page.heading), _COLUMNS)],
        _sentences("The finding", finding.summary, page),
        _figures(page),
        _explanations(page),
        _sentences("What is not known", finding.unknowns, page),
        _quotes(page),
        _skipped(finding),
        _wrapped(f"Method: {finding.method}."),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def _sentences(title: str, sentences: Iterable[Sentence], page: Page) -> list[str]:
    lines = [title]
    for sentence in sentences:
        numbers = ", ".join(str(citation.number) for citation in page.cited(sentence.claims))
        lines += _wrapped(f"{sentence.text}{f' [{numbers}]' if numbers else ''}", "- ")
    return lines if len(lines) > 1 else []


def _figures(page: Page) -> list[str]:
    figures = in_order(page.finding.figures)
    lines = ["Figures"] if figures else []
    for figure in figures:
        lines += _wrapped(_figure(figure, page), "- ")
    return lines


def _figure(figure: Figure, page: Page) -> str:
    whom = f"{group_words(figure.harm, figure.group)} {HARM_WORDS[figure.harm]}"
    kept = how_many(len(figure.considered), "claim", "claims")
    aside = how_many(len(figure.set_aside), "claim", "claims")
    return (
        f"{whom}: {range_words(figure.low, figure.high)}"
        f" (rule {figure.rule}: {kept} kept, {aside} set aside)"
    )


def _explanations(page: Page) -> list[str]:
    lines = []
    for place, one in enumerate(page.finding.explanations):
        sides = [
            f"{word} {', '.join(str(page.citations[c.id].number) for c, _ in found)}"
            for word in ("for", "against")
            if (found := page.bearing(one, word))
        ]
        bears = f" [{'; '.join(sides)}]" if sides else ""
        lines += _wrapped(f"({letter(place)}) {one.title}{bears}", "- ")
    return ["Explanations, in order of mention; the order says nothing", *lines] if lines else []


def _quotes(page: Page) -> list[str]:
    """Return the claims that a sentence cites, in their own words."""
    finding = page.finding
    cited = {c for s in (*finding.summary, *finding.unknowns) for c in s.claims}
    claims = [claim for claim in page.claims if claim.id in cited]
    lines = ["In their own words"] if claims else []
    for claim in claims:
        lines += _wrapped(_quote(claim, page), f"[{page.citations[claim.id].number}] ")
    return lines


def _quote(claim: Claim, page: Page) -> str:
    quote = " ".join(claim.quote.split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    notes = "".join(f"; {note}" for note in notes_of(claim))
    return f"“{quote}” ({page.record.account(claim)}{notes})"


def _skipped(finding: Finding) -> list[str]:
    lines = ["Not used"] if finding.skipped else []
    for skipped in finding.skipped:
        lines += _wrapped(f"{skipped.location}: {skipped.reason}", "- ")
    return lines


def _wrapped(text: str, mark: str = "") -> list[str]:
    """Return `text` in lines of at most 80 columns, with nothing in it that steers."""
    plain = _STEERING.sub("\N{REPLACEMENT CHARACTER}", text)
    return textwrap.wrap(plain, _COLUMNS, initial_indent=mark, subsequent_indent=" " * len(mark))
