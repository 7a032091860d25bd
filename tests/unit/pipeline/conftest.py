"""A folder of files as a person has it: two incidents, a text of none, what cannot be read."""

import pytest
from factories import NOON

from openinquest import pipeline

STRIKE = "An air strike hit Kirkuk on 3 May 2019. At least 12 people were killed, doctors said.\n"
SHELLS = "Shells fell on Basra on 9 May 2019. Four people were killed, the governor said.\n"
PERSIAN = "در حمله هوایی به بازار شهر در روز جمعه دوازده نفر کشته شدند، شاهدان عینی گفتند.\n"
LIBRARY = "The library opens at nine and closes at five in the winter months of the year.\n"


@pytest.fixture
def capture():
    return pipeline.Capture(by="a tester", utc=NOON, max_bytes=100_000)


@pytest.fixture
def folder(tmp_path):
    """Return a folder with two incidents, a text of none, a Persian one and an empty file."""
    place = tmp_path / "documents"
    place.mkdir()
    texts = {"a": STRIKE, "b": SHELLS, "c": LIBRARY, "d": PERSIAN, "e": ""}
    for name, text in texts.items():
        (place / f"{name}.txt").write_text(text)
    return place
