"""People, organisations and places that no record names, proposed by rules."""

from briefbook.link.proposals.gathering import Gathered, Proposed, gather, used
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.proposing import (
    NamedOne,
    ProposedActor,
    find_named,
    propose_actors,
)

__all__ = [
    "Gathered",
    "Gazetteer",
    "NamedOne",
    "Proposed",
    "ProposedActor",
    "find_named",
    "gather",
    "propose_actors",
    "used",
]
