"""Sealed bytes stand whole under their digest, or not at all."""

from hashlib import sha256

import pytest

from openinquest.errors import CaseDamaged, UnwritableOutput
from openinquest.store.originals import OriginalsInFolder

CONTENT = b"House 1 fell."
DIGEST = sha256(CONTENT).hexdigest()


def test_bytes_stand_under_their_digest_and_may_only_be_read(tmp_path):
    OriginalsInFolder(tmp_path).seal(DIGEST, CONTENT)

    [path] = (path for path in tmp_path.rglob("*") if path.is_file())
    assert path == tmp_path / DIGEST[:2] / DIGEST
    assert path.read_bytes() == CONTENT
    assert path.stat().st_mode & 0o777 == 0o444


def test_sealing_twice_writes_once(tmp_path):
    originals = OriginalsInFolder(tmp_path)
    originals.seal(DIGEST, CONTENT)
    written = (tmp_path / DIGEST[:2] / DIGEST).stat()

    originals.seal(DIGEST, CONTENT)

    # Reading may change the time of the last access.
    now = (tmp_path / DIGEST[:2] / DIGEST).stat()
    assert (now.st_ino, now.st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_what_an_attempt_left_that_was_cut_off_is_replaced(tmp_path):
    unfinished = tmp_path / DIGEST[:2] / f"{DIGEST}.unfinished"
    unfinished.parent.mkdir()
    unfinished.write_bytes(CONTENT[:5])
    unfinished.chmod(0o444)

    OriginalsInFolder(tmp_path).seal(DIGEST, CONTENT)

    assert OriginalsInFolder(tmp_path).read(DIGEST) == CONTENT
    assert not unfinished.exists()


def test_original_that_cannot_be_read_is_damage(tmp_path):
    (tmp_path / DIGEST[:2] / DIGEST).mkdir(parents=True)

    with pytest.raises(CaseDamaged, match="cannot be read"):
        OriginalsInFolder(tmp_path).read(DIGEST)


def test_folder_that_is_no_folder_is_a_clear_error(tmp_path):
    (tmp_path / "originals").touch()

    with pytest.raises(UnwritableOutput, match="cannot be kept"):
        OriginalsInFolder(tmp_path / "originals").seal(DIGEST, CONTENT)
