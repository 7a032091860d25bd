import re
from dataclasses import replace

from unit.report.tal_nasra import CLAIMS, EXPLANATIONS, INCIDENT, ORIGINS, P3, PARTS, R3

from openinquest.model import Evidence, LeftOut, Likelihood, Mark, Opinion, Removal
from openinquest.report import Profile, compose_finding, render_html
from openinquest.report.matrix_sentences import (
    likelihood_sentences,
    reading_sentences,
    sensitivity_sentences,
)
from openinquest.report.outline import outline
from openinquest.report.record import record_of
from openinquest.report.voices import with_article
from openinquest.weigh import weigh_evidence


def finding(explanations=EXPLANATIONS):
    matrix = weigh_evidence(explanations, claims=CLAIMS, origins=ORIGINS)
    return compose_finding(INCIDENT, **PARTS | {"explanations": explanations}, matrix=matrix)


def told(sentences, found=None):
    found = found or finding()
    return [sentence.text for sentence in sentences(found.matrix, record_of(found))]


def test_every_reading_tells_what_comes_first_by_its_letter_and_title():
    text = " ".join(told(reading_sentences))

    assert re.search(r"By the number of voices against, .*\([ab]\)", text)
    assert "By declared likelihoods" in text


def test_each_explanation_has_a_word_of_the_scale_and_the_most_likely_stands_first():
    sentences = told(likelihood_sentences)
    words = [likelihood.in_words for likelihood in Likelihood]

    assert len(sentences) == len(EXPLANATIONS)
    assert all(any(f": {word}, by" in sentence for word in words) for sentence in sentences)
    shares = [int(re.search(r"\((\d+) per cent", sentence)[1]) for sentence in sentences]
    assert shares == sorted(shares, reverse=True)


def test_every_sentence_on_the_matrix_cites_claims():
    found = finding()
    record = record_of(found)

    for sentences in (reading_sentences, likelihood_sentences, sensitivity_sentences):
        for sentence in sentences(found.matrix, record):
            assert sentence.claims or "cannot be told apart" in sentence.text, sentence.text
            assert set(sentence.claims) <= {claim.id for claim in CLAIMS}


def test_what_changes_the_first_place_is_told_by_voice():
    found = finding()
    flips = [flip for flip in found.matrix.sensitivity.flips if flip.what is LeftOut.ORIGIN]
    labels = {origin.id: origin.label for origin in ORIGINS}
    text = " ".join(told(sensitivity_sentences, found))

    for flip in flips:
        assert f"Without the voice of {with_article(labels[flip.origins[0]])}" in text


def test_voices_with_one_name_are_counted_and_a_name_has_its_article():
    found = finding()
    called = {origin.id: "interior ministry" for origin in ORIGINS}
    record = replace(
        record_of(found), origins=tuple(replace(o, label=called[o.id]) for o in ORIGINS)
    )
    removal = Removal(LeftOut.ORIGIN, tuple(called), (R3.id,), (EXPLANATIONS[0].id,))
    matrix = replace(
        found.matrix, sensitivity=replace(found.matrix.sensitivity, smallest=removal, flips=())
    )
    text = " ".join(one.text for one in sensitivity_sentences(matrix, record))

    assert f": the interior ministry ({len(ORIGINS)} voices); then" in text


def test_the_report_shows_the_matrix_once_with_a_table_and_a_picture():
    html = render_html([finding()], profile=Profile.FULL)

    assert html.count('<table class="matrix"') == 1
    assert "The marks of each voice for each explanation" in html
    assert "never a verdict" in html


def test_without_anything_to_weigh_there_is_no_section():
    [chapter] = outline([finding(EXPLANATIONS[2:])], profile=Profile.FULL).chapters

    assert "matrix" not in [section.name for section in chapter.sections]


def test_what_has_no_rival_has_no_share_no_first_place_and_nothing_that_it_hangs_on():
    alone = finding((EXPLANATIONS[0], EXPLANATIONS[-1]))
    html = render_html([alone], profile=Profile.FULL)

    for sentences in (reading_sentences, likelihood_sentences, sensitivity_sentences):
        assert told(sentences, alone) == []
    assert "no rival to set it against" in html
    assert "per cent" not in html.split("Evidence against explanations")[-1]


def test_the_marks_of_two_analysts_stand_beside_one_another():
    opinions = (
        Opinion("one tester", Mark.CONSISTENT, "seen on film"),
        Opinion("another", Mark.INCONSISTENT, "the film is of another day"),
    )
    first = replace(
        EXPLANATIONS[0],
        evidence=(
            Evidence(R3.id, Mark.NEUTRAL, "people differ", "cell.person-1", opinions),
            Evidence(P3.id, Mark.STRONGLY_INCONSISTENT, "denies it", "cell.denies-1"),
        ),
    )
    html = render_html([finding((first, *EXPLANATIONS[1:]))], profile=Profile.FULL)

    assert "one tester: C (seen on film); another: I (the film is of another day)" in html
