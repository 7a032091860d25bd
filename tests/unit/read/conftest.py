"""Documents from bytes, without a disk."""

from datetime import UTC, datetime
from hashlib import sha256

import pytest

from openinquest.model import Original
from openinquest.read import read_document


@pytest.fixture(scope="session")
def reading():
    """Return a function that reads bytes as the media type that it is given."""

    def read(content, media_type="text/plain", web=None, **known):
        original = Original(
            sha256=sha256(content).hexdigest(),
            size_bytes=len(content),
            media_type=media_type,
            location="inbox/report",
            captured_utc=datetime(2024, 5, 1, 12, tzinfo=UTC),
            captured_by="an investigator",
            tool="openinquest 0",
            web=web,
        )
        return read_document(content, original, **known)

    return read
