"""What may be a person's name in the words that a model picked, which no rule of ours has read."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from openinquest.model import Claim, Event, Finding, Person, Place
from openinquest.report.name_forms import PARTICLES, WORD, folded

_BY_MODEL = "model."
_BETWEEN = r"(?:\s|-)+"  # also a line's end
_INITIAL = r"(?:(?<![^\W\d_][^\W\d_])\.)?"  # the full stop of "A."
_RUN = re.compile(rf"{WORD.pattern}(?:{_INITIAL}{_BETWEEN}{WORD.pattern})*")
_LEAST_OF_HEADLINE = 4  # words: shorter quotes may be a name and a verb
_SHORT = 3  # letters of a word that headlines may write small
_LONGEST_RUN = 4  # words; names of persons have seldom more

# Words of bodies, offices and places: a run with one is no person's name.
_NO_PERSON_WORDS = """
agency air aid alliance army arab armed association authority battalion brigade brigades bureau
camp canadian centre center church city civil coalition commission committee council court
crescent cross defence defense department democratic directorate district division east eastern
federation force forces foundation front fund government governorate group guard health hospital
hospitals human institute intelligence international islamic korea league liberation marines
media middle militia military ministry mosque movement nations national naval navy network news
north northern observatory office organisation organization parliament party people peoples
police press province public red republic resistance rights saudi school security service
services society south southern state states street television times tribunal trust unicef union
united university watch west western white
armée défense forces gouvernement ministère croix rouge croissant santé hôpital organisation
ejército fuerzas gobierno ministerio cruz roja hospital exército forças governo ministério
ordu kuvvetleri bakanlığı армия армии министерство силы армія міністерство сили збройні
"""
_NO_PERSON = frozenset(_NO_PERSON_WORDS.split())
# Words of peoples, months and days may stand right before a name: it begins behind them.
_BEFORE_NAMES_WORDS = """
american british chinese dutch egyptian french german iranian iraqi israeli jordanian kurdish
lebanese libyan nigerian pakistani palestinian russian somali sudanese syrian turkish ukrainian
yemeni
january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday on in the
"""
_BEFORE_NAMES = frozenset(_BEFORE_NAMES_WORDS.split())


def names_from_models(findings: Iterable[Finding]) -> frozenset[str]:
    """Return what may be the names of persons in the words of claims that a model told of.

    They are runs of words with large letters in its quotes and in what it named as speaker, actor,
    target, place or weapon, unless the map, or a claim that a rule or a person made, knows the
    words, or one of them is a word of bodies. Too much is found rather than too
    little. Of what is written in letters without capitals nothing is found, nor in the quotes of
    headlines and of German: there the victims whom the model names have to do.
    """
    told = list(findings)
    known = {folded(name) for finding in told for name in _known(finding)}
    found: set[str] = set()
    for finding in told:
        languages = {document.id: document.language for document in finding.documents}
        for claim in filter(_is_by_model, (*finding.claims, *finding.of_others)):
            if languages.get(claim.document) != "de":
                found.update(_runs(claim.quote) if not _is_headline(claim.quote) else ())
            for words, alone in _picked(claim):
                found.update(_runs(words, alone=alone))
    return frozenset(name for name in found if folded(name) not in known)


def _is_by_model(claim: Claim) -> bool:
    return claim.rule.startswith(_BY_MODEL) and claim.judgement is None


def _picked(claim: Claim) -> Iterator[tuple[str, bool]]:
    """Yield each word that a model filed, and whether a single name may stand there.

    Countries, villages and guns have names of one word; what was struck seldom has.
    """
    for source in claim.sources:
        yield from (
            (each, False) for each in (source.name, source.role, source.organisation) if each
        )
    if isinstance(claim.detail, Person):
        return
    for field in fields(claim.detail):
        words = getattr(claim.detail, field.name)
        if isinstance(words, str):
            yield words, field.name == "target"
        elif isinstance(words, Place):
            yield words.name, False


def _runs(words: str, *, alone: bool = False) -> Iterator[str]:
    """Yield the runs of words with large letters that may name a person."""
    for match in _RUN.finditer(words):
        for run in _with_large_letters(WORD.findall(match[0])):
            if _may_be_a_person(run, alone=alone):
                yield " ".join(run)


def _with_large_letters(words: Iterable[str]) -> Iterator[list[str]]:
    run: list[str] = []
    for word in words:
        large = word[:1].isupper() and folded(word) not in _BEFORE_NAMES
        if large or (run and folded(word) in PARTICLES):
            run.append(word)
            continue
        yield run
        run = []
    yield run


def _may_be_a_person(run: list[str], *, alone: bool) -> bool:
    if any(word.casefold() in _NO_PERSON for word in run):
        return False
    shouted = len(run) > 1 and all(word.isupper() for word in run)  # not "UN" or "UN Envoy"
    telling = [
        word for word in run if folded(word) not in PARTICLES and (shouted or not word.isupper())
    ]
    return (1 if alone else 2) <= len(telling) <= _LONGEST_RUN


def _is_headline(quote: str) -> bool:
    """Return whether all but the short words of a quote begin large, which tells of no names.

    A list of names has commas.
    """
    words = WORD.findall(quote)
    long = [word for word in words if len(word) > _SHORT]
    return (
        len(words) > _LEAST_OF_HEADLINE
        and "," not in quote
        and all(word[0].isupper() for word in long)
    )


def _known(finding: Finding) -> Iterator[str]:
    """Yield the names that the map knows, and those of bodies that no model alone told of."""
    for document in finding.documents:
        yield from (document.publisher,) if document.publisher else ()
    claims = (*finding.claims, *finding.of_others)
    places = [claim.detail.where for claim in claims if isinstance(claim.detail, Event)]
    for place in (finding.incident.where, *places):
        if place and (place.latitude is not None or place.country is not None or place.candidates):
            yield place.name
    for claim in claims:
        if not _is_by_model(claim):
            yield from (each.organisation for each in claim.sources if each.organisation)
