import json
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest

from openinquest import pipeline
from openinquest.engine import fit_stream, load_parameters
from openinquest.errors import NotParameters, OutputExists, TooFewAnswers
from openinquest.reconcile import SHIPPED
from openinquest.wire import to_json

TODAY = date(2020, 2, 29)


@pytest.fixture
def fitted(monkeypatch):
    """Whatever the corpus: fitting itself is tested beside the model."""

    def fit(reading, provenance):
        return replace(SHIPPED, drift=-0.25, provenance=provenance)

    monkeypatch.setattr(pipeline, "fit_parameters", fit)


@pytest.fixture
def corpus(tmp_path):
    file = tmp_path / "corpus.jsonl"
    file.write_text("\n")
    return file


@pytest.mark.usefixtures("fitted")
def test_what_is_written_is_what_is_read_back(corpus, tmp_path):
    target = tmp_path / "parameters.json"

    parameters, _ = fit_stream(corpus, target, today=TODAY)

    assert load_parameters(target) == parameters


@pytest.mark.usefixtures("fitted")
def test_the_file_says_what_it_was_fitted_on_and_when(corpus, tmp_path):
    target = tmp_path / "parameters.json"
    fit_stream(corpus, target, today=TODAY)

    provenance = json.loads(target.read_text())["provenance"]

    assert provenance["corpus"] == sha256(b"\n").hexdigest()
    assert provenance["fitted"] == "2020-02-29"
    assert "corpus.jsonl" not in provenance["made_from"]
    assert provenance["version"]


@pytest.mark.usefixtures("fitted")
def test_a_corpus_whose_name_is_no_text_is_read_all_the_same(tmp_path):
    corpus, target = tmp_path / "heard\n\udcff.jsonl", tmp_path / "parameters.json"
    corpus.write_text("\n")

    parameters, _ = fit_stream(corpus, target, today=TODAY)

    assert load_parameters(target) == parameters


def test_a_corpus_that_supports_no_fit_leaves_no_file(corpus, tmp_path):
    target = tmp_path / "parameters.json"

    with pytest.raises(TooFewAnswers, match=r"corpus\.jsonl"):
        fit_stream(corpus, target, today=TODAY)

    assert not target.exists()


@pytest.mark.usefixtures("fitted")
def test_what_stands_is_replaced_only_when_asked(corpus, tmp_path):
    target = tmp_path / "parameters.json"
    target.write_text("kept")

    with pytest.raises(OutputExists):
        fit_stream(corpus, target, today=TODAY)

    assert target.read_text() == "kept"


def test_without_a_file_the_shipped_parameters_are_used():
    assert load_parameters(None) is SHIPPED


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "{}",
        to_json(SHIPPED).replace('"scale":0.9', '"scale":0'),
        to_json(SHIPPED).replace('"anchor":"local"', '"anchor":"nobody"'),
    ],
)
def test_a_file_that_holds_no_parameters_is_named(text, tmp_path):
    file = tmp_path / "parameters.json"
    file.write_text(text)

    with pytest.raises(NotParameters, match=r"parameters\.json"):
        load_parameters(file)
