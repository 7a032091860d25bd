from dataclasses import replace

from unit.report.tal_nasra import HERALD, INCIDENT, ORIGINS, PARTS, RADIO, WIRE

from openinquest.model import Copy, Derivation, DerivationKind
from openinquest.report import Profile, compose_finding
from openinquest.report.blocks import Cite, Picture
from openinquest.report.outline import outline

VOICE = replace(
    ORIGINS[0], carriers=(RADIO.id, WIRE.id, HERALD.id), reason=f"{HERALD.id} has its words"
)
COPY = Copy(HERALD.id, WIRE.id, 0.9, exact=False)
QUOTED = Derivation(DerivationKind.QUOTES, RADIO.id, "it gives them", origin=VOICE.id)


def section_of(profile=Profile.PUBLIC, **changes):
    own = {"origins": (VOICE, ORIGINS[1]), "copies": (COPY,), "derivations": (QUOTED,)}
    finding = compose_finding(INCIDENT, **PARTS | own | changes)
    (chapter,) = outline([finding], profile=profile).chapters
    return next((section for section in chapter.sections if section.name == "voices"), None)


def table_of(section):
    return section.blocks[-1].blocks[0]


def text_of(lines):
    return " / ".join(
        "".join(run.text for run in line if not isinstance(run, Cite)) for line in lines
    )


def test_a_row_tells_how_each_document_has_a_voice_and_why_it_is_one():
    shared, alone = table_of(section_of()).rows

    assert text_of(shared.cells[2]) == (
        "in its own name: Coast Wire, 5 May 2019 / "
        "quoted: Harbour Radio, 4 May 2019 / "
        "in a text that is carried: Delta Herald, 6 May 2019 / "
        "one voice: Delta Herald, 6 May 2019 has its words"
    )
    assert "one voice" not in text_of(alone.cells[2])


def test_a_voice_cites_its_claims():
    shared, _ = table_of(section_of()).rows

    numbers = [run.number for run in shared.cells[0][0] if isinstance(run, Cite)]
    assert len(numbers) == len(VOICE.claims) > 0


def test_there_is_a_picture_where_something_is_carried_by_several():
    section = section_of()
    lonely = section_of(origins=(ORIGINS[1],), copies=(), derivations=())

    assert isinstance(section.blocks[0], Picture)
    assert not any(isinstance(block, Picture) for block in lonely.blocks)


def test_more_documents_than_a_picture_holds_are_told_in_the_table_alone():
    many = tuple(replace(RADIO, id=f"d{number}") for number in range(41))

    section = section_of(documents=(RADIO, WIRE, HERALD, *many))

    assert not any(isinstance(block, Picture) for block in section.blocks)
    assert len(table_of(section).rows) == 2


def test_a_single_document_has_no_section_on_who_quotes_whom():
    assert section_of(documents=(RADIO,)) is None


def test_the_picture_shows_no_private_name():
    witness = replace(ORIGINS[1], carriers=(RADIO.id, WIRE.id))
    section = section_of(origins=(witness, VOICE))

    svg = section.blocks[0].draw()
    assert "Samira" in witness.label
    assert "Samira" not in svg and "name withheld" in svg
