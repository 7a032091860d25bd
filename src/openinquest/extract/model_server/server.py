"""A model server that speaks the protocol of OpenAI, asked through the client of its makers.

The client knows the protocol, and asks again after a pause where a server is busy, as long as
the server itself says (`Retry-After`). By which way it goes out is not its to choose: it is
given a carrier (`preserve.web`), so that `--offline`, proxies and the time limit hold here, too.
"""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from openinquest.errors import AnswerUnusable, BudgetSpent, ModelFailed
from openinquest.extract.model_server.told import answer_schema

if TYPE_CHECKING:  # takes two seconds to import
    import httpx2
    from openai import OpenAI

MOST_ANSWER_TOKENS = 8000
"""Tokens that a server may answer one window with: several times what a dense one needs."""

GUESSED_ANSWER_TOKENS = 600
"""Tokens of one answer in an estimate: some five claims. A guess, which is said to be one."""

_BYTES_PER_TOKEN = 3  # English has some 4.5, Arabic and Cyrillic 2 to 4: an estimate errs upwards
_ABOUT_CONTENT = (400, 413, 422)  # what a server answers where it cannot take this text


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class Completion(BaseModel):
    """What a server answers, as far as it is used; what else stands there is not looked at."""

    model: str | None = None
    choices: list[_Choice]
    usage: _Usage | None = None


@dataclass(frozen=True, slots=True)
class Prices:
    """What a million tokens cost in some currency: of what is asked, and of what is answered."""

    asked: float
    answered: float

    def cost(self, asked_tokens: int, answered_tokens: int) -> float:
        """Return what so many tokens cost."""
        return (asked_tokens * self.asked + answered_tokens * self.answered) / 1_000_000


@dataclass(slots=True)
class Spent:
    """What one run asked: questions answered, characters of documents sent, tokens."""

    questions: int = 0
    characters: int = 0
    asked_tokens: int = 0
    answered_tokens: int = 0

    @property
    def tokens(self) -> int:
        """All tokens."""
        return self.asked_tokens + self.answered_tokens


@dataclass
class ModelServer:
    """A server, the model that it is asked for, and what asking may cost.

    Args:
        url: Its address, as `https://api.example/v1`.
        model: The name of the model, as the server has it.
        carrier: By which its client goes out.
        key: The key to it, None where it asks for none. Never shown, logged or kept.
        budget_tokens: Most tokens of this run.
        retries: How often a question is put again where the server is busy or breaks off.
    """

    url: str
    model: str
    carrier: "Callable[[], httpx2.Client]"
    key: str | None = field(default=None, repr=False)
    budget_tokens: int = 1_000_000
    retries: int = 4
    spent: Spent = field(default_factory=Spent, init=False)
    _lock: threading.Lock = field(default_factory=threading.Lock, init=False, repr=False)

    def ask(self, messages: list[dict[str, Any]], characters: int) -> Completion:
        """Return what the server answers to messages that hold so many characters of a document.

        Raises:
            BudgetSpent: it may take more tokens than are left; it was not asked.
            ModelFailed: the server cannot be reached, refuses the key, or fails time and again.
            AnswerUnusable: it will not take this text, or does not answer as the protocol has it.
        """
        guessed = estimate_tokens(messages)
        self._reserve(guessed, characters)
        used = None
        try:
            with _translated(self.url):
                text = self._completion(messages)
            answer = _read(text)
            used = answer.usage
            return answer
        finally:
            self._settle(guessed, used)

    def _completion(self, messages: list[dict[str, Any]]) -> str:
        asked: dict[str, Any] = {
            "model": self.model,
            "messages": messages,
            "temperature": 0,
            "max_tokens": MOST_ANSWER_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "schema": answer_schema(), "strict": True},
            },
        }
        return str(self._client.chat.completions.with_raw_response.create(**asked).text)

    @cached_property
    def _client(self) -> "OpenAI":
        from openai import OpenAI

        return OpenAI(
            base_url=self.url,
            api_key=self.key or "none",
            max_retries=self.retries,
            http_client=self.carrier(),
        )

    def _reserve(self, tokens: int, characters: int) -> None:
        """Count a question as asked for, before it is: several may be asked at once."""
        with self._lock:
            left = self.budget_tokens - self.spent.tokens
            if tokens + GUESSED_ANSWER_TOKENS > left:
                raise BudgetSpent(
                    f"{self.spent.tokens:,} of {self.budget_tokens:,} tokens are spent, and the "
                    f"next question takes about {tokens + GUESSED_ANSWER_TOKENS:,}"
                )
            self.spent.questions += 1
            self.spent.characters += characters
            self.spent.asked_tokens += tokens
            self.spent.answered_tokens += GUESSED_ANSWER_TOKENS

    def _settle(self, guessed: int, used: _Usage | None) -> None:
        """Count what a question took in the place of the guess, where the server says it."""
        if used is None:
            return
        with self._lock:
            self.spent.asked_tokens += used.prompt_tokens - guessed
            self.spent.answered_tokens += used.completion_tokens - GUESSED_ANSWER_TOKENS


def estimate_tokens(messages: list[dict[str, Any]]) -> int:
    """Return about how many tokens messages have with our schema, rather more than they have."""
    told = sum(len(str(each["content"]).encode()) for each in messages)
    return (told + len(str(answer_schema()))) // _BYTES_PER_TOKEN + 1


def _read(text: str) -> Completion:
    try:
        answer = Completion.model_validate_json(text)
    except ValidationError as error:
        raise AnswerUnusable("the server's answer is not of its protocol") from error
    if not answer.choices:
        raise AnswerUnusable("the server answered nothing")
    return answer


@contextmanager
def _translated(url: str) -> Iterator[None]:
    from openai import APIConnectionError, APIStatusError, OpenAIError

    try:
        yield
    except APIStatusError as error:
        status = error.status_code
        if status in _ABOUT_CONTENT:
            raise AnswerUnusable(
                f"the server does not take the question (it says {status})"
            ) from None
        raise ModelFailed(f"the server answers {status}", where=url) from None
    except APIConnectionError as error:
        cause = error.__cause__
        why = f" ({cause})" if cause is not None and str(cause) else ""
        raise ModelFailed(f"the server cannot be reached or breaks off{why}", where=url) from None
    except OpenAIError as error:
        raise ModelFailed(f"the server does not answer as one ({error})", where=url) from None
