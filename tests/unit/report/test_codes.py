from openinquest.report.codes import code_words


def test_a_code_that_this_version_does_not_know_still_has_words():
    assert code_words("E999") == "It could not be used."
