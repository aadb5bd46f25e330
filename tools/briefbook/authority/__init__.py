"""docs/actors/*.md and docs/glossary.md -> Authority: the names and terms that a book knows."""

from briefbook.authority.reading import read_authority
from briefbook.authority.records import ActorRecord, Authority, Kind, NameOrder, Role, Term

__all__ = ["ActorRecord", "Authority", "Kind", "NameOrder", "Role", "Term", "read_authority"]
