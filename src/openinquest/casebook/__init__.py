"""Cases written by the project about real incidents, to run and to learn from."""

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path

from openinquest.errors import InputError

__all__ = ["CASES", "case_folder"]

CASES: tuple[str, ...] = ("al-jadida", "kunduz")
"""The names of the bundled cases; the first is the one that `inquest demo` shows."""


def case_folder(name: str) -> AbstractContextManager[Path]:
    """Return the folder of the case called `name`, to be used in a `with` statement.

    In it stand `documents/`, which is added as any folder is, `expected.yaml`
    and `README.md`. The path holds only inside the `with` statement.

    Raises:
        InputError: there is no case of that name.

    Example:
        >>> with case_folder("kunduz") as folder:
        ...     (folder / "documents" / "manifest.yaml").is_file()
        True
    """
    if name not in CASES:
        raise InputError(f"the casebook has no case {name!r} (it has: {', '.join(CASES)})")
    return as_file(files(__name__).joinpath(name))
