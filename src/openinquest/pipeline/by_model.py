"""Reading by a model server, alone or beside the rules: what it says, and what was refused."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openinquest.errors import InquestError, UnsupportedLanguage
from openinquest.model import READ_BY_MODEL, Document, Extraction, Skipped, skipped_for

if TYPE_CHECKING:  # takes a third of a second, for which few have asked
    from openinquest.extract.model_server import ModelReader


@dataclass(frozen=True, slots=True)
class ByModel:
    """That documents are read by a model server; `beside_rules` where the rules read them, too."""

    reader: "ModelReader"
    beside_rules: bool = False

    def read(
        self, document: Document, rules: Callable[[Document], Extraction], name: str
    ) -> tuple[Extraction, tuple[Skipped, ...]]:
        """Return what a document says, and each thing that a model said of it and was refused.

        Args:
            document: What is read.
            rules: How the rules read it.
            name: Under which name a person knows the document.

        Raises:
            BudgetSpent, ModelFailed: the server gives no answer, and why.
        """
        said = self.reader.read(document)
        refused = tuple(_refusal(error, name) for error in said.refused)
        extraction = said.extraction
        if self.beside_rules:
            from openinquest.extract.model_server import read_both

            with suppress(UnsupportedLanguage):  # then the model alone has read it
                extraction = read_both(document, rules(document), extraction)
        extraction = extraction.in_pictures(document)
        extraction.verify(document)
        return extraction, refused

    def extractor_named(self, of_rules: str | None) -> str:
        """Return what stands as the extractor of a document; `of_rules` where those read it."""
        own = f"{self.reader.name}/{self.reader.version}"
        return f"{of_rules}+{own}" if self.beside_rules and of_rules else own

    def told_of_sending(self, characters: int) -> str:
        """Return what the audit says of a document of which so many characters were sent.

        It names neither the document nor a word of it, as it stands there for good.
        """
        server = self.reader.server
        if not characters:
            return f"read by the model {server.model} from answers kept before; nothing was sent"
        sent = f"{characters:,} characters were sent to {server.host}"
        return f"{sent} to be read by model {server.model}"

    def make_ready(self) -> None:
        """Load what asking takes, before several threads ask."""
        self.reader.server.make_ready()

    def stop(self) -> None:
        """Ask nothing more from now on."""
        self.reader.server.stop()

    @property
    def characters_sent(self) -> int:
        """How many characters of documents were sent so far."""
        return self.reader.server.spent.characters


def _refusal(error: InquestError, name: str) -> Skipped:
    """Return the record of what was refused: not of the document, which was read all the same."""
    at = f"{name}{READ_BY_MODEL}"
    return skipped_for(type(error)(error.what, where=at), at)
