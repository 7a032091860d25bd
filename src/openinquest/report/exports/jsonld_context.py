"""The words of the JSON-LD export, so that it opens without a network."""

from typing import Any

TERMS = "urn:openinquest:terms:"
"""Where words of ours stand that no public vocabulary has."""

_PROV = (
    *("used", "wasGeneratedBy", "wasDerivedFrom", "wasQuotedFrom", "wasAssociatedWith"),
    *("wasAttributedTo", "hadPlan", "agent"),
)


def _link(word: str) -> dict[str, str]:
    return {"@id": word, "@type": "@id"}


CONTEXT: dict[str, Any] = {
    "@version": 1.1,
    "@vocab": TERMS,
    "id": "@id",
    "type": "@type",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "label": "rdfs:label",
    **{each: f"prov:{each}" for each in ("Entity", "Activity", "Agent", "SoftwareAgent", "Person")},
    "Plan": "prov:Plan",
    "Association": "prov:Association",
    **{each: _link(f"prov:{each}") for each in _PROV},
    "qualifiedAssociation": "prov:qualifiedAssociation",
    "endedAtTime": {"@id": "prov:endedAtTime", "@type": "xsd:dateTime"},
    "Annotation": "oa:Annotation",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector",
    "FragmentSelector": "oa:FragmentSelector",
    "conformsTo": _link("dcterms:conformsTo"),
    "fragment": "rdf:value",
    "describing": "oa:describing",
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "body": "oa:hasBody",
    "target": "oa:hasTarget",
    "source": _link("oa:hasSource"),
    "selector": "oa:hasSelector",
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "title": "dcterms:title",
    "publisher": "dcterms:publisher",
    "issued": {"@id": "dcterms:issued", "@type": "xsd:date"},
    "language": "dcterms:language",
    "description": "dcterms:description",
    # A literal: addresses come from documents, and not every one of them is a valid IRI.
    "url": {"@id": "schema:url", "@type": "xsd:anyURI"},
    "sha256": "schema:sha256",
    "text": "schema:text",
    "latitude": {"@id": "schema:latitude", "@type": "xsd:decimal"},
    "longitude": {"@id": "schema:longitude", "@type": "xsd:decimal"},
    "capturedAt": {"@id": f"{TERMS}capturedAt", "@type": "xsd:dateTime"},
    "dayEarliest": {"@id": f"{TERMS}dayEarliest", "@type": "xsd:date"},
    "dayLatest": {"@id": f"{TERMS}dayLatest", "@type": "xsd:date"},
    **{each: _link(f"{TERMS}{each}") for each in ("lowClaim", "bestClaim", "highClaim", "claim")},
    **{each: _link(f"{TERMS}{each}") for each in ("restsOn", "contrary", "capturedBy")},
    "detail": {"@id": f"{TERMS}detail", "@type": "@json"},
}
"""JSON-LD 1.1: PROV-O, Web Annotation, Dublin Core and schema.org, and our own words."""
