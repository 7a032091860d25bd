"""Parameters of the model estimate: fitted on a stream of documents, kept in a file, read back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from openinquest import __version__, pipeline
from openinquest.engine.learning import learn_stream, load_learnt
from openinquest.engine.streams import StreamReport
from openinquest.errors import NotParameters
from openinquest.reconcile import SHIPPED, Parameters, Provenance


def fit_stream(
    source: Path,
    target: Path,
    *,
    today: date,
    workers: int = 1,
    overwrite: bool = False,
    gazetteer: Path | None = None,
    on_document: Callable[[], None] = lambda: None,
) -> tuple[Parameters, StreamReport]:
    """Fit parameters on the documents of the file `source` and write them into `target`.

    The arguments are those of `run_stream`; `today` is recorded as the day of the fit. The
    report counts one row written. Raises what `learn_stream` does.
    """

    def fit(reading: pipeline.Reading, digest: str) -> Parameters:
        # The file is not named: what is published must not tell how somebody calls it.
        provenance = Provenance(
            "fitted to what voices say in a corpus",
            corpus=digest,
            fitted=today,
            version=__version__,
        )
        return pipeline.fit_parameters(reading, provenance)

    return learn_stream(
        source,
        target,
        fit,
        workers=workers,
        overwrite=overwrite,
        gazetteer=gazetteer,
        on_document=on_document,
    )


def load_parameters(file: Path | None) -> Parameters:
    """Return the parameters that a file of `fit_stream` holds; without a file those shipped.

    Raises:
        NotParameters: the file holds something else.
        MissingInput, UnreadableInput, InputTooLarge: it cannot be read.
    """
    return SHIPPED if file is None else load_learnt(Parameters, file, NotParameters)
