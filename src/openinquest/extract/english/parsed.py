"""One sentence as the finders of attributions see it: its words in a tree, and its quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.sentences import Quotation, Sentence

_MARKS = frozenset(['"', "''", "``", "“", "”", "«", "»", "‘", "’"])
_CLOSING = '"”»’'
_TYPED = ("''", "``")  # marks of two characters


@dataclass(frozen=True)
class Parsed:
    """One sentence of a text with its tree and the quotations that touch it, in order.

    The tree is asked for with `tree_of` when something first looks at it.
    """

    text: str
    sentence: Sentence
    tree_of: Callable[[Sentence], Tree | None]
    quotations: tuple[Quotation, ...]

    @cached_property
    def tree(self) -> Tree:
        """The tree of the sentence, without a word where none can be made."""
        return self.tree_of(self.sentence) or Tree(())

    @cached_property
    def _homes(self) -> tuple[Quotation | None, ...]:
        starts = [quote.start for quote in self.quotations]
        before = [bisect_right(starts, word.start) - 1 for word in self.tree.words]
        return tuple(
            self.quotations[n] if n >= 0 and word.start < self.quotations[n].end else None
            for n, word in zip(before, self.tree.words, strict=True)
        )

    @cached_property
    def _edges(self) -> tuple[tuple[int, int], ...]:
        edges = [[word.at, word.at] for word in self.tree.words]
        for word in self.tree.words:
            if word.upos != "PUNCT":
                for above in self.tree.above(word):
                    edges[above.at][0] = min(edges[above.at][0], word.at)
                    edges[above.at][1] = max(edges[above.at][1], word.at)
        return tuple((first, last) for first, last in edges)

    def quotation_of(self, word: Word) -> Quotation | None:
        """Return the quotation that a word stands in, or None."""
        return self._homes[word.at]

    def edges(self, word: Word) -> tuple[int, int]:
        """Return the places of the first and the last word of a branch, marks not counted."""
        return self._edges[word.at]

    def openers(self, word: Word) -> set[str]:
        """Return the lemmas of the conjunctions and prepositions that open a branch."""
        return {each.lemma for each in self.tree.below(word, "mark", "case")}

    def subject(self, verb: Word) -> Word | None:
        """Return the subject of a verb's own, of a passive too, or None.

        Where a tree has two, one is astray: the nearer one before the verb holds.
        """
        subjects = self.tree.below(verb, "nsubj", "csubj")
        before = [word for word in subjects if word.at < verb.at]
        return before[-1] if before else next(iter(subjects), None)

    def mark_before(self, at: int) -> str:
        """Return the punctuation mark before a place that is no quotation mark, else nothing."""
        while at > 0 and self.tree.words[at - 1].form in _MARKS:
            at -= 1
        before = self.tree.words[at - 1] if at else None
        return before.form if before is not None and before.upos == "PUNCT" else ""

    def ranges(self, words: Iterable[Word]) -> tuple[tuple[int, int], ...]:
        """Return the words as ranges of the text, one for each run without a gap.

        Punctuation between two words of the set is no gap. Marks and commas at
        the edges are left out, quotation marks around a whole run kept.
        """
        inside = sorted({word.at for word in words if word.upos != "PUNCT"})
        runs: list[list[int]] = []
        for at in inside:
            gap = self.tree.words[runs[-1][-1] + 1 : at] if runs else ()
            if runs and all(word.upos == "PUNCT" for word in gap):
                runs[-1].append(at)
            else:
                runs.append([at])
        words_of = self.tree.words
        return tuple(
            self._with_marks(words_of[run[0]].start, words_of[run[-1]].end) for run in runs
        )

    def quotations_over(self, start: int, end: int) -> tuple[Quotation, ...]:
        """Return the quotations that share characters with `[start, end)` or touch it."""
        first = bisect_left(self.quotations, start, key=lambda quote: quote.end)
        last = bisect_right(self.quotations, end, key=lambda quote: quote.start)
        return self.quotations[first:last]

    def marked(self, quote: Quotation) -> tuple[int, int]:
        """Return the range of a quotation with its marks."""
        opening = self.text[max(0, quote.start - 2) : quote.start]
        closing = self.text[quote.end : quote.end + 2]
        start = quote.start - (2 if opening in _TYPED else 1)
        if closing in _TYPED:
            return start, quote.end + 2
        return start, quote.end + (1 if closing and closing[0] in _CLOSING else 0)

    def _with_marks(self, start: int, end: int) -> tuple[int, int]:
        for quote in self.quotations_over(start, end + 2):
            opening, closing = self.marked(quote)
            if quote.start == start:
                start = opening
            if 0 <= quote.end - end <= 2 and not self.text[end : quote.end].strip(" .,?!…"):
                end = closing
        return start, end
