"""The answers that the network may give, and how numbers become answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from openinquest.extract.english.analyser.decoding import Floats, best_names
from openinquest.extract.english.analyser.lemmas import Lemmas, apply_script


@dataclass(frozen=True, slots=True)
class Chosen:
    """The best answers for one sentence by number, one a word.

    Heads count from 1, 0 is the root. `name_scores` are log probabilities of the name tags,
    (n_words, n_tags).
    """

    heads: Sequence[int]
    relations: Sequence[int]
    upos: Sequence[int]
    xpos: Sequence[int]
    scripts: Sequence[int]
    name_scores: Floats


@dataclass(frozen=True, slots=True)
class Analysis:
    """The answers for one sentence in words, one a word; heads count from 1, 0 is the root."""

    heads: Sequence[int]
    relations: list[str]
    upos: list[str]
    xpos: list[str]
    lemmas: list[str]
    names: list[str]


@dataclass(frozen=True)
class Vocabulary:
    """Every answer, in the order of the network's outputs; `lexicon` has lemmas by form and tag."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]
    scripts: list[str]
    names: list[str]
    lexicon: dict[str, str]

    @cached_property
    def _lemmas(self) -> Lemmas:
        return Lemmas(self.lexicon)

    def put_in_words(self, words: Sequence[str], chosen: Chosen) -> Analysis:
        """Return the answers in words; the relation `root` stands only at the root."""
        upos = [self.upos[tag] for tag in chosen.upos]
        xpos = [self.xpos[tag] for tag in chosen.xpos]
        relations = [self.relations[relation] for relation in chosen.relations]
        return Analysis(
            heads=chosen.heads,
            relations=[
                "root" if head == 0 else "parataxis" if relation == "root" else relation
                for head, relation in zip(chosen.heads, relations, strict=True)
            ],
            upos=upos,
            xpos=xpos,
            lemmas=[
                self._lemma(word, upos=tag, xpos=fine, script=self.scripts[script])
                for word, tag, fine, script in zip(words, upos, xpos, chosen.scripts, strict=True)
            ],
            names=best_names(chosen.name_scores),
        )

    def _lemma(self, form: str, *, upos: str, xpos: str, script: str) -> str:
        """Return a lemma: of a proper noun by the script, of others by their tag if it says."""
        found = None if upos == "PROPN" else self._lemmas.find(form, xpos)
        return found or apply_script(form, script)
