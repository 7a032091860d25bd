"""A session of Spark, and what its failures are to whoever asked for it."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from openinquest.errors import ClusterFailed, DamagedInput, NoSpark, one_line

if TYPE_CHECKING:  # an extra, which takes a second to import
    from pyspark.sql import SparkSession

_ROWS_AT_ONCE = 64
"""Documents that a worker holds at a time: its memory does not grow with its share of a stream."""

_SETTINGS = {
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(_ROWS_AT_ONCE),
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.caseSensitive": "true",  # a column ID is no id, as on one machine
}
_UNPACKED_WRONGLY = ("java.util.zip", "java.io.EOFException", "incorrect header check")


@contextmanager
def session(master: str | None) -> Iterator["SparkSession"]:
    """Open a session with a master; the one that is open already stays open, and is used.

    Args:
        master: As Spark names it (`spark://host:7077`, `yarn`, `local[2]`). None for the one that
            spark-submit or Spark's own files name, or else all processors of this machine.

    Raises:
        NoSpark: it is not installed, or there is no Java that it runs on.
        ClusterFailed: the master cannot be reached, or a job of the block was given up.
    """
    try:
        import pandas  # noqa: F401
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise NoSpark(f"{error.name or 'pyspark'} is not installed") from error
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise NoSpark("there is no Java")
    # Workers run the Python that this program runs in, unless the user names theirs.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    opened = SparkSession.getActiveSession()
    try:
        spark = opened or _open(SparkSession.builder, master)
        try:
            yield spark
        finally:
            if opened is None:
                spark.stop()
    except (PySparkException, Py4JError) as error:
        if "JAVA_GATEWAY_EXITED" in str(error):
            raise NoSpark("Java cannot run Spark") from error
        raise ClusterFailed(f"Spark gave up ({_last_reason(error)})", where=master) from error


def _open(builder: "SparkSession.Builder", master: str | None) -> "SparkSession":
    if master:
        builder = builder.master(master)
    for name, value in _SETTINGS.items():
        builder = builder.config(name, value)
    spark = builder.appName("openinquest").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    return spark


@contextmanager
def reading(where: str) -> Iterator[None]:
    """Say that what stands at `where` is damaged where Spark cannot read it to the end.

    Raises:
        DamagedInput: it cannot.
    """
    from py4j.protocol import Py4JJavaError
    from pyspark.errors import PySparkException

    try:
        yield
    except (PySparkException, Py4JJavaError) as error:
        if any(words in str(error) for words in _UNPACKED_WRONGLY):
            raise DamagedInput("it cannot be unpacked", where=where) from error
        if "is not a Parquet file" in str(error) or "CANNOT_READ_FILE_FOOTER" in str(error):
            raise DamagedInput("it is no Parquet file that can be read", where=where) from error
        raise


def _last_reason(error: Exception) -> str:
    """Return the line of a long report that says why, without the traces around it."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    told = [line for line in lines if not line.startswith(("at ", "File ", "Traceback", "^", "~"))]
    caused = [line for line in told if line.startswith("Caused by: ")]
    return one_line((caused or told or [type(error).__name__])[-1 if caused else 0])[:300]
