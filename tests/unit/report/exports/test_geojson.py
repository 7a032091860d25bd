import json
from datetime import date

import pytest
from unit.report.exports.reading import FINDING, a_figure, a_place, at, lines_of, with_figures

from openinquest.model import Place, Precision, TimeSpan
from openinquest.report import Profile
from openinquest.report.precision_area import RADIUS_METRES


def feature_of(finding):
    (feature,) = json.loads(lines_of(finding, format="geojson"))["features"]
    return feature


def test_an_exact_place_is_a_point_with_the_longitude_first():
    feature = feature_of(at(FINDING, where=a_place("exact")))

    assert feature["geometry"] == {"type": "Point", "coordinates": [43.119, 36.335]}


@pytest.mark.parametrize("precision", [each for each in Precision if each is not Precision.EXACT])
def test_a_place_that_is_known_less_exactly_is_an_area(precision):
    feature = feature_of(at(FINDING, where=a_place(precision)))

    assert feature["geometry"]["type"] == "Polygon"
    assert feature["properties"]["precision"] == precision.value
    assert feature["properties"]["radius_m"] == RADIUS_METRES[precision]


@pytest.mark.parametrize(
    "where",
    [None, Place("Tal Nasra", precision=Precision.CITY), Place("Tal Nasra", 36.0, 43.0)],
)
def test_a_place_without_coordinates_or_precision_has_no_geometry(where):
    feature = feature_of(at(FINDING, where=where))

    assert feature["geometry"] is None


def test_over_the_date_line_an_area_is_two():
    feature = feature_of(at(FINDING, where=a_place("region", longitude=179.9)))

    assert feature["geometry"]["type"] == "MultiPolygon"


def test_days_and_figures_stand_in_the_properties_with_the_claims_that_set_them():
    finding = at(
        with_figures(a_figure("airwars-1", 4, None)),
        when=TimeSpan(date(2019, 5, 3), date(2019, 5, 4)),
    )

    properties = feature_of(finding)["properties"]

    assert (properties["day_earliest"], properties["day_latest"]) == ("2019-05-03", "2019-05-04")
    assert properties["figures"] == [
        {
            "rule": "airwars-1",
            "harm": "killed",
            "group": "all",
            "low": 4,
            "high": None,
            "low_claim": None,
            "high_claim": None,
        }
    ]


def test_several_incidents_are_one_collection_that_says_for_whom_it_is():
    collection = json.loads(lines_of(FINDING, FINDING, format="geojson", profile=Profile.PUBLIC))

    assert collection["type"] == "FeatureCollection"
    assert len(collection["features"]) == 2
    assert collection["notice"] == Profile.PUBLIC.face
