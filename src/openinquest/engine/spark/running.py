"""A stream command on a cluster: rows are answered where the workers are, and written in order."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from openinquest import pipeline
from openinquest.engine.new_file import refuse_existing, refuse_source
from openinquest.engine.rows import PARQUET, new_rows_file
from openinquest.engine.spark.answering import answer_all
from openinquest.engine.spark.rows import KEY, is_remote, rows_of
from openinquest.engine.spark.session import reading, session
from openinquest.engine.streams import COMMANDS, PART, StreamReport, see_once
from openinquest.errors import BadStreamRow
from openinquest.extract.places import use_gazetteer
from openinquest.model import Skipped
from openinquest.preserve import shown_path

if TYPE_CHECKING:  # an extra, which takes a second to import
    from pyspark.sql import DataFrame, Row, SparkSession

_TASKS_PER_PROCESSOR = 4
"""So many shares of the rows for each processor, so that a slow one keeps the others waiting less;
`PART` is the smallest share."""

_MOST_IN_A_SHARE = 2000
"""Documents whose work is lost at once with a worker: some minutes of one processor."""


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

    The arguments are those of `run_stream`, and so is the output, to the byte. `source` may be an
    address that Spark reads, or a folder of Parquet, read in the order of its names. `master` is
    as for `session`. What a lost worker had answered another one answers again; nothing is kept
    of a run that was killed.

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
        told = _Told(source, on_document)
        read = map(COMMANDS[command].from_line, told.lines_of(answers))
        rows = COMMANDS[command].finish(read, learnt or pipeline.Learnt())
        written = 0
        with new_rows_file(target, command, overwrite=overwrite) as write:
            for row in rows:
                write(row)
                written += 1
        answers.unpersist()
    return StreamReport(told.read, written, tuple(told.skipped))


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
    shares = _shares(rows.count(), spark.sparkContext.defaultParallelism)
    # By key and not by turns: a share that is made again holds the same rows.
    shared = rows.repartition(shares, *KEY)
    return answer_all(shared, command, name).persist(StorageLevel.DISK_ONLY)


def _shares(rows: int, processors: int) -> int:
    """Return in how many shares so many rows are answered."""
    few = min(processors * _TASKS_PER_PROCESSOR, -(-rows // PART))
    return max(1, few, -(-rows // _MOST_IN_A_SHARE))


@dataclass(slots=True)
class _Told:
    """What is told of a run while its answers pass by in the order of the input."""

    source: Path
    on_document: Callable[[], None]
    read: int = 0
    skipped: list[Skipped] = field(default_factory=list)

    def lines_of(self, answers: "DataFrame") -> Iterator[str]:
        """Yield the answer on each document; rows that are none are added to `skipped`."""
        seen: set[str] = set()
        kind = "row" if self.source.suffix == PARQUET else "line"
        in_order = answers.orderBy(*KEY).toLocalIterator(prefetchPartitions=True)
        for number, row in enumerate(in_order, start=1):
            where = f"{shown_path(self.source)}, {kind} {number}"
            try:
                yield from self._line_of(row, seen, where)
            except BadStreamRow as error:
                self.skipped.append(Skipped(where, error.code, str(error)))

    def _line_of(self, row: "Row", seen: set[str], where: str) -> Iterator[str]:
        if row.refused is not None:
            raise BadStreamRow(row.refused, where=where)
        if row.id is None:
            return
        see_once(row.id, seen, where=where)
        self.read += 1
        self.on_document()
        yield row.answer
