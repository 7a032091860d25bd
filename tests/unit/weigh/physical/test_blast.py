import json
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import openinquest
from openinquest.errors import NotYetHappened
from openinquest.model import DamageGrade, ObservedEffect, Quantity, Verdict
from openinquest.weigh import check_quantity, physical
from openinquest.wire import to_plain

TODAY = date(2026, 5, 1)
CONSISTENT, CANNOT_TELL, INCONSISTENT = (
    Verdict.CONSISTENT,
    Verdict.CANNOT_TELL,
    Verdict.INCONSISTENT,
)
WORSE = (CONSISTENT, CANNOT_TELL, INCONSISTENT)

charges = st.floats(0.5, 5e6)
grades = st.sampled_from(list(DamageGrade))
effects = st.one_of(
    st.builds(ObservedEffect, damage=grades, distance_m=st.floats(1, 3000)),
    st.builds(ObservedEffect, damage=grades),
    st.builds(ObservedEffect, crater_m=st.floats(0.1, 200)),
    st.builds(ObservedEffect, distance_m=st.floats(50, 3000), arrival_s=st.floats(0.05, 9)),
    st.builds(ObservedEffect, damage=st.none() | grades, inside=st.just(True)),
)


def of(kg, low=None, high=None):
    return Quantity(kg, low or kg, high or kg)


def check(claimed, observed, on=None):
    return check_quantity(claimed, observed, on=on, today=TODAY)


def house(grade, distance_m):
    return ObservedEffect(damage=grade, distance_m=distance_m)


# The cases of the public record that it is held against.


def test_a_detonation_inside_the_struck_house_cannot_be_told():
    """Al-Jadida, 2017: a bomb of some 87 kg went off on the upper floor."""
    found = check(of(87), ObservedEffect(damage=DamageGrade.A, inside=True))

    assert found.verdict is CANNOT_TELL
    assert "inside or against the building" in found.reason
    assert (found.implied_kg, found.factor) == (None, None)


@pytest.mark.parametrize("kilotonnes", [0.5, 0.6, 0.9, 1.12])
def test_the_published_range_of_beirut_agrees_with_the_times_of_its_wave(kilotonnes):
    for distance_m, seconds in ((1000, 2.29), (2000, 5.16)):
        observed = ObservedEffect(distance_m=float(distance_m), arrival_s=seconds)

        assert check(of(kilotonnes * 1e6), observed).verdict is CONSISTENT


@pytest.mark.parametrize("seconds", [2.29, 2.14])
def test_a_fifth_of_the_nitrate_at_beirut_is_marginal_and_not_excluded(seconds):
    nitrate = of(552e3 * 0.3, 552e3 * 0.2, 552e3 * 0.4)

    found = check(nitrate, ObservedEffect(distance_m=1000.0, arrival_s=seconds))

    assert found.factor > 2
    assert found.verdict is not INCONSISTENT
    assert (found.verdict is CANNOT_TELL) == (seconds < 2.2)


def test_a_wave_slower_than_sound_is_refused():
    found = check(of(500e3), ObservedEffect(distance_m=885.0, arrival_s=885 / 289))

    assert found.verdict is CANNOT_TELL
    assert "the measurement is refused" in found.reason.lower()
    assert "289 m/s" in found.reason
    assert found.implied_kg is None


def test_the_bomb_alone_does_not_explain_hawija():
    found = check(of(170, 90, 250), house(DamageGrade.B, 200.0))

    assert found.verdict is INCONSISTENT
    assert found.factor >= 25
    assert any("second charge or a store" in words for words in found.flips)


def test_the_store_explains_hawija():
    assert check(of(18_000), house(DamageGrade.B, 200.0)).verdict is CONSISTENT
    assert check(of(18_000), house(DamageGrade.D, 1000.0)).verdict is CONSISTENT


def test_the_store_does_not_explain_damage_five_kilometres_away():
    assert check(of(18_000), house(DamageGrade.D, 5000.0)).verdict is not CONSISTENT


def test_oklahoma_city_agrees_with_its_crater_and_with_its_collapse():
    """That the building fell was said to exclude the one charge; a lost column explains it."""
    assert check(of(1814), ObservedEffect(crater_m=8.5)).verdict is CONSISTENT
    assert check(of(1814), house(DamageGrade.A, 15.0)).verdict is CONSISTENT


@pytest.mark.parametrize("kg", [1000, 2000, 2500, 3000])
def test_the_crater_of_the_hariri_case_agrees_with_every_expert(kg):
    assert check(of(kg), ObservedEffect(crater_m=11.4)).verdict is CONSISTENT


def test_the_crater_of_west_says_more_than_its_damage():
    claimed = of(8000, 6800, 9100)

    crater = check(claimed, ObservedEffect(crater_m=28.3))

    assert crater.verdict is CONSISTENT
    assert crater.factor > 3  # it overshoots what the damage said
    assert any("up to six times" in words for words in crater.limits)


def test_the_small_crater_of_al_ahli_excludes_no_burst_above_the_ground():
    crater = ObservedEffect(crater_m=0.87)

    assert check(of(5), crater).verdict is CONSISTENT
    found = check(of(500), crater)
    assert found.verdict is CANNOT_TELL
    assert "above the ground" in found.reason


# The rules of the verdict.


def test_between_nine_in_ten_and_99_in_100_it_is_hard_to_reconcile():
    found = check(of(170, 90, 250), house(DamageGrade.CB, 200.0))

    assert found.verdict is CANNOT_TELL
    assert "hard to reconcile" in found.reason
    assert found.factor is not None


def test_a_crater_alone_excludes_only_what_is_ten_times_off():
    crater = ObservedEffect(crater_m=9.0)  # 1,000 kg in the softest ground

    assert check(of(1000 / 9.9), crater).verdict is CANNOT_TELL
    assert check(of(1000 / 12), crater).verdict is INCONSISTENT


def test_a_collapse_excludes_no_larger_charge():
    found = check(of(5e6), house(DamageGrade.A, 400.0))

    assert found.verdict is CONSISTENT
    assert found.implied_kg.high is None


def test_a_claim_far_too_large_is_inconsistent_with_light_damage_near_by():
    assert check(of(18_000), house(DamageGrade.D, 50.0)).verdict is INCONSISTENT


def test_a_claimed_range_is_judged_by_its_nearer_end():
    observed = house(DamageGrade.B, 200.0)

    assert check(of(100, 90, 20_000), observed).verdict is CONSISTENT


@given(charges, effects, st.floats(1, 100))
def test_more_claimed_never_makes_too_little_more_inconsistent(kg, observed, times):
    less, more = check(of(kg), observed), check(of(kg * times), observed)

    too_little = less.implied_kg is not None and kg * times < less.implied_kg.low
    if too_little:
        assert WORSE.index(more.verdict) <= WORSE.index(less.verdict)


@given(charges, st.floats(1, 3), st.floats(1, 3), effects)
def test_a_wider_claim_is_never_more_inconsistent(kg, down, up, observed):
    narrow, wide = check(of(kg), observed), check(of(kg, kg / down, kg * up), observed)

    assert WORSE.index(wide.verdict) <= WORSE.index(narrow.verdict)


@given(charges, effects)
def test_every_answer_has_a_reason_limits_and_what_would_change_it(kg, observed):
    found = check(of(kg), observed)

    assert found.reason.endswith(".")
    assert len(found.limits) > 5
    assert found.flips
    assert (found.factor is None) == (found.implied_kg is None)
    if found.verdict is not CANNOT_TELL:
        assert found.sources


@given(charges, effects)
def test_consistent_is_what_lies_within_the_implied_range(kg, observed):
    found = check(of(kg), observed)

    if found.implied_kg is not None:
        low, high = found.implied_kg.low, found.implied_kg.high
        near = 0.06  # the ends are told to two digits
        if low * (1 + near) < kg and (high is None or kg < high * (1 - near)):
            assert found.verdict is CONSISTENT
        if kg < low * (1 - near) or (high is not None and kg > high * (1 + near)):
            assert found.verdict is not CONSISTENT


@given(
    st.floats(1e-6, 1e12),
    st.floats(0, 1e7, exclude_min=True, exclude_max=True),
    st.floats(0, 1e7, exclude_min=True, exclude_max=True),
    grades,
)
def test_whatever_is_given_there_is_an_answer(kg, metres, seconds, grade):
    for observed in (
        house(grade, metres),
        ObservedEffect(crater_m=metres),
        ObservedEffect(distance_m=metres, arrival_s=seconds),
    ):
        assert check(of(kg), observed).verdict in WORSE


# What it never says.


def test_what_has_not_happened_is_refused():
    with pytest.raises(NotYetHappened, match="2026-05-02 is in the future"):
        check(of(87), ObservedEffect(inside=True), on=date(2026, 5, 2))

    assert check(of(87), ObservedEffect(inside=True), on=TODAY).on == TODAY


FORWARD = re.compile(r"pressure|impulse|kpa|psi|radius|lethal|casualt|fatal|injur|safe", re.I)
METRES = re.compile(r"([\d,.]+) (?:m|metres|km)\b(?!/)")


def words_of(value):
    """Yield every key and every text of what is printed as JSON."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield key
            yield from words_of(each)
    elif isinstance(value, list):
        for each in value:
            yield from words_of(each)
    elif isinstance(value, str):
        yield value


@given(charges, effects)
def test_no_effect_of_a_charge_is_ever_told(kg, observed):
    plain = to_plain(check(of(kg), observed))

    assert [words for words in words_of(plain) if FORWARD.search(words)] == []
    # What was seen comes back as it was given, and no other distance is named.
    assert plain["observed"] == to_plain(observed)
    distances = {each for words in words_of(plain) for each in METRES.findall(words)}
    assert distances <= {f"{observed.distance_m or 0:,.0f}"}
    assert set(plain) == {
        *("claimed", "observed", "verdict", "reason", "implied_kg", "factor"),
        *("flips", "limits", "sources", "on"),
    }


def test_the_curves_are_used_by_their_own_package_alone():
    house_of_curves = Path(physical.__file__).parent
    source = Path(openinquest.__file__).parent
    outside = [path for path in source.rglob("*.py") if house_of_curves not in path.parents]

    users = [
        path for path in outside if re.search(r"weigh\.physical\.|air_blast", path.read_text())
    ]

    assert users == []
    assert len(outside) > 100
    assert physical.__all__ == ["check_quantity"]


def test_a_word_of_an_effect_would_be_seen():
    plain = json.loads('{"a": [{"peak_pressure": 1}], "b": "12 kPa"}')

    assert [words for words in words_of(plain) if FORWARD.search(words)]


@given(st.floats(1, 1e5), st.floats(20, 900), grades)
def test_what_a_trace_implies_does_not_depend_on_the_claim(kg, distance_m, grade):
    """No claim can be varied to learn what it would do: only the verdict moves."""
    some, other = check(of(kg), house(grade, distance_m)), check(of(50), house(grade, distance_m))

    if some.implied_kg and other.implied_kg:
        assert some.implied_kg == other.implied_kg
