"""What is next to review, and what stands beside a claim, is told from the whole case."""

from dataclasses import fields, replace

import pytest
from factories import AN_ACT

from openinquest import pipeline
from openinquest.errors import NotToBeJudged, WordsNotThere
from openinquest.model import Agreement, ClaimKind, JudgementKind, Toll
from openinquest.report import NOTHING_WITHHELD
from openinquest.store import create_case
from openinquest.wire import to_plain

TEXTS = {
    "a": "An air strike hit Kirkuk on 3 May 2019. Twelve people were killed, doctors said.\n",
    "b": "An air strike hit Kirkuk on 3 May 2019. Fifteen people were killed, the governor said.\n",
}


@pytest.fixture
def store(tmp_path, capture):
    place = tmp_path / "texts"
    place.mkdir()
    for name, text in TEXTS.items():
        (place / f"{name}.txt").write_text(text)
    with create_case(tmp_path / "case") as store:
        pipeline.add(store, [place], capture)
        yield store


def toll_of(overview, number):
    return next(
        claim
        for claim in overview.claims.values()
        if isinstance(claim.detail, Toll) and claim.detail.count.at_least == number
    )


def test_all_unreviewed_claims_come_one_after_the_other_and_round_again(store):
    overview = pipeline.overview_of(store)
    names = list(overview.claims)
    seen, last = [], None
    for _ in names:
        last = pipeline.next_unreviewed(overview, last).id
        seen.append(last)

    assert seen == names
    assert pipeline.next_unreviewed(overview, last).id == names[0]


def test_what_two_readers_do_not_agree_on_comes_first(store):
    overview = pipeline.overview_of(store)
    marks = (Agreement.AGREED, Agreement.AGREED, Agreement.DIFFERS, Agreement.ALONE)
    marked = {
        name: replace(claim, agreement=mark)
        for (name, claim), mark in zip(overview.claims.items(), marks, strict=False)
    }
    vars(overview)["claims"] = marked

    names = list(marked)
    assert pipeline.next_unreviewed(overview).id == names[2]
    assert pipeline.next_unreviewed(overview, names[2]).id == names[3]


def test_a_claim_made_by_hand_can_be_corrected(store):
    document = next(iter(store.documents())).id
    toll = (ClaimKind.TOLL, ["harm=killed", "group=all", "number=2"])
    words = next(iter(store.documents())).text.split(".")[0]
    made = pipeline.make_claim(store, document, words, toll, AN_ACT).judgement.subjects[1]

    pipeline.correct_claim(store, made, ["number=5"], AN_ACT)

    assert pipeline.overview_of(store).claims[made].detail.count.exact == 5


def test_an_incident_as_plain_values_is_that_part_of_the_finding(store):
    finding = pipeline.overview_of(store).findings[0]

    plain = pipeline.plain_incident(finding, NOTHING_WITHHELD)
    whole = to_plain(finding)
    beside = {each.name: whole[each.name] for each in fields(finding.beside)}

    assert plain == whole["incident"] | {"figures": whole["figures"]} | beside


def test_what_is_decided_on_is_not_next(store):
    names = list(pipeline.overview_of(store).claims)
    pipeline.judge_claims(store, JudgementKind.ACCEPT, names[:-1], AN_ACT)
    overview = pipeline.overview_of(store)

    assert pipeline.next_unreviewed(overview).id == names[-1]
    assert sum(overview.unreviewed.values()) == 1
    pipeline.judge_claims(store, JudgementKind.REJECT, names[-1:], AN_ACT)
    assert pipeline.next_unreviewed(pipeline.overview_of(store)) is None


def test_a_mark_in_the_matrix_is_no_review_of_the_claim(store):
    overview = pipeline.overview_of(store)
    claim = next(iter(overview.claims.values()))
    explanation = overview.findings_of[claim.document][0].explanations[0]
    pipeline.judge_cell(store, explanation.id, claim.id, "C", AN_ACT)
    marked = pipeline.overview_of(store)

    assert claim.id in marked.judgements_on
    assert pipeline.next_unreviewed(marked) == claim
    assert marked.unreviewed == overview.unreviewed


def test_from_a_document_on_its_own_first_claim_is_next(store):
    overview = pipeline.overview_of(store)
    last = list(overview.documents)[-1]

    assert pipeline.next_unreviewed(overview, within=last) == overview.claims_of[last][0]


def test_a_claim_has_its_counterpart_in_the_other_document(store):
    overview = pipeline.overview_of(store)
    mine, other = toll_of(overview, 12), toll_of(overview, 15)

    assert (other, "another voice") in list(pipeline.counterparts(overview, mine))
    assert all(each.document != mine.document for each, _ in pipeline.counterparts(overview, mine))


def test_a_claim_that_sets_an_end_of_a_figure_says_so(store):
    overview = pipeline.overview_of(store)

    assert "low" in {end for _, end in pipeline.ends_set_by(overview, toll_of(overview, 12))}
    assert "high" in {end for _, end in pipeline.ends_set_by(overview, toll_of(overview, 15))}


def test_documents_are_listed_with_what_waits(store):
    overview = pipeline.overview_of(store)
    rows = list(pipeline.document_rows(overview, pipeline.DocumentsAsked()))
    (named,) = pipeline.document_rows(overview, pipeline.DocumentsAsked(words="A.TXT"))

    assert [row.document.id for row in rows] == list(overview.documents)
    assert all(row.claims == row.unreviewed > 0 for row in rows)
    assert named.document.original.location.endswith("a.txt")
    assert not list(pipeline.document_rows(overview, pipeline.DocumentsAsked(reviewed=True)))


def test_a_claim_is_made_anew_in_other_words_and_both_are_kept_at_once(store):
    claim = toll_of(pipeline.overview_of(store), 12)
    decided = pipeline.remake_claim(store, claim.id, "Twelve people", ["number=13"], AN_ACT)
    made = toll_of(pipeline.overview_of(store), 13)

    assert decided.judgement.kind is JudgementKind.CLAIM
    assert [each.kind.value for each in store.judgements()] == ["reject", "claim"]
    assert (made.quote, made.sources) == ("Twelve people", claim.sources)
    assert pipeline.meaning_of_rule(made.rule) != pipeline.meaning_of_rule(claim.rule) is not None


@pytest.mark.parametrize(
    ("words", "values", "error"),
    [("nowhere", (), WordsNotThere), ("Twelve people", ("number=many",), NotToBeJudged)],
)
def test_what_cannot_be_made_anew_is_not_rejected_either(store, words, values, error):
    claim = toll_of(pipeline.overview_of(store), 12)
    with pytest.raises(error):
        pipeline.remake_claim(store, claim.id, words, values, AN_ACT)

    assert store.judgements() == ()


@pytest.mark.parametrize("kind", ClaimKind)
def test_every_part_of_a_kind_is_asked_for(kind):
    from openinquest.pipeline.claim_values import keys_of

    assert tuple(each.key for each in pipeline.fields_of(kind)) == keys_of(kind)


def test_what_a_claim_says_reads_back_as_the_same_claim(store):
    from openinquest.pipeline.claim_values import with_values

    for claim in pipeline.overview_of(store).claims.values():
        said = [
            f"{key}={value}"
            for key, value in pipeline.values_of(claim).items()
            if value and key not in ("number", "where", "when") and not key.startswith("speaker.")
        ]
        assert with_values(claim, said) == claim
