import pytest

from openinquest.report.world_map import View, countries_in, named_in


def named(latitude, longitude, reach_km=450):
    view = View(latitude, longitude, reach_km)
    return {name for name, _, _ in named_in(view, countries_in(view))}


def test_a_view_holds_the_countries_that_could_reach_into_it():
    held = {country.name for country in countries_in(View(31.5, 34.5, 300))}

    assert {"Israel", "Palestine", "Egypt", "Jordan"} <= held
    assert not {"Iran", "France"} & held


@pytest.mark.parametrize(
    ("latitude", "longitude", "expected"),
    [
        (36.3, 43.1, {"Iraq", "Syria", "Turkey", "Iran"}),
        (31.5, 34.5, {"Israel", "Palestine", "Egypt", "Jordan"}),
        (48.0, 37.8, {"Ukraine", "Russia"}),
    ],
)
def test_countries_are_named_where_their_land_is_in_view(latitude, longitude, expected):
    assert expected <= named(latitude, longitude)


def test_a_name_stands_on_the_land_of_its_country_and_within_the_view():
    view = View(33.0, 44.0, 450)

    for name, east, north in named_in(view, countries_in(view)):
        assert abs(north - view.latitude) < 4.1 and abs(east - view.longitude) < 6
        if name == "Iraq":
            assert 39 < east < 48.6 and 29 < north < 37.4


def test_the_open_sea_names_nobody():
    assert named(0.0, -30.0) == set()


def test_a_view_near_the_date_line_reaches_over_it():
    assert "Fiji" in {country.name for country in countries_in(View(-17.0, -179.9, 300))}


def test_no_two_names_run_into_each_other():
    view = View(35.0, 34.0, 450)
    east, north = view.degrees()
    places = [(x / east, y / north) for _, x, y in named_in(view, countries_in(view))]

    for place, (x, y) in enumerate(places):
        assert all(abs(x - u) > 0.3 or abs(y - v) > 0.08 for u, v in places[:place])
