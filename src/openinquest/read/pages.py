"""The pages of a picture or a scan: what a place on it must lie within."""

from collections.abc import Iterator
from dataclasses import dataclass

from openinquest.model import Original
from openinquest.read.pdf import count_pages
from openinquest.read.picture_size import Size, sizes_of
from openinquest.wire import from_json, to_json


@dataclass(frozen=True, slots=True)
class Pages:
    """How many pages there are, and how large each is.

    `sizes` holds width and height in pixels for each page, None for a page that has no pixels of
    its own; it is None where it cannot be told how many pages there are.
    """

    sizes: tuple[Size | None, ...] | None


def pages_of(sealed_content: bytes, original: Original) -> Pages:
    """Return the pages of a picture or a PDF document.

    Raises:
        EncryptedInput, DamagedInput: it is a PDF document that cannot be opened.
    """
    if original.media_type == "application/pdf":
        return Pages((None,) * count_pages(sealed_content, original))
    sizes = sizes_of(sealed_content)
    return Pages(None if sizes is None else tuple(sizes))


def serve(told: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of what `content` holds, as a worker is asked for them.

    Raises:
        InquestError: what `pages_of` raises.
    """
    yield to_json(pages_of(content, from_json(Original, told))), b""
