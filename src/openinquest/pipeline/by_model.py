"""Reading by a model server, alone or beside the rules: what it says, and what was refused."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from openinquest.errors import InquestError, UnsupportedLanguage
from openinquest.model import READ_BY_MODEL, Document, Extraction, Skipped, skipped_for

if TYPE_CHECKING:  # takes a third of a second, for which few have asked
    from openinquest.extract.model_server import ModelReader


_NAME = "model"  # of every `ModelReader`, whose module takes long to import


def is_of_a_model(extractor: str) -> bool:
    """Return whether a model took part in an extraction, by what stands as its extractor.

    Example:
        >>> is_of_a_model("english-trees/3+model/1"), is_of_a_model("english-trees/3")
        (True, False)
    """
    return any(each.partition("/")[0] == _NAME for each in extractor.split("+"))


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

    def told_of_sending(self, now: int, before: int) -> str:
        """Return what the audit says of a document of which so many characters were sent.

        It names neither the document nor a word of it, as it stands there for good.

        Args:
            now: Characters that this reading sent.
            before: Those that are known to have been sent by readings before, of which one may
                have been broken off before it could say so.
        """
        server = self.reader.server
        if now:
            told = f"{now:,} characters were sent to {server.host} to be read by "
            return f"{told}model {server.model}" + (f", after {before:,} before" if before else "")
        told = f"read by the model {server.model} from answers kept before; "
        if not before:
            return f"{told}nothing was sent"
        return f"{told}{before:,} characters had been sent to {server.host} for them"

    def make_ready(self) -> None:
        """Load what asking takes, before several threads ask."""
        self.reader.server.make_ready()

    def stop(self) -> None:
        """Ask nothing more from now on."""
        self.reader.server.stop()

    def characters_sent_of(self, document: Document) -> int:
        """Return how many characters of a document were sent so far, also by runs before."""
        return self.reader.characters_sent_of(document)


def _refusal(error: InquestError, name: str) -> Skipped:
    """Return the record of what was refused: not of the document, which was read all the same."""
    at = f"{name}{READ_BY_MODEL}"
    return skipped_for(type(error)(error.what, where=at), at)
