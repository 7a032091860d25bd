import pytest
from packed_files import ODT, an_odt, packed

from openinquest.errors import DamagedInput, EmptyInput, EncryptedInput, UnfoldsTooLarge

FELL = "A house fell in the night."


@pytest.fixture
def odt(reading):
    return lambda content: reading(content, media_type=ODT)


def p(words):
    return f"<text:p>{words}</text:p>"


def test_headings_lists_and_tables_are_laid_out_like_those_of_other_documents(odt):
    body = (
        "<text:h>On the night</text:h>"
        + p("A house <text:span>fell</text:span><text:s text:c='2'/>in\n the night.")
        + f"<text:list><text:list-item>{p('Nine dead')}{p('of one street')}"
        + "</text:list-item></text:list>"
        + "<table:table><table:table-row>"
        + f"<table:table-cell>{p('Monday')}</table:table-cell><table:covered-table-cell/>"
        + f"<table:table-cell>{p('9')}</table:table-cell></table:table-row></table:table>"
    )

    assert odt(an_odt(body)).text == (
        "On the night\n\nA house fell  in the night.\n\n- Nine dead\n\nof one street\n\n"
        "| Monday |  | 9 |"
    )


def test_inserted_words_count_and_deleted_ones_do_not(odt):
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion>"
        f"{p('19')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    killed = p(
        "At least <text:change text:change-id='1'/><text:change-start/>12<text:change-end/> died."
    )

    assert odt(an_odt(changes + killed)).text == "At least 12 died."


def test_notes_stand_at_the_end_and_comments_nowhere(odt):
    note = (
        "<text:note><text:note-citation>1</text:note-citation>"
        f"<text:note-body>{p('The clinic said so.')}</text:note-body></text:note>"
    )
    killed = p(f"They counted 12{note} dead.<office:annotation>{p('Sure?')}</office:annotation>")

    assert odt(an_odt(killed + p(FELL))).text == (
        f"They counted 12 dead.\n\n{FELL}\n\nThe clinic said so."
    )


def test_a_locked_document_is_said_to_be_locked(odt):
    with pytest.raises(EncryptedInput):
        odt(an_odt(p(FELL), manifest="<manifest><encryption-data/></manifest>"))


def test_spaces_without_end_are_cut(odt):
    assert len(odt(an_odt(p("a<text:s text:c='99999999'/>house"))).text) == 106


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (packed({"mimetype": ODT}), DamagedInput),
        (an_odt(p("&a;"), before='<!DOCTYPE x [<!ENTITY a "ha">]>'), DamagedInput),
        (an_odt(""), EmptyInput),
        (an_odt(p("a" * 5_000_000)), UnfoldsTooLarge),
    ],
)
def test_a_document_that_cannot_be_read_says_why(odt, content, expected):
    with pytest.raises(expected):
        odt(content)
