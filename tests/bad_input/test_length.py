"""A text that is twice as long takes about twice the time, whatever is written in it."""

import gc
import time
from functools import partial

import pytest
from factories import a_document

from openinquest.extract import claim_extractors

FLOOR_S = 0.15
"""Below it, a machine with other work measures itself."""
MOST_TIMES = 3.0
"""Of the time of a text half as long; a square would take 4."""


def grown(unit, before="", after=""):
    """Return what makes a text of so many characters of one unit again and again."""
    return lambda n: before + unit * ((n - len(before) - len(after)) // len(unit) + 1) + after


def numbered(line, join):
    return lambda n: join.join(line.format(k, k % 28 + 1) for k in range(1, n // len(line)))


# Without words for the analyser these cost little: they are made long.
BARE = {
    "blanks": grown(" ", "At least 12", "people were killed"),
    "lines": grown("\n \n", "Nine died.", "Nine died."),
    "tabs": grown("\t", "12", "people were killed"),
    "hard blanks": grown("\u00a0", "12", "people were killed"),
    "commas": grown(","),
    "full stops": grown("."),
    "parted full stops": grown(". "),
    "square brackets": grown("["),
    "apostrophes": grown("'"),
    "dashes": grown("—"),
    "letters": grown("a"),
    "capital letters": grown("A"),
    "digits": grown("1"),
    "controls": grown("\x0b\x0c"),
}
TOLD = {
    "numbers": numbered("{0}", ", "),
    "one number": grown("1, "),
    "ages": grown("12, 13 and 14, ", "aged "),
    "and": grown("killed and "),
    "a long quotation": grown("the house fell and ", "“", "”, he said."),
    "quotations in quotations": grown("“he said ‘"),
    "brackets": grown("(killed "),
    "capitals": grown("ABU SALEM HARB KILLED "),
    "names": grown("Amal Harouk, 34, "),
    "hyphens": grown("car-bomb-"),
    "dates": grown("3 May 2019, "),
    "abbreviations": grown("U.S. Gen. Dr. a.m. "),
    "one sentence": grown("the shell hit the house of the family and 12 people were killed "),
    "tolls": numbered("A strike killed {} civilians in Mosul on {} May 2019, he said.", " "),
    "lines of tolls": numbered("{} people were killed in town {}", "\n"),
    "a table": grown("| 12 | killed "),
}
# No sentence of these has an end.
ARABIC = {
    "tolls": grown("قتل 5 عمال "),
    "one sentence": grown("هدم القصف بيتا وقتل 12 عاملا وأصيب طفل "),
    "those named one by one": grown("مقتل كل من سالم نصرو وكرم نصرو "),
    "martyrs": grown("الشهيد سالم نصرو "),
    "lives": grown("أودى بأرواح "),
    "none": grown("دون وقوع إصابات "),
}


def seconds_for(text, title=None, extractor="english"):
    document = a_document(text, title=title)
    gc.collect()
    gc.disable()  # it would look through all that other tests have left
    try:
        begun = time.process_time()
        claim_extractors.get(extractor).extract(document)
        return time.process_time() - begun
    finally:
        gc.enable()


def assert_in_proportion(make, size, measure=seconds_for):
    """Measure up to three pairs, and ask that one be fair: other work adds to either of a pair."""
    taken = []
    for _ in range(3):
        pair = [max(measure(text), FLOOR_S) for text in (make(size), make(2 * size))]
        taken.append(pair)
        if pair[1] < MOST_TIMES * pair[0]:
            return
    raise AssertionError(f"twice the length took over {MOST_TIMES} times the time: {taken}")


@pytest.fixture(scope="module", autouse=True)
def _warm():
    seconds_for("At least 12 civilians were killed in Mosul, the army said.")


@pytest.mark.parametrize("make", BARE.values(), ids=BARE)
def test_bare_characters_are_read_in_proportion(make):
    assert_in_proportion(make, 100_000)


@pytest.mark.parametrize("make", TOLD.values(), ids=TOLD)
def test_what_is_told_is_read_in_proportion(make):
    assert_in_proportion(make, 3_000)


@pytest.mark.parametrize("name", ["blanks", "full stops", "capital letters", "digits"])
def test_title_is_read_in_proportion(name):
    assert_in_proportion(BARE[name], 20_000, partial(seconds_for, "Nine died."))


@pytest.mark.parametrize("make", ARABIC.values(), ids=ARABIC)
def test_what_is_told_in_arabic_is_read_in_proportion(make):
    assert_in_proportion(make, 10_000, partial(seconds_for, extractor="arabic"))
