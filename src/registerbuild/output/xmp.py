"""The XMP metadata of a PDF that is PDF/A-3a and PDF/UA-1 in one.

WeasyPrint writes one of the two identifiers. PDF/A accepts the other one only when the packet also declares its schema.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says about itself; an empty text is left out. Dates are in W3C form, with an offset."""

    title: str
    language: str
    producer: str
    authors: Sequence[str] = ()
    keywords: Sequence[str] = ()
    description: str = ""
    creator_tool: str = ""
    created: str = ""
    modified: str = ""


def packet(metadata: Metadata) -> bytes:
    """Return the XMP packet with both conformance claims."""
    for prefix, namespace in _NAMESPACES.items():
        register_namespace(prefix, namespace)
    root = Element(_name("x:xmpmeta"))
    rdf = SubElement(root, _name("rdf:RDF"))
    _texts(_description(rdf), ("pdfaid:part", "3"), ("pdfaid:conformance", "A"), ("pdfuaid:part", "1"))
    _dublin_core(_description(rdf), metadata)
    _texts(
        _description(rdf),
        ("pdf:Producer", metadata.producer),
        ("pdf:Keywords", ", ".join(metadata.keywords)),
        ("xmp:CreatorTool", metadata.creator_tool),
        ("xmp:CreateDate", metadata.created),
        ("xmp:ModifyDate", metadata.modified),
    )
    _extension_schema(_description(rdf))
    body = tostring(root, encoding="unicode")
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n{body}\n<?xpacket end="r"?>'.encode()


def _name(prefixed: str) -> str:
    prefix, local = prefixed.split(":")
    return f"{{{_NAMESPACES[prefix]}}}{local}"


def _description(rdf: Element) -> Element:
    return SubElement(rdf, _name("rdf:Description"), {_name("rdf:about"): ""})


def _texts(parent: Element, *pairs: tuple[str, str]) -> None:
    for name, text in pairs:
        if text:
            SubElement(parent, _name(name)).text = text


def _container(parent: Element, name: str, kind: str, texts: Sequence[str]) -> None:
    """Add a property that is a bag, a sequence or a choice of languages."""
    if not texts:
        return
    container = SubElement(SubElement(parent, _name(name)), _name(f"rdf:{kind}"))
    for text in texts:
        attributes = {_LANGUAGE: "x-default"} if kind == "Alt" else {}
        SubElement(container, _name("rdf:li"), attributes).text = text


def _dublin_core(parent: Element, metadata: Metadata) -> None:
    _texts(parent, ("dc:format", "application/pdf"))
    _container(parent, "dc:title", "Alt", [metadata.title])
    _container(parent, "dc:creator", "Seq", metadata.authors)
    _container(parent, "dc:description", "Alt", [metadata.description] if metadata.description else [])
    _container(parent, "dc:language", "Bag", [metadata.language])


def _extension_schema(parent: Element) -> None:
    """Declare `pdfuaid:part`, which PDF/A does not know by itself (ISO 19005-3, 6.6.2.3.1)."""
    resource = {_name("rdf:parseType"): "Resource"}
    bag = SubElement(SubElement(parent, _name("pdfaExtension:schemas")), _name("rdf:Bag"))
    schema = SubElement(bag, _name("rdf:li"), resource)
    _texts(
        schema,
        ("pdfaSchema:schema", "PDF/UA identification schema"),
        ("pdfaSchema:namespaceURI", _NAMESPACES["pdfuaid"]),
        ("pdfaSchema:prefix", "pdfuaid"),
    )
    sequence = SubElement(SubElement(schema, _name("pdfaSchema:property")), _name("rdf:Seq"))
    _texts(
        SubElement(sequence, _name("rdf:li"), resource),
        ("pdfaProperty:name", "part"),
        ("pdfaProperty:valueType", "Integer"),
        ("pdfaProperty:category", "internal"),
        ("pdfaProperty:description", "Part of ISO 14289 to which the file conforms"),
    )
