"""The words of a transcription, and the place that they were written down from, out of its bytes.

Never of bytes that somebody collected: a page could call itself the transcription of a film.
"""

import json
import re
from typing import Any

from openinquest.errors import DamagedInput
from openinquest.model import Described, Document, DocumentId, Original, Transcribed
from openinquest.read.language import identify_language
from openinquest.read.text import storable

_TIME = re.compile(r"t=([\d.]+),([\d.]+)")
_PAGE = re.compile(r"page=(\d+)")
_BOX = re.compile(r"xywh=percent:([\d.]+),([\d.]+),([\d.]+),([\d.]+)")


def read_transcription(sealed_content: bytes, original: Original, whole: Described) -> Document:
    """Return the document that a transcription is; `whole` describes what it was written down from.

    Raises:
        DamagedInput: the bytes are none of a transcription.
    """
    try:
        annotation = json.loads(sealed_content)
        text, target = storable(annotation["body"]["value"]), annotation["target"]
        place = _place(target["source"], target["selector"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedInput("it is no transcription", where=original.location) from error
    return Document(
        id=DocumentId(f"sha256:{original.sha256}"),
        text=text,
        title=whole.title,
        url=whole.url,
        publisher=whole.publisher,
        published=whole.published,
        language=whole.language or identify_language(text),
        original=original,
        transcribed=place,
    )


def _place(of: str, selector: dict[str, Any]) -> Transcribed:
    if time := _TIME.fullmatch(selector["value"]):
        return Transcribed(of, start_s=float(time[1]), end_s=float(time[2]))
    page, box = _PAGE.fullmatch(selector["value"]), _BOX.fullmatch(selector["refinedBy"]["value"])
    if page is None or box is None:
        raise ValueError(selector)
    left, top, wide, high = map(float, box.groups())
    edges = (left, top, left + wide, top + high)
    shares = tuple(round(edge / 100, 6) for edge in edges)
    return Transcribed(of, page=int(page[1]), box=(shares[0], shares[1], shares[2], shares[3]))
