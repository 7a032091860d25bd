"""Voices, who quotes whom, and where it was."""

from collections.abc import Mapping

from openinquest.model import DocumentId
from openinquest.report.blocks import (
    Block,
    Fold,
    Line,
    Picture,
    Row,
    Section,
    Table,
    name,
    running,
    soft,
)
from openinquest.report.heard import Heard, How, Voice, list_heard
from openinquest.report.page import Page, document_name
from openinquest.report.sections.lines import cites, joined
from openinquest.report.voices_picture import draw_voices
from openinquest.report.wording import SOURCE_WORDS, capitalised, how_many

_MOST_COLUMNS = 40
"""More documents than these make a picture that no page holds; then there is the table alone."""

_IN_WORDS = (
    "Which voice is heard in which document: a row for each voice that several documents carry. "
    "The table below holds all voices."
)
_CAPTION = (
    "A column for each document, the first published first. First the texts that several "
    "documents carry, then the voices that are heard in several. The lowest row counts the voices "
    "that a document has to itself. A voice that many carry is still one voice."
)
_TABLE = (
    "Every voice, those that most documents carry first; with each that several carry, why it is "
    "one."
)


def voices(page: Page) -> Section | None:
    """Return who is heard where, as a picture and as a table; None for a single document."""
    heard = list_heard(page.finding)
    if len(heard.documents) < 2 or not heard.voices:
        return None
    several = any(voice.is_shared for voice in heard.voices) or bool(heard.copies)
    blocks: list[Block] = []
    if several and len(heard.documents) <= _MOST_COLUMNS:
        drawn = Picture(lambda: _drawn(page, heard), _IN_WORDS, (running(_CAPTION),))
        blocks.append(drawn)
    heads = ("Voice", "Kind", "Heard in")
    rows = tuple(_row(page, voice) for voice in heard.voices)
    table = Table("voices", (running(_TABLE),), heads, rows)
    many = how_many(len(heard.voices), "voice", "voices")
    documents = how_many(len(heard.documents), "document", "documents")
    blocks.append(Fold((running(f"{many} in {documents}"),), (table,)))
    return Section("voices", "Voices, and who quotes whom", tuple(blocks))


def _drawn(page: Page, heard: Heard) -> str:
    shown, held = page.withheld.text, page.record.document

    def called(document: DocumentId) -> str:
        return shown(document_name(held[document]))

    return draw_voices(heard, voice=shown, document=called)


def _row(page: Page, voice: Voice) -> Row:
    kind = SOURCE_WORDS[voice.origin.kind]
    where = [_heard(page, how, voice.heard) for how in How if how in voice.heard.values()]
    if voice.is_shared:
        where.append((soft(f"one voice: {page.readable(voice.origin.reason)}"),))
    return Row(
        (
            ((name(capitalised(voice.origin.label)), *cites(page, voice.origin.claims)),),
            ((running(kind),),),
            tuple(where),
        )
    )


def _heard(page: Page, how: How, heard: Mapping[DocumentId, How]) -> Line:
    """Return the documents that have a voice in one way."""
    held = page.record.document
    links: list[Line] = [
        (name(document_name(held[document]), anchor=page.document_anchor(document)),)
        for document, this in heard.items()
        if this is how
    ]
    return (running(f"{how.value}: "), *joined(links, "; "))
