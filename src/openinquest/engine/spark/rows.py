"""The rows of a stream as a table of Spark, each with the key that says where it stands."""

import re
from pathlib import Path
from typing import TYPE_CHECKING

from openinquest.engine.rows import PARQUET
from openinquest.engine.streams import PART
from openinquest.preserve import open_plain_file
from openinquest.wire import DocumentRow

if TYPE_CHECKING:  # an extra, which takes a second to import
    from pyspark.sql import DataFrame, SparkSession

KEY = ("file", "block", "nth")
"""What orders rows as they stand: the file, where a block of it begins, and a number that grows
in the block."""

LINE = "line"
"""The column of a line of JSON; without it the columns are those of a document."""

_TASKS_PER_PROCESSOR = 4
"""So many shares of the rows for each processor, so that a slow one keeps the others waiting less;
`PART` is the smallest share."""

_MOST_IN_A_SHARE = 2000
"""Documents whose work is lost at once with a worker: some minutes of one processor."""

_REMOTE = re.compile(r"([a-z][a-z0-9+.-]+):/+(.*)", re.DOTALL)


def rows_of(spark: "SparkSession", source: Path) -> "DataFrame":
    """Return the rows of a file: `KEY`, and either a `LINE` or the columns of a document.

    `source` is read where the workers are: it must stand at the same place for all of them, or
    be an address that Spark reads (`s3a://...`). One on the machine is looked at first.

    Raises:
        MissingInput, UnreadableInput: of a source on this machine.
    """
    from pyspark.sql import functions

    place = _address(source)
    if place is None:
        place = source.absolute().as_uri()
        if not source.is_dir():  # Parquet of Spark is a folder
            open_plain_file(source).close()
    if source.suffix == PARQUET:
        read = spark.read.parquet(place)
        columns = [functions.col(f"`{name}`") for name in read.columns if name in _columns()]
        return read.select(
            functions.col("_metadata.file_path").alias("file"),
            functions.lit(0).cast("long").alias("block"),
            functions.col("_metadata.row_index").alias("nth"),
            *columns,
        )
    # Bytes, not text: what is no UTF-8 is replaced as on one machine, not as Java does it.
    return spark.read.text(place, lineSep="\n").select(
        functions.col("_metadata.file_path").alias("file"),
        functions.col("_metadata.file_block_start").alias("block"),
        functions.monotonically_increasing_id().alias("nth"),
        functions.col("value").cast("binary").alias(LINE),
    )


def is_remote(source: Path) -> bool:
    """Return whether `source` is an address, of another machine or a store of objects."""
    return _address(source) is not None


def shares_of(rows: int, processors: int) -> int:
    """Return in how many shares so many rows are given out to so many processors."""
    few = min(processors * _TASKS_PER_PROCESSOR, -(-rows // PART))
    return max(1, few, -(-rows // _MOST_IN_A_SHARE))


def _address(source: Path) -> str | None:
    """Return the address that a path was before it was read as a path, None if it was none.

    It names a host or a bucket.

    Example:
        >>> _address(Path("s3a://bucket/docs.parquet"))
        's3a://bucket/docs.parquet'
    """
    found = _REMOTE.fullmatch(str(source))
    return f"{found[1]}://{found[2]}" if found else None


def _columns() -> list[str]:
    return list(DocumentRow.model_fields)
