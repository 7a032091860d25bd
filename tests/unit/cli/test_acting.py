"""Who acts, and when."""

from openinquest.cli.acting import Desk


def test_of_two_decisions_in_one_second_the_later_is_told_apart():
    desk = Desk(None)

    first, second = (desk.capture().act("checked").at_utc for _ in range(2))

    assert first < second


def test_custody_tells_the_time_to_the_second():
    assert Desk(None).capture().captured_utc.microsecond == 0
