import pytest

from openinquest.extract.english.datelines import dateline_end


@pytest.mark.parametrize(
    ("text", "dateline"),
    [
        ("BASRA, May 20 (Harbour Radio) - A mill burned.", "BASRA, May 20 (Harbour Radio) - "),
        ("KIRKUK, Iraq, May 20, 2019 - A mill burned.", "KIRKUK, Iraq, May 20, 2019 - "),
        ("May 20, 2019 – The command has opened a review.", "May 20, 2019 – "),
        ("Basra (Harbour Radio) - A mill burned.", "Basra (Harbour Radio) - "),
        ("QUITO, 20 MAY 89 (RADIO) -- [TEXT] A MILL BURNED.", "QUITO, 20 MAY 89 (RADIO) -- "),
        ("Tal Nasra, XYZ- A mill burned.", "Tal Nasra, XYZ- "),
        ("In Basra, XYZ reported a fire.", ""),
        ("AMMAN, 22 July 2022 – A mill burned.", "AMMAN, 22 July 2022 – "),
        ("Tal Nasra province: A mill burned.", "Tal Nasra province: "),
        ("A mill burned - nobody knows why.", ""),
        ("Two men (one of them old) - both unhurt - ran.", ""),
    ],
)
def test_dateline_is_told_from_a_sentence(text, dateline):
    assert text[: dateline_end(text)] == dateline
