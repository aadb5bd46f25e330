"""Words around a name that tell what it stands for. General English, from no particular text."""

TITLES = frozenset(
    """
    admiral ambassador archbishop baroness bishop captain chairman chairwoman chancellor chief
    colonel commissioner congressman congresswoman councillor dame deputy director doctor dr
    emperor former general gov governor judge justice king lady leader lieutenant lord madam
    major mayor minister miss mr mrs ms mx nominee officer pope premier president prince princess
    prof professor queen rep representative reverend secretary sen senator sergeant sheikh sir
    speaker spokesman spokeswoman supreme then vice
    """.split()
)
"""Words that may stand, with a capital, right before a surname without being a given name."""

COLLECTIVES = frozenset(
    """
    administration administrations cabinet campaign center centre children college committee
    doctrine era family foundation government institute law library museum plan presidency
    prize report school sisters brothers street team university years
    """.split()
)
"""Words after a surname that make it part of another name: the Smith administration."""

COMMON = frozenset(
    """
    april august baker banks bell bird black bond brown bush carter chance chase church clay cook
    cross day dean english field fish forest fox france french friend frost gold good grace grant
    gray green hall hand hill hope house hunter jordan june king lane law little long love lord
    march mark marsh may miller moon north page park parks pope power price prince read rice rich
    rivers rose savage sharp short singer small smart smith snow son star stone story strong
    summer sun taylor temple to true trump turner ward waters way webb west white will winter wise
    wood woods woo young
    """.split()
)
"""Surnames that are words; one of these needs its bearer's full name, a title or a capital
inside a sentence."""

MONTHS = frozenset("april august june march may".split())
"""Surnames that are months."""

BEFORE_MONTHS = frozenset(
    "after before by during early every from in last late mid next of since this until".split()
)
"""Words after which one of these is the month."""

LOCATIVES = frozenset("at in inside near outside throughout around".split())
"""Prepositions after which a capital is the city."""

JOURNEYS = frozenset(
    """
    arrive arrived arrives arriving fled flew flies fly flying go going invited move moved moving
    return returned returning trip trips travel traveled travelled traveling travelling travels
    visit visits visited visiting went
    """.split()
)
"""Words that make the ``to`` before a capital, or the capital itself, the goal of a journey."""

RELATIONS = frozenset(
    """
    against among between both by for from of or persuade pressing pressure pressures signaling
    signalling than to toward towards with and but that if as while although because urge urged
    urges tell told tells ask asked asks
    """.split()
)
"""Words before a capital that stands for its government: talks with Ruritania."""

VERBS = frozenset(
    """
    accused agreed agrees aims announced argued argues asked believes called calls can claims
    condemned continues could demanded did does expects fears had has hopes imposed insisted
    insists intends is may might must needs offered plans pledged pressed promised refused
    rejected remains responded said says seeks should sought supports threatened urged wants
    warned was welcomed will would
    """.split()
)
"""Verbs of which a government, not a city, is the subject."""
