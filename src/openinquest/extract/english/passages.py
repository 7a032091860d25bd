"""One field of a document, split, with its voices, dates and places."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from openinquest.extract.dates import find_dates
from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.clauses import phrase, word_at
from openinquest.extract.english.confidence import Setting
from openinquest.extract.english.datelines import dateline_end, filed_at, lists_days
from openinquest.extract.english.denials import (
    ends_in_an_aside,
    is_left_open,
    is_not_told_whether,
    is_told_as_known,
)
from openinquest.extract.english.entries import Entry, find_entries
from openinquest.extract.english.headings import split_heading
from openinquest.extract.english.means import kind_of_strike, means_known
from openinquest.extract.english.other_stories import (
    OtherStories,
    find_other_stories,
    turns_to_another,
)
from openinquest.extract.english.parties import is_pronoun
from openinquest.extract.english.presupposed import (
    is_known_to_its_verb,
    is_taken_as_known,
    is_told_with_a_time,
    parties_beside,
)
from openinquest.extract.english.sentence_trees import SentenceTrees
from openinquest.extract.english.sentences import (
    Quotation,
    Sentence,
    find_quotations,
    find_sentences,
    unwrap,
)
from openinquest.extract.english.side_lines import find_side_lines
from openinquest.extract.english.speakers import Speakers
from openinquest.extract.english.unsaid import KNOWS_NOTHING
from openinquest.extract.places import find_places
from openinquest.model import (
    Commitment,
    Document,
    Field,
    Means,
    Place,
    Source,
    Span,
    TimeSpan,
)

_HEAD = 5
"""Sentences among which the day of a report stands: a heading, who wrote it, a dateline."""
_HEAD_CHARS = 2000
_HEADING_CHARS = 120  # of a line that heads a bulletin
_WEEK = 7  # days of a period in which a weekday tells a day
_TO = re.compile(r"\s*(?:to|until|through|and|-|–|—)\s")
_LATE_DAYS = 60  # between the end of a period and the publication of a bulletin on it
_KNOWN_WITHIN = 150
"""Characters before words in which it stands that somebody knows nothing of them."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One field of a document, split, with its voices, dates and places.

    `known` are the means that the document names anywhere, `strike` what it calls a strike
    where it names none from the air, `side_lines` the ranges of lines
    that belong to other stories on the page, `entries` those of a list or a log. A dateline is a
    sentence of its own, so that its day and town are nobody's.
    """

    text: str
    field: Field
    sentences: list[Sentence]
    quotations: list[Quotation]
    speakers: Speakers
    dates: list[tuple[Span, TimeSpan]]
    places: list[tuple[Span, Place]]
    known: frozenset[Means]
    strike: Means
    side_lines: list[tuple[int, int]]
    other_stories: OtherStories
    trees: SentenceTrees
    entries: Sequence[Entry] = ()

    def is_side_line(self, position: int) -> bool:
        """Return whether a position stands in a line that belongs to another story."""
        index = bisect_right(self.side_lines, position, key=lambda line: line[0]) - 1
        return index >= 0 and position < self.side_lines[index][1]

    def turns_at(self, sentence: Sentence) -> bool:
        """Return whether a sentence turns to another incident, or begins a further entry."""
        entry = bisect_left(self.entries, sentence.start, key=lambda each: each.start)
        begins = 0 < entry < len(self.entries) and self.entries[entry].start < sentence.end
        return begins or turns_to_another(self.text[sentence.start : sentence.end])

    def setting_at(self, position: int) -> Setting:
        """Return the sentence at a position, with its tree."""
        index = self._index_at(position)
        sentence = self.sentences[index]
        tree = self.trees.of(sentence)
        return Setting(self.text, sentence.start, sentence.end, index, tree)

    def _index_at(self, position: int) -> int:
        return bisect_right(self.sentences, position, key=lambda s: s.start) - 1

    def is_aside(self, start: int, end: int, *, joins: bool = False) -> bool:
        """Return whether words are taken as known by whoever says them.

        Who denies "that he fired before the raid killed nine", "any part in the
        raid" or "that a mine caused the deaths" does not deny the raid or the deaths.
        `joins` marks words that stand for a link of a means to harm: who denies "that
        the raid killed nine" denies that, but not the raid.
        """
        sentence = self.sentences[self._index_at(start)]
        said = self.speakers.piece_at(start, end, end)
        before = self.text[max(sentence.start, said[0] if said else 0) : start]
        if ends_in_an_aside(before):
            return True
        if (under := self._under_its_cue(start, end)) is None:
            return False
        tree, cue, word = under
        known = is_taken_as_known(tree, cue, word)
        known = known and (not joins or is_told_as_known(tree, word))
        return known or is_known_to_its_verb(tree, cue, word)

    def is_told_with_a_time(self, start: int, end: int) -> bool:
        """Return whether words only date what their voice says: "before it bombed the town"."""
        under = self._under_its_cue(start, end)
        return under is not None and is_told_with_a_time(*under)

    def names_its_own(self, start: int, end: int, part: str) -> bool:
        """Return whether words under a cue name a party or a weapon themselves.

        "The Israeli raid" does; of "denied that Israel was behind the raid" the raid does not.
        """
        under = self._under_its_cue(start, end)
        if under is None or under[2].upos == "VERB":
            return True
        tree, _, noun = under
        owned = any(is_pronoun(each) for each in tree.below(noun, "nmod:poss"))  # "its raid"
        told = self.text[slice(*phrase(tree, noun))]
        return owned or part in told or part in parties_beside(self.text, tree, noun)

    def _under_its_cue(self, start: int, end: int) -> tuple[Tree, Word, Word] | None:
        """Return the tree of words, their cue and their word in it; None where one is not there."""
        tree = self.trees.of(self.sentences[self._index_at(start)])
        cue = self.speakers.cue_place_at(start, end)
        if tree is None or cue is None:
            return None
        verb, word = word_at(tree, *cue), word_at(tree, start, end)
        return None if verb is None or word is None else (tree, verb, word)

    def is_left_open(self, start: int, end: int) -> bool:
        """Return whether a voice neither says nor denies the words: "did not say that 12 died".

        Who "did not indicate whether 12 died", or "had no record of the raid", denies nothing.
        """
        cue = self.speakers.cue_at(start, end)
        place = self.speakers.cue_place_at(start, end)
        if cue is None or place is None:
            return False
        near = max(place[1], start - _KNOWN_WITHIN)
        if place[1] <= start and KNOWS_NOTHING.search(self.text, near, start):
            return True
        tree = self.trees.of(self.sentences[self._index_at(start)])
        if tree is None or cue.commitment not in {Commitment.NONE, Commitment.DENIES}:
            return False
        if cue.commitment is Commitment.DENIES:
            return is_not_told_whether(tree, place, (start, end))
        return is_left_open(tree, place, (start, end))

    def dates_in(self, sentence: Sentence) -> list[tuple[Span, TimeSpan]]:
        """Return the dates that stand wholly in a sentence."""
        first = bisect_left(self.dates, sentence.start, key=_span_start)
        last = bisect_left(self.dates, sentence.end, key=_span_start)
        return [pair for pair in self.dates[first:last] if pair[0].end <= sentence.end]

    def places_in(self, sentence: Sentence) -> list[tuple[Span, Place]]:
        """Return the places that stand wholly in a sentence."""
        first = bisect_left(self.places, sentence.start, key=_span_start)
        last = bisect_left(self.places, sentence.end, key=_span_start)
        return [pair for pair in self.places[first:last] if pair[0].end <= sentence.end]

    def carried_chain(self, start: int, end: int) -> tuple[Source, ...]:
        """Return the voices that words inherit from the account that they go on with.

        A sentence without a cue continues an attributed one before it when it
        takes up, as known ("the vehicle"), something that one spoke of. The
        result is an inference and must be marked as one.
        """
        index = self._index_at(start)
        return self._continued(index, self.text[self.sentences[index].start : end])

    def _continued(self, index: int, words: str) -> tuple[Source, ...]:
        taken_up = re.match(
            r"(?:The|That|This|These|Those)\s+(?:[a-z]+\s+)?(?P<noun>[a-z]{4,})", words
        )
        if taken_up is None:
            return ()
        for back in range(index - 1, max(-1, index - 3), -1):
            before = self.sentences[back]
            chain = self.speakers.chain_at(before.end - 2, before.end - 1)
            said = self.text[before.start : before.end].lower()
            if chain:
                known = any(
                    noun in said for noun in taken_up[0].lower().split()[1:] if len(noun) > 3
                )
                return chain if known else ()
        return ()


def read_passages(document: Document) -> list[Passage]:
    """Return the title and the text of a document ready to be read for claims; none is empty."""
    fields: list[Field] = ["title", "text"]
    texts = {field: unwrap(document.field(field)) for field in fields if document.field(field)}
    places = find_places(texts.get("text", ""), title=texts.get("title", ""))
    filed = document.published or day_at_head(document)
    dated = document.published is not None
    filed = _end_of_period(texts, filed) or filed
    whole = "\n".join(texts.values())
    strike = kind_of_strike(whole)
    known = means_known(whole, strike=strike)
    return [
        _read_passage(
            document.title,
            field,
            text,
            [pair for pair in places if pair[0].field == field],
            filed=filed,
            dated=dated,
            strike=strike,
            known=known,
        )
        for field, text in texts.items()
    ]


def day_at_head(document: Document) -> date | None:
    """Return the day on which the head of a document says that it was written or published.

    It is that of a dateline, of a line that gives nothing else, or of a statement's heading;
    None where the head gives no whole day.
    """
    fields: list[Field] = ["title", "text"]
    heads = ((field, (document.field(field) or "")[: 2 * _HEAD_CHARS]) for field in fields)
    days = (_filed(unwrap(head), field) for field, head in heads)
    return next(filter(None, days), None)


def _end_of_period(texts: Mapping[Field, str], filed: date | None) -> date | None:
    """Return the last of the days that a heading says a bulletin is on, None where it says none.

    Its weekdays are of that period, however much later it was published: "1 to 7 February 2016".
    """
    for field, text in texts.items():
        for line in text.split("\n")[:_HEAD]:
            if len(line) > _HEADING_CHARS or line.rstrip().endswith("."):
                break
            for first, last in _periods(line, find_dates(line, field=field, published=filed)):
                late = (filed - last).days if filed else 0
                if 1 < (last - first).days <= _WEEK and 0 <= late <= _LATE_DAYS:
                    return last
    return None


def _periods(line: str, dates: Sequence[tuple[Span, TimeSpan]]) -> Iterator[tuple[date, date]]:
    """Yield the first and last day of the stretches of time in a line: "28 May to 3 June"."""
    for (span, when), (_, then) in zip(dates, [*dates[1:], *dates[-1:]], strict=True):
        if when.earliest is None or when.latest is None:
            continue
        to = then.latest if _TO.match(line, span.end) else None
        yield when.earliest, to or when.latest


def _read_passage(
    title: str | None,
    field_name: Field,
    text: str,
    places: list[tuple[Span, Place]],
    *,
    filed: date | None,
    dated: bool,
    strike: Means,
    known: frozenset[Means],
) -> Passage:
    sentences = _cut(text, find_sentences(text), field_name)
    quotations = find_quotations(text)
    trees = SentenceTrees(text)
    dates = find_dates(text, field=field_name, published=filed)
    return Passage(
        text=text,
        field=field_name,
        sentences=sentences,
        quotations=quotations,
        speakers=Speakers(text, sentences, quotations, field_name, tree_of=trees.of),
        dates=dates,
        places=places,
        known=known,
        strike=strike,
        side_lines=find_side_lines(text, title) if field_name == "text" else [],
        other_stories=find_other_stories(text, sentences, dates, dated=dated, filed=filed),
        trees=trees,
        entries=find_entries(text, dates, places) if field_name == "text" else (),
    )


def _filed(text: str, field: Field) -> date | None:
    """Return the day on which the head of a text says that it was filed, None where it does not."""
    head = "" if lists_days(text) else text[:_HEAD_CHARS]
    for each in find_sentences(head)[:_HEAD]:
        dateline = dateline_end(head, each.start)
        # Of a dateline without a day, the day of a caption or a line over it is as good.
        before = (0, dateline) if dateline > each.start else (dateline, dateline)
        start, end = filed_at(head, each.start, each.end) or before
        given = find_dates(head[start:end], field=field, published=None)
        days = [when.earliest for _, when in given if when.earliest == when.latest]
        if day := next(filter(None, days), None):
            return day
    return None


def _cut(text: str, sentences: Sequence[Sentence], field: Field) -> list[Sentence]:
    """Return sentences with datelines, and days at the head of a report, as some of their own."""
    parts: list[Sentence] = []
    if field == "text" and lists_days(text):
        return list(sentences)
    for index, whole in enumerate(sentences):
        for each in split_heading(text, whole) if field == "title" else [whole]:
            filed = filed_at(text, each.start, each.end) if index < _HEAD else None
            end = filed[0] if filed else dateline_end(text, each.start)
            if each.start < end < each.end and (filed or field == "text"):
                parts += [replace(each, end=end), replace(each, start=end)]
            else:
                parts.append(each)
    return parts


def _span_start(pair: tuple[Span, object]) -> int:
    return pair[0].start
