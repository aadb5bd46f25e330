"""The network: who is named with whom, drawn as arcs beside a list of names."""

from briefbook.sphinx.network.figure import network

__all__ = ["network"]
