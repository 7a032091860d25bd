from unit.report.exports.reading import FINDING, a_figure, at, rows_of, with_figures
from unit.report.tal_nasra import INCIDENT, PARTS

from openinquest.report import compose_finding
from openinquest.report.exports import PLAIN_COLUMNS


def test_each_figure_is_a_row_with_the_words_that_set_its_ends():
    header, rows = rows_of(FINDING, format="csv")

    claims = {claim.id: claim.quote for claim in FINDING.claims}
    assert header == tuple(PLAIN_COLUMNS)
    assert len(rows) == len(FINDING.figures)
    for row, figure in zip(rows, FINDING.figures, strict=True):
        assert row["low"] == ("" if figure.low is None else str(figure.low))
        assert row["low_words"] == claims.get(figure.low_claim, "")
        assert row["high_words"] == claims.get(figure.high_claim, "")


def test_the_basis_tells_what_is_conceded_and_untold_from_what_is_supported():
    finding = with_figures(
        a_figure("airwars-1", 4, 9),
        a_figure("ucdp-1", 4, 9, best=5),
        conceded=(a_figure("airwars-1", 1, 1),),
        untold=(a_figure("airwars-1", 0, 0),),
    )

    _, rows = rows_of(finding, format="csv")

    assert [row["basis"] for row in rows] == ["range", "range", "conceded", "untold"]
    assert [row["best"] for row in rows] == ["", "5", "", ""]


def test_an_incident_without_figures_keeps_its_day_and_place():
    bare = at(compose_finding(INCIDENT, **(PARTS | {"figures": ()})), where=INCIDENT.where)

    _, (row,) = rows_of(bare, format="csv")

    assert (row["incident"], row["place"], row["rule"]) == (INCIDENT.id, "Tal Nasra", "")


def test_all_incidents_stand_in_one_table():
    _, rows = rows_of(with_figures(), with_figures(), format="csv")

    assert len(rows) == 2
