"""What is learnt from a stream of documents: kept in a file, and read back."""

from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from openinquest import pipeline
from openinquest.engine.new_file import new_file, refuse_source
from openinquest.engine.streams import StreamReport, answer_each
from openinquest.errors import CaseDamaged, InputError, TooFewAnswers, TooFewPairs
from openinquest.model import Document, Extraction, Skipped
from openinquest.preserve import open_plain_file, read_plain_file, shown_path
from openinquest.wire import from_json, to_json

Noun = TypeVar("Noun")

_MOST_BYTES = 50_000_000  # a voice that has parameters of its own takes some 80
_CHUNK = 1 << 20


def learn_stream(
    source: Path,
    target: Path,
    learn: Callable[[pipeline.Reading, str], Noun],
    *,
    workers: int,
    overwrite: bool,
    gazetteer: Path | None,
    on_document: Callable[[], None],
) -> tuple[Noun, StreamReport]:
    """Write into `target` what `learn` makes of the documents of `source`, and of its SHA-256.

    The other arguments are those of `run_stream`. The report counts one row
    written.

    Raises:
        MissingInput, UnreadableInput: of the source.
        TooFewAnswers, TooFewPairs: the documents do not support it; nothing is
            written.
        OutputExists, OutputIsInput, UnwritableOutput: of the target.
    """
    refuse_source(target, [source])
    skipped: list[Skipped] = []
    with new_file(target, overwrite=overwrite) as out:
        answers = answer_each(
            pipeline.extract, source, skipped, workers=workers, gazetteer=gazetteer
        )
        reading = _read(answers, on_document)
        try:
            learnt = learn(reading, _digest_of(source))
        except (TooFewAnswers, TooFewPairs) as error:
            raise type(error)(error.what, where=shown_path(source)) from error
        out.write(to_json(learnt).encode() + b"\n")
    return learnt, StreamReport(len(reading.documents), 1, tuple(skipped))


def load_learnt(noun: type[Noun], file: Path, refusal: type[InputError]) -> Noun:
    """Return what a file of `learn_stream` holds.

    Raises:
        InputError: the file holds something else: a `refusal`.
        MissingInput, UnreadableInput, InputTooLarge: it cannot be read.
    """
    text = read_plain_file(file, max_bytes=_MOST_BYTES).decode(errors="replace")
    try:
        return from_json(noun, text)
    except (CaseDamaged, refusal) as error:
        raise refusal(f"it cannot be used ({error.what})", where=shown_path(file)) from error


def _read(
    answers: Iterable[tuple[Document, Extraction]], on_document: Callable[[], None]
) -> pipeline.Reading:
    pairs = []
    for answer in answers:
        pairs.append(answer)
        on_document()
    return pipeline.Reading(tuple(d for d, _ in pairs), tuple(said for _, said in pairs), ())


def _digest_of(file: Path) -> str:
    digest = sha256()
    with open_plain_file(file) as content:
        while chunk := content.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
