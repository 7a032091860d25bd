"""Plain readers by others' methods, measured beside ours in the same run.

`READERS` holds them by name and by the command that they answer in the place of; each
takes the rows of documents and yields the rows that the command would write.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from baselines import quotations, regex

Row = dict[str, Any]


def _each(read: Callable[[Row], Row]) -> Callable[[Iterable[Row]], Iterator[Row]]:
    return lambda documents: map(read, documents)


READERS: dict[tuple[str, str], Callable[[Iterable[Row]], Iterator[Row]]] = {
    ("regex", "tally"): _each(regex.tally),
    ("regex", "extract"): _each(regex.extract),
    ("textacy", "extract"): quotations.extract,
}


def missing(name: str) -> str | None:
    """Return why a reader cannot run here, None if it can."""
    if name == "textacy" and not quotations.PYTHON.exists():
        return "run `make baselines` first"
    return None
