from dataclasses import replace

import pytest

from openinquest.model import Member, Role
from openinquest.people import Right, may

# Written out, so that no change of the table goes unseen.
TABLE = """
                  viewer  analyst  reviewer  administrator
read                yes     yes      yes         yes
read whole texts    no      yes      yes         yes
add                 no      yes      yes         yes
judge               no      yes      yes         yes
review              no      no       yes         yes
sign off            no      no       yes         yes
withdraw            no      no       no          yes
erase               no      no       no          yes
manage the case     no      no       no          yes
"""

_HEAD, *_ROWS = TABLE.strip("\n").splitlines()
ROLES = [Role(word) for word in _HEAD.split()]
ANSWERS = {
    (role, Right(row[:18].strip())): word == "yes"
    for row in _ROWS
    for role, word in zip(ROLES, row[18:].split(), strict=True)
}


def test_table_names_every_role_and_every_right():
    assert set(ANSWERS) == {(role, right) for role in Role for right in Right}


@pytest.mark.parametrize(("role", "right"), ANSWERS)
def test_role_may_what_the_table_says(role, right):
    assert may(Member("Amal", role), right) is ANSWERS[role, right]


@pytest.mark.parametrize(("role", "right"), ANSWERS)
def test_inactive_member_may_do_nothing(role, right):
    assert not may(replace(Member("Amal", role), active=False), right)
