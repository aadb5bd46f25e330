"""Words that tell a quotation's speaker. General English, from no particular text."""

SPEECH = frozenset(
    """
    acknowledged added adds admitted announced answered argued argues asked asks asserted called
    calls claimed claims commented complained concedes conceded concluded concludes confirmed
    continued contended declared denied described emphasised emphasized explained explains
    insisted insists noted notes observed observes pledged predicted promised quipped recalled
    referred remarked repeated replied reported responded said saying says stated states
    stressed suggested suggests told tells tweeted urged urges vowed warned warns wrote writes
    """.split()
)

REPORTING = frozenset(
    """
    acknowledged admitted announced argued argues asserted claimed claims complained conceded
    concedes concluded confirmed contended declared denied emphasised emphasized explained
    explains insisted insists pledged predicted promised reaffirmed reiterated replied
    responded said says stated stressed suggested suggests told tells urged urges vowed warned
    warns wrote writes
    """.split()
)
"""Those of them that report speech without quotation marks; others do only beside them."""

DOING = frozenset({"concluded", "concludes"})
"""Those of them that tell of speech only before "that": an agreement is concluded as well."""

ADDRESSING = frozenset(
    "asked asks called calls described told tells urged urges warned warns".split()
)
"""Those before the one who is spoken to or of: what follows them is not the speaker."""

PRONOUNS = frozenset({"he", "she"})
"""Those that lead back to one person; "they" are several as a rule."""

PREPOSITIONS = frozenset("against at by for from in of on to told with".split())
"""Words after which an organisation is not the one that speaks."""

OTHERS = frozenset(
    """
    aide ambassador analyst analysts critics expert experts minister ministry official officials
    report reports source sources spokesman spokesperson spokeswoman statement
    """.split()
)
"""Speakers without a name: a quotation of one of these is nobody's that a record knows."""

BEFORE_NO_PERSON = frozenset("a across an at from in inside near of outside the to".split())
"""Words before capitals that name a place, a body or a title rather than who acts next."""
