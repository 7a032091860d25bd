"""What an error code means, without what was named in the message."""

from openinquest.errors import InquestError


def code_words(code: str) -> str:
    """Return the meaning of a code as one sentence.

    Example:
        >>> code_words("E107")
        'The document is a picture of text and holds no letters.'
    """
    meanings = {
        error.code: (error.__doc__ or "").partition("\n")[0] for error in _below(InquestError)
    }
    return meanings.get(code, "It could not be used.")


def _below(root: type[InquestError]) -> list[type[InquestError]]:
    return [root, *(error for child in root.__subclasses__() for error in _below(child))]
