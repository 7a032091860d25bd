import pytest

from openinquest.errors import MembersRefused, NoMember
from openinquest.model import Member, Role
from openinquest.people import (
    deactivated,
    digest_of,
    new_member,
    with_hash_renewed,
    with_new_key,
    with_new_password,
    with_role,
    without_key,
)

AMAL = Member("Amal", Role.ADMINISTRATOR)
BILAL = Member("Bilal", Role.VIEWER)
GONE = Member("Chadi", Role.ADMINISTRATOR, active=False)
ALL = (AMAL, BILAL, GONE)


def test_new_member_has_a_first_key_of_which_the_digest_is_kept():
    member = new_member(ALL, "Dunya", Role.ANALYST, "a key")

    assert (member.name, member.role, member.active) == ("Dunya", Role.ANALYST, True)
    assert [token.sha256 for token in member.tokens] == [digest_of("a key")]
    assert "a key" not in repr(member)


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ANALYST, Role.REVIEWER])
def test_first_member_is_to_be_an_administrator(role):
    with pytest.raises(MembersRefused, match="administrator"):
        new_member((), "Amal", role, "a key")

    assert new_member((), "Amal", Role.ADMINISTRATOR, "a key").active


@pytest.mark.parametrize("name", ["Amal", "amal", "AMAL", "Ａmal", "Chadi"])
def test_name_that_reads_like_another_is_refused(name):
    with pytest.raises(MembersRefused, match="already"):
        new_member(ALL, name, Role.VIEWER, "a key")


@pytest.mark.parametrize("name", ["", " ", " Dunya", "Dunya ", "Dun\nya", "\u202eaynuD", "x" * 101])
def test_name_that_is_none_is_refused(name):
    with pytest.raises(MembersRefused):
        new_member(ALL, name, Role.VIEWER, "a key")


@pytest.mark.parametrize("role", [Role.VIEWER, Role.ANALYST, Role.REVIEWER])
def test_last_active_administrator_keeps_the_role(role):
    with pytest.raises(MembersRefused, match="no active administrator"):
        with_role(ALL, "Amal", role)


def test_last_active_administrator_cannot_be_deactivated():
    with pytest.raises(MembersRefused, match="no active administrator"):
        deactivated(ALL, "Amal")


def test_one_of_two_administrators_can_go():
    two = (*ALL, Member("Dunya", Role.ADMINISTRATOR))

    assert with_role(two, "Amal", Role.VIEWER).role is Role.VIEWER
    assert not deactivated(two, "Amal").active


def test_deactivated_member_has_neither_keys_nor_password():
    member = with_new_password(ALL, "Bilal", "a hash")
    member = with_new_key((AMAL, member), "Bilal", "laptop", "a key")

    gone = deactivated((AMAL, member), "Bilal")

    assert (gone.active, gone.password, gone.tokens) == (False, None, ())


def test_key_is_added_once_and_taken_by_its_name():
    member = with_new_key(ALL, "Bilal", "laptop", "a key")

    with pytest.raises(MembersRefused, match="already"):
        with_new_key((AMAL, member), "Bilal", "laptop", "another")
    assert without_key((AMAL, member), "Bilal", "laptop") == BILAL


def test_what_is_not_there_is_named():
    with pytest.raises(NoMember, match="Nobody"):
        with_role(ALL, "Nobody", Role.VIEWER)
    with pytest.raises(NoMember, match="laptop"):
        without_key(ALL, "Bilal", "laptop")


def test_inactive_member_gets_nothing_new():
    for change in (
        lambda: with_role(ALL, "Chadi", Role.VIEWER),
        lambda: with_new_password(ALL, "Chadi", "a hash"),
        lambda: with_new_key(ALL, "Chadi", "laptop", "a key"),
    ):
        with pytest.raises(NoMember):
            change()


def test_hash_is_not_renewed_over_a_password_that_was_changed_meanwhile():
    changed = with_new_password(ALL, "Bilal", "hash of another password")

    assert with_hash_renewed((AMAL, changed), BILAL, "hash of the old one") == changed
    assert with_hash_renewed(ALL, BILAL, "stronger hash").password == "stronger hash"
