"""Trees drawn by hand, so that a test of the reading needs no trained model.

`drawn_*.txt` hold sentences of our own, each with its tree. A word is written
form|tag|relation|head, with the fine tag and the lemma behind where a rule asks for them.

Any kind of quotation mark finds the tree that is drawn with curly ones, and a quotation that is
left open finds that of the closed one.
"""

import re
from functools import cache
from pathlib import Path

from openinquest.extract.english.analyser.trees import Tree, Word
from openinquest.extract.english.parsed import Parsed
from openinquest.extract.english.sentences import find_quotations, find_sentences, quotations_near
from openinquest.extract.english.speakers import Speakers

MARK = re.compile(r"''|``|[“”«»\"]")


@cache
def drawn():
    """Return the notation of each sentence of the files."""
    found = {}
    for path in sorted(Path(__file__).parent.glob("drawn_*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if line and not line.startswith("#")]
        found |= dict(zip(kept[::2], kept[1::2], strict=True))
    return found


def a_tree(text, notation, start=0):
    """Return the tree that a notation draws over the words of `text` from `start` on."""
    words = []
    for at, written in enumerate(notation.split()):
        form, tag, relation, head, fine, lemma, *_ = [*written.split("|"), "", ""]
        start = text.index(form, start)
        end = start + len(form)
        above = int(head) - 1 if head != "0" else None
        words.append(Word(at, start, end, form, lemma or form.lower(), tag, fine, above, relation))
        start = end
    return Tree(tuple(words))


def tree_of(text):
    """Return a function that gives the drawn tree of each sentence of `text`."""

    def of(sentence):
        words = text[sentence.start : sentence.end]
        marks = MARK.findall(words)
        curly = iter("“”" * len(marks))
        sought = MARK.sub(lambda mark: next(curly), words) + "”" * (len(marks) % 2)
        notation = drawn()[sought].split()
        if len(marks) % 2:
            notation.pop()
        as_written = iter(marks)
        own = [next(as_written) + word[1:] if word[0] in "“”" else word for word in notation]
        return a_tree(text, " ".join(own), sentence.start)

    return of


def parsed(text):
    """Return the sentences of `text` with their drawn trees and their quotations."""
    quotations = find_quotations(text)
    return [
        Parsed(text, sentence, tree_of(text), tuple(quotations_near(text, quotations, sentence)))
        for sentence in find_sentences(text)
    ]


def speakers(text, field="text"):
    """Return who speaks in `text`, read from drawn trees."""
    return Speakers(text, find_sentences(text), find_quotations(text), field, tree_of=tree_of(text))
