"""What a model may answer, and how its words are written, as the treebanks have them."""

import re
from collections import Counter, defaultdict

from lemmas import gather_lexicon, script_for
from treebanks import Sentence

from openinquest.extract.english.analyser.answers import Vocabulary
from openinquest.extract.english.analyser.decoding import NAME_TAGS

RAREST_SCRIPT = 3
"""Times a lemma script must occur to be an answer; rarer ones are mostly slips."""
_MOST_IN_CAPITALS = 0.5
_OF_LETTERS = re.compile(r"[^\W\d_]+(?:['’.][^\W\d_]+)*\.?|['’][^\W\d_]+")
_BEGINS_ANEW = {".", ":", '"', "``", "“", "?", "!"}


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


def gather_casing(sentences: list[Sentence]) -> dict[str, object]:
    """Return how words are mostly written inside sentences: with capitals, or small.

    A word that only begins sentences is small, unless it is a proper noun. What is not of letters,
    and a name of one document, is left out: the network itself has to know it for one.
    """
    documents: defaultdict[str, set[str]] = defaultdict(set)
    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        letters = [word.form for word in sentence.words if word.form.isalpha()]
        if sum(form.isupper() for form in letters) > _MOST_IN_CAPITALS * len(letters):
            continue
        begins = True
        for word in sentence.words:
            small = word.form.lower()
            if _OF_LETTERS.fullmatch(word.form):
                seen[small][small if begins and not word.is_proper else word.form] += 1
                documents[small].add(sentence.document)
                begins = False
            elif word.form in _BEGINS_ANEW:
                begins = True
    # Ties go to the alphabet, so that nothing depends on the order of the sentences.
    forms = {small: max(sorted(seen[small]), key=seen[small].__getitem__) for small in sorted(seen)}
    return {
        "capitals": {
            small: form
            for small, form in forms.items()
            if small != form and len(documents[small]) > 1
        },
        "small": [small for small, form in forms.items() if small == form],
    }
