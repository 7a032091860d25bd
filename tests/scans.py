"""Pages of print as pictures, and files that hold them, drawn without a browser."""

from io import BytesIO

import typst
from fpdf import FPDF
from manual import ROOT
from PIL import Image

FONTS = ROOT / "src" / "openinquest" / "report" / "fonts"
STRIKE = (
    "At least 12 civilians were killed in an air strike on Tal Nasra on 3 May 2019, "
    "the health directorate said."
)


def a_scan(*paragraphs, dpi=150, kind="PNG", arabic=False):
    """Return a picture of a page with these paragraphs on it."""
    direction = ', lang: "ar", dir: rtl' if arabic else ""
    source = (
        "#set page(width: 120mm, height: 80mm, margin: 12mm)\n"
        f'#set text(font: ("Libertinus Serif", "Noto Naskh Arabic"), size: 11pt{direction})\n'
        + "\n\n".join(paragraphs)
    )
    png = typst.compile(source.encode(), format="png", ppi=dpi, font_paths=[str(FONTS)])
    out = BytesIO()
    Image.open(BytesIO(png)).convert("L").save(out, kind)
    return out.getvalue()


def a_photograph():
    """Return a picture without words: shades that run into one another."""
    out = BytesIO()
    Image.linear_gradient("L").resize((300, 200)).save(out, "JPEG")
    return out.getvalue()


def a_pdf_of(*pages):
    """Return a PDF document; a page is words of a text layer, or a picture."""
    pdf = FPDF()
    for page in pages:
        pdf.add_page()
        pdf.set_font("helvetica", size=12)
        if isinstance(page, str):
            pdf.multi_cell(0, 8, page)
        else:
            pdf.image(BytesIO(page), x=20, y=20, w=120)
    return bytes(pdf.output())
