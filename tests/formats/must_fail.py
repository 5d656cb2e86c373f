"""A small PDF that is neither PDF/A-3a nor PDF/UA-1: no tags, no metadata, a font that is not embedded."""

import io

import pikepdf


def must_fail() -> bytes:
    """Return the bytes of the file."""
    file = pikepdf.new()
    file.add_blank_page()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    file.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
    file.pages[0].Contents = file.make_stream(b"BT /F1 12 Tf 72 72 Td (untagged) Tj ET")
    output = io.BytesIO()
    file.save(output, deterministic_id=True)
    return output.getvalue()
