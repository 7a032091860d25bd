"""The document that sealed bytes hold."""

from collections.abc import Callable
from datetime import date

from openinquest.errors import EmptyInput, NotText
from openinquest.model import Described, Document, DocumentId, Original
from openinquest.read.content import Content
from openinquest.read.dates import CLOCKS_APART, choose_publication_date, find_stamped_date
from openinquest.read.docx import read_docx
from openinquest.read.html import read_html
from openinquest.read.language import identify_language
from openinquest.read.mail import read_mail
from openinquest.read.odt import read_odt
from openinquest.read.old_office import refuse_old_office
from openinquest.read.pdf import read_pdf
from openinquest.read.picture import read_picture
from openinquest.read.text import read_text
from openinquest.read.xlsx import read_xlsx

_OPEN_XML = "application/vnd.openxmlformats-officedocument"

_READERS: dict[str, Callable[[bytes, Original], Content]] = {
    "text/plain": read_text,
    "text/html": read_html,
    "message/rfc822": read_mail,
    f"{_OPEN_XML}.wordprocessingml.document": read_docx,
    f"{_OPEN_XML}.spreadsheetml.sheet": read_xlsx,
    "application/vnd.oasis.opendocument.text": read_odt,
    "application/x-ole-storage": refuse_old_office,
    "application/vnd.ms-excel.sheet.binary.macroenabled.12": refuse_old_office,
}
_UNREAD = ("audio/", "video/")
"""What is kept without a text where no reader knows it: a person can see or hear what it shows."""


def read_document(
    sealed_content: bytes,
    original: Original,
    *,
    described: Described | None = None,
    published: date | None = None,
    recognise: tuple[str, ...] = (),
    language_of: Callable[[str], str | None] = identify_language,
) -> Document:
    """Return the document that `sealed_content` holds.

    A picture without words, a sound or a film is one without a text; `not_read` says why.

    What `described` says goes before what the document says of itself, and
    `published` before both. Only web pages and mails have a title unless described.

    Args:
        sealed_content: The untouched bytes.
        original: The record of their capture; its media type picks the reader.
        described: What the manifest of their folder says, or None.
        published: The day of publication if the user named one, or None.
        recognise: Languages, as Tesseract has them, in which the words of pictures
            are recognised, empty to recognise none.
        language_of: What tells the language of a text that is not described.

    Raises:
        EmptyInput: there is nothing to read, or a page without an article.
        NotText: no reader for this media type, or no words in it.
        DamagedInput: it starts as a document but cannot be read.
        EncryptedInput: it is locked with a password.
        UnfoldsTooLarge, OldOffice: an office document that no reader opens.
        NoTextLayer: a PDF document of pictures whose words are not to be recognised.
        NoRecogniser: its words are in a picture, and Tesseract is not installed.
    """
    content = _content_of(sealed_content, original, recognise)
    return _described(content, original, described or Described(), published, language_of)


def _described(
    content: Content,
    original: Original,
    known: Described,
    published: date | None,
    language_of: Callable[[str], str | None],
) -> Document:
    latest = original.captured_utc.date() + CLOCKS_APART
    return Document(
        id=DocumentId(f"sha256:{original.sha256}"),
        text=content.text,
        title=known.title or content.title,
        url=known.url or content.url,
        publisher=known.publisher or content.publisher,
        published=choose_publication_date(
            given=published,
            described=known.published,
            stated=content.published or find_stamped_date(content.text, latest=latest),
        ),
        language=known.language or language_of(content.text),
        original=original,
        page_starts=content.page_starts,
        recognised=content.recognised,
        not_read=content.not_read,
    )


def _content_of(sealed_content: bytes, original: Original, recognise: tuple[str, ...]) -> Content:
    where, kind = original.location, original.media_type
    if not sealed_content:
        raise EmptyInput("the file holds no bytes", where=where)
    if kind == "application/pdf":
        return read_pdf(sealed_content, original, recognise)
    if kind.startswith("image/"):
        return read_picture(sealed_content, original, recognise)
    if kind.startswith(_UNREAD):
        return Content("", not_read=f"it is {kind}, which has no reader")
    reader = _READERS.get(kind)
    if reader is None:
        raise NotText(f"it is {kind}, which has no reader yet", where=where)
    return reader(sealed_content, original)
