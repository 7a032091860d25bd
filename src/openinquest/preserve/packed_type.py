"""What kind of office document some packed bytes are, told from their inside."""

import struct
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import error

_ZIP = b"PK\x03\x04"
_END = b"PK\x05\x06"
_END_WITHIN_BYTES = 66_000  # its own 22 and the longest comment that may follow
_DIRECTORY_SIZE_AT = 12
# A document has dozens of parts, at some 80 bytes each in the list of them.
_MOST_DIRECTORY_BYTES = 1_000_000

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OLD_OFFICE_TYPE = "application/x-ole-storage"

_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_MAIN_FOLDERS = {
    "word/": f"{_OPEN_XML}.wordprocessingml.document",
    "xl/": f"{_OPEN_XML}.spreadsheetml.sheet",
    "ppt/": f"{_OPEN_XML}.presentationml.presentation",
}
_BINARY_SHEET = "application/vnd.ms-excel.sheet.binary.macroenabled.12"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument."
_LONGEST_TYPE = 100


def packed_office_type(content: bytes) -> str | None:
    """Return the media type of an office document that is a zip, None for any other bytes.

    Told from the parts that are in it and, for OpenDocument, from the part that
    names the type. A long list of parts is not looked through.
    """
    if not content.startswith(_ZIP) or not _has_short_directory(content):
        return None
    try:
        with ZipFile(BytesIO(content)) as packed:
            names = packed.namelist()
            if "[Content_Types].xml" in names:
                return _open_xml_type(names)
            named = packed.getinfo("mimetype")
            if named.file_size > _LONGEST_TYPE:
                return None
            media_type = packed.read(named).decode("ascii").strip()
    except (BadZipFile, KeyError, ValueError, OSError, EOFError, RuntimeError, struct.error, error):
        return None
    return media_type if media_type.startswith(_OPEN_DOCUMENT) else None


def _open_xml_type(names: list[str]) -> str | None:
    if "xl/workbook.bin" in names:
        return _BINARY_SHEET
    found = (
        media_type
        for folder, media_type in _MAIN_FOLDERS.items()
        if any(name.startswith(folder) for name in names)
    )
    return next(found, None)


def _has_short_directory(content: bytes) -> bool:
    tail = content[-_END_WITHIN_BYTES:]
    end = tail.rfind(_END)
    if end < 0 or len(tail) < end + _DIRECTORY_SIZE_AT + 4:
        return False
    (size_bytes,) = struct.unpack_from("<I", tail, end + _DIRECTORY_SIZE_AT)
    return bool(size_bytes <= _MOST_DIRECTORY_BYTES)
