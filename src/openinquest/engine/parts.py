"""What a long run has finished, kept beside its target: a run after a kill goes on there."""

import os
import shutil
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

from openinquest.engine.new_file import translated
from openinquest.errors import InquestError
from openinquest.model import Document
from openinquest.wire import to_json


class Parts:
    """The finished parts of one run: files of lines, named after all that they were made of.

    A part is taken up again only where the same documents, as they stand in the source, are
    answered by the same program; nothing is asked of times, sizes or names of files.
    """

    def __init__(self, folder: Path, made_by: Iterable[str]) -> None:
        self._folder = folder
        self._made_by = [each.encode() for each in made_by]

    def place(self, number: int, documents: Iterable[Document]) -> Path:
        """Return where the part of such documents stands, or is to stand."""
        rows = (to_json(document).encode(errors="replace") for document in documents)
        digest = sha256(b"\n".join([*self._made_by, *rows])).hexdigest()
        return self._folder / f"{number:08}.{digest[:32]}"

    def keep(self, place: Path, lines: Iterable[str]) -> None:
        """Write a part, which appears whole or not at all.

        Raises:
            UnwritableOutput: it cannot be written there.
        """
        unfinished = place.with_suffix(".unfinished")
        with translated(self._folder):
            self._folder.mkdir(exist_ok=True)
            with unfinished.open("wb") as out:
                out.writelines(line.encode(errors="replace") + b"\n" for line in lines)
                out.flush()
                os.fsync(out.fileno())
            unfinished.replace(place)

    def keep_only(self, places: Container[Path]) -> None:
        """Remove the parts that stand nowhere among `places`: what they were made of has grown."""
        with suppress(OSError):  # what stays there only takes room
            for place in self._folder.iterdir():
                if place not in places:
                    place.unlink()


def read_part(place: Path) -> Iterator[str]:
    """Yield the lines of a part that was kept."""
    with place.open("rb") as lines:
        for line in lines:
            yield line.decode().removesuffix("\n")


@contextmanager
def parts_beside(target: Path, made_by: Iterable[str]) -> Iterator[Parts]:
    """Open the parts of the run that writes `target`; they are gone when the block ends well.

    They stay where it is killed or interrupted. A foreseen failure takes them away, too: it says
    what to mend, and may be that the disk is full.

    Args:
        target: What the run writes in the end.
        made_by: All that decides on an answer beside the document: command, version, gazetteer.
    """
    folder = _folder_of(target)
    try:
        yield Parts(folder, made_by)
    except InquestError:
        _remove(folder)
        raise
    _remove(folder)


def parts_that_stay(stream: Path, made_by: Iterable[str]) -> Parts:
    """Return the parts that were read of a stream which grows, and stay beside it."""
    return Parts(_folder_of(stream), made_by)


def _folder_of(target: Path) -> Path:
    # Not named after the target, whose name may be as long as names can be.
    name = sha256(os.fsencode(target.name)).hexdigest()[:16]
    return target.with_name(f".inquest.{name}.parts")


def _remove(folder: Path) -> None:
    with suppress(OSError):  # what stays there is taken up or replaced
        shutil.rmtree(folder)
