import pytest

from openinquest.confine.refusals import error_of, spell_error
from openinquest.errors import NotText


def test_an_error_of_ours_is_the_same_on_the_other_side():
    error = error_of(spell_error(NotText("it is no text", where="a.txt")))

    assert type(error) is NotText
    assert str(error) == str(NotText("it is no text", where="a.txt"))


SPELL_NONE = ["", "null", "[]", '["NotText"]', '[["NotText"], "", null]', '{"a": 1}', "[" * 100_000]
OF_OTHER_TYPES = ['["SystemExit", "", null]', '["NotText", 1, null]', '["NotText", "", 1]']


@pytest.mark.parametrize("text", [*SPELL_NONE, *OF_OTHER_TYPES])
def test_what_spells_no_error_of_ours_is_refused(text):
    with pytest.raises(ValueError):
        error_of(text)
