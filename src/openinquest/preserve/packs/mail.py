"""A mail: itself a document, and so is each of its attachments."""

from collections.abc import Iterator
from dataclasses import replace
from email import policy
from email.message import Message

from openinquest.errors import DamagedInput, EmptyInput, InputError, InputTooLarge, PartRefused
from openinquest.model import Skipped
from openinquest.preserve.packs.pack import Pack, legible_name, refuse_packed
from openinquest.preserve.seal import Sealed
from openinquest.preserve.taken import Taken
from openinquest.wire import BROKEN_MAIL, parse_mail

_MAIL = "message/rfc822"
_MOST_ATTACHMENTS = 1_000
_DEEPEST = 5

# As it was received: heads are not folded anew, and nothing is put before "From".
_AS_IT_WAS = policy.default.clone(refold_source="none", mangle_from_=False, max_line_length=None)


def open_mail(pack: Pack) -> Iterator[Taken | Skipped]:
    """Yield a mail and its attachments, mails among them with theirs."""
    if pack.sealed is not None:
        yield Taken(pack.sealed, pack.described)
        yield from _attachments(pack, pack.sealed, depth=1)


def _attachments(pack: Pack, mail: Sealed, *, depth: int) -> Iterator[Taken | Skipped]:
    where = mail.original.location
    try:
        message = parse_mail(mail.content, where=where)
    except DamagedInput:  # reading it says so
        return
    try:
        parts = _parts(message, where=where)
    except InputError as error:
        yield pack.skip(error)
        return
    within = replace(pack, where=where, sha256=mail.original.sha256, sealed=mail, described=None)
    for number, part in enumerate(parts, 1):
        try:
            name = legible_name(part.get_filename() or f"part {number}")
            taken = within.take(_content(part, within, name), location=within.part(name))
            media_type = taken.sealed.original.media_type
            refuse_packed(media_type, where=within.part(name))
            if media_type == _MAIL and depth > _DEEPEST:
                raise PartRefused("it is a mail in too many mails", where=within.part(name))
        except InputError as error:
            yield pack.skip(error)
            continue
        except BROKEN_MAIL as error:
            reason = type(error).__name__
            what = f"an attachment cannot be read ({reason})"
            yield pack.skip(DamagedInput(what, where=f"{where}, part {number}"))
            continue
        yield taken
        if media_type == _MAIL:
            yield from _attachments(pack, taken.sealed, depth=depth + 1)


def _parts(message: Message, *, where: str) -> list[Message]:
    """Return the parts of a mail that are files, without its body and what is drawn in it."""
    found: list[Message] = []
    waiting: list[Message] = [message]
    try:
        while waiting:
            part = waiting.pop()
            inner = part.get_payload() if part.is_multipart() else None
            if part.get_content_type() != _MAIL and isinstance(inner, list):
                waiting.extend(each for each in reversed(inner) if isinstance(each, Message))
            elif part is not message and _is_file(part):
                found.append(part)
    except BROKEN_MAIL as error:
        reason = type(error).__name__
        raise DamagedInput(f"its parts cannot be told ({reason})", where=where) from error
    if len(found) > _MOST_ATTACHMENTS:
        raise PartRefused(f"it has more than {_MOST_ATTACHMENTS:,} attachments", where=where)
    return found


def _is_file(part: Message) -> bool:
    if part.get_content_type() == _MAIL or part.get_content_disposition() == "attachment":
        return True
    drawn = part.get("content-id") is not None and part.get_content_maintype() == "image"
    return part.get_filename() is not None and not drawn


def _content(part: Message, pack: Pack, name: str) -> bytes:
    inner = part.get_payload() if part.get_content_type() == _MAIL else None
    if isinstance(inner, list) and inner and isinstance(inner[0], Message):
        content = inner[0].as_bytes(policy=_AS_IT_WAS)
    else:
        told = part.get_payload(decode=True)
        content = told if isinstance(told, bytes) else b""
    if not content:
        raise EmptyInput("the attachment holds no bytes", where=pack.part(name))
    if len(content) > pack.capture.max_bytes:
        what = f"it has more than {pack.capture.max_bytes:,} bytes"
        raise InputTooLarge(what, where=pack.part(name))
    return content
