"""The timeline: events drawn along a scale of time, as SVG without any script."""

from briefbook.sphinx.timeline.figure import timeline

__all__ = ["timeline"]
