"""The matrix of evidence against explanations, with its readings and what they hang on."""

from collections.abc import Iterator

from openinquest.model import Evidence, EvidenceRow, Mark, Matrix, Standing
from openinquest.report.account_sentences import letter
from openinquest.report.blocks import (
    Block,
    Fold,
    Item,
    Items,
    Line,
    Paragraph,
    Part,
    Picture,
    Row,
    Section,
    Table,
    name,
    running,
    soft,
)
from openinquest.report.matrix_picture import draw_matrix
from openinquest.report.matrix_sentences import (
    CANNOT_SHOW,
    has_rivals,
    likelihood_sentences,
    named,
    reading_sentences,
    sensitivity_sentences,
)
from openinquest.report.page import Page
from openinquest.report.sections.lines import cites, said, sentences
from openinquest.report.wording import SOURCE_WORDS, capitalised, how_many

_MARKS = (
    "CC: strongly consistent, C: consistent, N: looked at and neutral, I: inconsistent, "
    "II: strongly inconsistent, ·: says nothing on it."
)
_STANDINGS = (
    "How each explanation stands by three readings; a voice counts once in each. Weighted: strong "
    "inconsistency counts twice, and each voice by how reliable people judged it."
)
_VOTES = "One row for each voice: its strongest word against each explanation, else that for it. "
_ALONE = "One explanation is named, so there is no rival to set it against and nothing to reckon."
_IN_WORDS = "The marks of each voice for each explanation. The table below holds them all."


def matrix(page: Page) -> Section | None:
    """Return the matrix with its readings, None where there are no two things to weigh."""
    weighed = page.finding.matrix
    if weighed is None or len(weighed.explanations) < 2 or not weighed.rows:
        return None
    telling = sum(row.diagnostic for row in weighed.rows)
    size = f"{how_many(len(weighed.rows), 'row', 'rows')}, telling rivals apart: {telling}"
    blocks: list[Block] = [
        Paragraph((running(CANNOT_SHOW),), note=True),
        *(_readings(page, weighed) if has_rivals(weighed) else (Paragraph((running(_ALONE),)),)),
        _picture(page, weighed),
        Fold(
            (running(f"The matrix: {size}"),),
            (_table(page, weighed),),
        ),
    ]
    if opinions := _opinions(page):
        blocks.append(Part((running("Marks that people gave"),), opinions))
    return Section("matrix", "Evidence against explanations", tuple(blocks))


def _readings(page: Page, weighed: Matrix) -> Iterator[Block]:
    """Yield how the rivals stand, and what the first place hangs on."""
    record = page.record
    yield from sentences(page, reading_sentences(weighed, record))
    yield _standings(page, weighed)
    yield Part(
        (running(f"How likely, by the table {weighed.likelihoods}"),),
        sentences(page, likelihood_sentences(weighed, record)),
    )
    yield Part(
        (running("What the first place hangs on"),),
        sentences(page, sensitivity_sentences(weighed, record)),
    )


def _standings(page: Page, weighed: Matrix) -> Table:
    heads = ("Explanation", "Voices that touch it", "Against", "Against, weighted", "First in")
    rows = tuple(_standing(page, one) for one in weighed.standings)
    return Table("standings", (running(_STANDINGS),), heads, rows, number=2)


def _standing(page: Page, one: Standing) -> Row:
    leads = f"{one.leads * 100:.0f} of 100 draws"
    cells = (str(one.touched), str(one.against), f"{one.weighted:.1f}", leads)
    first: Line = (name(named(one.explanation, page.record)),)
    return Row(((first,), *(((running(cell),),) for cell in cells)))


def _picture(page: Page, weighed: Matrix) -> Picture:
    def drawn() -> str:
        labels = [page.withheld.text(_voice(page, vote)) for vote in weighed.votes]
        return draw_matrix(weighed.votes, labels)

    return Picture(drawn, _IN_WORDS, (running(_VOTES + _MARKS),))


def _table(page: Page, weighed: Matrix) -> Table:
    letters = tuple(f"({letter(place)})" for place in range(len(weighed.explanations)))
    rows = tuple(_row(page, row) for row in weighed.rows)
    return Table("matrix", (running(_MARKS),), ("Voice", "Says", *letters), rows)


def _row(page: Page, row: EvidenceRow) -> Row:
    first = page.record.claim[row.claims[0]]
    kind = () if row.check else (running(f" ({SOURCE_WORDS[row.kind]})"),)
    voice: Line = (name(capitalised(_voice(page, row))), *kind)
    says: Line = (*said(first), *cites(page, row.claims))
    return Row(((voice,), (says,), *(((running(_letters(mark)),),) for mark in row.marks)))


def _letters(mark: Mark | None) -> str:
    return mark.letters if mark else "·"


def _voice(page: Page, row: EvidenceRow) -> str:
    if row.check:
        return "a check of a quantity"
    label = {origin.id: origin.label for origin in page.finding.origins}
    known = label.get(row.origin) if row.origin else None
    return known or page.record.account(page.record.claim[row.claims[0]])


def _opinions(page: Page) -> tuple[Items, ...]:
    """Return the marks of people, each analyst's own, with their reasons."""
    items = tuple(
        Item(_opinion_line(page, place, piece))
        for place, explanation in enumerate(page.finding.explanations)
        for piece in explanation.evidence
        if piece.opinions and piece.claim in page.record.claim
    )
    return (Items(items),) if items else ()


def _opinion_line(page: Page, place: int, piece: Evidence) -> Line:
    decided = [f"{one.actor}: {one.mark.letters} ({one.reason})" for one in piece.opinions]
    return (
        *said(page.record.claim[piece.claim]),
        *cites(page, [piece.claim]),
        running(f" for ({letter(place)}): "),
        name("; ".join(decided)),
        running(" "),
        soft(f"counted as {piece.mark.letters}"),
    )
