from dataclasses import replace

from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.report import compose_finding
from openinquest.report.picture import draw_figures
from openinquest.report.stated import list_stated

ROWS = list_stated(compose_finding(INCIDENT, **PARTS))


def svg_of(rows, shown=str):
    return draw_figures(rows, shown=shown)


def test_the_picture_names_every_voice_number_and_harm():
    svg = svg_of(ROWS)

    for words in ("health directorate: civilians", "at least 12", "30 to 40, possible", "rescued"):
        assert words in svg
    assert "9 (component)" in svg
    assert "no date" in svg


def test_the_same_rows_give_the_same_picture():
    assert draw_figures(ROWS, shown=str) == draw_figures(ROWS, shown=str)


def test_without_any_day_the_days_are_left_out():
    svg = svg_of([replace(row, published=()) for row in ROWS])

    assert "published" not in svg and "no date" not in svg


def test_voices_are_drawn_as_they_may_be_shown():
    svg = svg_of(ROWS[:1], shown=lambda voice: "[name withheld]")

    assert "[name withheld]: civilians" in svg
    assert "health directorate" not in svg


def test_hostile_voices_are_words_in_the_picture():
    svg = svg_of([replace(ROWS[0], voice="</text><script>alert('1')</script>\\\"")])

    assert "<script" not in svg


def test_zero_alone_can_be_drawn():
    assert "no" in svg_of([replace(ROWS[0], low=0, high=0, words="no")])
