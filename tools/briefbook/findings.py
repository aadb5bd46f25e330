"""The catalogue of problems, and the one type that reports them.

Every message reads ``path:line: what is wrong, what to do [code]``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum


class Severity(StrEnum):
    """How much a problem weighs.

    An error stops the book; a warning is told and left to the editor; a note is information that
    asks for nothing, so that ``convert`` and ``build`` only count notes.
    """

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Problem(Enum):
    """Everything that can be wrong, each with its meaning and its remedy.

    The value is the code that messages show in brackets. The docstring below a member is its
    documentation; a test compares it with ``docs/about/problems.md``.
    """

    # --- read -----------------------------------------------------------------------------
    EMPTY_FOLDER = "empty-folder"
    """There is no seed to convert. Put at least one ``.txt`` file into ``seeds/``."""
    EMPTY_SEED = "empty-seed"
    """A seed holds no text. Paste the article into it, or remove the file."""
    BINARY_SEED = "binary-seed"
    """A seed is not text. Save the article as plain text under the same name."""
    BAD_ENCODING = "bad-encoding"
    """A seed's bytes are text in no encoding that is read. Save it as UTF-8."""
    GUESSED_ENCODING = "guessed-encoding"
    """A seed is not in UTF-8 and was read by a guess. Compare it, and save it as UTF-8."""
    UNREADABLE_SEED = "unreadable-seed"
    """A seed cannot be opened, is a folder, or leads out of ``seeds/``. Replace it by a file."""
    UNREADABLE_FOLDER = "unreadable-folder"
    """The folder ``seeds/`` cannot be opened. Check its permissions."""
    SEED_TOO_LARGE = "seed-too-large"
    """A seed is larger than any article. Split it, or remove what is not the article."""
    UNREAD_FILE = "unread-file"
    """A file or folder in ``seeds/`` is not read. Save its text as ``.txt`` there, or move it."""
    REPEATED_SEED = "repeated-seed"
    """A seed holds the article of another one again. Remove one of the two."""
    BAD_RECORD = "bad-record"
    """A catalogue record is not TOML or has a field that is unknown or of the wrong kind."""
    ORPHAN_RECORD = "orphan-record"
    """A catalogue record has no seed beside it. Rename it to the seed's name, or remove it."""
    DEFECT = "defect"
    """briefbook itself failed on a seed. Report it with the seed, and leave the seed out."""

    # --- classify and describe ------------------------------------------------------------
    NO_TITLE = "no-title"
    """No line of a seed is a title. Name one in its catalogue record."""
    NO_BODY = "no-body"
    """No line of a seed is body text. Correct the classes in its catalogue record."""

    # --- link -----------------------------------------------------------------------------
    DUPLICATE_KEY = "duplicate-key"
    """Two entries of ``refs.bib`` have one citation key. Give one of them another key."""
    UNKNOWN_SEED = "unknown-seed"
    """An entry of ``refs.bib`` names a seed that is not there. Correct its ``seed`` field."""
    BAD_BIBLIOGRAPHY = "bad-bibliography"
    """``refs.bib`` cannot be read as BibTeX. Mend the entry at the line given."""
    UNREADABLE_IMPORT = "unreadable-import"
    """A file to import is not BibTeX, CSL-JSON or RIS. Export it again in one of them."""
    MISSING_ENTRY = "missing-entry"
    """A seed or work that it lists has no entry in ``refs.bib``. ``briefbook convert`` adds it."""
    STALE_ENTRY = "stale-entry"
    """A proposed entry says what its article no longer does. Correct it, or let it be made anew."""
    UNCITED_REFERENCE = "uncited-reference"
    """A reference list has an entry that the article never cites. Nothing need be done."""
    UNRESOLVED_CITATION = "unresolved-citation"
    """A citation in an article fits none of its references. It stays as printed, unlinked."""
    AMBIGUOUS_CITATION = "ambiguous-citation"
    """A citation in an article fits several of its references. Check the one that was chosen."""
    OUTLET_FROM_ADDRESS = "outlet-from-address"
    """A reference names no publisher; only its address hints at one. Name it in ``refs.bib``."""
    NAME_IN_DOUBT = "name-in-doubt"
    """A reference's author looks misspelt or turned round. Compare the name with the work."""
    DATE_IN_ADDRESS = "date-in-address"
    """A reference's address has a date that is not printed. Check it before you use it."""
    DATE_IN_DOUBT = "date-in-doubt"
    """A reference's dates contradict each other or its address. Check them against the work."""
    TEXT_FRAGMENT = "text-fragment"
    """A reference's address ends in ``#:~:text=``. Shorten it in ``refs.bib`` if you cite it."""
    TRACKED_ADDRESS = "tracked-address"
    """A reference's address tells who followed it. Shorten it in ``refs.bib`` if you cite it."""
    NO_ACCESS_DATE = "no-access-date"
    """A reference lacks the access date that others in its list have. Nothing need be done."""
    CUT_OFF_REFERENCE = "cut-off-reference"
    """A reference's title or address ends as if it went on. Look up the rest."""
    UNTITLED_REFERENCE = "untitled-reference"
    """No title could be read of a reference. Give one in ``refs.bib``."""
    BAD_ACTOR = "bad-actor"
    """An actor page's front matter has a field that is missing, unknown or of the wrong kind."""
    BAD_REJECTION = "bad-rejection"
    """``docs/actors/rejected.toml`` is not TOML or has an entry without a name. Correct it."""
    UNKNOWN_PROPOSAL = "unknown-proposal"
    """No actor is proposed under a slug, or it has a record. Name a page of ``docs/proposed/``."""
    AMBIGUOUS_VARIANT = "ambiguous-variant"
    """Two actors share a variant, so it is linked to neither. Remove it from one of them."""
    AMBIGUOUS_MENTION = "ambiguous-mention"
    """A form in an article fits several actors, so it is not linked."""
    BAD_GLOSSARY = "bad-glossary"
    """The glossary cannot be read at this line. Write ``term`` and an indented definition."""
    CANDIDATE_TERM = "candidate-term"
    """An article uses words like a term that the glossary lacks. Define it there if it is one."""

    # --- write ----------------------------------------------------------------------------
    UNWRITABLE = "unwritable"
    """A file or the output cannot be written. Check permissions and the space on the disk."""
    STRAY_PAGE = "stray-page"
    """A page among the generated ones was not generated. Move it to another folder of ``docs/``."""
    STALE_PAGE = "stale-page"
    """``check`` found a page that is missing, outdated or left over. Run ``briefbook convert``."""

    # --- check ----------------------------------------------------------------------------
    QUOTATION = "quotation"
    """A quotation is not in the paragraph that is cited. Correct its words or the locator."""
    UNCITED_QUOTATION = "uncited-quotation"
    """A quotation stands in a sentence without a citation. Cite the paragraph that has it."""
    UNCITED_PASSAGE = "uncited-passage"
    """A paragraph that needs a source cites none. Cite one, or mark it as the editor's own."""
    UNREADABLE_PAGE = "unreadable-page"
    """A page of the book cannot be read as text. Save it as UTF-8, or remove it."""
    UNKNOWN_SOURCE = "unknown-source"
    """No article of the book has the key given. Write the key of one that ``refs.bib`` holds."""

    # --- build ----------------------------------------------------------------------------
    NOT_A_BOOK = "not-a-book"
    """The folder has no ``docs/conf.py``. Run the command in a book's folder, or name it."""
    FOLDER_IN_USE = "folder-in-use"
    """``new`` found a file where it would write one. Name a new or an empty folder."""
    OUTSIDE_FILE = "outside-file"
    """A page names a file that is not below ``docs/``; it is not read. Copy the file there."""
    UNKNOWN_EDITION = "unknown-edition"
    """There is no edition to compare with. Name its file, folder or zip, or a revision of git."""
    BUILD_FAILED = "build-failed"
    """Sphinx reported a problem. The message names the page and the line."""

    @property
    def severity(self) -> Severity:
        """Return ``ERROR`` for all but what the editor may leave as it is."""
        if self in _NOTES:
            return Severity.NOTE
        return Severity.WARNING if self in _WARNINGS else Severity.ERROR


_WARNINGS = frozenset(
    {
        Problem.GUESSED_ENCODING,
        Problem.ORPHAN_RECORD,
        Problem.UNREAD_FILE,
        Problem.REPEATED_SEED,
        Problem.MISSING_ENTRY,
        Problem.STALE_ENTRY,
        Problem.UNRESOLVED_CITATION,
        Problem.AMBIGUOUS_CITATION,
        Problem.NAME_IN_DOUBT,
        Problem.DATE_IN_DOUBT,
        Problem.CUT_OFF_REFERENCE,
        Problem.UNTITLED_REFERENCE,
        Problem.AMBIGUOUS_VARIANT,
        Problem.AMBIGUOUS_MENTION,
    }
)
_NOTES = frozenset(
    {
        Problem.CANDIDATE_TERM,
        Problem.UNCITED_REFERENCE,
        Problem.OUTLET_FROM_ADDRESS,
        Problem.DATE_IN_ADDRESS,
        Problem.TEXT_FRAGMENT,
        Problem.TRACKED_ADDRESS,
        Problem.NO_ACCESS_DATE,
    }
)


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One problem at one place; ``detail`` says what is wrong and what to do."""

    path: str
    line: int
    problem_code: str
    detail: str

    @classmethod
    def of(cls, problem: Problem, path: str, line: int, detail: str) -> Finding:
        """Return a finding of a problem of the catalogue."""
        return cls(path, line, problem.value, detail)

    @property
    def problem(self) -> Problem:
        """The catalogue's entry."""
        return Problem(self.problem_code)

    def __str__(self) -> str:
        """``path:line: detail [code]``."""
        return f"{self.path}:{self.line}: {self.detail} [{self.problem_code}]"
