"""Words around a name that tell what it stands for. General English, from no particular text."""

TITLES = frozenset(
    """
    admiral ambassador archbishop baroness bishop captain chairman chairwoman chancellor chief
    colonel commissioner congressman congresswoman councillor dame democrat deputy director doctor
    dr emperor former general gov governor judge justice king lady leader lieutenant lord madam
    major mayor minister miss mr mrs ms mx nominee officer pope premier president prince princess
    prof professor queen rep representative republican reverend secretary sen senator sergeant
    sheikh sir speaker spokesman spokeswoman supreme then vice
    """.split()
)
"""Words that may stand, with a capital, right before a surname without being a given name."""

COLLECTIVES = frozenset(
    """
    administration administrations cabinet campaign center centre children college committee
    doctrine era family foundation government institute law library museum plan presidency
    prize regime report school sisters brothers street team university years
    """.split()
)
"""Words after a surname that make it part of another name: the Smith administration."""

INSTITUTIONS = frozenset(
    """
    academy airlines airport airways association avenue award bank bay bridge broadcasting canal
    cathedral channel church club college company corp corporation council cup daily electronics
    exchange federation foundation gazette group gulf hall herald holdings hospital hotel inc
    industries institute island islands journal lake league library ltd medal mountains museum
    news ocean open orchestra park party peninsula plc post prize radio republic review river road
    school sea society square stadium station strait straits street studio studios telegraph
    television theater theatre times tower tribune union university
    """.split()
)
"""Words that make the capitalised words before them one name: Ruritania National University."""

TREATIES = frozenset(
    """
    accord accords agreement communique communiqué consensus convention declaration pact protocol
    treaty
    """.split()
)
"""Words that make a city before them a document's name: the Strelsau Protocol."""

JUNIORS = frozenset("ii iii iv jr junior senior sr".split())
"""Words after a full name that make it another's."""

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
"""Names that are words too. Where a capital says nothing, at the head of a sentence and in a
headline, one of these needs its bearer's full name in the article, or a title before it."""

DOUBTFUL = frozenset(
    """
    april august black brown english french good gray green june little long march mark may
    north read rich sharp short small smart strong true west white will wise young
    """.split()
)
"""Those that open sentences as words so often that the full name is not enough either."""

BEFORE_MONTHS = frozenset(
    """
    after before by during early every from in last late mid next of since the this through until
    """.split()
)
"""Words after which one of these is the month."""

LOCATIVES = frozenset("at in inside near outside throughout around".split())
"""Prepositions after which a capital is the city."""

CITY_NOUNS = frozenset(
    """
    airport apartment area bureau center centre citizens city court district downtown east hotel
    hotels mayor metro metropolitan neighborhood neighborhoods neighbourhood neighbourhoods north
    office outskirts people police population residents restaurant restaurants skyline south
    station stock street streets suburb suburbs subway university west
    """.split()
)
"""What a city has and a government has not: the streets of Seoul, Tokyo residents."""

DISTANCES = frozenset(
    "away far flight flights hours kilometers kilometres km miles reported reporting".split()
)
"""Words that make the ``from`` before a capital one of place."""

JOURNEYS = frozenset(
    """
    arrive arrived arrives arriving fled flew flies flights flight fly flying go going invited
    leave left move moved moving return returned returning train trains trip trips travel traveled
    travelled traveling travelling travels visit visits visited visiting went
    """.split()
)
"""Words that make the ``to`` before a capital, or the capital itself, the goal of a journey."""

RELATIONS = frozenset(
    """
    accuse accused accuses accusing against among and as ask asked asks because between blame
    blamed blames blaming both but by condemn condemned condemns convince convinced criticise
    criticised criticises criticize criticized criticizes criticizing deter deterring dissuade
    for from if of oppose opposed opposes or persuade persuaded pressing pressure pressured
    pressures provoke provoked reassure reassured sanction sanctioned signaling signalling tell
    tells than that threaten threatened threatening threatens to told toward towards urge urged
    urges urging warn warned warning warns while with
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

SUBJECT_VERBS = VERBS - frozenset(
    "can could had has is may might must should was will would".split()
)
"""Verbs before which a month or a colour cannot stand."""
