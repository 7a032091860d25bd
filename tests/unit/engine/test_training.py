import json
from datetime import date
from hashlib import sha256

import pytest
from factories import report_rows

from openinquest.engine import load_weights, train_stream
from openinquest.errors import NotWeights, TooFewPairs
from openinquest.link import SHIPPED_WEIGHTS
from openinquest.link.evidence import Sign
from openinquest.wire import to_json

TODAY = date(2020, 2, 29)


@pytest.fixture
def corpus(tmp_path):
    """A hundred short reports on fifty strikes, all on one day in one town."""
    file = tmp_path / "corpus.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in report_rows()))
    return file


def test_weights_of_a_corpus_are_read_back_and_say_where_they_come_from(corpus, tmp_path):
    target = tmp_path / "weights.json"

    weights, done = train_stream(corpus, target, today=TODAY)

    assert load_weights(target) == weights
    assert (done.read, done.written) == (100, 1)
    assert weights.corpus == sha256(corpus.read_bytes()).hexdigest()
    assert weights.trained == TODAY
    assert "corpus.jsonl" not in weights.words
    assert weights.bits != SHIPPED_WEIGHTS.bits


def test_a_corpus_of_too_few_pairs_leaves_no_file(tmp_path):
    corpus, target = tmp_path / "corpus.jsonl", tmp_path / "weights.json"
    corpus.write_text('{"id": "d", "text": "Two people were killed."}\n')

    with pytest.raises(TooFewPairs, match=r"corpus\.jsonl"):
        train_stream(corpus, target, today=TODAY)

    assert not target.exists()


def test_without_a_file_the_shipped_weights_are_used():
    assert load_weights(None) is SHIPPED_WEIGHTS


def test_a_file_from_before_undated_pairs_had_weights_weighs_them_as_all_others(tmp_path):
    file = tmp_path / "weights.json"
    told = json.loads(to_json(SHIPPED_WEIGHTS))
    del told["undated"]
    file.write_text(json.dumps(told))

    weights = load_weights(file)

    assert weights.undated == {}
    assert weights.among([Sign.PUBLISHED_UNKNOWN]) == SHIPPED_WEIGHTS.bits


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "{}",
        to_json(SHIPPED_WEIGHTS).replace("the same day", "some day"),
        to_json(SHIPPED_WEIGHTS).replace('"usual_share":', '"usual_share":7'),
    ],
)
def test_a_file_that_holds_no_weights_is_named(text, tmp_path):
    file = tmp_path / "weights.json"
    file.write_text(text)

    with pytest.raises(NotWeights, match=r"weights\.json"):
        load_weights(file)
