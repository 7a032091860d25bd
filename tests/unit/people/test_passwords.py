import pytest
from argon2 import PasswordHasher, Type, extract_parameters

from openinquest.errors import WeakPassword
from openinquest.people import hash_password, is_outdated
from openinquest.people import passwords as house
from openinquest.people.passwords import NOBODYS, is_password, renew_hash

SENTENCE = "seven gulls over the mill"


def test_hash_is_argon2id_with_the_parameters_that_are_named():
    parameters = extract_parameters(hash_password(SENTENCE))

    assert parameters.type is Type.ID
    assert parameters.memory_cost == house.MEMORY_KIB == 65_536
    assert (parameters.time_cost, parameters.parallelism) == (house.PASSES, house.LANES)


def test_password_is_known_again_and_another_is_not():
    kept = hash_password(SENTENCE)

    assert is_password(SENTENCE, kept)
    assert not is_password(SENTENCE + ".", kept)


def test_same_password_is_hashed_otherwise_each_time():
    assert hash_password(SENTENCE) != hash_password(SENTENCE)


def test_letter_that_is_typed_otherwise_is_the_same_letter():
    composed, combined = "caf\u00e9 at the old harbour", "cafe\u0301 at the old harbour"

    assert is_password(combined, hash_password(composed))


def test_half_of_a_character_is_a_letter_like_any_other():
    half = "seven gulls over \udce4 mill"

    assert is_password(half, hash_password(half))
    assert not is_password(half, hash_password(SENTENCE))


@pytest.mark.parametrize("password", ["", "x" * 14, "x" * 1001])
def test_password_too_short_or_too_long_is_refused(password):
    with pytest.raises(WeakPassword):
        hash_password(password)


def test_refusal_does_not_repeat_the_password():
    with pytest.raises(WeakPassword) as refused:
        hash_password("gulls")

    assert "gulls" not in str(refused.value)


@pytest.mark.parametrize("kept", [None, NOBODYS, "", "no hash", "$argon2id$v=19$"])
def test_nothing_is_the_password_of_nobody(kept):
    assert not is_password(SENTENCE, kept)


def test_what_is_checked_for_nobody_takes_as_long_as_for_somebody():
    """The time follows from the parameters, which are the same; measured times vary too much."""
    assert extract_parameters(NOBODYS) == extract_parameters(hash_password(SENTENCE))


def test_hash_of_weaker_parameters_is_outdated():
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(SENTENCE)

    assert is_outdated(weak)
    assert is_password(SENTENCE, weak)
    assert not is_outdated(hash_password(SENTENCE))


def test_hash_of_a_password_that_was_long_enough_once_is_renewed():
    assert is_password("short", renew_hash("short"))
