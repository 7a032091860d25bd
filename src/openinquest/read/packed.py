"""The parts of a document that is a zip of XML, and what keeps a small one from unfolding for ever.

Word, OpenDocument and Excel all write such files. Nothing is unpacked to disk, and only the parts
that a reader asks for are unpacked at all: pictures and macros stay where they are.
"""

import lzma
import posixpath
import struct
import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from openinquest.errors import DamagedInput, EncryptedInput, UnfoldsTooLarge

MOST_PART_BYTES = 50_000_000
"""Largest part that is read. The text of a thousand pages is a fifth of it."""

MOST_TIMES_PACKED = 100
"""Apache POI holds office files to the same share; theirs are packed ten to fifty times."""

_SMALL_BYTES = 1_000_000
"""A part up to this size may be packed as tightly as it likes."""

_RELATED = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_LOCKED_FLAG = 1  # of a zip entry: it is encrypted


class Packed:
    """An opened zip of XML parts; `where` is what errors name.

    Raises:
        DamagedInput: it is no zip that can be opened.
    """

    def __init__(self, content: bytes, *, where: str) -> None:
        self.where = where
        try:
            self._zip = ZipFile(BytesIO(content))
        except (BadZipFile, struct.error, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged("it is no packed document that can be opened") from error

    def entries(self) -> list[ZipInfo]:
        """Return the entries of the zip, in its order."""
        return self._zip.infolist()

    def part(self, name: str) -> bytes | None:
        """Return the bytes of a part, None where there is none of that name.

        Raises:
            UnfoldsTooLarge: it is larger than a document's part, or packed more tightly.
            EncryptedInput: it is locked with a password.
            DamagedInput: it cannot be unpacked.
        """
        try:
            entry = self._zip.getinfo(name)
        except KeyError:
            return None
        self.refuse_bomb(entry)
        if entry.flag_bits & _LOCKED_FLAG:
            raise EncryptedInput("it is locked with a password", where=self.where)
        try:
            return self._zip.read(entry)  # gives no more than the size that was looked at
        except (BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError) as error:
            raise self._damaged(f"its part {name} cannot be unpacked") from error
        except (NotImplementedError, RuntimeError, ValueError) as error:
            raise self._damaged(f"its part {name} is packed in an unknown way") from error

    def tree(self, name: str) -> Any:  # noqa: ANN401  (lxml's element)
        """Return the root element of a part, None where there is none of that name.

        Raises:
            UnfoldsTooLarge, EncryptedInput: as of `part`.
            DamagedInput: it is no XML, or defines entities.
        """
        from lxml import etree  # type: ignore[import-untyped]

        content = self.part(name)
        if content is None:
            return None
        try:
            root = etree.fromstring(content, _parser())
        except (etree.XMLSyntaxError, ValueError) as error:
            raise self._damaged(f"its part {name} is no XML that can be read") from error
        if root.getroottree().docinfo.doctype:
            raise self._damaged(f"its part {name} defines a grammar of its own")
        return root

    def related(self, name: str, kind: str) -> str | None:
        """Return the part that a part is related to in some way ("footnotes"), None without one.

        The empty name stands for the package itself.
        """
        folder, last = posixpath.split(name)
        relations = self.tree(posixpath.join(folder, "_rels", f"{last}.rels"))
        for each in () if relations is None else relations.iterfind(_RELATED):
            inside = each.get("TargetMode") != "External"
            if inside and (each.get("Type") or "").endswith(f"/{kind}"):
                target = each.get("Target") or ""
                return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        return None

    def refuse_bomb(self, entry: ZipInfo) -> None:
        """Refuse an entry that unfolds to more than a part of a document does.

        Raises:
            UnfoldsTooLarge: it is too large, or packed too tightly.
        """
        if entry.file_size > MOST_PART_BYTES:
            raise UnfoldsTooLarge(
                f"a part of it unfolds to {entry.file_size:,} bytes, and at most "
                f"{MOST_PART_BYTES:,} are read",
                where=self.where,
            )
        tight = entry.file_size > MOST_TIMES_PACKED * max(entry.compress_size, 1)
        if tight and entry.file_size > _SMALL_BYTES:
            raise UnfoldsTooLarge(
                f"a part of it unfolds to more than {MOST_TIMES_PACKED} times its size",
                where=self.where,
            )

    def refuse_grammar(self, name: str) -> None:
        """Refuse an XML part that defines a grammar of its own, which entities could hide in.

        What is no XML passes: whoever reads it will say so.

        Raises:
            UnfoldsTooLarge, EncryptedInput: as of `part`.
            DamagedInput: it defines a grammar, or hides whether it does.
        """
        from lxml import etree

        parser = etree.XMLPullParser(
            ("start",), resolve_entities=False, no_network=True, load_dtd=False
        )
        beginning = (self.part(name) or b"")[:_PROLOGUE_BYTES]
        try:
            parser.feed(beginning)
            root = next((element for _, element in parser.read_events()), None)
        except etree.XMLSyntaxError:
            return
        hidden = root is None and len(beginning) == _PROLOGUE_BYTES
        if hidden or (root is not None and root.getroottree().docinfo.doctype):
            raise self._damaged(f"its part {name} defines a grammar of its own")

    def _damaged(self, what: str) -> DamagedInput:
        return DamagedInput(what, where=self.where)


_PROLOGUE_BYTES = 65_536
"""The first element of a part that a program wrote begins in its first few hundred bytes."""


def _parser() -> Any:  # noqa: ANN401  (lxml has no types)
    """Return a parser that expands nothing, fetches nothing and keeps libxml2's own limits."""
    from lxml import etree

    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def local(element: Any) -> str:  # noqa: ANN401  (lxml's element)
    """Return the name of an element without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def own(element: Any, name: str) -> str | None:  # noqa: ANN401
    """Return an attribute by its name without its namespace, None where there is none."""
    for key, value in element.attrib.items():
        if key.rpartition("}")[2] == name:
            return str(value)
    return None
