"""Lemmas: a short edit script that the network chooses, and a lexicon that goes before it."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from treebanks import Sentence


def script_for(form: str, lemma: str) -> str:
    """Return the edit that makes a lemma of a form.

    Keep (K) or lower (L) the form, cut so many letters at the end, add others.

    Example:
        >>> script_for("Killed", "kill"), script_for("Houses", "House"), script_for("mice", "mouse")
        ('L2', 'K1', 'L3ouse')
    """
    keeps = form != form.lower() and lemma[:1] == form[:1] and lemma[:1].isupper()
    base = form if keeps else form.lower()
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    if not same and len(base) > 3:
        return "L0"
    return f"{'K' if keeps else 'L'}{len(base) - same}{lemma[same:]}"


def gather_lexicon(sentences: Iterable[Sentence]) -> dict[str, str]:
    """Return the commonest lemma of each form and tag, as `form tag` -> lemma.

    Proper nouns are left to the script: their forms are too many, and their lemma is the form.
    """
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        for word in sentence.words:
            if word.lemma is not None and word.upos not in ("PROPN", "PUNCT", "X", "SYM", "NUM"):
                seen[f"{word.form.lower()} {word.xpos}"][word.lemma] += 1
    # Ties go to the alphabet, so that the lexicon does not depend on the order of the sentences.
    return {key: max(sorted(seen[key]), key=seen[key].__getitem__) for key in sorted(seen)}
