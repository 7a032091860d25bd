"""The pages of a picture or a scan: what a place on it must lie within."""

from openinquest.model import Original
from openinquest.read.pdf import count_pages
from openinquest.read.picture_size import Size, sizes_of


def pages_of(sealed_content: bytes, original: Original) -> tuple[Size | None, ...] | None:
    """Return the size in pixels of each page of a picture or a PDF document.

    Of a page that has no pixels of its own the size is None; None where it cannot be told how
    many pages there are.

    Raises:
        EncryptedInput, DamagedInput: it is a PDF document that cannot be opened.
    """
    if original.media_type == "application/pdf":
        return (None,) * count_pages(sealed_content, original)
    sizes = sizes_of(sealed_content)
    return None if sizes is None else tuple(sizes)
