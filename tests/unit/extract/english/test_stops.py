import pytest

from openinquest.extract.english.sentences import find_sentences


def ends_after(text):
    return [text[s.start : s.end] for s in find_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Brig. Gen. Salim Harb, Lt. Noor and Insp. Aziz left the house of Mr. Karam.",
        "They came at 8 a.m. Monday and at 9 p.m. EST on Tuesday or 9 p.m. March 2.",
        "Rooms No. 4 and No. 12 were hit, ext. 15 did not answer.",
        "J. R. Harb of the U.S. Army met the U.N. Secretary in Jackson, Miss. Friday.",
        "Five shops, etc. Mill and all, were burned.",
        "“Who did it?” Salim Harb asked the guard.",
        "“They are gone!” the mayor of the town shouted.",
        "The house fell ... and then the mill.",
    ],
)
def test_stop_that_ends_nothing(text):
    assert ends_after(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They came at 8 a.m.", "The shop was shut."),
        ("THEY CAME AT 8 A.M.", "THE SHOP WAS SHUT."),
        ("He flew to the U.S.", "In May he returned."),
        ("It belonged to Harb and Co.", "They denied it."),
        ("Was it true?", "No."),
        ("He said no.", "Harb left."),
        ("the mill burned down last night.", "nobody was inside."),
        ("was anyone inside?", "nobody knows."),
        ("“It fell at once.”", "Harb said no more."),
        ("It happened in 2019.", "Nobody saw it."),
    ],
)
def test_stop_that_ends_a_sentence(first, second):
    assert ends_after(f"{first} {second}") == [first, second]
