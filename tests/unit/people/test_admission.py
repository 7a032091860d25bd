from dataclasses import replace

import pytest

from openinquest.errors import NotAdmitted
from openinquest.model import Member, Role, Token
from openinquest.people import acts_alone, digest_of, hash_password, with_key, with_password

KEY, PASSWORD = "a key of Amal", "seven gulls over the mill"
AMAL = Member(
    "Amal", Role.ANALYST, hash_password(PASSWORD), tokens=(Token("first", digest_of(KEY)),)
)
BILAL = Member("Bilal", Role.VIEWER, tokens=(Token("first", digest_of("a key of Bilal")),))


def test_key_and_password_let_their_member_in():
    assert with_key((BILAL, AMAL), KEY) == AMAL
    assert with_password((BILAL, AMAL), "Amal", PASSWORD) == AMAL


@pytest.mark.parametrize("key", ["", "a key", digest_of(KEY), KEY.upper()])
def test_key_of_nobody_lets_nobody_in(key):
    with pytest.raises(NotAdmitted):
        with_key((BILAL, AMAL), key)


def test_inactive_member_is_not_let_in():
    gone = replace(AMAL, active=False)

    with pytest.raises(NotAdmitted):
        with_key((BILAL, gone), KEY)
    with pytest.raises(NotAdmitted):
        with_password((BILAL, gone), "Amal", PASSWORD)


def test_refusal_does_not_tell_whether_there_is_such_a_name():
    words = set()
    for name, password in (("Amal", "wrong"), ("Nobody", PASSWORD), ("Bilal", PASSWORD)):
        with pytest.raises(NotAdmitted) as refused:
            with_password((BILAL, AMAL), name, password)
        words.add(str(refused.value))

    assert len(words) == 1


@pytest.mark.parametrize("host", [None, "localhost", "127.0.0.1", "127.8.8.8", "::1"])
def test_whoever_sits_at_the_machine_acts_alone_in_a_case_without_members(host):
    assert acts_alone((), host)
    assert not acts_alone((BILAL,), host)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "", "host.example", "127.0.0"])
def test_nobody_acts_alone_from_elsewhere(host):
    assert not acts_alone((), host)
