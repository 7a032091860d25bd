"""What a worker of a cluster does: the documents of its rows are read and answered here."""

from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from openinquest import pipeline
from openinquest.engine.spark.rows import KEY, LINE
from openinquest.engine.streams import COMMANDS
from openinquest.errors import BadStreamRow
from openinquest.extract.places import use_gazetteer
from openinquest.wire import read_document_row

if TYPE_CHECKING:  # an extra, which takes a second to import
    import pandas as pd
    from pyspark.sql import DataFrame

ANSWERS = "file string, block long, nth long, id string, refused string, answer string"
"""The columns of an answer. `refused` says why the row is no document, where it is none; a row of
white space has neither that nor an `id`."""

# Each worker process reads with one gazetteer, loaded once: its name among what was shipped.
_gazetteer: list[str | None] = []


def answer_all(rows: "DataFrame", command: str, gazetteer: str | None) -> "DataFrame":
    """Return the answers of a stream command on rows (see `ANSWERS`), as yet in no order.

    `gazetteer` is the name of the one that was added to the files of the session, if any.
    """
    return rows.mapInPandas(partial(_answer_batches, command, gazetteer), ANSWERS)


def _answer_batches(
    command: str, gazetteer: str | None, batches: Iterable["pd.DataFrame"]
) -> Iterator["pd.DataFrame"]:
    import pandas as pd

    use_shipped(gazetteer)
    columns = [column.split()[0] for column in ANSWERS.split(", ")]
    for batch in batches:
        answers = [
            (*(row[name] for name in KEY), *_answer(command, row))
            for row in batch.to_dict("records")
        ]
        yield pd.DataFrame(answers, columns=columns)


def use_shipped(gazetteer: str | None) -> None:
    """Let this process read with a gazetteer of the session's files, if it does not yet."""
    from pyspark import SparkFiles

    if _gazetteer != [gazetteer]:
        use_gazetteer(Path(SparkFiles.get(gazetteer)) if gazetteer else None)
        _gazetteer[:] = [gazetteer]


def _answer(command: str, row: dict[str, Any]) -> tuple[str | None, str | None, str | None]:
    """Return the id, why it is no document, and the answer."""
    if LINE in row and (not row[LINE] or bytes(row[LINE]).isspace()):
        return None, None, None
    try:
        document = read_document_row(_held(row), where="")
    except BadStreamRow as error:
        return None, error.what, None
    line = COMMANDS[command].to_line(COMMANDS[command].of_read(*pipeline.extract(document)))
    return document.id, None, line.encode(errors="replace").decode()


def _held(row: dict[str, Any]) -> str | dict[str, Any]:
    """Return a line of JSON as text, or the columns of a document, None where one is empty."""
    if LINE in row:
        return bytes(row[LINE]).decode(errors="replace")
    columns = {name: value for name, value in row.items() if name not in KEY}
    return {name: None if _is_empty(value) else value for name, value in columns.items()}


def _is_empty(value: object) -> bool:
    """Return whether a cell holds nothing: pandas keeps no number or no time as not itself."""
    return value is None or (isinstance(value, float) and value != value) or str(value) == "NaT"
