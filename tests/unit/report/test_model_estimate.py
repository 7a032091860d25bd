from unit.report.tal_nasra import INCIDENT, PARTS, R2, R5

from openinquest.model import (
    Driver,
    Group,
    Harm,
    ModelEstimate,
    ModelTotal,
    Reconciliation,
    VoiceClass,
)
from openinquest.report import (
    Profile,
    compose_finding,
    render_html,
    render_text,
    total_note,
    total_rows,
)
from openinquest.wire import to_plain


def finding(origins=2):
    estimate = ModelEstimate(
        harm=Harm.KILLED,
        group=Group.CIVILIANS,
        low=82,
        middle=112,
        high=1460,
        origins=origins,
        claims=(R2.id, R5.id),
        anchor=VoiceClass.LOCAL,
        parameters="assumed for a test",
        drivers=(Driver((R5.id,), 96),),
    )
    return compose_finding(INCIDENT, **PARTS, beside=Reconciliation(estimates=(estimate,)))


def flat(text):
    return " ".join(text.split())


def test_the_estimate_stands_apart_with_what_it_rests_on():
    text = flat(render_text(finding(), profile=Profile.FULL))

    assert (
        "A model estimate, kept apart from the rules - civilians killed: 82 to 1,460, "
        "112 in the middle; rests on 2 origins"
    ) in text
    assert "medics, rescuers and witnesses to be right on average (the anchor)" in text
    assert "assumed for a test." in text


def test_the_page_shows_the_same():
    page = flat(render_html([finding()], profile=Profile.FULL))

    assert "Civilians killed: 82 to 1,460, 112 in the middle; rests on 2 origins" in page
    assert "(the anchor)" in page


def test_the_voice_that_moves_the_estimate_is_named_with_the_middle_without_it():
    text, page = (
        render_text(finding(), profile=Profile.FULL),
        render_html([finding()], profile=Profile.FULL),
    )

    assert "96 in the middle without Samira Haddad, a survivor" in flat(text)
    assert "96 in the middle without Samira Haddad, a survivor" in flat(page)


def test_the_name_of_a_private_person_is_withheld_from_the_public():
    page = flat(render_html([finding()], profile=Profile.PUBLIC))

    assert "96 in the middle without" in page
    assert "Samira Haddad" not in page


def test_of_one_voice_alone_no_estimate_is_told():
    assert "model estimate" not in render_text(finding(origins=1), profile=Profile.FULL)


def test_the_estimate_changes_no_figure():
    plain = compose_finding(INCIDENT, **PARTS)

    assert finding().figures == plain.figures
    assert finding().summary == plain.summary


def test_the_json_holds_it_with_its_anchor():
    [estimate] = to_plain(finding())["estimates"]

    assert (estimate["low"], estimate["middle"], estimate["high"]) == (82, 112, 1460)
    assert estimate["anchor"] == "local"


def total():
    return ModelTotal(
        harm=Harm.INJURED,
        group=Group.ALL,
        low=1010,
        middle=1200,
        high=1430,
        incidents=64,
        without=3,
        anchor=VoiceClass.LOCAL,
        parameters="assumed for a test",
    )


def test_a_total_is_told_with_its_incidents_and_those_without_a_number():
    assert list(total_rows([total()])) == [("people injured", "1,010 to 1,430", "1,200", "64", "3")]


def test_a_total_names_its_anchor_and_says_how_it_was_summed():
    note = total_note([total()])

    assert "(the anchor)" in note
    assert "assumed for a test." in note
    assert "summed from draws" in note
    assert total_note([]) == ""
