import pytest
from baselines import READERS, missing, quotations, regex

from openinquest.extract.english.analyser.trees import Tree, Word


@pytest.mark.parametrize(
    ("text", "harm", "values"),
    [
        ("Twelve people were killed.", "killed", [12]),
        ("The blast killed 1,200 of them.", "killed", [1200]),
        ("A man died; 3 were wounded.", "killed", [1]),
        ("A man died; 3 were wounded.", "injured", [3]),
        ("A 40-year-old man was killed.", "killed", [1]),
        ("They left on 4 May. Nobody died.", "killed", []),
    ],
)
def test_plain_reader_takes_the_number_beside_a_word_of_harm(text, harm, values):
    found = [number.value for number in regex.find_numbers(text) if number.harm == harm]

    assert sorted(set(found)) == values


def test_plain_reader_tallies_the_least_and_the_most():
    text = "Police said 5 were killed. Later, 9 people were reported dead."

    assert regex.tally({"id": "d", "text": text})["figures"] == [
        {"harm": "killed", "group": "all", "low": 5, "high": 9}
    ]


def test_plain_reader_claims_every_number():
    claims = regex.extract({"id": "d", "text": "Nine died."})["claims"]

    assert [claim["toll"]["at_least"] for claim in claims] == [9]


def a_word(at, form, relation, head, *, lemma=None):
    return Word(at, 2 * at, 2 * at + 1, form, lemma or form, "X", "X", head, relation)


def test_labels_are_those_that_textacy_looks_for(monkeypatch):
    words = (
        a_word(0, "she", "nsubj:pass", 2),
        a_word(1, "not", "advmod", 2),
        a_word(2, "told", "root", None),
        a_word(3, "Lane", "flat", 0),
        a_word(4, "us", "obj", 2),
    )
    monkeypatch.setattr(quotations, "analyse", lambda text, start, end: Tree(words))

    (columns,) = quotations._paragraphs("She was not told. ")

    assert columns["deps"] == ["nsubjpass", "neg", "ROOT", "compound", "dobj"]
    assert columns["heads"] == [2, 2, 2, 0, 2]
    assert columns["sent_starts"] == [True, False, False, False, False]


def test_second_sentence_of_a_paragraph_hangs_on_its_own_root(monkeypatch):
    words = (a_word(0, "it", "nsubj", 1), a_word(1, "rained", "root", None))
    monkeypatch.setattr(quotations, "analyse", lambda text, start, end: Tree(words))

    (columns,) = quotations._paragraphs("It rained. It snowed.")

    assert columns["heads"] == [1, 1, 3, 3]
    assert columns["sent_starts"] == [True, False, True, False]


def test_reader_that_is_not_set_up_says_what_to_run(tmp_path, monkeypatch):
    monkeypatch.setattr(quotations, "PYTHON", tmp_path / "python")

    assert missing("textacy") == "run `make baselines` first"
    assert missing("regex") is None


@pytest.mark.skipif(not quotations.PYTHON.exists(), reason="`make baselines` was not run")
def test_textacy_finds_the_quotation_of_a_plain_sentence(monkeypatch):
    text = '"The bridge is gone," Lane said.'
    forms = ['"', "The", "bridge", "is", "gone", ",", '"', "Lane", "said", "."]
    heads = [4, 2, 4, 4, 8, 4, 4, 8, None, 8]
    relations = "punct det nsubj cop ccomp punct punct nsubj root punct"
    words, end = [], 0
    for at, (form, head, relation) in enumerate(zip(forms, heads, relations.split(), strict=True)):
        start = text.index(form, end)
        end = start + len(form)
        tag = {"said": "VERB", "Lane": "PROPN"}.get(form, "PUNCT" if relation == "punct" else "X")
        lemma = {"said": "say"}.get(form, form)
        words.append(Word(at, start, end, form, lemma, tag, "X", head, relation))
    monkeypatch.setattr(quotations, "analyse", lambda text, start, end: Tree(tuple(words)))

    (row,) = READERS["textacy", "extract"]([{"id": "d", "text": text}])

    (found,) = row["attributions"]
    assert [text[start:end] for start, end in found["source"]] == ["Lane"]
    assert [text[start:end] for start, end in found["cue"]] == ["said"]
    assert [text[start:end] for start, end in found["content"]] == ['"The bridge is gone,"']
