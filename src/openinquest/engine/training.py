"""Weights of linking: learnt from a stream of documents, kept in a file, read back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openinquest import __version__, pipeline
from openinquest.engine.learning import learn_stream, load_learnt
from openinquest.engine.streams import StreamReport
from openinquest.errors import NotWeights
from openinquest.link import SHIPPED_WEIGHTS, TrainedOn, Weights


def train_stream(
    source: Path,
    target: Path,
    *,
    today: date,
    workers: int = 1,
    overwrite: bool = False,
    gazetteer: Path | None = None,
    on_document: Callable[[], None] = lambda: None,
) -> tuple[Weights, StreamReport]:
    """Learn how to weigh pairs of documents from those of `source`, and write it into `target`.

    The arguments are those of `run_stream`; `today` is recorded as the day of the training. The
    report counts one row written. Raises what `learn_stream` does.
    """

    def train(reading: pipeline.Reading, digest: str) -> Weights:
        trained_on = TrainedOn(digest, today, __version__)
        return pipeline.train_linking(reading, trained_on)

    return learn_stream(
        source,
        target,
        train,
        workers=workers,
        overwrite=overwrite,
        gazetteer=gazetteer,
        on_document=on_document,
    )


def load_weights(file: Path | None) -> Weights:
    """Return the weights that a file of `train_stream` holds; without a file those shipped.

    Raises:
        NotWeights: the file holds something else.
        MissingInput, UnreadableInput, InputTooLarge: it cannot be read.
    """
    return SHIPPED_WEIGHTS if file is None else load_learnt(Weights, file, NotWeights)
