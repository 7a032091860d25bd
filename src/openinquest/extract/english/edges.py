"""How a few words of a sentence hang together in its tree, drawn as text."""

from collections.abc import Sequence

from openinquest.extract.english.analyser.trees import Tree, Word

_MOST_STEPS = 8  # from a word up; what hangs together over more tells a reader nothing


def drawn_edges(tree: Tree, words: Sequence[Word]) -> tuple[str, ...]:
    """Return the edges that join some words, as chains from the top down.

    Where the way forks, the second branch is a chain of its own, which starts at the fork. Empty
    where it is a single word, and where the words hang together only by a long way.

    Example:
        >>> killed = Word(1, 4, 10, "killed", "kill", "VERB", "VBD", None, "root")
        >>> men = Word(0, 0, 3, "men", "man", "NOUN", "NNS", 1, "nsubj:pass")
        >>> drawn_edges(Tree((men, killed)), [men, killed])
        ('killed -nsubj:pass-> men',)
    """
    ways = [_way_up(tree, word) for word in words]
    if not ways:
        return ()
    shared = set(ways[0]).intersection(*ways[1:])
    top = next((at for at in ways[0] if at in shared), None)
    if top is None:
        return ()
    below: dict[int, list[Word]] = {}
    joined = {at for way in ways for at in way[: way.index(top)]}
    for at in sorted(joined):
        word = tree.words[at]
        below.setdefault(word.head if word.head is not None else at, []).append(word)
    return tuple(_chains(tree.words[top], below))


def _way_up(tree: Tree, word: Word) -> list[int]:
    """Return the places of a word and of those over it, as far as is looked."""
    way = [word.at]
    while word.head is not None and len(way) <= _MOST_STEPS:
        word = tree.words[word.head]
        way.append(word.at)
    return way


def _chains(top: Word, below: dict[int, list[Word]]) -> list[str]:
    chains: list[str] = []
    forks = [(top.form, top)]
    while forks:
        drawn, word = forks.pop(0)
        waiting = below.pop(word.at, [])
        for branch in waiting[1:]:
            forks.append((f"{word.form} -{branch.relation}-> {branch.form}", branch))
        if waiting:
            first = waiting[0]
            forks.insert(0, (f"{drawn} -{first.relation}-> {first.form}", first))
        elif "->" in drawn:
            chains.append(drawn)
    return chains
