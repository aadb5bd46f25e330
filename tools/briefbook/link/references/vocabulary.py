"""Words that tell what part of a reference they stand in, by class."""

from __future__ import annotations

_WORDS = {
    "month": """
        january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn
        fall winter janvier février mars avril mai juin juillet août septembre octobre
        novembre décembre januar februar märz juni juli oktober dezember enero febrero
        marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro
        fevereiro março maio junho julho setembro outubro novembro dezembro monday tuesday
        wednesday thursday friday saturday sunday""",
    "access": """
        retrieved accessed available visited viewed consulted disponible disponível acesso
        acessado consulté abrufbar zugriff abgerufen online from last checked downloaded
        en ligne updated internet web cited""",
    "editor": """
        ed eds editor editors edited hrsg hg herausgeber org orgs coord coords dir dirs éd
        éds red comp comps""",
    "translator": "trans translated translator translators translation tr übers trad traduction",
    "edition": "edition edn rev revised enlarged aufl auflage édition reprint reprinted",
    "in": "in en dans",
    "proceedings": """
        proceedings proc conference conf symposium workshop congress meeting annual
        international colloquium lecture notes presented presentation paper papers session
        transactions advances""",
    "journal": """
        journal j review rev revue revista zeitschrift zeitung annals annales archives
        arch bulletin bull letters quarterly magazine newsletter times post tribune herald
        gazette guardian chronicle weekly daily monthly studies today acta trends current
        opinion nature science sciences research res reports report transactions trans
        biology biol chem phys med psychol psychology psychological american am european
        eur british br canadian int sci technol engineering eng medicine medical clin
        clinical social policy economics econ education educational communications commun
        natl acad plos bmj lancet cell brain amer appl environ news reuters bbc cnn forbes
        economist""",
    "publisher": """
        press publishers publisher publishing publications verlag university univ books
        editions éditions editorial editora wiley springer elsevier sage routledge
        academic oxford cambridge mcgraw-hill mcgraw penguin macmillan palgrave blackwell
        norton harper random house sons co company inc ltd llc pub institute association
        society council department dept office ministry agency organization organisation
        foundation center centre group presses publication prentice hall addison-wesley
        kaufmann erlbaum pearson mit ieee acm aaai academy bank imprensa librairie library
        commission corporation laboratory government service services brothers kluwer
        birkhäuser gruyter brill hachette gallimard seuil vrin dunod armand colin kegan
        collins faber knopf doubleday vintage bantam houghton mifflin freeman jossey-bass
        universidad universidade université universiteit universität università
        universitaires software corp verlagsgesellschaft vieweg birkhauser karger thieme
        lippincott saunders mosby mcmillan allyn bacon brooks cole wadsworth lawrence
        heinemann hodder stoughton longman methuen unwin allen ashgate avebury zed pluto
        verso polity beacon basic free viking dutton scribner praeger greenwood westview
        plenum transaction elgar edward benjamins mouton puf flammarion larousse ecole
        campus suhrkamp fischer rowohlt beltz juventa kohlhammer mohr siebeck vandenhoeck
        ruprecht laterza einaudi mondadori ariel alianza siglo xxi paidós cátedra tecnos
        gredos vozes atlas zahar unesco who undp oecd ilo unicef fao unhcr crc up hart
        psychology guilford corwin teachers open humana cengage thomson worth national
        usgs geological administration authority board bureau cabinet museum archive
        archives observatory networks presse sciences-po cnrs inra insee gallup rand
        brookings carnegie heritage hoover cato ford rockefeller worldwide international""",
    "place": """
        london york boston cambridge oxford chicago paris berlin washington amsterdam
        philadelphia toronto baltimore princeton melbourne sydney tokyo vienna wien
        münchen munich francisco angeles los san diego seattle atlanta houston dallas
        denver detroit stanford berkeley ithaca durham haven madison ann arbor englewood
        cliffs upper saddle river thousand oaks newbury park hillsdale mahwah hoboken
        reading edinburgh glasgow manchester bristol leeds liverpool dublin belfast leiden
        dordrecht hague rotterdam brussels bruxelles leuven geneva genève zürich zurich
        bern basel stockholm oslo copenhagen københavn helsinki reykjavík madrid barcelona
        lisboa lisbon roma rome milano milan torino bologna firenze florence venice athens
        istanbul moscow warsaw prague budapest heidelberg leipzig stuttgart frankfurt köln
        cologne hamburg göttingen tübingen bonn freiburg weinheim wiesbaden beijing
        shanghai hong kong seoul singapore delhi mumbai bombay calcutta bangalore canberra
        brisbane perth auckland wellington montreal montréal ottawa vancouver québec
        quebec rio janeiro são paulo buenos aires méxico mexico santiago bogotá lima
        havana nairobi cairo johannesburg cape town lagos ibadan jerusalem tel aviv
        bloomington urbana lincoln minneapolis paul louis orleans austin tucson lanham
        alexandria reston arlington bethesda usa u.s.a uk u.k england scotland wales
        france germany deutschland italy spain netherlands belgium switzerland austria
        denmark sweden norway finland canada australia china japan india brazil brasil
        ireland poland russia israel korea taiwan states united kingdom massachusetts
        california illinois pennsylvania jersey connecticut maryland virginia texas
        florida ohio michigan georgia colorado oregon minnesota wisconsin indiana kentucky
        tennessee louisiana arizona utah missouri iowa kansas nebraska oklahoma mass calif
        conn penn ill mich minn harmondsworth toulouse lyon lille grenoble strasbourg
        marseille aix rennes bordeaux neuchâtel lausanne nueva yale norwell malden orlando
        nashville memphis pittsburgh cleveland columbus cincinnati indianapolis louisville
        richmond norfolk raleigh charlotte charleston miami tampa gainesville jacksonville
        birmingham phoenix tempe sacramento oakland portland eugene salem boulder fort
        collins omaha lawrence topeka wichita syracuse rochester buffalo albany hartford
        providence amherst worcester newport dover newark trenton camden brunswick
        hackensack rowley belmont pacific grove needham heights glenview monterey menlo
        redwood mountain jose barbara cruz irvine davis nijmegen utrecht groningen delft
        eindhoven maastricht antwerp gent ghent liège luxembourg salzburg graz innsbruck
        linz zagreb ljubljana belgrade sofia bucharest kiev kyiv minsk vilnius riga
        tallinn tartu krakow kraków wroclaw poznan gdansk brno bratislava szeged uppsala
        lund göteborg gothenburg trondheim bergen aarhus odense tampere turku espoo kyoto
        osaka nagoya kobe hiroshima nanjing wuhan guangzhou shenzhen taipei bangkok
        jakarta manila hanoi kuala lumpur penang dhaka karachi lahore islamabad kathmandu
        colombo chennai madras kolkata hyderabad pune ankara beirut tehran baghdad riyadh
        doha dubai kuwait amman damascus tripoli tunis algiers rabat casablanca dakar
        accra abuja kampala addis ababa dar salaam lusaka harare maputo gaborone windhoek
        pretoria durban stellenbosch grahamstown sussex surrey kent essex devon exeter
        brighton norwich nottingham sheffield newcastle southampton leicester coventry
        hull aberdeen dundee andrews swansea cardiff cork galway limerick dunedin
        christchurch hamilton adelaide hobart wollongong townsville darwin caracas quito
        asunción montevideo brasília brasilia curitiba porto alegre salvador recife
        fortaleza goiânia belo horizonte campinas medellín valencia sevilla granada
        salamanca zaragoza bilbao coimbra napoli naples padova pisa siena palermo genova
        philippines indonesia malaysia thailand vietnam pakistan bangladesh nepal iran
        iraq turkey egypt morocco algeria tunisia nigeria ghana kenya uganda tanzania
        zambia zimbabwe mozambique botswana namibia africa argentina chile peru colombia
        venezuela ecuador uruguay greece hungary romania bulgaria czech republic slovakia
        slovenia croatia serbia ukraine estonia latvia lithuania iceland portugal north
        south""",
    "state": """
        al ak az ar ca co ct de fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv
        nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy dc d.c n.j n.y""",
    "and": "and & et und y e och &amp; og",
    "others": "al others",
    "particle": """
        van von de der den del della di da du la le dos das ten ter zu zum zur al bin ibn
        mc""",
    "volume": "vol volume volumes vols v band bd jg tome tomo no nr number issue n n° num",
    "pages": "p pp page pages s seiten pág págs ss",
    "report": """
        report rep technical tech thesis dissertation phd ph.d master master's msc working
        discussion manuscript unpublished preprint draft press release dvd cd cd-rom film
        video manual fact sheet mimeo mimeograph newsletter brief memo memorandum online
        pdf web""",
    "small": """
        a an the of in on for and to with from by at as or its into is are how what why
        who between under over through toward towards among their your our about against""",
    "foreign": """
        la le les des du de et un une dans pour sur der die das und im zur zum von el los
        las y en para o os as do da dos em e uma um""",
}

_CLASSES: dict[str, list[str]] = {}
for _name, _words in _WORDS.items():
    for _word in _words.split():
        _CLASSES.setdefault(_word, []).append(_name)

CLASSES = {word: tuple(names) for word, names in _CLASSES.items()}
"""The classes of each word, in lower case."""

ABBREVIATIONS = frozenset(
    """acad am approx assoc bull ca cf ch chap co conf corp dept dr e.g ed eds etc fig i.e inc
    int j jr ltd mr mrs natl no nos nr p pp proc rev sci ser sr st trans u.k u.s univ
    vol vols vs""".split()
)
"""What a full stop may follow inside a sentence."""
