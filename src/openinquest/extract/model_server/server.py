"""A model server that speaks the protocol of OpenAI, asked through the client of its makers.

The client knows the protocol. By which way it goes out is not its to choose: it is
given a carrier (`preserve.web`), so that `--offline`, proxies and the time limit hold here, too.
Nor is asking again: each time costs, is counted, and does not happen once the run was stopped.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from openinquest.errors import (
    AnswerUnusable,
    BudgetSpent,
    InputTooLarge,
    InquestError,
    ModelFailed,
    UnwritableOutput,
)
from openinquest.extract.model_server.budget import MOST_ANSWER_TOKENS, Budget, Place, Spent
from openinquest.extract.model_server.completion import (
    Completion,
    read_completion,
    said_tokens,
    tokens_of,
)
from openinquest.extract.model_server.told import answer_schema

if TYPE_CHECKING:  # takes two seconds to import
    import httpx2
    from openai import APIStatusError, OpenAI

_ABOUT_CONTENT = (400, 413, 422)  # what a server answers where it cannot take this text
_FOR_NOW = (408, 409, 429)  # and what it answers where it can later, beside 5xx
_SHORTEST_KEY = 8  # what is shorter is no secret, and may be a word of any text
_SECONDS = re.compile(r"\d{1,8}(?:\.\d{1,8})?", re.ASCII)
_FIRST_PAUSE_S, _LONGEST_PAUSE_S, _MOST_ASKED_PAUSE_S = 0.5, 8.0, 60.0


@dataclass
class ModelServer:
    """A server, the model that it is asked for, and what asking may cost.

    Args:
        url: Its address, as `https://api.example/v1`.
        model: The name of the model, as the server has it.
        carrier: Gives a client by which it is asked: it calls its first argument when a question
            leaves this machine, and breaks off once the second is set.
        key: The key to it, None where it asks for none. Never shown, logged or kept.
        budget_tokens: Most tokens of this run.
        retries: How often a question is put again where the server is busy or breaks off.
    """

    url: str
    model: str
    carrier: "Callable[[Callable[[], None], threading.Event], httpx2.Client]"
    key: str | None = field(default=None, repr=False)
    budget_tokens: int = 1_000_000
    retries: int = 4
    _stopped: threading.Event = field(default_factory=threading.Event, init=False, repr=False)
    _why_stopped: str = field(default="the run was stopped", init=False, repr=False)
    _budget: Budget = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Make the one budget that all threads share."""
        self._budget = Budget(self.budget_tokens)

    @property
    def host(self) -> str:
        """Host and port: what is shown of its address."""
        return urlsplit(self.url).netloc

    @property
    def spent(self) -> Spent:
        """What it was asked so far."""
        return self._budget.spent

    def make_ready(self) -> None:
        """Load what asking takes: threads that begin to import it at one moment disturb each other.

        Nothing is asked.
        """
        self._client  # noqa: B018 - made once, and kept

    def stop(self) -> None:
        """Ask nothing more from now on; what is being asked breaks off."""
        self._stopped.set()

    def ask(
        self, messages: list[dict[str, Any]], characters: int, on_sent: Callable[[], None]
    ) -> Completion:
        """Return what the server answers to messages that hold so many characters of a document.

        `on_sent` is called each time that they begin to leave this machine.

        Raises:
            BudgetSpent: it may take more tokens than are left; it was not asked.
            ModelFailed: the server cannot be reached, refuses the key, or fails time and again;
                or another question was answered so, or the run was stopped: it was not asked.
            AnswerUnusable: it will not take this text, or does not answer as the protocol has it.
        """
        for tries in range(self.retries + 1):
            try:
                return self._ask_once(messages, characters, on_sent)
            except _Busy as busy:
                why = busy.why
                if tries == self.retries or self._stopped.wait(busy.pause_s(tries)):
                    break
        raise self._end_with(why)

    def _ask_once(
        self, messages: list[dict[str, Any]], characters: int, on_sent: Callable[[], None]
    ) -> Completion:
        asked_bytes = sum(len(str(each["content"]).encode()) for each in messages)
        guessed = estimate_tokens(messages)
        without_text = estimate_tokens(messages[:1])

        def leaves() -> None:
            on_sent()  # where it cannot be noted, the question does not leave
            place.sent(characters, guessed)

        with self._budget.place_for(guessed, without_text=without_text) as place:
            if self._stopped.is_set():
                raise ModelFailed(self._why_stopped, where=self.host)
            text = self._text_of(messages, place, leaves)
            answered_bytes = len(text.encode())
            place.took(guessed, tokens_of(answered_bytes))
            answer = self._without_key(read_completion(self._bare(text)))
            answered_bytes = len((answer.choices[0].message.content or "").encode())
            place.took(
                said_tokens(answer.usage, "prompt_tokens", size_bytes=asked_bytes),
                said_tokens(answer.usage, "completion_tokens", size_bytes=answered_bytes),
            )
        if answer.was_cut_off and place.most_answered < MOST_ANSWER_TOKENS:
            raise BudgetSpent(
                f"the {place.most_answered:,} tokens that are left of {self.budget_tokens:,} "
                "are too few for the next answer"
            )
        return answer

    def _text_of(
        self, messages: list[dict[str, Any]], place: Place, on_sent: Callable[[], None]
    ) -> str:
        asked: dict[str, Any] = {
            "model": self.model,
            "messages": messages,
            "temperature": 0,
            "max_tokens": place.most_answered,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "claims", "schema": answer_schema(), "strict": True},
            },
        }
        with self._translated(place), self.carrier(on_sent, self._stopped) as carrier:
            client = self._client.with_options(http_client=carrier)
            return str(client.chat.completions.with_raw_response.create(**asked).text)

    @contextmanager
    def _translated(self, place: Place) -> Iterator[None]:
        from openai import APIConnectionError, APIStatusError, OpenAIError

        try:
            yield
        except APIStatusError as error:
            self._refused(error, place)
        except APIConnectionError as error:
            why = f" ({self._bare(str(error.__cause__))})" if error.__cause__ else ""
            raise _Busy(f"the server cannot be reached or breaks off{why}") from None
        except OpenAIError:
            raise self._end_with("the server does not answer as one") from None
        except UnwritableOutput:
            raise  # of this machine
        except InputTooLarge as error:
            raise AnswerUnusable(f"{error.what}, far more than any that is asked for") from None
        except InquestError as error:
            raise type(error)(self._bare(error.what), where=self.host) from None

    def _refused(self, error: "APIStatusError", place: Place) -> None:
        """Say what a status means that is no answer.

        Raises:
            AnswerUnusable, ModelFailed: of this text, of any.
            _Busy: it may be asked again.
        """
        status = error.status_code
        if status < 500:  # it looked at the question, and made nothing of it
            place.took(0, 0)
        if status in _ABOUT_CONTENT:
            raise AnswerUnusable(
                f"the server does not take the question (it says {status})"
            ) from None
        why = f"the server answers {status}"
        if status in _FOR_NOW or status >= 500:
            raise _Busy(why, error.response.headers.get) from None
        raise self._end_with(why) from None

    def _end_with(self, why: str) -> ModelFailed:
        """Return the error that ends a run: whoever else asks then is told the same."""
        if not self._stopped.is_set():
            self._why_stopped = why
            self._stopped.set()
        return ModelFailed(self._why_stopped, where=self.host)

    def _bare(self, text: str) -> str:
        """Return words that came from the server without the key, which it may have sent back."""
        if self.key is None or len(self.key) < _SHORTEST_KEY:
            return text
        return text.replace(self.key, "[key]")

    def _without_key(self, answer: Completion) -> Completion:
        """Return an answer without the key, also where it was spelt with escapes."""
        answer.model = answer.model and self._bare(answer.model)
        for choice in answer.choices:
            content = choice.message.content
            choice.message.content = content and self._bare(self._unescaped(self._bare(content)))
        return answer

    def _unescaped(self, content: str) -> str:
        """Return the JSON of an answer without escapes where they hide the key; else as it is."""
        try:
            plain = json.dumps(json.loads(content), ensure_ascii=False)
        except (ValueError, RecursionError):
            return content  # whoever reads it says what is wrong
        return content if self._bare(plain) == plain else plain

    @cached_property
    def _client(self) -> "OpenAI":
        from openai import OpenAI

        return OpenAI(
            base_url=self.url,
            api_key=self.key or "none",
            max_retries=0,
            http_client=self.carrier(lambda: None, self._stopped),
        )


class _Busy(Exception):
    """The server does not answer for now. `header` is what it says beside that, by name."""

    def __init__(self, why: str, header: Callable[[str], str | None] = lambda _name: None) -> None:
        super().__init__(why)
        self.why = why
        self._header = header

    def pause_s(self, tries: int) -> float:
        """Return after how many seconds to ask again: as it says, else longer each time."""
        in_ms, in_s = self._header("retry-after-ms"), self._header("retry-after")
        said = _seconds(in_ms) / 1000 if in_ms else _seconds(in_s or "") or _seconds_until(in_s)
        if said > 0:
            return min(said, _MOST_ASKED_PAUSE_S)
        return float(min(_FIRST_PAUSE_S * 2**tries, _LONGEST_PAUSE_S))


def _seconds(words: str) -> float:
    """Return a number of seconds, 0 where words are none."""
    return float(words) if _SECONDS.fullmatch(words) else 0.0


def _seconds_until(words: str | None) -> float:
    """Return the seconds until a moment (RFC 9110, 10.2.3), 0 where words are none."""
    try:
        until = parsedate_to_datetime(words or "")
        return (until - datetime.now(until.tzinfo)).total_seconds()
    except (ValueError, OverflowError):  # of a zone that no calendar reaches
        return 0.0


def estimate_tokens(messages: list[dict[str, Any]]) -> int:
    """Return about how many tokens messages have with our schema, rather more than they have."""
    told = sum(len(str(each["content"]).encode()) for each in messages)
    return tokens_of(told + len(str(answer_schema())))
