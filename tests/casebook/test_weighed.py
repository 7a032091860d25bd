"""What weighing the causes of a bundled case has to keep to."""

import pytest
from casebook.test_finding import examined

from openinquest.casebook import CASES
from openinquest.model import LeftOut, MatrixReading
from openinquest.report import Profile
from openinquest.report.outline import outline

NAME = "al-jadida"


def weighed():
    (finding, *_), _, (expected,) = examined(NAME)
    return finding, expected["expectations"]


def test_accounts_are_merged_where_they_say_the_same_and_split_where_they_differ():
    finding, expected = weighed()
    told = [
        {
            "means": [means.value for means in one.means],
            "rules_out": [means.value for means in one.rules_out],
            "merged": [[means.value for means in chain] for chain in one.merged],
        }
        for one in finding.explanations
    ]

    assert [rival for rival in expected["rivals"] if rival not in told] == []


def test_words_sit_with_accounts_as_a_careful_reader_has_it():
    finding, expected = weighed()
    quotes = {claim.id: claim.quote for claim in finding.claims}

    for cell in expected["cells"]:
        bearings = {
            piece.bearing
            for one in finding.explanations
            if [means.value for means in one.means] == cell["means"]
            for piece in one.evidence
            if quotes[piece.claim] == cell["quote"]
        }
        # What says nothing of this incident may as well stand in another's finding.
        assert bearings - {None} == {cell["bearing"]} - {None}, cell


def test_what_the_first_place_hangs_on_is_found():
    finding, expected = weighed()
    means = {one.id: [m.value for m in one.means] for one in finding.explanations}
    [first] = dict(finding.matrix.leaders)[MatrixReading.BAYESIAN]
    sensitivity = finding.matrix.sensitivity

    assert means[first] == expected["hangs_on"]["first"]
    [muted] = [
        flip
        for flip in sensitivity.flips
        if flip.what is LeftOut.PARTY and flip.explanation == first
    ]
    assert [means[leader] for leader in muted.leaders] == [
        expected["hangs_on"]["without_its_party"]
    ]
    flipped = {flip.what.value for flip in sensitivity.flips}
    assert flipped.isdisjoint(expected["hangs_on"]["firm"])


def test_copies_of_one_wire_story_give_its_voice_one_vote():
    finding, _ = weighed()
    voices = [vote.origin for vote in finding.matrix.votes]

    assert len(voices) == len(set(voices))


@pytest.mark.parametrize("name", CASES)
def test_every_sentence_of_the_answers_cites_or_says_what_the_record_lacks(name):
    (finding, *_), _, _ = examined(name)

    bare = [
        sentence.text
        for answer in finding.answers
        for sentence in answer.sentences
        if not sentence.claims and not sentence.text.startswith(("No ", "Nobody ", "The year "))
    ]

    # These speak of the record itself, and of the list of what is open.
    assert [text for text in bare if "document" not in text and " open, " not in text] == []


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("profile", Profile)
def test_every_section_has_a_name_of_its_own(name, profile):
    findings, _, _ = examined(name)

    for chapter in outline(findings, profile=profile).chapters:
        names = [section.name for section in chapter.sections]
        assert len(names) == len(set(names))
        assert names[:2] == ["summary", "method"]
