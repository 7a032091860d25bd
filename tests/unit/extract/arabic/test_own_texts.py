"""What the Arabic reader makes of texts written for this project; see tests/data/arabic."""

import json
from functools import cache
from pathlib import Path

import pytest
from factories import a_document

from openinquest.extract.arabic import ArabicExtractor
from openinquest.model import Group, Harm
from openinquest.pipeline.finding import tally

TEXTS = Path(__file__).parents[3] / "data" / "arabic"
HARMS = (Harm.KILLED, Harm.INJURED)
FORCES = {Group.COMBATANTS, Group.SECURITY_FORCES, Group.POLICE, Group.SUSPECTS}
MOST_FALSE_ALARMS = 0.05
LEAST_RIGHT = {Harm.KILLED: 0.88, Harm.INJURED: 0.93}


@cache
def texts(name):
    """Return the texts of a file."""
    with (TEXTS / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def figures(row):
    """Return the figures that one text supports."""
    document = a_document(
        row["text"],
        id=row["id"],
        title=row.get("title"),
        publisher=None,
        published=None,
        language="ar",
    )
    return tally(document, ArabicExtractor().extract(document))[0]


def top(figure):
    """Return the greatest number that a figure names."""
    return figure.high or figure.low or 0


def of_forces(found, figure):
    """Return whether those who fight make up the whole of a figure on everyone."""
    fighting = sum(top(each) for each in found if each.harm is figure.harm and each.group in FORCES)
    return figure.group is Group.ALL and fighting >= top(figure)


def civil(found):
    """Return the figures above zero on people of whom no word says that they fight."""
    return [
        figure
        for figure in found
        if figure.harm in HARMS
        and figure.group not in FORCES
        and top(figure)
        and not of_forces(found, figure)
    ]


def told(found, harm):
    """Return (low, high) of the civilians who came to a harm, else of everyone; None if untold."""
    by_group = {figure.group: figure for figure in civil(found) if figure.harm is harm}
    figure = by_group.get(Group.CIVILIANS) or by_group.get(Group.ALL)
    return figure and (figure.low, figure.high)


def is_right(want, got):
    """Return whether a range is what the text says; README.md there tells what `want` means."""
    if want is None or got is None:
        return got is None and (want is None or want[0] == 0)
    (least, most), (low, high) = want, got
    if most is None:
        return low == least
    if least == most:
        return (low, high) == (least, most)
    return (low or 0) <= most and (high is None or high >= least)


def named(found):
    """Return figures in a few words each."""
    return ", ".join(f"{each.harm} {each.group} {each.low}..{each.high}" for each in found)


def test_no_civilian_harm_is_read_where_none_is_told():
    rows = texts("no_civilian_harm.jsonl")

    alarms = [f"{row['id']}: {named(found)}" for row in rows if (found := civil(figures(row)))]

    assert len(alarms) <= MOST_FALSE_ALARMS * len(rows), "\n".join(
        [f"{len(alarms)} of {len(rows)} texts", *alarms]
    )


def wrong(harm, *, is_told):
    """Return how many tolls the texts tell, or leave untold, and a line for each misread one."""
    rows = [row for row in texts("tolls.jsonl") if (row[harm] is not None) is is_told]
    return len(rows), [
        f"{row['id']}: {harm} {row[harm]}, read {got}"
        for row in rows
        if not is_right(row[harm], got := told(figures(row), harm))
    ]


@pytest.mark.parametrize("harm", HARMS)
def test_tolls_are_read_as_the_text_tells_them(harm):
    asked, failures = wrong(harm, is_told=True)

    assert asked - len(failures) >= LEAST_RIGHT[harm] * asked, "\n".join(
        [f"{asked - len(failures)} of {asked} right", *failures]
    )


@pytest.mark.parametrize("harm", HARMS)
def test_no_toll_is_read_of_a_harm_that_the_text_leaves_untold(harm):
    asked, failures = wrong(harm, is_told=False)

    assert len(failures) <= MOST_FALSE_ALARMS * asked, "\n".join(
        [f"{len(failures)} of {asked} wrong", *failures]
    )
