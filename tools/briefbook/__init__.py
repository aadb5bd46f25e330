"""briefbook: a folder of pasted articles becomes a briefing book that can prove every line.

The folders show the way of the data: :mod:`~briefbook.read`, :mod:`~briefbook.classify`,
:mod:`~briefbook.describe`, :mod:`~briefbook.across`, :mod:`~briefbook.link`,
:mod:`~briefbook.write`; then :mod:`~briefbook.sphinx` takes the written pages.
"""

__version__ = "0.1.0"
