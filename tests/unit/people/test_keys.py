from openinquest.model import Member, Role, Token
from openinquest.people import digest_of, draw_key
from openinquest.people.keys import has_key


def test_key_is_long_and_never_drawn_twice():
    keys = {draw_key() for _ in range(100)}

    assert len(keys) == 100
    assert min(map(len, keys)) >= 43  # 32 bytes in base64


def test_member_has_the_keys_whose_digests_are_kept():
    key, other = draw_key(), draw_key()
    member = Member(
        "Amal", Role.ANALYST, tokens=(Token("a", digest_of(other)), Token("b", digest_of(key)))
    )

    assert has_key(member, key)
    assert has_key(member, f" {key}\n")
    assert not has_key(member, key + "x")
    assert not has_key(member, digest_of(key))
    assert not has_key(Member("Bilal", Role.ANALYST), "")
