import pytest

from openinquest.extract.english.datelines import dateline_end, filed_at


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
        ("22 July 2022 (Harbour Radio) - A mill burned.", "22 July 2022 (Harbour Radio) - "),
        ("AMMAN, 22 July 2022 – A mill burned.", "AMMAN, 22 July 2022 – "),
        ("Tal Nasra province: A mill burned.", "Tal Nasra province: "),
        ("A mill burned - nobody knows why.", ""),
        ("Two men (one of them old) - both unhurt - ran.", ""),
    ],
)
def test_dateline_is_told_from_a_sentence(text, dateline):
    assert text[: dateline_end(text)] == dateline


STATEMENT = "The office is dismayed at what was done to the people of the mill of Tal Nasra. " * 4


@pytest.mark.parametrize(
    "head",
    [
        "Geneva, 3 May 2019 – ",
        "New York, 3 May 2019—",
        "Amman/Geneva, 3 May 2019 - ",
        "Amman/Geneva – ",
        "AMMAN/GENEVA — ",
        "Addis Ababa, May 3, 2019 (XYZ) -- ",
        "Geneva | 3 May 2019 – ",
        "3 May 2019, Geneva – ",
    ],
)
def test_a_statement_says_where_and_when_it_was_issued(head):
    assert dateline_end(head + STATEMENT) == len(head)


def test_the_town_and_day_of_a_record_in_one_line_are_no_dateline():
    assert dateline_end("Tal Nasra, 3 May 2019 – Shells killed two bakers.") == 0


def test_the_towns_and_days_of_a_list_are_no_datelines():
    lines = (f"{town}, 3 May 2019 – Shells fell. {STATEMENT}" for town in ("Erbil", "Kirkuk"))
    text = "\n".join(lines)

    assert dateline_end(text) == 0


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published 4 May 2019", "Published 4 May 2019"),
        ("Posted on: May 4, 2019 at 10:20 AM", "Posted on: May 4, 2019 at 10:20 AM"),
        ("Saturday, 4 May 2019", "Saturday, 4 May 2019"),
        ("By Rana Haddad, 4 May 2019 10:20 GMT", "By Rana Haddad, 4 May 2019 10:20 GMT"),
        ("2019-05-04", "2019-05-04"),
        ("Statement of the ministry on the raid on Tal Nasra, 4 May 2019", ", 4 May 2019"),
        ("Press release (May 4, 2019)", " (May 4, 2019)"),
        ("Raid on Tal Nasra, 4 May 2019", None),
        ("Published 4 May 2019 were two reports.", None),
        ("Statement of the ministry on the raid of 4 May 2019", None),
        ("Statement of the ministry, " + "x" * 2000 + ", 4 May 2019", None),
    ],
)
def test_a_line_at_the_head_gives_the_day_of_the_report(line, day):
    given = filed_at(line, 0, len(line))

    assert (line[slice(*given)] if given else None) == day
