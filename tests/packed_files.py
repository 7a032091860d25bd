"""Office documents made part by part, for what programs write and for what attackers do."""

import zipfile
from io import BytesIO

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ODF = "urn:oasis:names:tc:opendocument:xmlns"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT = "application/vnd.oasis.opendocument.text"


def packed(parts):
    """Return a zip of parts in their order; the bytes of a part may be text."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


def relations(**targets):
    """Return a part of relations, from kinds to the parts that they lead to."""
    each = "".join(
        f'<Relationship Id="r{n}" Type="{KINDS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def a_docx(body, *, before="", main="word/document.xml", **parts):
    """Return a Word document with this body; `parts` are further parts by their kind."""
    folder, _, last = main.rpartition("/")
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "_rels/.rels": relations(officeDocument=main),
            main: f'{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
            f"{folder}/_rels/{last}.rels": relations(**{kind: f"{kind}.xml" for kind in parts}),
            **{f"{folder}/{kind}.xml": content for kind, content in parts.items()},
        }
    )


def p(*runs, about=""):
    """Return a paragraph of a Word document; a run is words, or XML as it stands."""
    inside = "".join(
        run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>'
        for run in runs
    )
    return f"<w:p>{f'<w:pPr>{about}</w:pPr>' if about else ''}{inside}</w:p>"


def an_odt(body, *, manifest="<manifest/>", before=""):
    """Return an OpenDocument text with this body."""
    return packed(
        {
            "mimetype": ODT,
            "content.xml": f'{before}<office:document-content xmlns:office="{ODF}:office:1.0"'
            f' xmlns:text="{ODF}:text:1.0" xmlns:table="{ODF}:table:1.0"'
            f' xmlns:draw="{ODF}:drawing:1.0">'
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "META-INF/manifest.xml": manifest,
        }
    )
