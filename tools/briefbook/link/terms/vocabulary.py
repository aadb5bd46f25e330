"""Words that tell a term from a name and from plain speech. General English."""

HEADS = frozenset(
    """
    accord accords act agenda agreement agreements amendment armistice bill blueprint
    charter clause code communique communiqué compact concept consensus convention crisis
    declaration dialogue directive doctrine exercise framework gap guidelines index
    initiative joint law line memorandum mechanism net order pact package paper partnership
    plan policy principle principles process program programme project proposal protocol
    regime regulation resolution review revolution roadmap rule rules sanctions scheme
    settlement standard statement strategy study summit system talks test treaty truce vision
    wall war zone
    """.split()
)
"""Last words of capitalised phrases that name a thing: the Sunshine Policy."""

LINKS = frozenset("and for of on the to".split())
"""Words in small letters inside such a phrase: the Treaty on Open Skies."""

NAMING = frozenset("called dubbed labelled labeled known termed".split())
"""Words before a term in quotation marks: the so-called “red line”."""

PLAIN = frozenset(
    """
    am are as be been better can cannot could did do does don doing done first get give go going
    gone got had has have him his how if is isn it its just know last let like little made make
    many more most much must my never no nor not now only other our out over own really said same
    say see she should simply so some still take than that their them then there these they
    things this those time today too up us very want was way we well were what when where which
    who whom whose why will with without won would yes you your
    """.split()
)
"""Words that make a few quoted words a piece of speech rather than a term."""
