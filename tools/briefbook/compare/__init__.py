"""Articles beside each other: which events are the same happening, and where sources may differ."""

from briefbook.compare.comparing import compare
from briefbook.compare.happenings import same_happenings

__all__ = ["compare", "same_happenings"]
