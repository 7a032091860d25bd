import gc

import pytest

from openinquest.link.meanwhile import meanwhile
from openinquest.uncollected import uncollected


def halved(number):
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2


@pytest.mark.parametrize("workers", [1, 2])
def test_what_was_begun_is_had_when_it_is_asked_for(workers):
    with meanwhile(halved, 8, workers=workers) as half:
        assert half() == 4


@pytest.mark.parametrize("workers", [1, 2])
def test_what_fails_in_another_process_fails_here(workers):
    with (
        pytest.raises(ValueError, match="7 is odd"),
        meanwhile(halved, 7, workers=workers) as half,
    ):
        half()


def test_garbage_is_collected_again_after_a_failure():
    with pytest.raises(ZeroDivisionError), uncollected():
        assert not gc.isenabled()
        1 / 0  # noqa: B018

    assert gc.isenabled()


def test_one_that_ends_within_another_leaves_the_collector_resting():
    with uncollected():
        with uncollected():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
