"""What a worker is asked for, by name: each a function of a stage, which the worker alone imports.

Here and not in the stages: a process is begun before the stages are imported.
"""

from pathlib import Path

from openinquest.confine.worker import Request

OPEN_PACK = "openinquest.preserve.confined:serve_pack"
OPEN_FEED = "openinquest.preserve.confined:serve_feed"
READ = "openinquest.read.confined:serve"
TELL_LANGUAGE = "openinquest.read.confined_language:serve"
COUNT_PAGES = "openinquest.read.pages:serve"
DRAW_PAGE = "openinquest.read.page_picture:serve"
EXTRACT = "openinquest.extract.confined:serve"


def to_read() -> Request:
    """Return what asks for the reading of a file, of none yet."""
    return Request(READ, "")


def to_extract(gazetteer: Path | None) -> Request:
    """Return what asks for what a document says, of none yet.

    Args:
        gazetteer: Where the imported one stands, None to do without.
    """
    return Request(EXTRACT, "", prepared_with=str(gazetteer.absolute()) if gazetteer else "")
