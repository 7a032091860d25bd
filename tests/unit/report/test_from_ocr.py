"""What a machine made out in a picture is marked wherever a claim is shown."""

import json
from dataclasses import replace

import pytest
from unit.report.tal_nasra import CLAIMS, INCIDENT, PARTS

from openinquest.model import FromPicture, Recognised, ReportFormat
from openinquest.report import Profile, compose_finding, render, render_text

PICTURE = FromPicture(3, (0.1, 0.2, 0.4, 0.25), 0.9, 0.58)
WORDS = "from OCR: page 3, 10-40 % from the left, 20-25 % from the top, digits 58 % sure"
TYPED = compose_finding(INCIDENT, **PARTS)
SCANNED = compose_finding(
    INCIDENT,
    **(
        PARTS
        | {
            "claims": tuple(replace(claim, picture=PICTURE) for claim in CLAIMS),
            "documents": tuple(
                replace(
                    each,
                    recognised=(Recognised(0, 4, 1, (0.1, 0.1, 0.2, 0.2), 0.9),),
                    not_read="no text layer on page 9, and no words were recognised there",
                )
                for each in PARTS["documents"]
            ),
        }
    ),
)


def rendered(finding, format, profile=Profile.PARTNER):
    return render([finding], format=ReportFormat(format), profile=profile).decode()


@pytest.mark.parametrize("format", ["html", "md", "csv", "ftm", "airwars-statements"])
def test_a_report_says_where_in_the_picture_the_words_stand(format):
    assert WORDS in rendered(SCANNED, format)
    assert "OCR:" not in rendered(TYPED, format)


def test_the_terminal_says_so_behind_the_quote():
    text = render_text(SCANNED, profile=Profile.PARTNER, beside=(SCANNED,))

    assert WORDS in " ".join(text.split())


def test_a_quote_beside_its_number_is_marked_too():
    aside, page = rendered(SCANNED, "md"), rendered(SCANNED, "html")

    assert aside.count("(from OCR)") > 1
    assert "(from OCR)" in page


def test_json_gives_the_page_the_box_and_the_confidence():
    (finding,) = json.loads(rendered(SCANNED, "json"))["findings"]

    assert {json.dumps(claim["picture"]) for claim in finding["claims"]} == {
        json.dumps(
            {
                "page": 3,
                "box": [0.1, 0.2, 0.4, 0.25],
                "confidence": 0.9,
                "digits_confidence": 0.58,
            }
        )
    }
    (typed,) = json.loads(rendered(TYPED, "json"))["findings"]
    assert all("picture" not in claim for claim in typed["claims"])


def test_places_of_words_leave_with_the_words_alone():
    partner = json.loads(rendered(SCANNED, "json"))
    full = json.loads(rendered(SCANNED, "json", Profile.FULL))

    assert {len(each["recognised"]) for each in partner["findings"][0]["documents"]} == {0}
    assert {len(each["recognised"]) for each in full["findings"][0]["documents"]} == {1}


def test_linked_data_give_the_box_as_a_media_fragment():
    nodes = json.loads(rendered(SCANNED, "jsonld"))["@graph"]

    shown = [node["fromPicture"] for node in nodes if "fromPicture" in node]
    assert len(shown) == len(CLAIMS)
    assert shown[0]["page"] == 3
    assert shown[0]["selector"]["fragment"] == "xywh=percent:10.0,20.0,30.0,5.0"


def test_a_source_says_that_its_text_was_recognised_and_what_was_not_read():
    page = rendered(SCANNED, "md")

    assert "from OCR: a machine made out its words" in page
    assert "no text layer on page 9" in page
    assert "a machine made out" not in rendered(TYPED, "md")
