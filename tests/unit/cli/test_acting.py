"""Who acts, and when."""

from openinquest import pipeline
from openinquest.cli.acting import Desk
from openinquest.confine import Worker


def test_of_two_decisions_in_one_second_the_later_is_told_apart():
    desk = Desk(None)

    first, second = (desk.capture().act("checked").at_utc for _ in range(2))

    assert first < second


def test_custody_tells_the_time_to_the_second():
    assert Desk(None).capture().captured_utc.microsecond == 0


def test_readers_are_the_process_that_was_begun_before_the_rest_was_loaded(tmp_path, monkeypatch):
    begun = []
    monkeypatch.setattr(Worker, "begin", lambda worker, *_: begun.append(worker))
    (tmp_path / "a.txt").write_text("At least 12 people were killed, the ministry said.")
    desk = Desk(None)

    with desk.readers() as readers_of, readers_of(desk.capture()) as readers:
        (gathered,) = pipeline.gather([tmp_path / "a.txt"], desk.capture(), readers)
        (worker,) = begun
        assert gathered.document.language == "en"
        assert worker._process is not None
