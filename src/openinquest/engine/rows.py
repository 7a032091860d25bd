"""Files of rows: JSON lines, packed where the name ends in `.gz`, or Parquet."""

import codecs
import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from openinquest.engine.new_file import new_file
from openinquest.engine.parquet import parquet_writer, read_parquet
from openinquest.errors import DamagedInput
from openinquest.preserve import open_plain_file, shown_path

PARQUET = ".parquet"


def read_rows(source: Path) -> Iterator[tuple[str, str | dict[str, Any]]]:
    """Yield where each row stands ("docs.jsonl, line 3") and the row as it stands there.

    A line of JSON is yielded as text, a row of Parquet as a dictionary. Lines
    of white space and a byte order mark are passed over. A byte that is no UTF-8
    becomes U+FFFD.

    Raises:
        MissingInput: nothing stands at `source`.
        UnreadableInput: it is no plain file, or cannot be opened.
        DamagedInput: it is packed or Parquet, and broken.
    """
    name = shown_path(source)
    with open_plain_file(source) as file:
        if source.suffix == PARQUET:
            for number, row in enumerate(read_parquet(file, where=name), start=1):
                yield f"{name}, row {number}", row
            return
        for number, line in enumerate(_lines(file, source), start=1):
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if line and not line.isspace():
                whole = line.removesuffix(b"\n")
                yield f"{name}, line {number}", whole.decode(errors="replace")


def _lines(file: BinaryIO, source: Path) -> Iterator[bytes]:
    if source.suffix != ".gz":
        yield from file
        return
    try:
        with gzip.GzipFile(fileobj=file) as unpacked:
            yield from unpacked
    except (OSError, EOFError, zlib.error) as error:
        raise DamagedInput("it cannot be unpacked", where=shown_path(source)) from error


@contextmanager
def new_rows_file(
    target: Path, command: str, *, overwrite: bool
) -> Iterator[Callable[[dict[str, Any]], None]]:
    """Open `target` for rows of `command`; it appears when the block ends well, or not at all.

    A packed file holds no name and no time, so that equal rows give equal bytes.

    Raises:
        OutputExists: it exists, and is not to be overwritten.
        UnwritableOutput: it cannot be written there.
    """
    with new_file(target, overwrite=overwrite) as plain:
        if target.suffix == PARQUET:
            with parquet_writer(plain, command) as write:
                yield write
        elif target.suffix == ".gz":
            with gzip.GzipFile(filename="", mode="wb", fileobj=plain, mtime=0) as packed:
                yield lambda row: _write_line(packed, row)
        else:
            yield lambda row: _write_line(plain, row)


def _write_line(out: BinaryIO | gzip.GzipFile, row: dict[str, Any]) -> None:
    line = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
    out.write(line.encode(errors="replace") + b"\n")
