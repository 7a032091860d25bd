import pytest
from factories import NOON

from openinquest.model import Skipped
from openinquest.preserve import Capture, find_named, take


@pytest.fixture
def taken(tmp_path):
    """Return what is taken of a file of some bytes, and what is skipped of it."""

    def take_bytes(content, *, name="pack", max_bytes=1_000_000):
        path = tmp_path / name
        path.write_bytes(content)
        capture = Capture("a recorder", NOON, max_bytes)
        found = [each for named in find_named([path]) for each in take(named, capture)]
        skipped = [each for each in found if isinstance(each, Skipped)]
        return [each for each in found if not isinstance(each, Skipped)], skipped

    return take_bytes
