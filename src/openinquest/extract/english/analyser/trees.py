"""What the analyser makes of one sentence: its words, and how they hang together."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a sentence, as Universal Dependencies cut and name it.

    `at` is its place in the sentence, `start` and `end` are characters of the
    passage. `lemma` is in lower case but for names. `head` is the place of the
    word that it depends on, None for the root; `relation` the full relation
    ("nsubj:pass"), `bare_relation` the one without its subtype ("nsubj"). `name`
    is the kind of the name that the word belongs to ("PERSON", "ORG", "PLACE"),
    None for none; `begins_name` marks its first word.
    """

    at: int
    start: int
    end: int
    form: str
    lemma: str
    upos: str
    xpos: str
    head: int | None
    relation: str
    name: str | None = None
    begins_name: bool = False
    bare_relation: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note the bare relation, which every rule asks for."""
        object.__setattr__(self, "bare_relation", self.relation.partition(":")[0])


@dataclass(frozen=True)
class Tree:
    """The words of one sentence and the tree that they make; exactly one is the root."""

    words: tuple[Word, ...]
    _below: tuple[list[Word], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Note who depends on whom."""
        below: tuple[list[Word], ...] = tuple([] for _ in self.words)
        for word in self.words:
            if word.head is not None:
                below[word.head].append(word)
        object.__setattr__(self, "_below", below)

    @cached_property
    def root(self) -> Word:
        """The word that all others depend on."""
        return next(word for word in self.words if word.head is None)

    def head_of(self, word: Word) -> Word | None:
        """Return the word that a word depends on, None for the root."""
        return None if word.head is None else self.words[word.head]

    def below(self, word: Word, *relations: str) -> list[Word]:
        """Return what depends directly on a word, in order.

        Args:
            word: A word of this tree.
            relations: Full relations ("nsubj:pass") or bare ones ("nsubj", which takes every
                subtype); none given takes all.
        """
        below = self._below[word.at]
        if not relations:
            return below.copy()
        return [
            each for each in below if each.relation in relations or each.bare_relation in relations
        ]

    def above(self, word: Word) -> Iterator[Word]:
        """Yield the words over a word, from its head to the root."""
        while word.head is not None:
            word = self.words[word.head]
            yield word

    def within(self, word: Word, *, without: tuple[str, ...] = ()) -> list[Word]:
        """Return a word with all that depends on it, directly or not, in order of the text.

        Args:
            word: A word of this tree.
            without: Bare relations whose branches are left out at the first step ("conj", "acl").
        """
        found = [word]
        waiting = [each for each in self.below(word) if each.bare_relation not in without]
        while waiting:
            each = waiting.pop()
            found.append(each)
            waiting.extend(self.below(each))
        return sorted(found, key=lambda each: each.at)

    def conjuncts(self, word: Word) -> list[Word]:
        """Return a word and those joined to it by "and", a comma or "or", in order."""
        joined, waiting = [word], self.below(word, "conj")
        while waiting:
            each = waiting.pop()
            joined.append(each)
            waiting.extend(self.below(each, "conj"))
        return sorted(joined, key=lambda each: each.at)

    def names(self) -> list[tuple[Word, ...]]:
        """Return the names of the sentence, each as its words, in order."""
        found: list[list[Word]] = []
        for word in self.words:
            if word.name is None:
                continue
            goes_on = found and not word.begins_name and found[-1][-1].at == word.at - 1
            if goes_on and found[-1][-1].name == word.name:
                found[-1].append(word)
            else:
                found.append([word])
        return [tuple(words) for words in found]
