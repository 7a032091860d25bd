"""Office files in the container of before 2007, and documents that are locked in one."""

from openinquest.errors import EncryptedInput, OldOffice
from openinquest.model import Original
from openinquest.read.content import Content

_LOCKED = "EncryptedPackage".encode("utf-16-le")
"""The stream that holds the whole of a .docx or .xlsx that was saved with a password."""


def refuse_old_office(content: bytes, original: Original) -> Content:
    """Say why the file is not read: it is locked, or in a format that no reader of ours knows.

    Raises:
        EncryptedInput: it is a document of today that is locked with a password.
        OldOffice: anything else.
    """
    where = original.location
    if _LOCKED in content:
        raise EncryptedInput("it is locked with a password", where=where)
    raise OldOffice("it is in a format of office programs of before 2007", where=where)
