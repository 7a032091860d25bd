from openinquest.extract.english.found_attribution import Found
from openinquest.extract.english.reporting_verbs import verbs


def test_its_length_is_that_of_all_its_pieces():
    found = Found(None, (5, 9), ((0, 4), (10, 16)), verbs()["said"].reading, "attribution.test")

    assert found.length == 10
