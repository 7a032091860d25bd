import random
from base64 import b64decode, b64encode
from dataclasses import replace

import pytest
from authority import Authority, rsa_key
from rfc3161_client import HashAlgorithm, TimestampRequestBuilder

from openinquest.errors import NotAttested, NotRoots
from openinquest.model import Attested, Fault, Head
from openinquest.preserve import attested_line, check_timestamp, stamp

pytestmark = pytest.mark.openssl

HEAD = Head(3, "9f" * 32)
ADDRESS = "http://authority.example/tsr"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def timestamp(authority):
    return stamp(HEAD, ADDRESS, authority.answer)


def test_line_that_is_attested_is_count_and_hash_of_the_head():
    assert attested_line(Head(12, "ab")) == b"12 ab\n"


def test_timestamp_tells_when_and_by_whom(timestamp):
    found = check_timestamp(timestamp)

    assert isinstance(found, Attested)
    assert (found.head, found.by, found.at_utc.tzinfo is not None) == (HEAD, "CN=Signer", True)


def test_authority_is_not_known_where_no_root_was_named(timestamp):
    assert not check_timestamp(timestamp).known


def test_authority_is_known_where_its_root_was_named(timestamp, authority):
    assert check_timestamp(timestamp, authority.root_pem).known


def test_one_of_several_roots_is_enough(timestamp, authority, tmp_path):
    other = Authority(tmp_path / "other")

    assert check_timestamp(timestamp, other.root_pem + authority.root_pem).known


def test_chain_that_leads_to_no_named_root_is_a_fault(timestamp, tmp_path):
    other = Authority(tmp_path / "other")

    found = check_timestamp(timestamp, other.root_pem)

    assert isinstance(found, Fault)
    assert "trusted" in found.what


@pytest.mark.parametrize("key", [None, rsa_key], ids=["elliptic", "RSA"])
@pytest.mark.parametrize("digest", ["sha256", "sha512"])
def test_keys_and_digests_that_authorities_use_are_understood(tmp_path, key, digest):
    authority = Authority(tmp_path / "authority", key=key, digest=digest)

    timestamp = stamp(HEAD, ADDRESS, authority.answer)

    assert check_timestamp(timestamp, authority.root_pem).known


@pytest.mark.parametrize("other", [Head(4, HEAD.hash), Head(3, "9e" * 32), Head(0, "0" * 64)])
def test_timestamp_of_another_head_is_a_fault(timestamp, other):
    found = check_timestamp(replace(timestamp, head=other))

    assert found == Fault(f"timestamp of the head at {other.count}", "it attests something else")


@pytest.mark.parametrize("trusts", [True, False], ids=["root", "no root"])
def test_changed_bytes_never_tell_anything_else(timestamp, authority, trusts):
    """A changed answer is a fault, or tells what it told: not every byte is signed."""
    roots = authority.root_pem if trusts else None
    told, answer = check_timestamp(timestamp, roots), b64decode(timestamp.token)
    rng, found = random.Random(7), []
    for _ in range(400):
        changed = bytearray(answer)
        for _ in range(rng.choice((1, 1, 2, 4))):
            changed[rng.randrange(len(changed))] = rng.choice((0, 0x80, 0xFF, rng.randrange(256)))
        token = b64encode(bytes(changed)).decode()
        found.append(check_timestamp(replace(timestamp, token=token), roots))

    assert {each for each in found if isinstance(each, Attested)} <= {told}
    assert sum(isinstance(each, Fault) for each in found) > 300


def test_signature_over_something_else_than_a_time_attests_nothing(timestamp):
    answer = b64decode(timestamp.token)
    data = bytes.fromhex("060b2a864886f70d0109100101")  # a receipt, as long
    changed = answer.replace(bytes.fromhex("060b2a864886f70d0109100104"), data, 1)

    found = check_timestamp(replace(timestamp, token=b64encode(changed).decode()))

    assert found.what == "something else than a time was signed"


def test_version_of_a_certificate_that_there_is_not_is_a_fault(timestamp):
    """A library raises an error of its own kind for it."""
    answer = b64decode(timestamp.token)
    version = bytes.fromhex("a003020102")
    changed = answer.replace(version, bytes.fromhex("a003020103"))

    found = check_timestamp(replace(timestamp, token=b64encode(changed).decode()))

    assert found == Fault("timestamp of the head at 3", "it is no timestamp")


def test_every_byte_that_was_signed_counts_without_roots_too(timestamp):
    answer = b64decode(timestamp.token)
    begin = answer.index(b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x04")  # what is attested
    for place in range(begin + 15, begin + 120, 3):
        changed = bytearray(answer)
        changed[place] ^= 1
        found = check_timestamp(replace(timestamp, token=b64encode(bytes(changed)).decode()))

        assert isinstance(found, Fault), place


@pytest.mark.parametrize("token", ["", "no base64!", "MAA=", "MAMCAQA=", b64encode(b"x" * 99)])
def test_token_that_is_none_is_a_fault(timestamp, token):
    token = token if isinstance(token, str) else token.decode()

    assert isinstance(check_timestamp(replace(timestamp, token=token)), Fault)


@pytest.mark.parametrize("length", [*range(0, 1600, 150), -1])
def test_token_that_was_cut_off_is_a_fault(timestamp, length):
    cut = b64encode(b64decode(timestamp.token)[:length]).decode()

    assert isinstance(check_timestamp(replace(timestamp, token=cut)), Fault)


@pytest.mark.parametrize("roots", [b"", b"no certificates", b"-----BEGIN CERTIFICATE-----"])
def test_file_without_certificates_is_refused(timestamp, roots):
    with pytest.raises(NotRoots):
        check_timestamp(timestamp, roots)


def test_certificate_that_had_run_out_attests_nothing(tmp_path):
    expired = Authority(tmp_path / "expired", valid_days=-5)

    with pytest.raises(NotAttested, match="not valid at that time"):
        stamp(HEAD, ADDRESS, expired.answer)


def test_answer_to_another_question_is_refused(authority):
    """Whoever sits between can send an old answer on the same head: its number differs."""
    old = (
        TimestampRequestBuilder()
        .data(attested_line(HEAD))
        .hash_algorithm(HashAlgorithm.SHA256)
        .build()
    )

    with pytest.raises(NotAttested, match="another question"):
        stamp(HEAD, ADDRESS, lambda address, _query: authority.answer(address, old.as_bytes()))


def test_answer_on_another_head_is_refused(authority):
    other = (
        TimestampRequestBuilder().data(b"4 ab\n").hash_algorithm(HashAlgorithm.SHA256).build()
    ).as_bytes()

    with pytest.raises(NotAttested, match="something else"):
        stamp(HEAD, ADDRESS, lambda address, _query: authority.answer(address, other))


@pytest.mark.parametrize(
    "answer", [b"", b"<html>busy</html>", b"\x30\x80", b"\x30\x03\x02\x01\x00"]
)
def test_rubbish_is_refused(answer):
    with pytest.raises(NotAttested):
        stamp(HEAD, ADDRESS, lambda *_: answer)


def test_refusal_is_told_in_the_words_of_the_authority(authority):
    wrong = (
        TimestampRequestBuilder().data(b"x").hash_algorithm(HashAlgorithm.SHA512).build()
    ).as_bytes()  # an algorithm that ours does not take

    with pytest.raises(NotAttested, match="it refused, status 2: "):
        stamp(HEAD, ADDRESS, lambda address, _query: authority.answer(address, wrong))


def test_signer_for_something_else_attests_nothing(authority, timestamp, tmp_path):
    """A certificate of the same chain that is not for timestamps, named in the place of the other.

    openssl does not sign with such a one, so that its name is put in afterwards.
    """
    from cryptography.hazmat.primitives.serialization import Encoding

    answer = b64decode(timestamp.token)
    mine = authority.signer.public_bytes(Encoding.DER)
    purpose = bytes.fromhex("06082b06010505070308")
    other = mine.replace(purpose, bytes.fromhex("06082b06010505070303"))  # signs code
    token = b64encode(answer.replace(mine, other)).decode()

    assert isinstance(check_timestamp(replace(timestamp, token=token)), Fault)
