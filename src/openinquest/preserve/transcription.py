"""What a person wrote down from a picture, a sound or a film, as bytes that say where it stands."""

import json
from datetime import datetime
from typing import Any

from openinquest.errors import NoSuchPlace
from openinquest.model import Transcribed
from openinquest.preserve.seal import Sealed, seal_bytes

MEDIA_TYPE = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'

_FRAGMENT = {"type": "FragmentSelector"}
_MEDIA = "http://www.w3.org/TR/media-frags/"
_PAGES = "http://tools.ietf.org/rfc/rfc3778"


def seal_transcription(
    words: str, place: Transcribed, *, location: str, captured_utc: datetime, captured_by: str
) -> Sealed:
    """Return the words as a Web Annotation of what they were written down from.

    The bytes name the place and hold nothing of who wrote and when, which stands in the record: the
    same words of the same place are the same bytes, those of another place are others.

    Args:
        words: What is seen or heard there, as it is to be quoted.
        place: Where.
        location: How the place is called, for people.
        captured_utc: When they were written down, in UTC.
        captured_by: By whom.

    Raises:
        NoSuchPlace: the words hold halves of characters, which no bytes can.
    """
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "type": "Annotation",
        "motivation": "describing",
        "body": {"type": "TextualBody", "format": "text/plain", "value": words},
        "target": {"source": place.of, "selector": _selector(place)},
    }
    try:
        content = f"{json.dumps(annotation, ensure_ascii=False, indent=1)}\n".encode()
    except UnicodeEncodeError as error:
        raise NoSuchPlace("the words hold halves of characters", where=location) from error
    return seal_bytes(
        content,
        location=location,
        captured_utc=captured_utc,
        captured_by=captured_by,
        media_type=MEDIA_TYPE,
    )


def _time(place: Transcribed) -> str:
    start, end = (f"{seconds or 0:.3f}" for seconds in (place.start_s, place.end_s))
    return f"t={start},{end}"


def _selector(place: Transcribed) -> dict[str, Any]:
    """Return a place as a media fragment, within its page where there is one."""
    if place.box is None:
        return _FRAGMENT | {"conformsTo": _MEDIA, "value": _time(place)}
    left, top, right, bottom = place.box
    edges = (left, top, right - left, bottom - top)
    box = ",".join(f"{round(100 * share, 4):g}" for share in edges)
    return _FRAGMENT | {
        "conformsTo": _PAGES,
        "value": f"page={place.page}",
        "refinedBy": _FRAGMENT | {"conformsTo": _MEDIA, "value": f"xywh=percent:{box}"},
    }
