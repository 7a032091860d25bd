from dataclasses import replace

from unit.report.tal_nasra import HERALD, INCIDENT, ORIGINS, PARTS, RADIO, WIRE

from openinquest.model import Copy
from openinquest.report import compose_finding
from openinquest.report.heard import list_heard
from openinquest.report.voices_picture import draw_voices

HOSTILE = "</text><script>alert('1')</script>\\\""


def heard(label="the survivor", documents=20):
    """Return a record of so many documents that one voice and one text run through."""
    more = tuple(replace(RADIO, id=f"d{n}", publisher=f"Paper {n}") for n in range(documents - 3))
    carriers = (RADIO.id, WIRE.id, *(document.id for document in more))
    parts = PARTS | {
        "documents": (RADIO, WIRE, HERALD, *more),
        "origins": (replace(ORIGINS[0], label=label, carriers=carriers), ORIGINS[1]),
        "copies": (Copy(HERALD.id, WIRE.id, 0.9, exact=False),),
    }
    return list_heard(compose_finding(INCIDENT, **parts))


def svg_of(told, voice=str, document=str):
    return draw_voices(told, voice=voice, document=document)


def test_every_document_and_every_shared_voice_is_named():
    told = heard()

    svg = svg_of(told, document=lambda document: f"name of {document[:12]}")

    assert "the survivor" in svg
    assert "text of name of" in svg
    assert all(f"name of {document.id[:12]}" in svg for document in told.documents)


def test_the_same_record_gives_the_same_picture():
    assert svg_of(heard()) == svg_of(heard())


def test_voices_and_documents_are_drawn_as_they_may_be_shown():
    svg = svg_of(heard(), voice=lambda _: "[voice]", document=lambda _: "[document]")

    assert "survivor" not in svg and "sha256" not in svg
    assert "[voice]" in svg and "[document]" in svg


def test_hostile_labels_are_words():
    svg = svg_of(heard(HOSTILE), document=lambda _: HOSTILE)

    assert "<script" not in svg


def test_the_picture_holds_nothing_but_what_is_drawn():
    svg = svg_of(heard())

    assert not any(mark in svg for mark in ("<metadata", "<title", "<desc", "aria-label", "<!--"))
