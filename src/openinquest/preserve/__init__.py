"""Evidence in: file, folder or address -> sealed bytes with hash and capture record; out: WACZ."""

from openinquest.preserve.authority import ask_authority
from openinquest.preserve.bundle import write_bundle
from openinquest.preserve.capture import Capture
from openinquest.preserve.given import name_text
from openinquest.preserve.hook import tell_hook
from openinquest.preserve.manifest import load_manifest
from openinquest.preserve.opening import HERE, Opening
from openinquest.preserve.packs import Pack
from openinquest.preserve.plain_file import open_plain_file, read_plain_file, shown_path
from openinquest.preserve.seal import Sealed, seal_bytes, seal_file
from openinquest.preserve.source_table import load_source_table
from openinquest.preserve.take import find_named, take
from openinquest.preserve.taken import GivenFile, GivenText, Named, Taken
from openinquest.preserve.timestamp import Ask, attested_line, check_timestamp, read_roots, stamp
from openinquest.preserve.transcription import seal_transcription
from openinquest.preserve.walk import MANIFEST_NAME, walk_inputs

__all__ = [
    "HERE",
    "MANIFEST_NAME",
    "Ask",
    "Capture",
    "GivenFile",
    "GivenText",
    "Named",
    "Opening",
    "Pack",
    "Sealed",
    "Taken",
    "ask_authority",
    "attested_line",
    "check_timestamp",
    "find_named",
    "load_manifest",
    "load_source_table",
    "name_text",
    "open_plain_file",
    "read_plain_file",
    "read_roots",
    "seal_bytes",
    "seal_file",
    "seal_transcription",
    "shown_path",
    "stamp",
    "take",
    "tell_hook",
    "walk_inputs",
    "write_bundle",
]
