"""What a person saw or heard in a picture, sound or film, as a document to make claims in.

preserve -> read: the words are sealed with the place that they stand in.
"""

import re
from dataclasses import dataclass

from openinquest.confine import Limits
from openinquest.errors import NoSuchPlace, WasErased
from openinquest.model import Act, Described, Document, Transcribed
from openinquest.pipeline.apart import count_pages
from openinquest.pipeline.naming import document_named, short
from openinquest.pipeline.reading import name_of
from openinquest.preserve import Sealed, seal_transcription
from openinquest.read import Pages, read_transcription
from openinquest.store import Store

_NUMBER = r"\s*(\d+(?:\.\d+)?)\s*"
_BOX = re.compile(rf"(?:(\d{{1,9}}):)?{_NUMBER},{_NUMBER},{_NUMBER},{_NUMBER}(%|px)\s*")
_CLOCK = r"\s*((?:\d+:){0,2}\d+(?:\.\d+)?)\s*"
_TIME = re.compile(rf"{_CLOCK}-{_CLOCK}|{_CLOCK}")

_SHARES_TO = 6  # digits: a hundredth of a pixel of the widest picture
_SECONDS_TO = 3


@dataclass(frozen=True, slots=True)
class Passage:
    """What a person saw or heard, as they say it.

    `words` is what is seen or heard. `at_box` is `PAGE:LEFT,TOP,WIDTH,HEIGHT` with its unit, `%`
    of the page or `px`, and page 1 where none is named; `at_time` is `START-END` in seconds, or
    as a player shows them (`1:02:03.5`). One of the two is None.
    """

    words: str
    at_box: str | None = None
    at_time: str | None = None


@dataclass(frozen=True, slots=True)
class Written:
    """A passage as it is to be kept: the document that it is, and its bytes."""

    document: Document
    sealed: Sealed


def write_down(
    store: Store, name: str, passage: Passage, act: Act, limits: Limits | None
) -> Written:
    """Return what a person saw or heard in a document as one of its own; nothing is kept yet.

    It has the publisher, day and address of what it is transcribed from, and a language that can
    be told from its words where that has none.

    Args:
        store: The case.
        name: The document with the picture, sound or film.
        passage: What is seen or heard there, and where.
        act: Who wrote it down, and when.
        limits: What counting its pages may take in a process of its own, None to do it in this.

    Raises:
        NoSuchPlace: the place is none of that document, there are no words, or it is withdrawn.
        WasErased: the document was erased.
        InquestError: its pages cannot be counted.
        UnknownRecord, AmbiguousName: the name is of no document, or of several.
    """
    whole = _whole_named(store, name)
    place = _place(store, whole, passage, limits)
    if not passage.words.strip():
        raise NoSuchPlace("there are no words of what is seen or heard", where=short(whole.id))
    sealed = seal_transcription(
        passage.words.strip(),
        place,
        location=f"{place.in_words}, of {name_of(whole)}",
        captured_utc=act.at_utc,
        captured_by=act.actor,
    )
    document = read_transcription(sealed.content, sealed.original, _described(whole))
    if document.text != passage.words.strip():
        raise NoSuchPlace("the words hold characters that cannot be kept", where=short(whole.id))
    if document.id in (*store.withdrawn(), *store.erased()):
        raise NoSuchPlace(
            "the same words of that place were withdrawn or erased", where=short(document.id)
        )
    return Written(document, sealed)


def _described(whole: Document) -> Described:
    return Described(
        title=whole.title,
        url=whole.url,
        publisher=whole.publisher,
        published=whole.published,
        language=whole.language,
    )


def _whole_named(store: Store, name: str) -> Document:
    of = document_named(store, name, or_erased=True)
    if of in store.erased():
        raise WasErased("its bytes were erased from the case", where=short(of))
    whole = store.document(of)
    if of in store.withdrawn():
        raise NoSuchPlace("it is withdrawn from the case", where=short(of))
    if whole.transcribed is not None:
        raise NoSuchPlace("it is a transcription: make the claim in its words", where=short(of))
    return whole


def _place(store: Store, whole: Document, passage: Passage, limits: Limits | None) -> Transcribed:
    original = whole.original
    kind = original.media_type if original else ""
    if original is not None and passage.at_box is not None and passage.at_time is None:
        if kind.startswith("image/") or kind == "application/pdf":
            pages = count_pages(store.original(original.sha256), original, limits)
            return place_on_page(whole, passage.at_box, pages)
        raise NoSuchPlace(f"it is {kind}, which has no pages to see", where=short(whole.id))
    if passage.at_time is not None and passage.at_box is None:
        if kind.startswith(("audio/", "video/")):
            return place_in_time(whole, passage.at_time)
        raise NoSuchPlace(f"it is {kind}, which does not last", where=short(whole.id))
    raise NoSuchPlace("it takes either a box or a time", where=short(whole.id))


def place_on_page(whole: Document, told: str, pages: Pages) -> Transcribed:
    """Return the box on a page of a document that `told` names, as `Passage.at_box`.

    Raises:
        NoSuchPlace: it names none, or one that lies beyond the page.
    """
    where = short(whole.id)
    match = _BOX.fullmatch(told)
    if match is None:
        raise NoSuchPlace(f"{told!r} is no box", where=where)
    page, sizes = int(match[1] or 1), pages.sizes
    if sizes is not None and page > len(sizes):
        raise NoSuchPlace(f"it has no page {page} (it has {len(sizes)})", where=where)
    wide: float = 100
    high: float = 100
    if match[6] == "px":
        size = sizes[page - 1] if sizes and page > 0 else None
        if size is None:
            raise NoSuchPlace("how many pixels it has is not known: give the box in %", where=where)
        wide, high = size
    left, top, width, height = map(float, match.groups()[1:5])
    edges = (left / wide, top / high, (left + width) / wide, (top + height) / high)
    shares = [round(edge, _SHARES_TO) for edge in edges]
    return Transcribed(whole.id, page=page, box=(shares[0], shares[1], shares[2], shares[3]))


def place_in_time(whole: Document, told: str) -> Transcribed:
    """Return the time of a document that `told` names, as `Passage.at_time`.

    Raises:
        NoSuchPlace: it names none.
    """
    match = _TIME.fullmatch(told)
    if match is None:
        raise NoSuchPlace(f"{told!r} is no time", where=short(whole.id))
    start, end, moment = match.groups()
    return Transcribed(whole.id, start_s=_seconds(start or moment), end_s=_seconds(end or moment))


def _seconds(clock: str) -> float:
    """Return a time of a player in seconds.

    Example:
        >>> _seconds("1:02:03.5")
        3723.5
    """
    seconds = 0.0
    for part in clock.split(":"):
        seconds = 60 * seconds + float(part)
    return round(seconds, _SECONDS_TO)
