from datetime import UTC, datetime
from hashlib import sha256

from openinquest import __version__
from openinquest.model import Original
from openinquest.preserve import seal_file

NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)


def test_the_bytes_are_kept_untouched_with_their_digest_and_capture(tmp_path):
    content = b"\xef\xbb\xbfA house fell.\r\n"
    path = tmp_path / "report.txt"
    path.write_bytes(content)

    sealed = seal_file(path, max_bytes=1000, captured_utc=NOON, captured_by="an investigator")

    assert sealed.content == content
    assert sealed.original == Original(
        sha256=sha256(content).hexdigest(),
        size_bytes=len(content),
        media_type="text/plain",
        location=str(path),
        captured_utc=NOON,
        captured_by="an investigator",
        tool=f"openinquest {__version__}",
    )


def test_a_file_of_just_the_limit_is_read(tmp_path):
    path = tmp_path / "report.txt"
    path.write_bytes(b"x" * 10)

    assert seal_file(path, max_bytes=10, captured_utc=NOON, captured_by="me").content == b"x" * 10


def test_a_name_that_is_no_text_is_recorded_with_escapes(tmp_path):
    path = tmp_path / "caf\udce9\x1b.txt"
    path.write_bytes(b"A house fell.")

    sealed = seal_file(path, max_bytes=100, captured_utc=NOON, captured_by="me")

    assert sealed.original.location == str(tmp_path) + "/caf\\udce9\\x1b.txt"
