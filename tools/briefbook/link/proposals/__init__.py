"""People, organisations and places that no record names, proposed by rules."""

from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.proposing import ProposedActor, propose_actors

__all__ = ["Gazetteer", "ProposedActor", "propose_actors"]
