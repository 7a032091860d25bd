"""The text layer of a PDF document, page by page."""

import re
from itertools import accumulate

from openinquest.errors import DamagedInput, EmptyInput, EncryptedInput, NoTextLayer
from openinquest.model import Original
from openinquest.read.content import Content
from openinquest.read.text import storable

# PDFium joins a word that is parted at the end of a line and leaves this mark.
_PARTED_WORD = re.compile("[\x02\ufffe]")


def read_pdf(content: bytes, original: Original) -> Content:
    r"""Return the text of a PDF document and where its pages begin.

    Lines stay lines, and a word parted at the end of a line stays parted
    ("quar-\nter"): a PDF file does not tell where paragraphs end, and whether
    a hyphen belongs to its word. Pages are parted by one line break; a page
    without text begins where the next one does. Title and date of the file's
    metadata are left out: they are those of the making of the file.

    Raises:
        EncryptedInput: it is locked with a password.
        DamagedInput: it, or a page of it, cannot be read.
        EmptyInput: it has no pages.
        NoTextLayer: it has pages, and no letters on them.
    """
    pages = _page_texts(content, where=original.location)
    if not pages:
        raise EmptyInput("the document has no pages", where=original.location)
    if not any(char.isalpha() for page in pages for char in page):
        raise NoTextLayer(
            f"none of its pages ({len(pages)}) holds a letter", where=original.location
        )
    blocks = [page and page + "\n" for page in pages]
    ends = accumulate(map(len, blocks))
    return Content(text="".join(blocks), page_starts=(0, *ends)[:-1])


def _page_texts(content: bytes, *, where: str) -> list[str]:
    from pypdfium2 import PdfDocument, PdfiumError  # type: ignore[import-untyped]
    from pypdfium2.raw import (  # type: ignore[import-untyped]
        FPDF_ERR_PASSWORD,
        FPDF_ERR_SECURITY,
    )

    try:
        with PdfDocument(content) as document:
            return [
                _clean(document[number].get_textpage().get_text_bounded())
                for number in range(len(document))
            ]
    except PdfiumError as error:
        if error.err_code in (FPDF_ERR_PASSWORD, FPDF_ERR_SECURITY):
            raise EncryptedInput("it is locked with a password", where=where) from error
        raise DamagedInput("it is no PDF document that can be read", where=where) from error


def _clean(text: str) -> str:
    text = _PARTED_WORD.sub("-\n", text.replace("\r\n", "\n"))
    return storable(text).strip("\n")
