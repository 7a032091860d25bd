"""A stream command on a cluster: rows are answered where the workers are, and written in order."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from openinquest import pipeline
from openinquest.engine.new_file import refuse_existing, refuse_source
from openinquest.engine.rows import PARQUET, new_rows_file
from openinquest.engine.spark.answering import answer_all
from openinquest.engine.spark.linking import Key, link_on_workers
from openinquest.engine.spark.rows import KEY, is_remote, rows_of, shares_of
from openinquest.engine.spark.session import reading, session
from openinquest.engine.streams import COMMANDS, StreamReport, see_once
from openinquest.errors import BadStreamRow
from openinquest.extract.places import use_gazetteer
from openinquest.model import Skipped
from openinquest.preserve import shown_path

if TYPE_CHECKING:  # an extra, which takes a second to import
    from pyspark.sql import DataFrame, Row, SparkSession


def run_on_spark(
    command: str,
    source: Path,
    target: Path,
    *,
    master: str | None = None,
    overwrite: bool = False,
    gazetteer: Path | None = None,
    learnt: pipeline.Learnt | None = None,
    on_document: Callable[[], None] = lambda: None,
) -> StreamReport:
    """Answer every document of `source` into the file `target` on the cluster of a master.

    Arguments are those of `run_stream`, and so is the output, to the byte. `source` may be an
    address that Spark reads, or a folder of Parquet, read in the order of its names; `master` is
    as for `session`. A lost worker changes nothing; nothing is kept of a run that was killed.

    Raises:
        NoSpark, ClusterFailed: of Spark.
        MissingInput, UnreadableInput, DamagedInput: of the source.
        OutputExists, OutputIsInput, UnwritableOutput: of the target.
        GazetteerDamaged: of the gazetteer.
    """
    if not is_remote(source):
        refuse_source(target, [source])
    refuse_existing(target, overwrite=overwrite)
    use_gazetteer(gazetteer)  # a damaged one is told before anything starts
    with session(master) as spark, reading(shown_path(source)):
        answers = _answers(spark, source, command, gazetteer)
        told = _Told(command, source, on_document)
        rows = _rows(answers, told, command, learnt or pipeline.Learnt())
        written = 0
        with new_rows_file(target, command, overwrite=overwrite) as write:
            for row in rows:
                write(row)
                written += 1
        answers.unpersist()
    return StreamReport(told.read, written, tuple(told.skipped))


def _rows(
    answers: "DataFrame", told: "_Told", command: str, learnt: pipeline.Learnt
) -> Iterable[dict[str, object]]:
    """Return the rows to write: what workers read, or the incidents that these come to."""
    read = map(COMMANDS[command].from_line, told.lines_of(answers))
    return link_on_workers(answers, read, told.keys, learnt) if command == "link" else read


def _answers(
    spark: "SparkSession", source: Path, command: str, gazetteer: Path | None
) -> "DataFrame":
    """Return the answers on the rows of a source, kept on the disks of the workers once made."""
    from pyspark import StorageLevel

    name = None
    if gazetteer is not None and gazetteer.exists():
        spark.sparkContext.addFile(str(gazetteer.absolute()))
        name = gazetteer.name
    rows = rows_of(spark, source)
    shares = shares_of(rows.count(), spark.sparkContext.defaultParallelism)
    # By key and not by turns: a share that is made again holds the same rows.
    shared = rows.repartition(shares, *KEY)
    return answer_all(shared, command, name).persist(StorageLevel.DISK_ONLY)


@dataclass(slots=True)
class _Told:
    """What is told of a run while its answers pass by in the order of the input."""

    command: str
    source: Path
    on_document: Callable[[], None]
    read: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    keys: dict[str, Key] = field(default_factory=dict)

    def lines_of(self, answers: "DataFrame") -> Iterator[str]:
        """Yield the answer on each document; rows that are none are added to `skipped`."""
        kind = "row" if self.source.suffix == PARQUET else "line"
        in_order = answers.orderBy(*KEY).toLocalIterator(prefetchPartitions=True)
        for number, row in enumerate(in_order, start=1):
            where = f"{shown_path(self.source)}, {kind} {number}"
            try:
                yield from self._line_of(row, where)
            except BadStreamRow as error:
                self.skipped.append(Skipped(where, error.code, str(error)))

    def _line_of(self, row: "Row", where: str) -> Iterator[str]:
        if row.refused is not None:
            raise BadStreamRow(row.refused, where=where)
        if row.id is None:
            return
        see_once(row.id, self.seen, where=where)
        self.seen.add(row.id)
        if self.command == "link":
            self.keys[row.id] = (intern(row.file), row.block, row.nth)
        self.read += 1
        self.on_document()
        yield row.answer
