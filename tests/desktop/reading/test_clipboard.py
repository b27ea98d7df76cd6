from desktop.reading.clipboard import LazyText


def test_text_is_put_together_only_when_somebody_asks():
    asked: list[bool] = []

    def make() -> str:
        asked.append(True)
        return "Ada: words"

    data = LazyText(make)
    assert data.hasText()
    assert data.formats() == ["text/plain"]
    assert asked == []
    assert data.text() == "Ada: words"
    assert asked
    assert not data.hasFormat("text/html")
