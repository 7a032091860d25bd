"""Draw the pictures of the workbench from the casebook, with Chromium.

python docs/pictures/workbench.py INQUEST [CHROMIUM]
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
PLACE = "Mosul"
WIDE, HIGH = 1360, 860
MOST_BYTES = 200_000
SETTLED_MS = 15_000
"""A map that is drawn without a graphics card takes its time."""


@contextmanager
def served(inquest: str) -> Iterator[str]:
    """Give the address of a workbench on the casebook."""
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        made = [inquest, "demo", "--case", str(case), "--no-serve"]
        subprocess.run(made, check=True, stdout=subprocess.DEVNULL)
        command = [inquest, "--case", str(case), "serve", "--no-open", "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as workbench:
            assert workbench.stdout is not None
            found = re.search(r"http://\S+/", workbench.stdout.readline())
            assert found is not None
            try:
                yield found[0].rstrip("/")
            finally:
                workbench.terminate()


def keep(page: Page, name: str) -> None:
    """Keep what the browser shows as a picture of few colours."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(SETTLED_MS)
    path = HERE / f"{name}.png"
    page.screenshot(path=path, animations="disabled")
    with Image.open(path) as drawn:
        drawn.convert("RGB").quantize(192, dither=Image.Dither.NONE).save(path, optimize=True)
    assert path.stat().st_size < MOST_BYTES, path
    print(path)


def draw(page: Page, address: str) -> None:
    """Draw the case, a document with a claim open, and the explanations of an incident."""
    page.goto(f"{address}/")
    keep(page, "workbench-case")
    got = page.request
    incidents = got.get(f"{address}/api/incidents").json()
    incident = next(each["id"] for each in incidents if PLACE in str(each))
    own = got.get(f"{address}/api/claims?kind=toll&incident={incident}&limit=1000").json()
    told = [each for each in own if each["sources"]]
    document, _, number = min(told, key=lambda each: each["span"])["id"].rpartition("#")
    page.goto(f"{address}/documents/{quote(document, safe='')}?claim={number}#c{number}")
    keep(page, "workbench-document")
    page.goto(f"{address}/incidents/{incident}/explanations")
    keep(page, "workbench-explanations")


def main() -> None:
    """Draw all pictures."""
    inquest, *rest = sys.argv[1:]
    with served(inquest) as address, sync_playwright() as play:
        chromium = rest[0] if rest else "/usr/bin/chromium"
        # Run by root, as in a container, it has no sandbox; maps are drawn without a graphics card.
        options = ["--no-sandbox", "--enable-unsafe-swiftshader", "--use-angle=swiftshader"]
        browser = play.chromium.launch(executable_path=chromium, args=options)
        shown = browser.new_context(
            viewport={"width": WIDE, "height": HIGH}, color_scheme="light", locale="en-GB"
        )
        draw(shown.new_page(), address)
        browser.close()


if __name__ == "__main__":
    main()
