"""A file of nothing but page numbers is not empty: its lines stay, as prose."""

from transcript.readers import read_source_bytes
from transcript.recovery.recover import recover


def test_page_numbers_alone_are_kept():
    text = "".join(f"- {page} -\n\f\n" for page in range(12, 20))
    document = recover(read_source_bytes(text.encode(), "pages.txt"))
    assert document.turns.tolist() == []
    assert "- 12 -" in " ".join(
        paragraph.text for block in document.blocks() for paragraph in block.paragraphs
    )
