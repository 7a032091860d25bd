"""Evidence in: file or folder -> sealed original bytes with hash and capture record; out: WACZ."""

from openinquest.preserve.bundle import write_bundle
from openinquest.preserve.capture import Capture
from openinquest.preserve.manifest import load_manifest
from openinquest.preserve.plain_file import open_plain_file, read_plain_file, shown_path
from openinquest.preserve.seal import Sealed, seal_file
from openinquest.preserve.take import find_named, take
from openinquest.preserve.taken import Named, Taken
from openinquest.preserve.walk import MANIFEST_NAME, walk_inputs

__all__ = [
    "MANIFEST_NAME",
    "Capture",
    "Named",
    "Sealed",
    "Taken",
    "find_named",
    "load_manifest",
    "open_plain_file",
    "read_plain_file",
    "seal_file",
    "shown_path",
    "take",
    "walk_inputs",
    "write_bundle",
]
