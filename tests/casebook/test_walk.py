"""No number and no name stands in a report without a claim that holds it."""

import re
from itertools import combinations

import pytest
from casebook.test_finding import examined

from openinquest.casebook import CASES
from openinquest.model import PLURAL, Event, Person, Sentence, Toll
from openinquest.report.matrix_sentences import likelihood_sentences
from openinquest.report.record import record_of

# What we count ourselves, of the report's own things: the number stands before the noun.
_THINGS = (
    r"(?:documents?|origins?|kinds?|voices?|claims?|explanations?|points?|changes?|rows?|accounts?|"
    r"names?|places?|outlets?|pairs?|finding)"
)
_OURS = re.compile(
    r"\d[\d,.]*(?: to \d[\d,.]*)?(?: when every| per cent| of the weight|%| of 100|"
    rf" (?:more |other |of the \d+ |of \d+ |independent )*{_THINGS}\b| speak| that touch)|"
    r"likelihoods? \(\d+|; \d+ to \d+ when|voices of the \d+ that|by \d+(?:; |$|\.)|"
    r"denied by \d+|\(\d+ (?:voices?|claims?)\)|E\d{3}|first place are \d+:"
)
_NUMBER = re.compile(r"\d[\d,]*")
_TITLES = re.compile(r"[“\"].*?[”\"]")
# "Something else" is the account that nobody names.
_OUR_NAMES = {"Something"}
_BY = re.compile(r"(?<!\d)[0-9a-f]{12,}(?!\d)")


def numbers_in(text):
    return {int(each.replace(",", "")) for each in _NUMBER.findall(text)}


def held(claims, finding):
    """Return every number that some claims hold: in their words, their days and their counts."""
    documents = {document.id: document for document in finding.documents}
    found = set()
    counts = []
    for claim in claims:
        document = documents[claim.document]
        around = document.field(claim.span.field)
        start = around.rfind(".", 0, claim.span.start) + 1
        found |= numbers_in(around[start : claim.span.end + 80])
        if document.published:
            found |= {document.published.day, document.published.year}
        if isinstance(claim.detail, Toll):
            count = claim.detail.count
            bounds = {count.at_least, count.at_most} - {None} if count else {PLURAL.at_least}
            found |= bounds
            counts += bounds
        if isinstance(claim.detail, Event) and claim.detail.when is not None:
            for day in (claim.detail.when.earliest, claim.detail.when.latest):
                found |= {day.day, day.year} if day else set()
        if isinstance(claim.detail, Person) and claim.detail.age_years is not None:
            found.add(claim.detail.age_years)
    # Parts are held against wholes: their sum and what is left.
    for left, right in combinations(sorted(set(counts)), 2):
        found |= {left + right, right - left}
    when = finding.incident.when
    for day in (when.earliest, when.latest) if when else ():
        found |= {day.day, day.year} if day else set()
    return found


def sentences_of(finding):
    yield from finding.summary
    yield from finding.unknowns
    for answer in finding.answers:
        yield from answer.sentences
    yield from likelihood_sentences(finding.matrix, record_of(finding))


def unheld_numbers(sentence, finding):
    """Return the numbers of a sentence that no claim it cites holds, nor our own counting gives."""
    claim = {one.id: one for one in finding.claims}
    text = _BY.sub("", _TITLES.sub("", _OURS.sub("", sentence.text)))
    return numbers_in(text) - held([claim[c] for c in sentence.claims], finding)


def unheld_names(sentence, finding):
    """Return the names in a sentence that stand in no document, and are no words of ours."""
    known = " ".join(
        f"{document.title} {document.publisher} {document.text}" for document in finding.documents
    ).casefold()
    place = finding.incident.where
    known += f" {place.name} {place.country}".casefold() if place else ""
    inside = re.sub(r"^\W*\w+|(?<=[.:;“(] )\W*\w+", "", sentence.text)
    names = re.findall(r"[A-ZÀ-Þ][\w’'-]+", re.sub(r"\([a-z]+\) [A-Z]", "", inside))
    return {each for each in names if each.casefold().rstrip("'’s") not in known} - _OUR_NAMES


@pytest.mark.parametrize("name", CASES)
def test_no_number_stands_in_a_sentence_without_a_claim_that_holds_it(name):
    (finding, *_), _, _ = examined(name)
    wrong = [
        (sorted(unheld), sentence.text)
        for sentence in sentences_of(finding)
        if (unheld := unheld_numbers(sentence, finding))
    ]

    assert wrong == []


@pytest.mark.parametrize("name", CASES)
def test_no_name_stands_in_a_sentence_that_no_document_holds(name):
    (finding, *_), _, _ = examined(name)

    wrong = [
        (sorted(unheld), sentence.text)
        for sentence in sentences_of(finding)
        if (unheld := unheld_names(sentence, finding))
    ]

    assert wrong == []


def test_a_number_and_a_name_from_nowhere_are_seen():
    (finding, *_), _, _ = examined(CASES[0])
    first = finding.summary[0]

    number = Sentence(f"{first.text} Another 4321 were killed.", first.claims)
    name = Sentence(f"{first.text} It is the word of Xenophon Quux.", first.claims)

    assert unheld_numbers(number, finding) == {4321}
    assert unheld_names(name, finding) == {"Xenophon", "Quux"}
