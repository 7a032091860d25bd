"""What a model server answers, as far as it is used, and what it took by its own account."""

from typing import Any

from pydantic import BaseModel, ValidationError

from openinquest.errors import AnswerUnusable

_BYTES_PER_TOKEN = 3  # English has some 4.5, Arabic and Cyrillic 2 to 4: an estimate errs upwards
_MOST_BYTES_PER_TOKEN = 10  # more than any text has: a server that says so counts otherwise
_MOST_TOKENS = 10**6  # no model takes or gives more at once


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class Completion(BaseModel):
    """What a server answers; what else stands there is not looked at.

    `usage` is taken as it comes: no good answer is lost for an odd account of what it took.
    """

    model: str | None = None
    choices: list[_Choice]
    usage: Any = None

    @property
    def content(self) -> str:
        """The words of the answer, as they came.

        Raises:
            AnswerUnusable: the model refused, or the answer was cut off.
        """
        [choice, *_] = self.choices
        if choice.message.refusal or choice.finish_reason == "content_filter":
            raise AnswerUnusable("the model refused to answer")
        if self.was_cut_off:
            raise AnswerUnusable("the model's answer was cut off at its longest")
        if not choice.message.content:
            raise AnswerUnusable("the model answered nothing")
        return choice.message.content

    @property
    def was_cut_off(self) -> bool:
        """Whether the answer had more tokens than it was allowed."""
        return self.choices[0].finish_reason == "length"


def read_completion(text: str) -> Completion:
    """Return what a server answered.

    Raises:
        AnswerUnusable: it is not of the protocol, or empty.
    """
    try:
        answer = Completion.model_validate_json(text)
    except ValidationError as error:
        raise AnswerUnusable("the server's answer is not of its protocol") from error
    if not answer.choices:
        raise AnswerUnusable("the server answered nothing")
    return answer


def tokens_of(size_bytes: int) -> int:
    """Return about how many tokens a text of so many bytes has, rather more than it has."""
    return size_bytes // _BYTES_PER_TOKEN + 1


def said_tokens(usage: Any, name: str, *, size_bytes: int) -> int:  # noqa: ANN401 - a stranger's
    """Return how many tokens a text took: as the server says, or by estimate.

    What cannot be so for a text of `size_bytes` is not believed, else an account of
    nothing, or of less, would undo the budget.
    """
    said = usage.get(name) if isinstance(usage, dict) else None
    if isinstance(said, int | float) and size_bytes // _MOST_BYTES_PER_TOKEN <= said < _MOST_TOKENS:
        return int(said)
    return tokens_of(size_bytes)
