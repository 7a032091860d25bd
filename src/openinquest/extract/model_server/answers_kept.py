"""Answers of model servers, kept by content: what was asked once is not asked again."""

import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from openinquest.errors import UnwritableOutput
from openinquest.model import Document


@dataclass(frozen=True, slots=True)
class AnswersKept:
    """A folder of answers: one for each text, in it one file for each question on it.

    An answer quotes its document, so all of a document can be removed.
    """

    folder: Path

    def get(self, document: Document, question: str) -> dict[str, Any] | None:
        """Return the answer to a question on a document, None where none is kept, or is whole."""
        return _read(self._file(document, question))

    def keep(self, document: Document, question: str, answer: dict[str, Any]) -> None:
        """Keep an answer, readable by this account alone.

        Raises:
            UnwritableOutput: the folder cannot be written.
        """
        self.make_ready(document)
        file = self._file(document, question)
        try:
            descriptor, name = tempfile.mkstemp(dir=file.parent)
            with os.fdopen(descriptor, "w", encoding="utf-8") as out:
                json.dump(answer, out)
            Path(name).replace(file)
        except OSError as error:
            raise UnwritableOutput(
                f"an answer cannot be kept ({error.strerror})", where=str(self.folder)
            ) from error

    def make_ready(self, document: Document) -> None:
        """Make the place for answers on a document: what cannot be kept is not to be asked for.

        Raises:
            UnwritableOutput: the folder cannot be written.
        """
        try:
            self._of(document).mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError as error:
            raise UnwritableOutput(
                f"answers cannot be kept ({error.strerror})", where=str(self.folder)
            ) from error

    def all_on(self, document: Document) -> Iterator[dict[str, Any]]:
        """Yield what is kept on a document: answers, and what stands for one that did not come."""
        for file in sorted(self._of(document).glob("*.json")):
            if (kept := _read(file)) is not None:
                yield kept

    def forget(self, document: Document) -> None:
        """Remove every answer on a document.

        Raises:
            UnwritableOutput: some are left.
        """
        folder = self._of(document)
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except OSError as error:
            raise UnwritableOutput(
                f"answers on the document are left ({error.strerror})", where=str(folder)
            ) from error

    def _file(self, document: Document, question: str) -> Path:
        return self._of(document) / f"{sha256(question.encode()).hexdigest()}.json"

    def _of(self, document: Document) -> Path:
        words = json.dumps([document.title, document.text])
        return self.folder / sha256(words.encode()).hexdigest()


def _read(file: Path) -> dict[str, Any] | None:
    try:
        kept = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return kept if isinstance(kept, dict) else None
