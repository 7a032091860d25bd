"""The text of a Word document (.docx, Office Open XML)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from openinquest.errors import DamagedInput
from openinquest.model import Original
from openinquest.read.blocks import join_blocks, table_row
from openinquest.read.content import Content
from openinquest.read.packed import Packed, local, own

# What is no text of the document as it stands: deleted and moved-away words, codes of fields,
# the second telling of a drawing for old programs, the reading aid over a character.
_PASSED_OVER = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "Fallback", "rt", "rPr", "pPr"}
    | {"sectPr", "tblPr", "tblGrid", "tcPr", "trPr", "sdtPr", "sdtEndPr"}
)
_SPELLED = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_MAIN = "word/document.xml"


def read_docx(content: bytes, original: Original) -> Content:
    """Return the text of a Word document as it stands with its changes accepted.

    Words that a tracked change inserts count; words that one deletes do not. Paragraphs are parted
    by an empty line, items of a list begin with a dash, a row of a table is a line with bars, a
    text box follows its paragraph. Footnotes and endnotes stand at the end in the order in which
    they are referred to; the mark in the text is left out, as a digit beside a number makes
    another number. Comments, headers and footers, pictures and macros are not read. Title, author
    and day of the file's properties are left out: they are those of the making of the file.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: a part is missing, or cannot be read.
        UnfoldsTooLarge: it unfolds to more than a document does.
        EmptyInput, NotText: it holds no words.
    """
    where = original.location
    packed = Packed(content, where=where)
    main = packed.related("", "officeDocument") or _MAIN
    root = packed.tree(main)
    if root is None:
        raise DamagedInput(f"its main part {main} is missing", where=where)
    document = _Document(_listed_styles(packed, main))
    blocks = [*document.blocks(root)]
    for reference, kind in _NOTES.items():
        notes = _notes(packed, main, kind)
        for number in document.referred.get(reference, ()):
            if number in notes:
                blocks += document.blocks(notes[number])
    return Content(text=join_blocks(blocks, where=where))


@dataclass
class _Document:
    """Walks a document; `referred` are the notes met so far, in order, by kind of reference.

    `listed` are the styles whose paragraphs are items of a list. `begun` are the words of a
    paragraph whose end a tracked change deletes: the next one goes on with them.
    """

    listed: frozenset[str]
    referred: dict[str, list[str]] = field(default_factory=dict)
    begun: str = ""

    def blocks(self, parent: Any) -> Iterator[str]:  # noqa: ANN401  (lxml's element)
        """Yield the paragraphs and rows below an element."""
        for child in parent:
            match local(child):
                case name if name in _PASSED_OVER:
                    continue
                case "p":
                    yield from self._paragraph(child)
                case "tr":
                    yield self._row(child)
                case _:
                    yield from self.blocks(child)

    def _paragraph(self, paragraph: Any) -> Iterator[str]:  # noqa: ANN401
        boxes: list[str] = []
        text = self.begun + "".join(self._pieces(paragraph, boxes))
        self.begun = ""
        if _has(paragraph, "pPr", "rPr", "del"):
            self.begun = text
        elif text.strip():
            yield f"- {text.strip()}" if self._is_item(paragraph) else text
        yield from boxes

    def _pieces(self, parent: Any, boxes: list[str]) -> Iterator[str]:  # noqa: ANN401
        for child in parent:
            match local(child):
                case name if name in _PASSED_OVER:
                    continue
                case "t":
                    yield child.text or ""
                case name if name in _SPELLED:
                    yield _SPELLED[name]
                case name if name in _NOTES:
                    self.referred.setdefault(name, []).append(own(child, "id") or "")
                case "txbxContent":
                    boxes += self.blocks(child)
                case _:
                    yield from self._pieces(child, boxes)

    def _row(self, row: Any) -> str:  # noqa: ANN401
        if _has(row, "trPr", "del"):
            return ""
        cells = (cell for cell in row.iter("{*}tc") if _row_of(cell) is row)
        return table_row(
            "" if _has(cell, "tcPr", "cellDel") else " ".join(self.blocks(cell)) for cell in cells
        )

    def _is_item(self, paragraph: Any) -> bool:  # noqa: ANN401
        numbered = paragraph.find("{*}pPr/{*}numPr/{*}numId")
        if numbered is not None:
            return own(numbered, "val") != "0"
        style = paragraph.find("{*}pPr/{*}pStyle")
        return style is not None and own(style, "val") in self.listed


def _has(element: Any, *path: str) -> bool:  # noqa: ANN401
    return element.find("/".join(f"{{*}}{name}" for name in path)) is not None


def _row_of(cell: Any) -> Any:  # noqa: ANN401
    """Return the row that a cell stands in; a control may stand between the two."""
    return next(above for above in cell.iterancestors() if local(above) == "tr")


def _listed_styles(packed: Packed, main: str) -> frozenset[str]:
    name = packed.related(main, "styles")
    styles = packed.tree(name) if name else None
    if styles is None:
        return frozenset()
    numbered = (style for style in styles.iterfind("{*}style") if _has(style, "pPr", "numPr"))
    return frozenset(own(style, "styleId") or "" for style in numbered) - {""}


def _notes(packed: Packed, main: str, kind: str) -> dict[str, Any]:
    """Return the notes of a kind by their numbers; those that only draw lines are left out."""
    name = packed.related(main, kind)
    notes = packed.tree(name) if name else None
    if notes is None:
        return {}
    told = (note for note in notes if own(note, "type") in (None, "normal"))
    return {own(note, "id") or "": note for note in told}
