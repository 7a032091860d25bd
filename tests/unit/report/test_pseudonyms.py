from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime

from factories import a_check, a_judgement, an_original
from unit.report.tal_nasra import INCIDENT, P4, PARTS, RADIO

from openinquest.model import Grade, Grades, GradeView, JudgementKind, Open, Override
from openinquest.report import compose_finding
from openinquest.report.pseudonyms import analysts_in, names_analyst


def captured_by(*names, **changes):
    documents = tuple(
        replace(RADIO, id=f"d{place}", original=an_original(captured_by=name))
        for place, name in enumerate(names)
    )
    parts = PARTS | {"documents": documents, "claims": (P4,)}
    return compose_finding(INCIDENT, **parts | changes)


def test_analysts_are_numbered_in_order_of_mention_whatever_they_did():
    judgement = a_judgement(JudgementKind.REJECT, "x", actor="Jan Kowalczyk")
    finding = captured_by("Olga Ferrante", "o.f-77", "Olga Ferrante", judgements=(judgement,))

    assert analysts_in([finding]).shown == {
        "Olga Ferrante": "analyst 1",
        "o.f-77": "analyst 2",
        "Jan Kowalczyk": "analyst 3",
    }


def test_who_acts_in_a_claim_is_no_analyst():
    finding = replace(captured_by("Olga Ferrante"), grades=Grades())

    assert "the Northern Front" not in analysts_in([finding]).shown


def test_who_put_documents_together_is_one():
    incident = replace(INCIDENT, reasons=("a and b were put together by Jan Kowalczyk: one day",))

    assert analysts_in([replace(captured_by(), incident=incident)]).shown == {
        "Jan Kowalczyk": "analyst 1"
    }


def test_a_name_in_a_text_becomes_a_number_also_in_other_case():
    people = analysts_in([captured_by("Olga Ferrante", "oferrante77")])

    assert people.in_text("OLGA FERRANTE and oferrante77 met oferrante776") == (
        "analyst 1 and analyst 2 met oferrante776"
    )
    assert people.are_named_in("https://x.example/~oferrante77/a")
    assert people.full_names == {"Olga Ferrante"}


def test_an_account_that_is_a_word_of_the_record_stays_in_texts():
    people = analysts_in([captured_by("market", "nobody")])

    assert people.in_text("the market; denied by nobody") == "the market; denied by nobody"
    assert people.of("market") == "analyst 1"


def test_a_pseudonym_gets_none_itself():
    assert not analysts_in([captured_by("analyst 1")]).shown


BY_HAND = Override("j9", "Gra Der", datetime(2031, 5, 6, tzinfo=UTC), "read again")
OVERRIDDEN = Grade(GradeView.AIRWARS, None, None, "rule", "step", "so it says", override=BY_HAND)


def all_analysts(value):
    """Every analyst that stands anywhere in a value, looked for in all its fields."""
    if isinstance(value, tuple):
        for one in value:
            yield from all_analysts(one)
    elif is_dataclass(value):
        for each in fields(value):
            held = getattr(value, each.name)
            if not names_analyst(type(value), each.name):
                yield from all_analysts(held)
            elif held is not None:
                yield from (held,) if isinstance(held, str) else held


def test_whoever_stands_anywhere_in_a_finding_has_a_pseudonym():
    by = [a_judgement(JudgementKind.REJECT, "x", id=f"j{n}", actor=f"Judge {n}") for n in range(3)]
    finding = replace(
        captured_by("Olga Ferrante", checks=(a_check(P4, actor="Eng Ineer"),)),
        judgements=(by[0],),
        open=Open(pending=(by[1],), disputed=(by[2],)),
        grades=Grades(views=(OVERRIDDEN,)),
    )
    everyone = set(all_analysts(finding))

    assert len(everyone) == 6
    assert everyone == set(analysts_in([finding]).shown)
