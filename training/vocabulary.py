"""The answers a model may give: tags, relations, lemma scripts, and the lexicon of lemmas."""

from collections import Counter
from dataclasses import asdict, dataclass

from lemmas import apply_script, gather_lexicon, script_for
from treebanks import NAME_TAGS, Sentence

RAREST_SCRIPT = 3
"""Times a lemma script must occur to be an answer; rarer ones are mostly slips."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every answer, in the order of the network's outputs."""

    upos: list[str]
    xpos: list[str]
    relations: list[str]
    scripts: list[str]
    names: list[str]
    lexicon: dict[str, str]

    def as_json(self) -> dict[str, object]:
        """Return the vocabulary as plain values."""
        return asdict(self)

    def lemma_of(self, form: str, *, upos: str, xpos: str, script: str) -> str:
        """Return a lemma: from the lexicon where it knows form and tag, else by the script."""
        known = None if upos == "PROPN" else self.lexicon.get(f"{form.lower()} {xpos}")
        return known or apply_script(form, script)


def gather_vocabulary(sentences: list[Sentence]) -> Vocabulary:
    """Collect the answers of training sentences, in an order that does not depend on theirs."""
    words = [word for sentence in sentences for word in sentence.words if word.upos]
    scripts = Counter(script_for(word.form, word.lemma) for word in words if word.lemma)
    return Vocabulary(
        upos=sorted({word.upos or "" for word in words}),
        xpos=sorted({word.xpos or "" for word in words}),
        relations=sorted({word.relation or "" for word in words}),
        scripts=sorted(script for script, times in scripts.items() if times >= RAREST_SCRIPT),
        names=list(NAME_TAGS),
        lexicon=gather_lexicon(sentences),
    )
