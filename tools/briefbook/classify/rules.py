"""The catalogue of rules that decide what a line is."""

from __future__ import annotations

from enum import Enum

from briefbook.model import LineClass


class Rule(Enum):
    """Why a line has its class; the value is the name that pages and records show.

    The docstring below a member is its documentation; a test compares it with
    ``docs/about/reading.md``.
    """

    code: str
    """The value again, for it is asked of every line, and ``value`` takes far longer."""

    def __init__(self, code: str) -> None:
        self.code = code

    # --- any class ------------------------------------------------------------------------
    EDITOR = "editor"
    """The catalogue record gives the line this class."""
    BLANK = "blank"
    """The line has no visible character."""

    CONTINUED = "continued"
    """The line goes on with what the line above began, in a text or names broken into lines."""

    # --- kept: about the article ----------------------------------------------------------
    FIRST_LINE = "first-line"
    """The title: the first line of the text, with the article below it."""
    TITLE_LINE = "title-line"
    """The title: the line above the article whose words the article takes up."""
    BYLINE_LABEL = "byline-label"
    """The byline: a word such as “By” or “Author” introduces the names."""
    NAMES_LINE = "names-line"
    """The byline: names between the title and the article, with roles or a date or alone."""
    PRINTED_DATE = "printed-date"
    """The dateline: a line by the title of dates and hours, their labels, a place or an issue."""
    DATE_LABEL = "date-label"
    """The part of a dateline that says what its date is, such as “Published”."""
    PLACE_LINE = "place-line"
    """The dateline that begins a paragraph: a place or an agency before a dash."""

    # --- kept: the article ----------------------------------------------------------------
    PARAGRAPH = "paragraph"
    """Body text: sentences within the article."""
    LIST_ITEM = "list-item"
    """Body text: an entry of a list within the article."""
    TABLE_ROW = "table-row"
    """Body text: a line of columns within the article."""
    SHORT_LINE = "short-line"
    """Body text: a line within the article that is neither a sentence nor a heading."""
    STANDFIRST = "standfirst"
    """Body text: the summary between the title and the first paragraph."""
    SECTION_HEADING = "section-heading"
    """A heading: a short line without a full stop above paragraphs of the article."""
    CAPTION_WORDS = "caption-words"
    """A caption: the line speaks of a picture as captions do."""
    CAPTION_CREDIT = "caption-credit"
    """A caption: the line ends with the credit of a picture."""
    CREDIT_LINE = "credit-line"
    """A credit: the line names only who made a picture, or is the end of a caption."""
    ARTICLE_NOTE = "article-note"
    """A note: the line says where the article comes from or who worked on it."""
    AUTHOR_NOTE = "author-note"
    """A note: the line presents an author of the article."""
    REFERENCE_HEADING = "reference-heading"
    """A heading over a list of references."""
    REFERENCE_ENTRY = "reference-entry"
    """A reference: a line of the list below a reference heading."""

    # --- furniture ------------------------------------------------------------------------
    REPEATED_TITLE = "repeated-title"
    """The title again."""
    MENU = "menu"
    """The way around a site or a text: menus, search boxes, sections, tables of contents."""
    ACCOUNT = "account"
    """Signing in and registering."""
    SHARE_WORDS = "share-words"
    """Buttons and counters for passing the article on."""
    COMMENT_FORM = "comment-form"
    """The box for readers' comments and what belongs to it."""
    RELATED_POSTS = "related-posts"
    """A heading or an entry of a list of other articles."""
    SUBSCRIPTION = "subscription"
    """An offer of newsletters, subscriptions, memberships or applications."""
    ADVERTISEMENT = "advertisement"
    """An advertisement or its label."""
    SITE_LEGAL = "site-legal"
    """Copyright lines, terms, privacy and cookies."""
    PLAYER = "player"
    """Controls of pictures, films and sound."""
    TAGS = "tags"
    """Keywords of the article and their label."""
    COUNTER = "counter"
    """A line of numbers or marks only."""
    AGE = "age"
    """How long ago something was published, or how long reading takes."""
    BEFORE_ARTICLE = "before-article"
    """A line above the title that is no sentence of the article."""
    BETWEEN = "between"
    """A line between title and article, or inside the article, that is not part of it."""
    AFTER_ARTICLE = "after-article"
    """A line below the last paragraph of the article."""

    @property
    def kept(self) -> bool:
        """Return whether the rule keeps a line (the editor's rule may do either)."""
        return self not in _SET_ASIDE


_SET_ASIDE = frozenset(
    {
        Rule.BLANK,
        Rule.REPEATED_TITLE,
        Rule.MENU,
        Rule.ACCOUNT,
        Rule.SHARE_WORDS,
        Rule.COMMENT_FORM,
        Rule.RELATED_POSTS,
        Rule.SUBSCRIPTION,
        Rule.ADVERTISEMENT,
        Rule.SITE_LEGAL,
        Rule.PLAYER,
        Rule.TAGS,
        Rule.COUNTER,
        Rule.AGE,
        Rule.BEFORE_ARTICLE,
        Rule.BETWEEN,
        Rule.AFTER_ARTICLE,
    }
)
Decision = tuple[LineClass, Rule]
"""What a line is, and why."""
