"""What no code of ours foresaw: told in one line, with where it came from."""

from pathlib import Path
from traceback import extract_tb

from openinquest.errors import InquestError


def comes_of_an_interrupt(error: BaseException | None) -> bool:
    """Return whether a library made another error of an interrupt: onnxruntime can, on loading."""
    while error is not None and not isinstance(error, KeyboardInterrupt):
        error = error.__cause__ or error.__context__
    return error is not None


def unforeseen(error: Exception, *, where: str | None = None) -> InquestError:
    """Return an error that was not raised on purpose as one that says where it came from."""
    return InquestError(f"{type(error).__name__}: {error}, at {_place_of(error)}", where=where)


def _place_of(error: Exception) -> str:
    """Return the last line of ours that the error came through."""
    ours = [frame for frame in extract_tb(error.__traceback__) if "openinquest" in frame.filename]
    file = Path(ours[-1].filename)
    return f"{file.parent.name}/{file.name}, line {ours[-1].lineno}"
