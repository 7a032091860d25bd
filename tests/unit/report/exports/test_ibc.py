from unit.report.exports.reading import FINDING, a_figure, row_of, rows_of, with_figures

from openinquest.model import Group, Harm


def test_the_columns_are_those_of_the_public_table():
    header, _ = rows_of(FINDING, format="ibc")

    assert ",".join(header) == (
        "IBC code,Start Date,End Date,Time,Location,Target,Weapons,"
        "Reported Minimum,Reported Maximum,Sources"
    )


def test_the_ends_are_civilians_killed_by_the_rule_of_ibc():
    civilians = {"group": Group.CIVILIANS}
    finding = with_figures(
        a_figure("airwars-1", 1, 2, **civilians),
        a_figure("ibc-1", 0, 7, **civilians),
        a_figure("ibc-1", 8, 9, harm=Harm.INJURED, **civilians),
    )

    row = row_of(finding, format="ibc")

    assert (row["Reported Minimum"], row["Reported Maximum"]) == ("0", "7")
    assert (row["Start Date"], row["End Date"]) == ("2019-05-03", "2019-05-03")
    assert row["Location"] == "Tal Nasra"


def test_an_open_end_is_empty():
    finding = with_figures(a_figure("ibc-1", 2, None, group=Group.CIVILIANS))

    assert row_of(finding, format="ibc")["Reported Maximum"] == ""
