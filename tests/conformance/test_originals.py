"""Wherever originals are kept, they stand whole under their digest, or it is said so."""

from hashlib import sha256

import boto3
import fsspec
import pytest
from factories import AN_ACT, a_sealed_document
from moto.server import ThreadedMotoServer

from openinquest.errors import CaseDamaged, InputError, UnwritableOutput
from openinquest.store import CaseAt, create_case, open_case
from openinquest.store.originals import OriginalsInFolder
from openinquest.store.remote import OriginalsElsewhere

CONTENT = b"House 1 fell."
DIGEST = sha256(CONTENT).hexdigest()


@pytest.fixture(scope="module")
def bucket():
    """The address of a bucket on a server that speaks S3."""
    with pytest.MonkeyPatch.context() as patch:
        server = ThreadedMotoServer(port=0, verbose=False)
        server.start()
        host, port = server.get_host_and_port()
        patch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
        patch.setenv("AWS_ACCESS_KEY_ID", "a-key")
        patch.setenv("AWS_SECRET_ACCESS_KEY", "a-secret")
        patch.setenv("AWS_DEFAULT_REGION", "us-east-1")
        boto3.client("s3").create_bucket(Bucket="sealed")
        yield "s3://sealed"  # its thread ends with the tests: to stop it takes half a minute


@pytest.fixture(params=["folder", "s3"])
def place(request, tmp_path):
    """A place for originals, and what puts other bytes in the place of one."""
    if request.param == "folder":
        return OriginalsInFolder(tmp_path), lambda path, content: _put(tmp_path / path, content)
    address = f"{request.getfixturevalue('bucket')}/{tmp_path.name}"
    files, folder = fsspec.url_to_fs(address)
    return OriginalsElsewhere(address), lambda path, content: files.pipe_file(
        f"{folder}/{path}", content
    )


def _put(path, content):
    path.chmod(0o644)
    path.write_bytes(content)


def test_sealed_bytes_come_back(place):
    originals, _ = place
    assert not originals.stands(DIGEST)

    originals.seal(DIGEST, CONTENT)
    originals.seal(DIGEST, CONTENT)

    assert originals.read(DIGEST) == CONTENT
    assert originals.stands(DIGEST)


def test_changed_bytes_are_damage_and_are_not_written_over(place):
    originals, put = place
    originals.seal(DIGEST, CONTENT)
    put(f"{DIGEST[:2]}/{DIGEST}", b"House 7 fell.")

    for act in (lambda: originals.read(DIGEST), lambda: originals.seal(DIGEST, CONTENT)):
        with pytest.raises(CaseDamaged, match="not what was sealed"):
            act()


def test_missing_bytes_are_damage(place):
    originals, _ = place

    with pytest.raises(CaseDamaged, match="missing"):
        originals.read(DIGEST)


def test_destroyed_bytes_are_gone_and_destroying_twice_is_once(place):
    originals, _ = place
    originals.seal(DIGEST, CONTENT)

    originals.destroy(DIGEST)
    originals.destroy(DIGEST)

    assert not originals.stands(DIGEST)


def test_case_keeps_its_originals_where_it_is_told_to(bucket, tmp_path):
    at = CaseAt(tmp_path, originals=f"{bucket}/case")
    document, content = a_sealed_document("House 1 fell.")

    with create_case(at) as store, store.writer(AN_ACT) as writer:
        writer.add_document(document, content)

    with open_case(at) as store:
        assert store.original(document.original.sha256) == content
        assert store.verify().holds
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.sqlite"]


def test_store_that_cannot_be_reached_is_a_clear_error(bucket):
    with pytest.raises(UnwritableOutput, match="cannot be kept"):
        OriginalsElsewhere("s3://nobody-made-this").seal(DIGEST, CONTENT)


def test_address_of_no_known_kind_is_refused():
    with pytest.raises(InputError, match="INQUEST_ORIGINALS"):
        OriginalsElsewhere("gopher9://somewhere")
