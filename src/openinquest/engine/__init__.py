"""Runs the stream stages over many documents; writes files whole or not at all."""

from openinquest.engine.fitting import fit_stream, load_parameters
from openinquest.engine.growing import GrowingStream
from openinquest.engine.marks import Marks, kept_marks, place_of_marks
from openinquest.engine.measuring import Benchmark, measure, open_benchmark, score
from openinquest.engine.new_file import new_file, refuse_existing, refuse_source
from openinquest.engine.streams import COMMANDS, StreamReport, documents_of, run_stream
from openinquest.engine.training import load_weights, train_stream

__all__ = [
    "Benchmark",
    "COMMANDS",
    "GrowingStream",
    "Marks",
    "StreamReport",
    "documents_of",
    "fit_stream",
    "kept_marks",
    "load_parameters",
    "load_weights",
    "measure",
    "new_file",
    "open_benchmark",
    "place_of_marks",
    "refuse_existing",
    "refuse_source",
    "run_stream",
    "score",
    "train_stream",
]
