"""Words that tell of what kind a name is. General English, from no particular text."""

BODIES = frozenset(
    """
    academy administration aerospace affairs agency aircraft airline airlines airplanes airways
    alliance army assembly association authority automotive bancorp bank board brothers bureau
    cabinet capital center centre chamber church clinic club coalition college command commission
    committee commons communications community companies company confederation conference congress
    consortium construction corp corporation corps council court department directorate electric
    electronics energy entertainment exchange federation force forces foundation front fund
    government group guard holding holdings hospital inc industries institute institution insurance
    international journal laboratories laboratory league legion llc llp ltd markets media ministry
    motor motors movement museum navy network networks news newspaper office orchestra organisation
    organization parliament partners partnership party petroleum pharmaceuticals pictures plc police
    post press programme records regiment school secretariat securities senate service services
    society solutions sons studios systems technologies telecom times tribunal tribune trust union
    university ventures works
    """.split()
)
"""Last words of the names of organisations."""

BODY_STARTS = frozenset(
    """
    academy association bank board bureau centers centres church college commission committee
    council court department directorate federation foundation fund institute league ministry
    museum office organisation organization school service society union university
    """.split()
)
"""First words of names that go on with "of" or "for"."""

OWNED_BODIES = frozenset("administration cabinet family foundation government".split())
"""Those of them that are named after a person or a state, which is not their short form."""

LINKED = BODY_STARTS | frozenset(
    """
    bay cape duke emirate government gulf house isle kingdom republic sea speaker state states
    strait straits sultanate
    """.split()
)
"""Words after which "of" goes on with the name."""

OWNERS = frozenset(
    """
    businessmen children craftsmen firemen fishermen king lloyd men people policemen queen
    salesmen seamen servicemen sportsmen stockmen teachers tradesmen veterans watermen women
    workers workmen
    """.split()
)
"""Words whose possessive is a part of a name: King's College, the Fishermen's Association."""

SUFFIXES = frozenset(
    "ag bv co corp corporation gmbh inc kk limited llc llp ltd nv oy plc sa se spa".split()
)

LANDMARKS = frozenset(
    """
    airport avenue bay beach boulevard bridge canyon city coast county creek desert district
    forest gulf harbor harbour heights hill hills island islands isle lake mountain mountains
    ocean park peninsula plateau plaza port prefecture province reef region river road sea
    square stadium strait street territory town valley village
    """.split()
)
"""Last words of the names of places."""

LANDMARK_STARTS = frozenset("cape fort lake mount".split())
"""First words of names of places."""

COMPASS = frozenset(
    """
    central east eastern north north-east north-eastern north-west north-western northeast
    northeastern northern northwest northwestern south south-east south-eastern south-west
    south-western southeast southeastern southern southwest southwestern west western
    """.split()
)
"""First words that make another place of a known one: the North-East Atlantic."""

THINGS = frozenset(
    """
    accord accords act agreement album amendment average award awards bill book bowl
    chair championship championships code composite conference constitution convention crisis cup
    day declaration fellowship festival film games god holocaust index initiative internet law
    lecture match medal
    movie music olympics plan prize proposal protocol report resolution revolution season
    series show software store summit system tournament treaty tv version war week year
    """.split()
)
"""Last words of names of what is neither somebody nor somewhere."""

PRODUCTS = frozenset(
    """
    aircraft airliner airliners app apps automobile browser camera car cars chip chips computer
    computers console device devices display drive engine engines handset helicopter jet
    jetliner jets laptop line lineup missile missiles model models notebook operating phone
    phones plane planes platform player players plug-in processor processors rocket satellite
    server ship smartphone smartphones software spacecraft store submarine suv system tablet
    tablets truck trucks update vehicle vehicles version versions web website
    """.split()
)
"""Small words after a name that make it a thing's."""

TITLES = frozenset(
    """
    admiral ambassador analyst archbishop bishop captain ceo cfo chairman chairperson
    chairwoman chancellor chief colonel commissioner congressman congresswoman coo director
    doctor dr economist emperor executive founder general gov governor judge justice king
    leader lieutenant lord major manager mayor minister mr mrs ms officer pilot pm pope premier
    president prime prince princess prof professor queen rep representative secretary sen
    senator sergeant sheikh sir spokesman spokesmen spokesperson spokeswoman treasurer vice
    """.split()
)
"""Words before a person's name."""

CALLINGS = frozenset(
    """
    activist adviser advisor author authors biologist candidate captain chair colleague counterpart
    delegate deputy envoy farmer fisherman historian lawmaker lawyer mechanic negotiator neighbour
    neighbor nurse owner partner pastor poet predecessor priest resident scholar scientist skipper
    student successor teacher undersecretary widow writer
    """.split()
)
"""Words beside ``TITLES`` that lead to a person's name between two commas."""

OFFICES = frozenset(
    """
    analyst analysts boss ceo cfo chairman chairwoman chief co-founder coo dealers director
    employees engineers executive executives factory founder headquarters lawyer lawyers
    manager managers officials plant president shareholders shares spokesman spokesperson
    spokeswoman stock subsidiary unions workers
    """.split()
)
"""Words after the name of an organisation."""

COMPANY_WORDS = frozenset(
    """
    airline automaker automakers bank broker builder carmaker carrier company competitor
    conglomerate developer division firm giant group insurer lender maker manufacturer
    manufacturers newspaper operator parent producer provider retailer rival rivals subsidiary
    supplier
    """.split()
)
"""Words before, or after, the name of an organisation."""

PLACE_WORDS = frozenset(
    "capital city coast district island province region resort state suburb town village".split()
)

SPEECH = frozenset(
    """
    added admitted announced argued argues asked believes claimed claims commented confirmed
    declared denied explained hopes insisted noted replied reported reports resigned said says
    stated stressed suggested tells thinks told warned wrote
    """.split()
)
"""Verbs of speech."""

COMPANY_VERBS = frozenset(
    """
    acquired acquires agreed announced announces bought buys cut cuts declined delivered
    delivers expects filed forecast hired introduced introduces launched launches manufactures
    offered offers owned owns plans posted produces released releases reported reports sells
    sold sued unveiled unveils wants
    """.split()
)
"""Verbs of which an organisation is the subject."""

LOCATIVES = frozenset("across at from in inside near outside throughout to".split())

NO_NAMES = frozenset(
    """
    acting adsl am apr arabic atm aug bc bp buddhist catholic catholics cd cds ceo cfo christian
    christians christmas communist coo country cpu dec democrat democratic democrats dna dr dvd
    easter eastern edt english est excellency faq feb gdp gmt god gps gpu hd hdtv highness hindu hiv
    html http i id ii iii interim internet ipo iq islam islamic it iv jan jewish jews jul jun lcd
    led mac majesty mar mp mph mr mrs ms muslim muslims nazi nazis nov oct pc pcs pdf pdt pm pst ram
    ramadan republican republicans rom sep sept sms suv tv uk-based usb utc vat vip vpn web western
    wifi www xml
    """.split()
)
"""Words with capitals that are nobody's name."""

EVERY_STATES = frozenset(
    """
    affairs and appeals armed central commerce communication communications constitutional court
    defence defense eastern economic economy education electoral energy environment executive
    external federal finance first for foreign health high home human information intelligence
    interior internal justice labor labour lower marine military national northern of people
    police political press prime public regional royal secret security southern special staff
    state statistics supreme systems the trade transport transportation treasury upper western
    """.split()
)
"""Words that name a body of which many states, or companies, have one: the Supreme Court."""

PORTFOLIOS = frozenset(
    """
    agriculture agricultural aviation business childhood children climate commonwealth competition
    consumer consumers culture development digital disability employment environment environmental
    equality equalities exports families family fisheries food foreign forestry forests gender
    growth heritage housing industrial industries industry infrastructure innovation integration
    investment land lands local management maritime media migration mining natural net nutrition
    ocean oceans pensions planning protection reform regions research resources rural
    safety science sciences services shipping skills social solidarity sport sports sustainable
    technology tourism training universities urban veterans water waters welfare women work youth
    zero
    """.split()
)
"""Words for what ministries look after, beside those of ``EVERY_STATES``."""

FAMILY_NAMES = frozenset(
    """
    bae baek cao cha chae chang chen cheng cheong cho choe choi chong choo chu chun chung dang deng
    do duong fan feng fu gao guo gwak ha han he heo ho hong hu huang huynh hwang hyun im jang jeon
    jeong ji jiang jo joo ju jung kang kim ko koo ku kwak kwon lam lee li liang lim lin liu luo ma
    mao min moon na nam ng ngo nguyen noh oh pak pan park peng pham phan rhee ri roh ryu seo shen
    shi shin sim sohn son song suh sun tan tang tian to tran trinh vo vu wang wei won wong woo wu xi
    xiao xie xu yan yang yeo yi yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhou zhu
    """.split()
)
"""Family names that stand before two given names, or before two joined by a hyphen."""
