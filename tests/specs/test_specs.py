"""Run the specs: each `## heading` is a case that a researcher can read and dispute."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from openinquest.model import (
    Bearing,
    Cause,
    Claim,
    ClaimId,
    Count,
    Document,
    DocumentId,
    Effect,
    Feature,
    Group,
    Harm,
    Judgement,
    JudgementKind,
    Means,
    Observation,
    Origin,
    OriginId,
    Polarity,
    Scope,
    Source,
    SourceKind,
    Span,
    Toll,
)
from openinquest.reconcile import RULES, reconcile_figures
from openinquest.weigh import gather_explanations

HERE = Path(__file__).parent
CASE = re.compile(r"^## (?P<name>.+?)\n(?P<body>.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)


def cases(name):
    text = (HERE / name).read_text(encoding="utf-8")
    return [pytest.param(case["body"], id=case["name"]) for case in CASE.finditer(text)]


def table(body, name):
    """Return the rows of the table called `name`, each a dict; "-" is None."""
    lines = re.search(rf"^{name}\n\n((?:\|.*\n?)+)", body, re.MULTILINE)[1].splitlines()
    head, _, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [dict(zip(head, (None if c == "-" else c for c in row), strict=True)) for row in rows]


def documents_of(rows):
    texts, days = {}, {}
    for row in rows:
        name = row.get("document") or "a report"
        texts.setdefault(name, []).append(row["words"])
        days[name] = date.fromisoformat(row["day"]) if row.get("day") else None
    return {
        name: Document(DocumentId(name), " ".join(words), published=days[name])
        for name, words in texts.items()
    }


def claim_of(row, document, detail):
    start = document.text.index(row["words"])
    return Claim(
        id=ClaimId(row["#"]),
        document=document.id,
        span=Span(start, start + len(row["words"])),
        quote=row["words"],
        detail=detail,
        rule="spec",
        sources=(Source(role=row["voice"]),) if row["voice"] else (),
        polarity=Polarity.DENIED if row["note"] == "denied" else Polarity.AFFIRMED,
    )


def origins_of(rows):
    voices = {}
    for row in rows:
        voices.setdefault(row["voice"] or row["document"], []).append(ClaimId(row["#"]))
    return tuple(
        Origin(OriginId(f"o-{voice}"), voice, SourceKind.UNSPECIFIED, tuple(claims), (), "named so")
        for voice, claims in voices.items()
    )


def rejections_in(rows):
    return tuple(
        Judgement(
            id=f"j{row['#']}",
            kind=JudgementKind.REJECT,
            subjects=(row["#"],),
            actor="a tester",
            made_utc=datetime(2019, 6, 1, tzinfo=UTC),
            reason=row["note"].removeprefix("rejected: "),
        )
        for row in rows
        if (row["note"] or "").startswith("rejected: ")
    )


def toll_of(row):
    note = row["note"] or ""
    scope = {"part": Scope.PART, "total": Scope.TOTAL, "other": Scope.OTHER}.get(note)
    whole = note.removeprefix("part of ") if note.startswith("part of ") else None
    return Toll(
        Harm(row["harm"]),
        Group(row["group"]),
        count_of(row["count"]),
        scope=scope or (Scope.PART if whole else Scope.INCIDENT),
        part_of=ClaimId(whole) if whole else None,
    )


def count_of(words):
    if words is None:
        return None
    vague, words = words.startswith("~"), words.removeprefix("~")
    if words.endswith("+"):
        return Count(int(words[:-1]), None, approximate=vague)
    if words.startswith(".."):
        return Count(None, int(words[2:]))
    low, _, high = words.partition("-")
    return Count(int(low), int(high or low), approximate=vague)


@pytest.mark.parametrize("body", cases("figures.md"))
def test_figures(body):
    rows, wanted = table(body, "record"), table(body, "figures")
    documents = documents_of(rows)
    claims = [claim_of(row, documents[row["document"]], toll_of(row)) for row in rows]

    figures = reconcile_figures(
        claims,
        origins=origins_of(rows),
        documents=list(documents.values()),
        judgements=rejections_in(rows),
    )

    shown = {(row["harm"], row["group"]): row for row in map(show_figure, figures)}
    assert [shown.get((row["harm"], row["group"])) for row in wanted] == wanted


def show_figure(figure):
    aside = "; ".join(f"{each.claim}: {each.reason}" for each in figure.set_aside)
    return {
        "harm": figure.harm.value,
        "group": figure.group.value,
        "low": None if figure.low is None else str(figure.low),
        "high": None if figure.high is None else str(figure.high),
        "set by": f"{figure.low_claim or '-'}, {figure.high_claim or '-'}",
        "set aside": aside or None,
    }


@pytest.mark.parametrize("body", cases("rules.md"))
def test_the_same_record_under_each_rule(body):
    rows, wanted = table(body, "record"), table(body, "figures")
    documents = documents_of(rows)
    claims = [claim_of(row, documents[row["document"]], toll_of(row)) for row in rows]

    figures = reconcile_figures(
        claims, origins=origins_of(rows), documents=list(documents.values()), rules=RULES
    )

    killed = [figure for figure in figures if figure.harm is Harm.KILLED]
    shown = {(row["rule"], row["group"]): row for row in map(show_by_rule, killed)}
    assert [shown.get((row["rule"], row["group"])) for row in wanted] == wanted


def show_by_rule(figure):
    ends = (figure.low_claim, figure.best_claim, figure.high_claim)
    numbers = {"low": figure.low, "best": figure.best, "high": figure.high}
    return {
        "rule": figure.rule,
        "group": figure.group.value,
        **{end: None if number is None else str(number) for end, number in numbers.items()},
        "set by": ", ".join(claim or "-" for claim in ends),
        "note": "; ".join(figure.notes) or None,
    }


def cause_or_observation(row):
    means = (row["means"] or "").removeprefix("against ")
    named = tuple(Means(each) for each in means.split(", ") if each)
    if row["kind"] == "cause":
        return Cause(named, Effect(row["effect"]) if row["effect"] else None)
    against = (row["means"] or "").startswith("against ")
    return Observation(Feature.DAMAGE, () if against else named, named if against else ())


@pytest.mark.parametrize("body", cases("explanations.md"))
def test_explanations(body):
    rows, wanted = table(body, "record"), table(body, "accounts")
    [document] = documents_of(rows).values()
    claims = [claim_of(row, document, cause_or_observation(row)) for row in rows]

    explanations = gather_explanations(
        claims, origins=origins_of(rows), judgements=rejections_in(rows)
    )

    assert [show_account(explanation) for explanation in explanations] == wanted


def show_account(explanation):
    sides = {
        bearing: [piece.claim for piece in explanation.evidence if piece.bearing is bearing]
        for bearing in Bearing
    }
    return {
        "account": explanation.title,
        "for": ", ".join(sides[Bearing.FOR]) or None,
        "against": ", ".join(sides[Bearing.AGAINST]) or None,
    }


def test_no_heading_is_passed_over():
    specs = ("figures.md", "rules.md", "explanations.md")
    headings = [
        line
        for name in specs
        for line in (HERE / name).read_text(encoding="utf-8").splitlines()
        if line.startswith("## ")
    ]

    assert sum(len(cases(name)) for name in specs) == len(headings) > 0
