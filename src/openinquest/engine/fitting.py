"""Parameters of the model estimate: fitted on a stream of documents, kept in a file, read back."""

from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from pathlib import Path

from openinquest import __version__, pipeline
from openinquest.engine.new_file import new_file, refuse_source
from openinquest.engine.streams import StreamReport, documents_in
from openinquest.errors import CaseDamaged, NotParameters, TooFewAnswers
from openinquest.extract.places import use_gazetteer
from openinquest.model import Document, Skipped
from openinquest.preserve import open_plain_file, read_plain_file, shown_path
from openinquest.reconcile import SHIPPED, Parameters, Provenance
from openinquest.wire import from_json, to_json

_MOST_BYTES = 50_000_000  # a source takes some 80
_CHUNK = 1 << 20


def fit_stream(
    source: Path,
    target: Path,
    *,
    today: date,
    overwrite: bool = False,
    gazetteer: Path | None = None,
    on_document: Callable[[], None] = lambda: None,
) -> tuple[Parameters, StreamReport]:
    """Fit parameters on the documents of the file `source` and write them into `target`.

    The arguments are those of `run_stream`; `today` is recorded as the day of the fit. The
    report counts one row written.

    Raises:
        MissingInput, UnreadableInput: of the source.
        TooFewAnswers: the documents do not support a fit; nothing is written.
        OutputExists, OutputIsInput, UnwritableOutput: of the target.
    """
    refuse_source(target, [source])
    use_gazetteer(gazetteer)
    skipped: list[Skipped] = []
    with new_file(target, overwrite=overwrite) as out:
        reading = _read(documents_in(source, skipped), on_document)
        made_from = Provenance(
            f"fitted to what voices say in {source.name}",
            corpus=_digest_of(source),
            fitted=today,
            version=__version__,
        )
        try:
            parameters = pipeline.fit_parameters(reading, made_from)
        except TooFewAnswers as error:
            raise TooFewAnswers(error.what, where=shown_path(source)) from error
        out.write(to_json(parameters).encode() + b"\n")
    return parameters, StreamReport(len(reading.documents), 1, tuple(skipped))


def _read(documents: Iterable[Document], on_document: Callable[[], None]) -> pipeline.Reading:
    pairs = []
    for document in documents:
        pairs.append(pipeline.extract(document))
        on_document()
    return pipeline.Reading(tuple(d for d, _ in pairs), tuple(said for _, said in pairs), ())


def load_parameters(file: Path | None) -> Parameters:
    """Return the parameters that a file of `fit_stream` holds; without a file those shipped.

    Raises:
        NotParameters: the file holds something else.
        MissingInput, UnreadableInput, InputTooLarge: it cannot be read.
    """
    if file is None:
        return SHIPPED
    text = read_plain_file(file, max_bytes=_MOST_BYTES).decode(errors="replace")
    try:
        return from_json(Parameters, text)
    except (CaseDamaged, NotParameters) as error:
        raise NotParameters(
            f"it holds no parameters that can be used ({error.what})", where=shown_path(file)
        ) from error


def _digest_of(file: Path) -> str:
    digest = sha256()
    with open_plain_file(file) as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
