"""On which day and where, by whose account, and who says otherwise."""

from collections.abc import Iterable, Iterator

from openinquest.model import ClaimId, Sentence, SetAside
from openinquest.report.day_and_place import where_words
from openinquest.report.record import Record
from openinquest.report.wording import how_many, listed

_NAMED = 3  # accounts; the rest are a number


def day_and_place_sentences(record: Record) -> tuple[Sentence, ...]:
    """Return who sets the day and the place, who agrees in wider words and who does not."""
    day, place = record.beside.day, record.beside.place
    sentences: list[Sentence] = []
    if day is not None and day.set_by:
        sentences.append(_said(f"The day, {day.when.in_words}, is set by", day.set_by, record))
        sentences += _wider("time", day.agree, record)
        sentences += _others("Another day is named by", day.disagree, record)
        sentences += _others("Told of other days, and left out:", day.set_aside, record)
    if place is not None and place.set_by:
        where = where_words(place.where)
        sentences.append(_said(f"The place, {where}, is set by", place.set_by, record))
        sentences += _wider("place", place.agree, record)
        sentences += _others("Another place is named by", place.disagree, record)
        sentences += _others("Told of other places beside it:", place.set_aside, record)
    return tuple(sentences)


def _said(words: str, claims: tuple[ClaimId, ...], record: Record) -> Sentence:
    return Sentence(f"{words} {_accounts(claims, record)}.", claims)


def _wider(what: str, claims: tuple[ClaimId, ...], record: Record) -> Iterator[Sentence]:
    if claims:
        yield _said(f"A wider {what} that holds it is given by", claims, record)


def _others(words: str, aside: Iterable[SetAside], record: Record) -> Iterator[Sentence]:
    """Yield one sentence on what does not fit, each day or place once with all who name it."""
    named: dict[str, list[ClaimId]] = {}
    for one in aside:
        named.setdefault(one.reason.partition(": ")[2], []).append(one.claim)
    if named:
        told = [f"{_accounts(claims, record)} ({what})" for what, claims in named.items()]
        cited = tuple(claim for claims in named.values() for claim in claims)
        yield Sentence(f"{words} {'; '.join(told)}.", cited)


def _accounts(claims: Iterable[ClaimId], record: Record) -> str:
    """Return whose accounts some claims are: the first few, and how many more there are."""
    held = sorted((claim for claim in claims if claim in record.rank), key=record.rank.__getitem__)
    voices = record.accounts(record.claim[claim] for claim in held)
    more = len(voices) - _NAMED
    if more <= 1:
        return listed(voices)
    return listed([*voices[:_NAMED], how_many(more, "other voice", "other voices")])
