"""Who is let in to a case, what they see, and how that is changed."""

from datetime import timedelta
from threading import Thread

import pytest
from argon2 import PasswordHasher
from factories import AN_ACT, NOON

from openinquest import pipeline
from openinquest.errors import InquestError, MembersRefused, NoMember, NotAdmitted, NotAllowed
from openinquest.model import Member, Role
from openinquest.people import Right
from openinquest.report import Profile
from openinquest.store import CaseAt, create_case, open_case

PASSWORD = "seven gulls over the mill"


@pytest.fixture
def case(tmp_path):
    with create_case(tmp_path / "case") as store:
        yield store


@pytest.fixture
def keys(case):
    """Return the key of a member in each role."""
    roles = (Role.ADMINISTRATOR, Role.VIEWER, Role.ANALYST, Role.REVIEWER)
    return {role: pipeline.add_member(case, AN_ACT, role.value.title(), role) for role in roles}


def test_whoever_is_alone_is_administrator_under_their_own_name(case):
    assert pipeline.let_in(case, None, "the account") == Member("the account", Role.ADMINISTRATOR)


def test_nobody_acts_alone_over_a_network(case):
    with pytest.raises(NotAdmitted):
        pipeline.let_in(case, None, "the account", host="0.0.0.0")


def test_case_with_members_asks_for_a_key(case, keys):
    with pytest.raises(NotAdmitted):
        pipeline.let_in(case, None, "the account")
    with pytest.raises(NotAdmitted):
        pipeline.let_in(case, "no key", "the account")


def test_member_is_who_their_key_says(case, keys):
    for role, key in keys.items():
        member = pipeline.let_in(case, key, "the account")

        assert (member.name, member.role) == (role.value.title(), role)


def test_key_is_kept_nowhere_in_the_case(case, keys, tmp_path):
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())

    assert not any(key.encode() in kept for key in keys.values())


def test_last_state_of_a_member_holds(case, keys):
    pipeline.set_role(case, AN_ACT, "Viewer", Role.ANALYST)

    assert pipeline.let_in(case, keys[Role.VIEWER], "x").role is Role.ANALYST
    assert len(case.members()) == 4


def test_revoked_key_lets_nobody_in_and_a_new_one_does(case, keys):
    new = pipeline.add_key(case, AN_ACT, "Viewer", "laptop")
    pipeline.revoke_key(case, AN_ACT, "Viewer", "first")

    with pytest.raises(NotAdmitted):
        pipeline.let_in(case, keys[Role.VIEWER], "x")
    assert pipeline.let_in(case, new, "x").name == "Viewer"


def test_deactivated_member_is_not_let_in(case, keys):
    pipeline.set_password(case, AN_ACT, "Viewer", PASSWORD)
    pipeline.deactivate(case, AN_ACT, "Viewer")

    with pytest.raises(NotAdmitted):
        pipeline.let_in(case, keys[Role.VIEWER], "x")
    with pytest.raises(NotAdmitted):
        pipeline.log_in(case, "Viewer", PASSWORD, NOON)


def test_change_that_is_refused_leaves_no_trace(case, keys):
    before = case.head()

    with pytest.raises(MembersRefused):
        pipeline.deactivate(case, AN_ACT, "Administrator")
    with pytest.raises(NoMember):
        pipeline.set_role(case, AN_ACT, "Nobody", Role.VIEWER)

    assert case.head() == before


def test_every_change_is_in_the_audit_without_a_hash_or_a_name(case, keys):
    pipeline.set_password(case, AN_ACT, "Viewer", PASSWORD)

    entries = [entry for entry in case.audit() if entry.table == "member"]

    assert len(entries) == 5
    assert not any("Viewer" in repr(entry) or "argon2" in repr(entry) for entry in entries)


def test_password_lets_in_and_its_hash_grows_with_the_parameters(case, keys):
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    with case.writer(AN_ACT) as writer:
        writer.add_member(Member("Old", Role.VIEWER, weak))

    later = NOON + timedelta(days=1)
    member = pipeline.log_in(case, "Old", PASSWORD, later)
    kept = {each.name: each for each in case.members()}["Old"]
    head = case.head()

    assert kept == member
    assert kept.password != weak
    assert pipeline.log_in(case, "Old", PASSWORD, later) == kept
    assert case.head() == head
    with pytest.raises(NotAdmitted):
        pipeline.log_in(case, "Old", PASSWORD + "!", later)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request, tmp_path):
    """Return where a case is to be: in either kind of database."""
    if request.param == "sqlite":
        return CaseAt(tmp_path / "case")
    server = request.getfixturevalue("postgres_server")
    return CaseAt(tmp_path / "case", server.new_database())


def test_two_administrators_cannot_both_be_taken_at_once(place):
    with create_case(place) as store:
        pipeline.add_member(store, AN_ACT, "Amal", Role.ADMINISTRATOR)
        pipeline.add_member(store, AN_ACT, "Bilal", Role.ADMINISTRATOR)
    refused = []

    def take(name):
        with open_case(place) as store:
            try:
                pipeline.deactivate(store, AN_ACT, name)
            except InquestError as error:
                refused.append(error.code)

    threads = [Thread(target=take, args=(name,)) for name in ("Amal", "Bilal")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    with open_case(place) as store:
        assert [member.active for member in store.members()].count(True) == 1
    assert refused == ["E171"]


@pytest.mark.parametrize("role", Role)
def test_right_that_a_role_lacks_is_refused(role):
    for right in Right:
        try:
            pipeline.require(Member("Amal", role), right)
        except NotAllowed as refused:
            assert role is not Role.ADMINISTRATOR
            assert f"{role} may not {right}" in str(refused)


def test_members_change_what_is_their_own_and_administrators_what_is_anybodys():
    viewer, administrator = Member("Amal", Role.VIEWER), Member("Bilal", Role.ADMINISTRATOR)

    pipeline.require_over(viewer, "Amal")
    pipeline.require_over(administrator, "Amal")
    with pytest.raises(NotAllowed):
        pipeline.require_over(viewer, "Bilal")


FULL, PARTNER, PUBLIC = Profile.FULL, Profile.PARTNER, Profile.PUBLIC


@pytest.mark.parametrize(
    ("role", "allowed", "usual"),
    [
        (Role.VIEWER, {PUBLIC}, PUBLIC),
        (Role.ANALYST, {PUBLIC, PARTNER, FULL}, PARTNER),
        (Role.REVIEWER, {PUBLIC, PARTNER, FULL}, PARTNER),
        (Role.ADMINISTRATOR, {PUBLIC, PARTNER, FULL}, PARTNER),
    ],
)
def test_reader_gets_a_stricter_profile_and_never_a_laxer(role, allowed, usual):
    member = Member("Amal", role)

    assert pipeline.profile_for(member, None) is usual
    for asked in Profile:
        if asked in allowed:
            assert pipeline.profile_for(member, asked) is asked
        else:
            with pytest.raises(NotAllowed):
                pipeline.profile_for(member, asked)
    assert pipeline.widest_profile(member) in allowed
