"""The network that the package ships reads English, alike in any company."""

import json
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import asdict

import pytest

from openinquest.extract.english.analyser.reading import analyse

SENTENCES = [
    "At least 12 civilians, among them three children, were killed when a drone struck the market.",
    "“We heard two blasts,” said Nadia Karam, a teacher in Tal Nasra.",
    "The ministry didn't say who had fired the rocket.",
    "TWO FARMERS WERE WOUNDED BY A MINE NEAR THE BRIDGE OF QARAH, THE MAYOR SAID.",
    "Police: 3 dead",
]


def read(sentence):
    return json.dumps([asdict(word) for word in analyse(sentence, 0, len(sentence)).words])


def word(tree, form):
    return next(each for each in tree.words if each.form == form)


def test_passive_victims_and_their_number_hang_where_they_should():
    tree = analyse(SENTENCES[0], 0, len(SENTENCES[0]))

    killed = word(tree, "killed")
    assert tree.root == killed
    assert killed.lemma == "kill"
    assert [each.form for each in tree.below(killed, "nsubj:pass")] == ["civilians"]
    assert word(tree, "12").head == word(tree, "civilians").at
    assert word(tree, "struck").bare_relation == "advcl"


def test_speaker_behind_a_quotation_is_the_subject():
    tree = analyse(SENTENCES[1], 0, len(SENTENCES[1]))

    said = word(tree, "said")
    assert [each.form for each in tree.below(said, "nsubj")] == ["Nadia"]
    assert ["Nadia", "Karam"] in [[each.form for each in name] for name in tree.names()]


def test_negation_is_a_word_of_its_own():
    tree = analyse(SENTENCES[2], 0, len(SENTENCES[2]))

    assert word(tree, "n't").head == word(tree, "say").at
    assert word(tree, "n't").lemma in {"not", "n't"}


def test_capitals_are_read_like_small_letters():
    tree = analyse(SENTENCES[3], 0, len(SENTENCES[3]))

    wounded = word(tree, "WOUNDED")
    assert wounded.lemma == "wound"
    assert [each.lemma for each in tree.below(wounded, "nsubj:pass")] == ["farmer"]


def test_sentence_has_the_same_tree_alone_and_among_others():
    alone = [read(sentence) for sentence in SENTENCES]
    text = "  ".join(SENTENCES)

    for sentence, tree in zip(SENTENCES, alone, strict=True):
        start = text.index(sentence)
        among = analyse(text, start, start + len(sentence))
        shifted = [
            asdict(each) | {"start": each.start - start, "end": each.end - start}
            for each in among.words
        ]
        assert json.dumps(shifted) == tree
    assert [read(sentence) for sentence in reversed(SENTENCES)] == alone[::-1]


def test_threads_and_processes_read_alike():
    alone = [read(sentence) for sentence in SENTENCES]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(read, SENTENCES * 3)) == alone * 3
    with ProcessPoolExecutor(2) as processes:
        assert list(processes.map(read, SENTENCES)) == alone


@pytest.mark.parametrize(
    "text",
    [
        "killed " * 1500,
        "12, " * 1000,
        "a" * 100_000,
        "he said that " * 400,
        "(((((" * 200,
        "“" * 1000,
        "\u0301\u0301 \U0001f600 مرحبا 你好 \x00 \x1b[31m",
        "https://example.org/" + "a/" * 5000,
        "A. B. C. " * 300,
    ],
    ids=[
        "words",
        "numbers",
        "letter",
        "nested",
        "brackets",
        "quotes",
        "scripts",
        "link",
        "initials",
    ],
)
def test_hostile_text_is_read_to_its_end(text):
    tree = analyse(text, 0, len(text))

    assert all(text[each.start : each.end] == each.form for each in tree.words)
    assert tree.within(tree.root) == list(tree.words)
    assert not text[tree.words[-1].end :].strip()
