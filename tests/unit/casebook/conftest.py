"""The bundled cases as the program reads them."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import yaml

from openinquest.casebook import CASES, case_folder
from openinquest.model import Document
from openinquest.preserve import load_manifest, seal_file, walk_inputs
from openinquest.read import read_document

LARGEST_BYTES = 100_000
CAPTURED = datetime(2024, 5, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Case:
    """One case: its documents by file name, what is expected of it, and its sources."""

    documents: dict[str, Document]
    expected: dict
    sources: str

    def claims(self):
        """Yield every expected claim with the document that it stands in."""
        for name, record in self.expected["documents"].items():
            for claim in record["claims"]:
                yield self.documents[name], claim

    def toll(self, name, quote):
        """Return the toll that is expected of `quote` in the document called `name`."""
        claims = self.expected["documents"][name]["claims"]
        return next(c["toll"] for c in claims if c["quote"] == quote and c["kind"] == "toll")


def read_case(name):
    """Return the case called `name`."""
    with case_folder(name) as folder:
        inputs = folder / "documents"
        described = load_manifest(inputs)
        documents = {}
        for path in walk_inputs(inputs):
            sealed = seal_file(
                path, max_bytes=LARGEST_BYTES, captured_utc=CAPTURED, captured_by="a tester"
            )
            documents[path.name] = read_document(
                sealed.content, sealed.original, described=described.get(path.name)
            )
        expected = yaml.safe_load((folder / "expected.yaml").read_text("utf-8"))
        return Case(documents, expected, (folder / "README.md").read_text("utf-8"))


@pytest.fixture(scope="session", params=CASES)
def case(request):
    """Return each case in turn."""
    return read_case(request.param)


@pytest.fixture(scope="session")
def al_jadida():
    """Return the case of the house in Mosul."""
    return read_case("al-jadida")
