"""Parquet files with the same columns as the rows of JSON lines."""

import dataclasses
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import (
    TYPE_CHECKING,
    Any,
    BinaryIO,
    Literal,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel

from openinquest.errors import DamagedInput
from openinquest.wire import ROWS

if TYPE_CHECKING:  # pyarrow takes a quarter of a second to import
    import pyarrow as pa

ROWS_IN_A_GROUP = 1000


def read_parquet(file: BinaryIO, *, where: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a Parquet file as dictionaries.

    Raises:
        DamagedInput: it is no Parquet file that can be read.
    """
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    try:
        for batch in ParquetFile(file).iter_batches(ROWS_IN_A_GROUP):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError) as error:
        raise DamagedInput("it is no Parquet file that can be read", where=where) from error


@contextmanager
def parquet_writer(out: BinaryIO, command: str) -> Iterator[Callable[[dict[str, Any]], None]]:
    """Open a writer for rows of `command`; what the schema names and a row lacks is null."""
    import pyarrow as pa
    from pyarrow.parquet import ParquetWriter

    schema = pa.schema(_columns(ROWS[command]))
    waiting: list[dict[str, Any]] = []
    with ParquetWriter(out, schema, compression="zstd") as writer:

        def flush() -> None:
            writer.write_batch(pa.RecordBatch.from_pylist(waiting, schema))
            waiting.clear()

        def write(row: dict[str, Any]) -> None:
            waiting.append(row)
            if len(waiting) == ROWS_IN_A_GROUP:
                flush()

        yield write
        flush()


def _columns(row: type[Any]) -> "list[pa.Field]":
    import pyarrow as pa

    hints = get_type_hints(row)
    if issubclass(row, BaseModel):
        names = list(row.model_fields)
    else:
        names = [field.name for field in dataclasses.fields(row)]
    return [pa.field(name, _arrow_type(hints[name])) for name in names]


def _arrow_type(hint: Any) -> "pa.DataType":  # noqa: ANN401  (a type hint of any form)
    """Return the column type of what a JSON row holds for `hint`."""
    import pyarrow as pa

    origin, inner = get_origin(hint), get_args(hint)
    if origin in (types.UnionType, Union):
        return _arrow_type(next(part for part in inner if part is not types.NoneType))
    if origin in (list, tuple):
        return pa.list_(_arrow_type(inner[0]))
    if origin is Literal:
        return pa.string()
    kind: type[Any] = getattr(hint, "__supertype__", hint)
    if dataclasses.is_dataclass(kind) or issubclass(kind, BaseModel):
        return pa.struct(_columns(kind))
    return {bool: pa.bool_(), int: pa.int64(), float: pa.float64()}.get(kind, pa.string())
