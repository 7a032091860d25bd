from factories import an_origin
from hypothesis import given
from hypothesis import strategies as st

from openinquest.model import ConfidenceLevel, SourceKind
from openinquest.weigh.confidence import confidence_in

LEVELS = list(reversed(ConfidenceLevel))
voices = st.lists(st.sampled_from(SourceKind), max_size=6).map(
    lambda kinds: [an_origin(id=f"o{n}", kind=kind) for n, kind in enumerate(kinds)]
)


def of(*kinds):
    return [an_origin(id=f"s{n}", kind=kind) for n, kind in enumerate(kinds)]


THREE = of(SourceKind.MEDIC, SourceKind.WITNESS, SourceKind.RESCUER)


def test_three_kinds_are_high_two_moderate_one_low():
    levels = [confidence_in(THREE[:number], []).level for number in (3, 2, 1, 0)]

    assert levels == [
        ConfidenceLevel.HIGH,
        ConfidenceLevel.MODERATE,
        ConfidenceLevel.LOW,
        ConfidenceLevel.LOW,
    ]


def test_a_voice_against_takes_one_step_off_and_is_told():
    found = confidence_in(THREE, [an_origin(id="x", kind=SourceKind.OFFICIAL)])

    assert found.level is ConfidenceLevel.MODERATE
    assert found.basis == (
        "3 independent origins of 3 kinds (health workers, rescuers, witnesses); 1 origin against"
    )


def test_papers_and_unplaced_voices_count_for_neither_side():
    passing_on = [
        an_origin(id=kind.value, kind=kind)
        for kind in (SourceKind.MEDIA, SourceKind.MONITOR, SourceKind.ANONYMOUS)
    ]

    assert confidence_in(THREE + passing_on, passing_on) == confidence_in(THREE, [])


@given(voices, voices, st.randoms())
def test_order_and_repetition_change_nothing(supporting, opposing, random):
    shuffled = random.sample(supporting * 2, len(supporting) * 2)

    assert confidence_in(shuffled, opposing * 2) == confidence_in(supporting, opposing)


@given(voices, voices)
def test_who_opposes_never_raises_it(supporting, opposing):
    alone = confidence_in(supporting, []).level
    opposed = confidence_in(supporting, opposing).level

    assert LEVELS.index(opposed) <= LEVELS.index(alone)
