"""The record of a case is attested by an authority, and verified with what it attested."""

import pytest
from authority import Authority
from factories import AN_ACT
from full_case import fill

from openinquest import pipeline
from openinquest.errors import NotAttested, NotRoots
from openinquest.model import Head, Member, Role
from openinquest.store import create_case

pytestmark = pytest.mark.openssl

ADDRESS = "http://authority.example/tsr"


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    return Authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def case(tmp_path):
    with create_case(tmp_path / "case") as store:
        with store.writer(AN_ACT) as writer:
            writer.add_member(Member("Amal", Role.ADMINISTRATOR))
        yield store


def test_head_of_the_case_is_attested_and_kept(case, authority):
    head = case.head()

    attested = pipeline.add_timestamp(case, ADDRESS, AN_ACT, authority.answer)

    assert (attested.head, attested.known) == (head, False)
    assert [each.head for each in case.timestamps()] == [head]
    assert case.head().count == head.count + 1


def test_verifying_tells_what_was_attested_and_whether_by_somebody_known(case, authority):
    pipeline.add_timestamp(case, ADDRESS, AN_ACT, authority.answer, authority.root_pem)

    unknown = pipeline.verify(case)
    known = pipeline.verify(case, roots=authority.root_pem)

    assert unknown.holds and known.holds
    assert (unknown.timestamps, [each.known for each in unknown.attested]) == (1, [False])
    assert [each.known for each in known.attested] == [True]


def test_authority_that_leads_to_no_named_root_is_a_fault(case, authority, tmp_path):
    pipeline.add_timestamp(case, ADDRESS, AN_ACT, authority.answer)
    other = Authority(tmp_path / "other")

    found = pipeline.verify(case, roots=other.root_pem)

    assert not found.holds
    assert found.attested == ()


def test_nothing_is_kept_where_the_authority_is_not_the_one_that_was_named(
    case, authority, tmp_path
):
    other, head = Authority(tmp_path / "other"), case.head()

    with pytest.raises(NotAttested, match="trusted"):
        pipeline.add_timestamp(case, ADDRESS, AN_ACT, authority.answer, other.root_pem)
    with pytest.raises(NotAttested):
        pipeline.add_timestamp(case, ADDRESS, AN_ACT, lambda *_: b"rubbish")

    assert case.head() == head


def test_roots_that_are_none_are_refused_before_the_authority_is_asked(case):
    asked = []

    with pytest.raises(NotRoots):
        pipeline.add_timestamp(case, ADDRESS, AN_ACT, lambda *_: asked.append(1), b"no roots")
    with pytest.raises(NotRoots):
        pipeline.verify(case, roots=b"no roots")

    assert asked == []


def test_token_that_is_none_is_among_the_faults_of_the_case(tmp_path):
    with create_case(tmp_path / "full") as store:
        fill(store)
        found = pipeline.verify(store)

    assert [fault.where.split(" of ")[0] for fault in found.faults] == ["timestamp"]


def test_head_that_was_printed_is_held_against_the_record(case):
    assert pipeline.verify(case, [case.head()]).holds
    assert not pipeline.verify(case, [Head(9, "ab" * 32)]).holds
