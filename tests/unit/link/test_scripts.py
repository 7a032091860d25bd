"""Reports in two scripts on one strike are one incident, and on two strikes two."""

import pytest
from factories import NOON

from openinquest import pipeline
from openinquest.model import share_a_name

ENGLISH = (
    "An air strike by the US-led coalition hit a house in the al-Jadida neighbourhood of Mosul, "
    "Iraq, on 17 March 2017. At least 105 civilians were killed, the Pentagon said.\n"
)
ARABIC = (
    "غارة لطيران التحالف الدولي على منزل في حي الجديدة بمدينة الموصل يوم 17 آذار 2017 "
    "قتلت أكثر من مئة مدني.\n"
)
ENGLISH_VILLAGE = (
    "Shells hit the village of Tal Nasra in Syria on 9 June 2018, killing four civilians, the "
    "civil defence said.\n"
)
ARABIC_VILLAGE = (
    "قصف مدفعي على قرية تل نصرة في سوريا يوم 9 حزيران 2018 أدى إلى مقتل أربعة مدنيين.\n"
)
ANOTHER_DAY = ARABIC.replace("17 آذار 2017", "22 آذار 2017")
ANOTHER_PLACE = ARABIC.replace("حي الجديدة بمدينة الموصل", "مدينة الرقة في سوريا")


def incidents(tmp_path, *texts):
    for number, text in enumerate(texts):
        (tmp_path / f"{number}.txt").write_text(text)
    capture = pipeline.Capture(by="a tester", utc=NOON, max_bytes=100_000)
    findings = pipeline.examine([tmp_path], capture)[0]
    return sorted(len(finding.incident.documents) for finding in findings)


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((ENGLISH, ARABIC), [2]),
        ((ENGLISH_VILLAGE, ARABIC_VILLAGE), [2]),
        ((ENGLISH, ANOTHER_DAY), [1, 1]),
        ((ENGLISH, ANOTHER_PLACE), [1, 1]),
        ((ENGLISH, ARABIC_VILLAGE), [1, 1]),
    ],
    ids=["a town that a list has", "a village that none has", "day", "place", "both"],
)
def test_reports_in_two_scripts_are_joined_by_day_and_place(tmp_path, texts, expected):
    assert incidents(tmp_path, *texts) == expected


@pytest.mark.parametrize(
    ("arabic", "latin"),
    [
        ("تل نصرة", "Tal Nasra"),
        ("قرجوخ", "Qarjukh"),
        ("كفرنبل", "Kafr Nabl"),
        ("معرة النعمان", "Maarat al-Numan"),
        ("دير الزور", "Deir ez-Zor"),
        ("الجديدة، الموصل", "al-Jadida, Mosul"),
        ("الموصل", "west Mosul"),
        ("الشيخ مقصود", "Sheikh Maqsoud"),
    ],
)
def test_a_name_is_known_in_the_other_script_by_its_consonants(arabic, latin):
    assert share_a_name(arabic, latin)
    assert share_a_name(latin, arabic)


@pytest.mark.parametrize(("arabic", "latin"), [("سرمين", "Saraqib"), ("حلب", "Homs")])
def test_other_consonants_are_another_name(arabic, latin):
    assert not share_a_name(arabic, latin)
