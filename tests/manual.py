"""The pages of the manual and the fenced blocks in them."""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("docs", "tests", "changelog.d", "evals", "benchmarks", "src")
FENCE = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """Return every Markdown page of the project, in order; what npm fetched has pages of others."""
    below = (page for folder in FOLDERS for page in (ROOT / folder).rglob("*.md"))
    return sorted([*ROOT.glob("*.md"), *(one for one in below if "node_modules" not in one.parts)])


def page_id(page: Path) -> str:
    """Return how a page is named in a test report."""
    return page.relative_to(ROOT).as_posix()


@dataclass(frozen=True)
class Block:
    """One fenced block: its page, the words after the fence, and its text."""

    page: Path
    info: str
    text: str
    line: int

    @property
    def name(self) -> str:
        """How the block is named in a test report."""
        return f"{page_id(self.page)}:{self.line}"


def blocks(language: str) -> list[Block]:
    """Return every fenced block whose first word is `language`."""
    found = []
    for page in pages():
        text = page.read_text(encoding="utf-8")
        for match in FENCE.finditer(text):
            if match[1].split()[:1] == [language]:
                line = text.count("\n", 0, match.start()) + 1
                found.append(Block(page, match[1], match[2], line))
    return found
