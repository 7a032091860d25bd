"""Reading a document by a model: windows, answers, and what of them the text bears out."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

from openinquest.errors import AnswerUnusable, InquestError, NotGrounded
from openinquest.extract.model_server.answers_kept import AnswersKept
from openinquest.extract.model_server.budget import GUESSED_ANSWER_TOKENS
from openinquest.extract.model_server.grounding import Grounded, Within, ground
from openinquest.extract.model_server.prompt import PROMPT_DIGEST, messages_of
from openinquest.extract.model_server.server import ModelServer, estimate_tokens
from openinquest.extract.model_server.told import Answer, read_answer
from openinquest.extract.model_server.windows import Window, sent_title, windows_of
from openinquest.model import Attribution, Claim, ClaimId, Document, Extraction

_IN_PART = "+in-part"


@dataclass(frozen=True, slots=True)
class ModelReading:
    """What a model says of a document and the text bears out, and what was refused, with why."""

    extraction: Extraction
    refused: tuple[InquestError, ...]


@dataclass(frozen=True, slots=True)
class Volume:
    """How much asking about some documents takes: known before anything is sent.

    Tokens are estimates. `kept` are the windows whose answers are there already.
    """

    documents: int = 0
    windows: int = 0
    kept: int = 0
    asked_tokens: int = 0
    answered_tokens: int = 0

    def __add__(self, other: "Volume") -> "Volume":
        """Return the volume of both."""
        return Volume(
            self.documents + other.documents,
            self.windows + other.windows,
            self.kept + other.kept,
            self.asked_tokens + other.asked_tokens,
            self.answered_tokens + other.answered_tokens,
        )


@dataclass(frozen=True, slots=True)
class ModelReader:
    """Reads documents of any language by asking a model server.

    Same document and same answers in, same claims out. It is no `ClaimExtractor`: it goes out
    to the network, and says what it refused.
    """

    server: ModelServer
    answers: AnswersKept

    name = "model"

    @property
    def version(self) -> str:
        """The model that is asked for, and the prompt."""
        return f"{self.server.model}@{PROMPT_DIGEST}"

    def read(self, document: Document) -> ModelReading:
        """Return what the document says.

        Raises:
            BudgetSpent, ModelFailed: no answer is to be had, and why; what was answered is kept.
        """
        found: list[Grounded] = []
        refused: list[InquestError] = []
        for window in windows_of(document):
            try:
                served, answer = self._answer(document, window)
            except AnswerUnusable as error:
                refused.append(error)
                continue
            within = Within(document, window, f"{served}@{PROMPT_DIGEST}")
            for told in answer.claims:
                try:
                    found.append(ground(told, within))
                except NotGrounded as error:
                    refused.append(error)
        whole = not any(isinstance(error, AnswerUnusable) for error in refused)
        return ModelReading(self._extraction(document, found, whole), tuple(refused))

    def characters_sent_of(self, document: Document) -> int:
        """Return how many characters of a document this server was ever sent for this model.

        As far as is known: it stands with the kept answers from the moment they
        leave, and goes where those are removed.
        """
        return sum(map(self._recorded, self.answers.all_on(document)))

    def _recorded(self, kept: dict[str, Any] | None) -> int:
        """Return the characters that one record of an answer says were sent."""
        asked, sent = (self.server.host, self.server.model), (kept or {}).get("sent")
        if not isinstance(sent, dict) or (sent.get("host"), sent.get("model")) != asked:
            return 0
        characters = sent.get("characters")
        return characters if isinstance(characters, int) else 0

    def volume(self, documents: Iterable[Document]) -> Volume:
        """Return how much asking about documents takes; nothing is asked."""
        total = Volume()
        for document in documents:
            asked = [messages_of(document, each) for each in windows_of(document)]
            new = [each for each in asked if self._kept(document, _spelt(self, each)) is None]
            total += Volume(
                documents=1,
                windows=len(asked),
                kept=len(asked) - len(new),
                asked_tokens=sum(map(estimate_tokens, new)),
                answered_tokens=GUESSED_ANSWER_TOKENS * len(new),
            )
        return total

    def _answer(self, document: Document, window: Window) -> tuple[str, Answer]:
        """Return which model answered, and its answer on a window; asked for now or kept.

        Raises:
            AnswerUnusable: what it says is none; how many characters were sent for that so far.
        """
        messages = messages_of(document, window)
        question = _spelt(self, messages)
        if kept := self._kept(document, question):
            return kept
        size = window.end - window.start + len(sent_title(document)) * window.has_title
        sent = self._recorded(self.answers.get(document, question))

        def keep(**answer: str) -> None:
            told = {"host": self.server.host, "model": self.server.model, "characters": sent}
            self.answers.keep(document, question, {"sent": told, **answer})

        def leaves() -> None:  # on the disk before it is on the way: a run may be killed then
            nonlocal sent
            sent += size
            keep()

        self.answers.make_ready(document)
        try:
            completion = self.server.ask(messages, size, leaves)
            content = completion.content
            answer = read_answer(content)
        except AnswerUnusable as error:
            raise _of_window(error, window, sent) from error
        served = _one_word(completion.model or self.server.model)
        keep(model=served, content=content)
        return served, answer

    def _kept(self, document: Document, question: str) -> tuple[str, Answer] | None:
        kept = self.answers.get(document, question)
        if kept is None or not isinstance(kept.get("model"), str):
            return None
        try:
            return _one_word(kept["model"]), read_answer(str(kept.get("content")))
        except AnswerUnusable:
            return None

    def _extraction(self, document: Document, found: list[Grounded], whole: bool) -> Extraction:
        """Return what was read; where that is not all, its name says so, and it is read again."""
        claims = tuple(_numbered(document, _joined(each.claim for each in found)))
        attributions = {each.attribution: None for each in found if each.attribution}
        version = self.version if whole else f"{self.version}{_IN_PART}"
        return Extraction(f"{self.name}/{version}", tuple(_ordered(attributions)), claims)


def _spelt(reader: ModelReader, messages: list[dict[str, str]]) -> str:
    """Return what a question is told by: the server, the model, the prompt and the window."""
    asked = [reader.server.url, reader.server.model, PROMPT_DIGEST, messages]
    return sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()


def _of_window(error: AnswerUnusable, window: Window, sent: int) -> AnswerUnusable:
    """Return an error that says which part of the document is not read.

    How much was sent for it makes each try a record of its own: an audit has
    an entry for what is new.
    """
    so_far = f" ({sent:,} sent for them so far)" if sent else ""
    return AnswerUnusable(
        f"characters {window.start:,} to {window.end:,} are not read{so_far}: {error.what}"
    )


def _one_word(name: str) -> str:
    """Return the name of a model as part of a rule: it comes from a server."""
    return "".join(char if char.isalnum() or char in "-._:" else "_" for char in name[:100])


def _joined(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Yield each claim once: what two windows share is told of twice."""
    seen = set()
    for claim in claims:
        same = (claim.span, claim.detail, claim.polarity, claim.speaker)
        if same not in seen:
            seen.add(same)
            yield claim


def _numbered(document: Document, claims: Iterable[Claim]) -> Iterator[Claim]:
    def order(claim: Claim) -> tuple[bool, int, int]:
        return claim.span.field != "title", claim.span.start, claim.span.end

    for number, claim in enumerate(sorted(claims, key=order), start=1):
        yield replace(claim, id=ClaimId(f"{document.id}#{number}"))


def _ordered(attributions: Iterable[Attribution]) -> list[Attribution]:
    return sorted(attributions, key=lambda each: (each.mark.field != "title", each.mark))
