"""What is told in sentences: the questions with their answers, method, unknowns, positions."""

from openinquest.model import Answered, Change, Question, day_in_words
from openinquest.report.account_sentences import inquiry_sentences, position_sentences
from openinquest.report.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Line,
    Paragraph,
    Part,
    Points,
    Section,
    name,
    running,
    soft,
)
from openinquest.report.page import Page
from openinquest.report.sections.lines import cites, sentences
from openinquest.report.withheld_words import HEADING, NOTHING_TO_WITHHOLD, NOTHING_WITHHELD
from openinquest.report.wording import QUESTION_WORDS, STANDARD_WORDS, capitalised, how_many

# These tell of the record itself: nobody tells them, and nobody can be against them.
_OF_THE_RECORD = frozenset({Question.WHAT_IS_UNKNOWN, Question.WHAT_WOULD_CHANGE_IT})

_LIMITS = (
    "Every number and every voice in this report leads to the words it was read from. A range is "
    "what the kept claims support under the named rule; it is no estimate of the truth. "
    "Explanations are weighed by declared rules and never decided. Nothing here is a finding of "
    "law or of guilt."
)


def summary(page: Page) -> Section:
    """Return the finding: the sentence to take away, then the questions with their answers."""
    return Section(
        "summary",
        "The finding",
        (
            *sentences(page, page.finding.summary[:1], points=Points.FIRST),
            *(_answer(page, answer) for answer in page.finding.answers),
        ),
    )


def _answer(page: Page, answer: Answered) -> Part:
    """Return one answer, how widely it is told, what speaks against it, and what became of it."""
    blocks: list[Block] = [*sentences(page, answer.sentences)]
    if answer.question not in _OF_THE_RECORD:
        blocks.append(Paragraph(_standing(page, answer), note=True))
    if answer.change is not None:
        blocks.append(_change(answer.change))
    return Part((running(QUESTION_WORDS[answer.question]),), tuple(blocks))


def _standing(page: Page, answer: Answered) -> Line:
    told = how_many(len(answer.origins), "voice", "voices")
    against = answer.contrary
    return (
        running(f"Told by {told}: {STANDARD_WORDS[answer.standard]}. Against it: "),
        running(f"{how_many(len(against), 'claim', 'claims')} " if against else "no claim."),
        *cites(page, against),
    )


def _change(change: Change) -> Fold:
    since = f"since the version of {day_in_words(change.since)}"
    if not change.added and not change.gone:
        return Fold((running(f"Unchanged {since}"),), ())
    items = [
        *(Item((soft("new: "), running(text))) for text in change.added),
        *(Item((soft("no longer said: "), running(text))) for text in change.gone),
    ]
    return Fold((running(f"Changed {since}"),), (Items(tuple(items)),))


def method_and_limits(page: Page) -> Section:
    """Return how the finding was made and what it does not say."""
    made: Line = (name(f"Method: {page.finding.method}."),)
    return Section("method", "Method and limits", (Paragraph((running(_LIMITS),)), Paragraph(made)))


def withheld(page: Page) -> Section:
    """Return what the report withholds, by kind and count and never by value."""
    if page.whole:
        told: Block = Paragraph((running(NOTHING_WITHHELD),))
    elif page.withholdings:
        told = Items(tuple(Item((running(capitalised(each.words)),)) for each in page.withholdings))
    else:
        told = Paragraph((running(NOTHING_TO_WITHHOLD),))
    return Section("withheld", HEADING, (told,))


def unknowns(page: Page) -> Section:
    """Return what the record leaves open."""
    told = sentences(page, page.finding.unknowns, points=Points.BULLETS)
    return Section("unknowns", "What is not known", told)


def positions(page: Page) -> Section | None:
    """Return what the parties say of the matter and of one another, and who looks into it."""
    parts = (
        ("Accusations, denials and the like: no reports of fact", position_sentences(page.record)),
        ("Inquiries", inquiry_sentences(page.record)),
    )
    told = tuple(
        Part((running(heading),), items)
        for heading, said in parts
        if (items := sentences(page, said))
    )
    return Section("positions", "Positions of the parties", told) if told else None
