from unit.report.exports.reading import FINDING, a_figure, a_place, at, with_figures

from openinquest import pipeline
from openinquest.model import Group, Harm, RecordedFigure, Recorder, RecorderRow

DAY = FINDING.incident.when


def a_row(recorder, *figures, when=DAY):
    return RecorderRow(recorder, "x", when, a_place("city"), figures, (), 2)


def a_finding():
    finding = with_figures(
        a_figure("airwars-1", 4, 9, group=Group.CIVILIANS), a_figure("acled-1", 4, 4, best=4)
    )
    return at(finding, when=DAY, where=a_place("city"))


def test_numbers_stand_beside_ours_by_the_rule_of_the_recorder():
    theirs = RecordedFigure(Harm.KILLED, Group.ALL, best=4)

    (compared,) = pipeline.compare([a_finding()], [a_row(Recorder.ACLED, theirs)])

    (pair,) = compared.figures
    assert compared.incident == FINDING.incident.id
    assert (pair.ours.rule, pair.ours.best) == ("acled-1", 4)
    assert pair.same


def test_another_number_differs_and_so_does_one_that_we_have_not():
    killed = RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=4, high=8)
    hurt = RecordedFigure(Harm.INJURED, Group.CIVILIANS, low=1)

    (compared,) = pipeline.compare([a_finding()], [a_row(Recorder.AIRWARS, killed, hurt)])

    assert [pair.same for pair in compared.figures] == [False, False]
    assert compared.figures[1].ours is None


def test_a_row_that_fits_no_incident_stands_alone():
    theirs = RecordedFigure(Harm.KILLED, Group.ALL, best=4)

    (compared,) = pipeline.compare([a_finding()], [a_row(Recorder.ACLED, theirs, when=None)])

    assert (compared.incident, compared.figures) == (None, ())


def test_it_is_said_who_sets_ours_and_that_nobody_gives_theirs():
    theirs = RecordedFigure(Harm.KILLED, Group.CIVILIANS, low=4, high=8)

    (compared,) = pipeline.compare([a_finding()], [a_row(Recorder.AIRWARS, theirs)])

    (pair,) = compared.figures
    assert any(each.startswith("our high number is 9") for each in pair.why)
    assert "nobody in our record gives 8" in pair.why


def test_numbers_that_are_the_same_have_no_reason():
    theirs = RecordedFigure(Harm.KILLED, Group.ALL, best=4)

    (compared,) = pipeline.compare([a_finding()], [a_row(Recorder.ACLED, theirs)])

    assert compared.figures[0].why == ()
