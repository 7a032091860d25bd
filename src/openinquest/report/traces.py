"""What leads to a person or to a machine without a name: files, accounts, addresses, numbers."""

import re

FILE_WITHHELD = "[file withheld]"
CONTACT_WITHHELD = "[contact withheld]"

_FILE_KINDS = (
    "txt|md|rst|rtf|pdf|docx?|odt|pptx?|xlsx?|ods|csv|tsv|jsonl?|xml|html?|eml|msg|mbox|"
    "jpe?g|png|gif|tiff?|heic|webp|svg|mp4|mov|avi|mkv|webm|mp3|m4a|wav|ogg|opus|zip|7z|gz|tar|"
    "warc|wacz|sqlite|db|ya?ml|log"
)
_NAMED_FILE = rf"(?:[\w@+~-][\w.@+()~-]*[\\/])*[\w@+(~-][\w.@+()~-]*\.(?:{_FILE_KINDS})\b"
_PATH = (
    r"file:/+\S+|\b[A-Za-z]:\\[^\s\"<>|]+|\\\\[\w.-]+\\[^\s\"<>|]+|"
    r"(?<![\w/.])~?/(?:[\w.@+~-]+/)+[\w.@+~-]*|(?<![\w/.])~/[\w.@+~-]+"
)
_FILE = re.compile(rf"{_PATH}|(?<![\w/@.]){_NAMED_FILE}", re.IGNORECASE)

_CONTACT = re.compile(
    r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w+])(?:\+|00)[1-9]\d{0,2}[\s.()/-]{0,2}\d(?:[\s.()/-]{0,2}\d){5,11}\b"
)


def without_traces(text: str) -> str:
    """Return `text` without paths, names of files, mail addresses and telephone numbers.

    Example:
        >>> without_traces("Seen in /srv/case/radio.txt; write to a.b@post.example.")
        'Seen in [file withheld]; write to [contact withheld].'
    """
    if "@" in text or "+" in text or "00" in text:
        text = _CONTACT.sub(CONTACT_WITHHELD, text)
    if "/" in text or "\\" in text or "." in text:
        text = _FILE.sub(FILE_WITHHELD, text)
    return text
