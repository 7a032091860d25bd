"""What stands in a case is hashed, not read again; what was cut off goes on."""

import pytest
from model_server import a_reader, counting_brain, serving

from openinquest import pipeline
from openinquest.errors import NotText
from openinquest.pipeline import keeping, reading
from openinquest.store import create_case


@pytest.fixture
def store(tmp_path):
    with create_case(tmp_path / "case") as store:
        yield store


@pytest.fixture
def small(tmp_path):
    """Return a folder of 25 small files in a language that no extractor reads."""
    folder = tmp_path / "small"
    folder.mkdir()
    for number in range(25):
        (folder / f"{number:02}.txt").write_text(
            f"دوازده نفر در حمله به بازار کشته شدند {number}\n"
        )
    return folder


def no_reader(*_args, **_kwargs):
    raise NotText("nobody should read this")


def test_what_stands_there_is_not_read_again(store, small, capture, monkeypatch):
    pipeline.add(store, [small], capture)
    monkeypatch.setattr(reading, "read_document", no_reader)
    monkeypatch.setattr(keeping, "read_or_skip", no_reader)
    head = store.head()

    again = pipeline.add(store, [small], capture)

    assert (again.added, again.already_there, len(again.skipped)) == (0, 25, 25)
    assert store.head() == head


def test_an_addition_that_was_cut_off_goes_on_where_it_was(store, small, capture, monkeypatch):
    read, count = reading.read_document, 0

    def cut_off(*args, **kwargs):
        nonlocal count
        count += 1
        if count > 17:
            raise KeyboardInterrupt
        return read(*args, **kwargs)

    monkeypatch.setattr(reading, "read_document", cut_off)
    with pytest.raises(KeyboardInterrupt):
        pipeline.add(store, [small], capture)
    monkeypatch.setattr(reading, "read_document", read)

    done = pipeline.add(store, [small], capture)

    assert (done.added, done.already_there) == (8, 17)
    assert store.verify().holds


def test_an_original_that_is_gone_is_put_back(store, small, capture, tmp_path):
    pipeline.add(store, [small], capture)
    (lost,) = list((tmp_path / "case" / "originals").rglob("*"))[:1] and [
        next(each for each in (tmp_path / "case" / "originals").rglob("*") if each.is_file())
    ]
    lost.chmod(0o600)
    lost.unlink()

    pipeline.add(store, [small], capture)

    assert store.verify().holds


def test_two_files_of_the_same_bytes_are_one_document(store, tmp_path, capture):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The library opens at nine in the morning.\n")

    done = pipeline.add(store, [tmp_path / "a.txt", tmp_path / "b.txt"], capture)

    assert (done.added, done.already_there) == (1, 1)


def test_a_rehearsal_says_what_would_be_added_and_writes_nothing(store, folder, capture):
    would = pipeline.rehearse_add(store, [folder], capture)

    assert (would.added, would.already_there, len(would.skipped)) == (4, 0, 1)
    assert store.head().count == 0
    assert list(store.documents()) == []


def test_each_file_is_named_before_it_is_taken_in_with_how_many_there_are(store, small, capture):
    told = []

    pipeline.add(store, [small], capture, on_named=lambda name, total: told.append((name, total)))

    assert len(told) == 25
    assert {total for _, total in told} == {25}
    assert told[0][0].endswith("00.txt")


@pytest.mark.parametrize("beside_rules", [False, True])
def test_what_a_model_has_read_is_left_as_it_stands_where_that_is_asked_for(
    store, tmp_path, capture, beside_rules
):
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "fr.txt").write_text("Le maire a dit que 9 civils ont été tués à Mossoul.")
    (folder / "en.txt").write_text("At least 12 civilians were killed, the mayor said.")
    with serving(counting_brain) as served:
        by_model = pipeline.ByModel(a_reader(served.url, tmp_path / "answers"), beside_rules)
        pipeline.add(store, [folder], capture, by_model=by_model)
    (folder / "new.txt").write_text("Four people were killed in Kirkuk, police said.")
    before = [store.extraction_of(each.id) for each in store.documents()]

    left = pipeline.add(store, [folder], capture, leaves_models=True)

    after = [store.extraction_of(each.id) for each in store.documents()]
    assert (left.added, left.already_there, left.skipped) == (1, 2, ())
    assert [each for each in after if each in before] == before
