"""The stream commands: documents from a file of rows, answers to another."""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from openinquest import pipeline
from openinquest.engine.new_file import refuse_source
from openinquest.engine.rows import new_rows_file, read_rows
from openinquest.errors import BadStreamRow
from openinquest.extract.places import use_gazetteer
from openinquest.model import Document, Extraction, Skipped
from openinquest.wire import extract_row, link_row, read_document_row, tally_row

# A process gets this many documents at once, and each has so many batches
# waiting: enough not to stand idle, few enough that memory does not grow with
# the length of the stream.
BATCH = 8
BATCHES_AHEAD = 3


@dataclass(frozen=True, slots=True)
class StreamReport:
    """What one run did: rows read and written, and lines that were no document.

    `refused` is what a model said of documents and their texts do not bear out.
    """

    read: int
    written: int
    skipped: tuple[Skipped, ...]
    refused: tuple[Skipped, ...] = ()


def run_stream(
    command: str,
    source: Path,
    target: Path,
    *,
    workers: int = 1,
    overwrite: bool = False,
    gazetteer: Path | None = None,
    learnt: pipeline.Learnt | None = None,
    by_model: pipeline.ByModel | None = None,
    on_document: Callable[[], None] = lambda: None,
) -> StreamReport:
    """Answer every document of the file `source` into the file `target`.

    `command` is `extract`, `tally` or `link`. Both files are JSON lines, packed if the name ends
    in `.gz`, Parquet if in `.parquet`. The output is the same for any number of `workers`, in the
    order of the input (`link`: of incidents). A line that is no document is reported and stops
    nothing. The target appears when it is whole, or not at all. `gazetteer` is the imported one,
    which need not stand there, or None to do without; `learnt` what linking weighs, None for what
    is shipped; `by_model` where a model server reads, asked by so many `workers` at once.
    `on_document` is called after each document.

    Raises:
        MissingInput, UnreadableInput: of the source.
        OutputExists, OutputIsInput, UnwritableOutput: of the target.
        GazetteerDamaged: of the gazetteer; BudgetSpent, ModelFailed: of the model server.
    """
    answer = COMMANDS[command]
    refuse_source(target, [source])
    skipped, refused, tally = list[Skipped](), list[Skipped](), Counter[str]()
    with new_rows_file(target, command, overwrite=overwrite) as write:
        one, threads = partial(_answered, answer, by_model), by_model is not None
        read = answer_each(
            one, source, skipped, workers=workers, gazetteer=gazetteer, threads=threads
        )
        counted = _counted(read, tally, refused, on_document)
        for row in answer.finish(counted, learnt or pipeline.Learnt()):
            write(row)
            tally["written"] += 1
    return StreamReport(tally["read"], tally["written"], tuple(skipped), tuple(refused))


def documents_of(source: Path) -> Iterator[Document]:
    """Yield the documents of a file of rows; lines that are none are left out.

    Raises:
        MissingInput, UnreadableInput: of the source.
    """
    return _documents(source, [])


def _counted(
    answers: Iterable[tuple[Any, tuple[Skipped, ...]]],
    tally: Counter[str],
    refused: list[Skipped],
    on_document: Callable[[], None],
) -> Iterator[Any]:
    for answer, not_borne_out in answers:
        tally["read"] += 1
        refused += not_borne_out
        on_document()
        yield answer


@dataclass(frozen=True, slots=True)
class Command:
    """What is done to each document that was read, and to all that came of it."""

    of_read: Callable[[Document, Extraction], Any]
    finish: Callable[[Iterable[Any], pipeline.Learnt], Iterable[dict[str, Any]]]


def _answered(
    command: Command, by_model: pipeline.ByModel | None, document: Document
) -> tuple[Any, tuple[Skipped, ...]]:
    """Return what a command answers on a document, and what a model said and was refused."""
    if by_model is None:
        return command.of_read(*pipeline.extract(document)), ()
    read, refused = pipeline.extract_by(by_model, document)
    return command.of_read(*read), refused


def _tally(document: Document, extraction: Extraction) -> dict[str, Any]:
    return tally_row(document, *pipeline.tally_of(document, extraction))


def _both(document: Document, extraction: Extraction) -> tuple[Document, Extraction]:
    return document, extraction


def _as_they_are(
    rows: Iterable[dict[str, Any]], _learnt: pipeline.Learnt
) -> Iterable[dict[str, Any]]:
    return rows


def _link(
    read: Iterable[tuple[Document, Extraction]], learnt: pipeline.Learnt
) -> Iterator[dict[str, Any]]:
    pairs = tuple(read)
    reading = pipeline.Reading(
        tuple(document for document, _ in pairs), tuple(said for _, said in pairs), ()
    )
    for told in pipeline.link(reading, learnt=learnt):
        yield link_row(told.incident, (*told.figures, *told.beside.untold))


COMMANDS = {
    "extract": Command(extract_row, _as_they_are),
    "tally": Command(_tally, _as_they_are),
    "link": Command(_both, _link),
}


def answer_each(
    function: Callable[[Document], Any],
    source: Path,
    skipped: list[Skipped],
    *,
    workers: int,
    gazetteer: Path | None,
    threads: bool = False,
) -> Iterator[Any]:
    """Yield `function` of each document of a file in order, read by so many processes.

    By so many `threads` of this one where that is said: to wait for a server takes no processor.
    Lines that are no document are added to `skipped`.
    """
    with ExitStack() as stack:
        pool = _readers(workers, gazetteer, stack, threads=threads)
        yield from _each(function, _documents(source, skipped), workers, pool)


def _documents(source: Path, skipped: list[Skipped]) -> Iterator[Document]:
    """Yield the documents of a file, adding the lines that are none to `skipped`."""
    seen: set[str] = set()
    for where, row in read_rows(source):
        try:
            document = read_document_row(row, where=where)
            if document.id in seen:
                raise BadStreamRow(f"the id {document.id!r} stood before", where=where)
        except BadStreamRow as error:
            skipped.append(Skipped(where, error.code, str(error)))
            continue
        seen.add(document.id)
        yield document


def _readers(
    workers: int, gazetteer: Path | None, stack: ExitStack, *, threads: bool
) -> Executor | None:
    """Return processes that read places with a gazetteer, None where this one reads alone."""
    use_gazetteer(gazetteer)
    if workers == 1:
        return None
    if threads:
        return stack.enter_context(ThreadPoolExecutor(workers))
    return stack.enter_context(
        ProcessPoolExecutor(workers, initializer=use_gazetteer, initargs=(gazetteer,))
    )


def _each(
    function: Callable[[Document], Any],
    documents: Iterable[Document],
    workers: int,
    pool: Executor | None,
) -> Iterator[Any]:
    """Yield `function` of each document in order, over the processes of `pool` if there is one."""
    if pool is None:
        yield from map(function, documents)
        return
    waiting: deque[Future[list[Any]]] = deque()
    source = iter(documents)
    while batch := list(islice(source, BATCH)):
        waiting.append(pool.submit(_of_batch, function, batch))
        if len(waiting) > workers * BATCHES_AHEAD:
            yield from waiting.popleft().result()
    while waiting:
        yield from waiting.popleft().result()


def _of_batch(function: Callable[[Document], Any], batch: list[Document]) -> list[Any]:
    return [function(document) for document in batch]
