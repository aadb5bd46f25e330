def test_clean(harbour):
    assert harbour.warnings == []
