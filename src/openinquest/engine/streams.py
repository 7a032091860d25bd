"""The stream commands: documents from a file of rows, answers to another."""

import json
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import ExitStack, contextmanager
from dataclasses import astuple, dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from openinquest import __version__, pipeline
from openinquest.by_file import ByFile, taken
from openinquest.confine import end_with_parent
from openinquest.engine.askers import askers
from openinquest.engine.new_file import refuse_existing, refuse_source
from openinquest.engine.parts import Parts, parts_beside, read_part
from openinquest.engine.rows import new_rows_file, read_rows
from openinquest.engine.shelf import shelved
from openinquest.errors import BadStreamRow, InputError, WorkerLost
from openinquest.extract.places import gazetteer_version, use_gazetteer
from openinquest.model import Document, Extraction, Skipped
from openinquest.wire import (
    extract_row,
    from_json,
    link_row,
    read_document_row,
    tally_row,
    to_json,
)

# A process gets this many documents at once, and each has so many batches
# waiting: enough not to stand idle, few enough that memory does not grow with
# the length of the stream.
BATCH = 8
BATCHES_AHEAD = 3
PART = 32
"""Documents whose answers are kept together: what a kill costs each process, some ten seconds."""

_PROGRAM = f"openinquest {__version__}"

In = TypeVar("In")
Out = TypeVar("Out")


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
    nothing. The target appears when it is whole, or not at all; what is finished is kept beside
    it, for the same run after a kill. `gazetteer` is the imported one, which need not stand there,
    or None to do without; `learnt` what linking weighs, None for what is shipped; `by_model` where
    a model server reads, asked by so many `workers` at once. `on_document` is called after each.

    Raises:
        MissingInput, UnreadableInput: of the source.
        OutputExists, OutputIsInput, UnwritableOutput: of the target; WorkerLost: of the `workers`.
        GazetteerDamaged: of the gazetteer; BudgetSpent, ModelFailed: of the model server.
    """
    answer = COMMANDS[command]
    refuse_source(target, [source])
    refuse_existing(target, overwrite=overwrite)
    skipped, refused, written = list[Skipped](), list[Skipped](), 0
    with _if_lost(workers), parts_beside(target, made_by(command, gazetteer, by_model)) as parts:
        run = _Run(answer, by_model, parts, workers, gazetteer, on_document)
        read, places = _keep_parts(run, documents_in(read_rows(source), skipped))
        rows = answer.finish(_kept(answer, places, refused), learnt or pipeline.Learnt(), workers)
        with new_rows_file(target, command, overwrite=overwrite) as write:
            for row in rows:
                write(row)
                written += 1
    return StreamReport(read, written, tuple(skipped), tuple(refused))


@contextmanager
def _if_lost(workers: int) -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool as error:
        raise WorkerLost(f"one of {workers} processes ended before its work was done") from error


def made_by(
    command: str, gazetteer: Path | None, by_model: pipeline.ByModel | None = None
) -> tuple[str, ...]:
    """Return all that decides on an answer beside the document."""
    use_gazetteer(gazetteer)
    reader = by_model.extractor_named("rules") if by_model else "rules"
    return command, _PROGRAM, gazetteer_version() or "", reader


def documents_of(source: Path) -> Iterator[Document]:
    """Yield the documents of a file of rows; lines that are none are left out.

    Raises:
        MissingInput, UnreadableInput: of the source.
    """
    return documents_in(read_rows(source), [])


def keep_read(documents: Iterable[Document], parts: Parts, gazetteer: Path | None) -> list[Path]:
    """Read documents as `link` does, those that no part holds; return where the parts stand."""
    run = _Run(COMMANDS["link"], None, parts, 1, gazetteer, lambda: None)
    return _keep_parts(run, iter(documents))[1]


def kept_read(place: Path) -> tuple["ReadDocument", ...]:
    """Return the documents of a part that `keep_read` kept, with what they say."""
    return tuple(_kept(COMMANDS["link"], [place], []))


@dataclass(frozen=True, slots=True)
class Command:
    """What is done to each document that was read, how it is kept, and what is made of it all."""

    of_read: Callable[[Document, Extraction], Any]
    finish: Callable[[Iterable[Any], pipeline.Learnt, int], Iterable[dict[str, Any]]]
    to_line: Callable[[Any], str]
    from_line: Callable[[str], Any]


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """A document with what it says, as a part keeps them for linking."""

    document: Document
    extraction: Extraction


def _answered(
    command: Command, by_model: pipeline.ByModel | None, document: Document
) -> tuple[Any, tuple[Skipped, ...]]:
    """Return what a command answers on a document, and what a model said and was refused.

    Raises:
        InputError: it cannot be answered; it says which document.
    """
    try:
        if by_model is None:
            return command.of_read(*pipeline.extract(document)), ()
        read, refused = pipeline.extract_by(by_model, document)
        return command.of_read(*read), refused
    except InputError as error:
        if error.where is not None:
            raise
        raise type(error)(error.what, where=document.id) from error


def _tally(document: Document, extraction: Extraction) -> dict[str, Any]:
    return tally_row(document, *pipeline.tally(document, extraction))


def _as_they_are(
    rows: Iterable[dict[str, Any]], _learnt: pipeline.Learnt, _workers: int
) -> Iterable[dict[str, Any]]:
    return rows


def _link(
    read: Iterable[ReadDocument], learnt: pipeline.Learnt, workers: int
) -> Iterator[dict[str, Any]]:
    with shelved((each.document, each.extraction) for each in read) as shelf:
        for joined in pipeline.join(shelf.documents, shelf, learnt, workers=workers):
            own = shelf.read(joined.incident.documents)
            yield row_of_linked(pipeline.reconcile_joined(joined, own, learnt))


def reading_of(read: Iterable[ReadDocument]) -> pipeline.Reading:
    """Return documents that were read one by one as one reading."""
    pairs = tuple(read)
    return pipeline.Reading(
        tuple(each.document for each in pairs), tuple(each.extraction for each in pairs), ()
    )


def row_of_linked(told: pipeline.Linked) -> dict[str, Any]:
    """Return the line of `link` for an incident."""
    return link_row(told.incident, (*told.figures, *told.beside.untold))


COMMANDS = {
    "extract": Command(extract_row, _as_they_are, json.dumps, json.loads),
    "tally": Command(_tally, _as_they_are, json.dumps, json.loads),
    "link": Command(ReadDocument, _link, to_json, partial(from_json, ReadDocument)),
}


@dataclass(frozen=True, slots=True)
class _Run:
    """How the documents of a run are answered, and where the answers are kept."""

    command: Command
    by_model: pipeline.ByModel | None
    parts: Parts
    workers: int
    gazetteer: Path | None
    on_document: Callable[[], None]


def _keep_parts(run: _Run, documents: Iterator[Document]) -> tuple[int, list[Path]]:
    """Answer what no part has answered yet; return how many documents there are, and the parts."""
    places: list[Path] = []
    read = 0

    def to_do() -> Iterator[tuple[Path, list[Document]]]:
        nonlocal read
        for batch in _batches(documents, PART):
            place = run.parts.place(len(places), batch)
            places.append(place)
            read += len(batch)
            if not place.exists():
                yield place, batch
                continue
            for _ in batch:
                run.on_document()

    with ExitStack() as stack:
        pool = _readers(run.workers, run.gazetteer, stack, run.by_model)
        answer = partial(_lines_of, run.command, run.by_model)
        for place, lines in _in_order(answer, to_do(), run.workers, pool):
            run.parts.keep(place, lines)
            for _ in lines:
                run.on_document()
    return read, places


def _lines_of(
    command: Command, by_model: pipeline.ByModel | None, part: tuple[Path, list[Document]]
) -> tuple[Path, list[str]]:
    """Return the lines of a part: what was refused of each document, a tab, and the answer."""
    place, documents = part
    answers = (_answered(command, by_model, document) for document in documents)
    return place, [
        json.dumps([astuple(each) for each in refused]) + "\t" + command.to_line(answer)
        for answer, refused in answers
    ]


def _kept(command: Command, places: Iterable[Path], refused: list[Skipped]) -> Iterator[Any]:
    """Yield the answers that parts keep, adding what was refused to `refused`."""
    for place in places:
        for line in read_part(place):
            first, _, answer = line.partition("\t")
            refused.extend(Skipped(*each) for each in json.loads(first))
            yield command.from_line(answer)


def answer_each(
    function: Callable[[Document], Any],
    source: Path,
    skipped: list[Skipped],
    *,
    workers: int,
    gazetteer: Path | None,
) -> Iterator[Any]:
    """Yield `function` of each document of a file in order, read by so many processes.

    Lines that are no document are added to `skipped`.

    Raises:
        WorkerLost: a process was killed, or ran out of memory.
    """
    with _if_lost(workers), ExitStack() as stack:
        pool = _readers(workers, gazetteer, stack)
        batches = _batches(documents_in(read_rows(source), skipped), BATCH)
        for answers in _in_order(partial(_of_batch, function), batches, workers, pool):
            yield from answers


def documents_in(
    rows: Iterable[tuple[str, str | dict[str, Any]]], skipped: list[Skipped]
) -> Iterator[Document]:
    """Yield the documents of rows as `read_rows` gives them, adding those that are none."""
    seen: set[str] = set()
    for where, row in rows:
        try:
            document = read_document_row(row, where=where)
            see_once(document.id, seen, where=where)
        except BadStreamRow as error:
            skipped.append(Skipped(where, error.code, str(error)))
            continue
        seen.add(document.id)
        yield document


def see_once(document: str, seen: Container[str], *, where: str) -> None:
    """Say that the id of a document is among those that were seen.

    Raises:
        BadStreamRow: it is.
    """
    if document in seen:
        raise BadStreamRow(f"the id {document!r} stood before", where=where)


@dataclass(frozen=True, slots=True)
class _Readers:
    """Who reads beside this thread; processes put their answers into `folder`, threads need none.

    The folder goes after the processes, which else might still write into it.
    """

    executor: Executor
    folder: str | None


def _readers(
    workers: int, gazetteer: Path | None, stack: ExitStack, by_model: pipeline.ByModel | None = None
) -> _Readers | None:
    """Return processes that read places with a gazetteer, None where this one reads alone.

    Threads of this one where a model server reads: to wait for it takes no processor.
    """
    use_gazetteer(gazetteer)
    if workers == 1:
        return None
    if by_model is not None:
        return _Readers(stack.enter_context(askers(workers, by_model)), None)
    folder = stack.enter_context(TemporaryDirectory())
    pool = ProcessPoolExecutor(workers, initializer=_begin_to_read, initargs=(gazetteer,))
    return _Readers(stack.enter_context(pool), folder)


def _begin_to_read(gazetteer: Path | None) -> None:
    end_with_parent()
    use_gazetteer(gazetteer)


def _batches(documents: Iterator[Document], size: int) -> Iterator[list[Document]]:
    while batch := list(islice(documents, size)):
        yield batch


def _in_order(
    function: Callable[[In], Out],
    batches: Iterator[In],
    workers: int,
    pool: _Readers | None,
) -> Iterator[Out]:
    """Yield `function` of each batch in order, over the processes of `pool` if there is one."""
    if pool is None:
        yield from map(function, batches)
        return
    if pool.folder is None:
        yield from _as_they_come(function, batches, workers, pool.executor)
        return
    answers = _as_they_come(ByFile(function, pool.folder), batches, workers, pool.executor)
    yield from map(taken, answers)


def _as_they_come(
    function: Callable[[In], Out], batches: Iterator[In], workers: int, pool: Executor
) -> Iterator[Out]:
    waiting: deque[Future[Out]] = deque()
    for batch in batches:
        waiting.append(pool.submit(function, batch))
        if len(waiting) > workers * BATCHES_AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _of_batch(function: Callable[[Document], Any], batch: list[Document]) -> list[Any]:
    return [function(document) for document in batch]
