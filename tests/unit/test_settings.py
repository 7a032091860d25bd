import pytest

from openinquest.errors import InputError
from openinquest.settings import SETTINGS, load_settings


def test_defaults_hold_where_nothing_is_set():
    settings = load_settings({})

    assert settings.case is None
    assert settings.operator is None
    assert settings.data == "~/.local/share/openinquest"
    assert settings.read_max_bytes == 50_000_000


def test_environment_sets_every_value():
    settings = load_settings(
        {
            "INQUEST_CASE": "a-case",
            "INQUEST_OPERATOR": "me",
            "INQUEST_READ_MAX_BYTES": "7",
            "INQUEST_DATA": "shared",
        }
    )

    assert (settings.case, settings.operator, settings.read_max_bytes) == ("a-case", "me", 7)
    assert settings.data == "shared"


@pytest.mark.parametrize("value", ["0", "-1", "many", "1.5", "", "²"])
def test_limit_that_is_no_whole_number_above_zero_is_refused(value):
    with pytest.raises(InputError, match="INQUEST_READ_MAX_BYTES"):
        load_settings({"INQUEST_READ_MAX_BYTES": value})


@pytest.mark.parametrize("knob", SETTINGS, ids=lambda knob: knob.name)
def test_every_knob_says_what_it_does(knob):
    assert knob.help.endswith(".")
    assert knob.unit
    assert knob.variable == "INQUEST_" + knob.name.upper().replace(".", "_")
