"""Names that are common where articles are written, but for words, months and places."""

from __future__ import annotations

from briefbook.classify.names import Name

GIVEN_NAMES = frozenset(
    # English and the languages around it
    " aaron adam adrian alan albert alex alexander alexandra alice alison allison amanda amber"
    " amy andrea andrew andy angela ann anna anne anthony arthur barbara barry benjamin bernard"
    " beth betty brenda brendan brian bruce caitlin cameron carl carol caroline catherine"
    " charles cheryl chris christian christina christine christopher claire clara colin connor"
    " craig cynthia daniel danielle david deborah debra dennis derek diana diane donald donna"
    " dorothy douglas duncan edward eileen elaine eleanor elizabeth ellen emily emma eric erica"
    " erin eugene evan evelyn fiona frances francis fred gareth gary geoffrey george gerald"
    " gillian glenn gordon graham greg gregory hannah harold harriet harry heather helen henry"
    " howard hugh ian isabel isabella jacob james jamie jane janet jason jeff jeffrey jennifer"
    " jeremy jessica jill joan joanna john jonathan joseph josephine joshua joyce judith julia"
    " julian julie justin karen kate katherine kathleen kathryn keith kelly kenneth kevin"
    " kimberly kyle laura lauren lawrence leonard leslie linda lisa louise lucy luke lynn"
    " malcolm margaret maria marie marilyn martin mary matthew megan melissa michael michelle"
    " mike monica nancy natalie nathan neil nicholas nicole nigel oliver olivia owen pamela"
    " patricia patrick paul peter philip phillip rachel ralph raymond rebecca richard robert"
    " robin roger ronald rosemary russell ruth ryan samantha samuel sandra sarah scott sean"
    " sharon shaun sheila simon sophie stephanie stephen steven stuart susan suzanne teresa"
    " theresa thomas timothy tony tracy trevor valerie vanessa veronica victor vincent wendy"
    " william yvonne zachary"
    # German, Dutch, the north
    " anja anke annika astrid bernd birgit bjorn björn christoph claudia dieter dirk erik eva"
    " felix florian friederike friedrich georg gerhard gunnar günter hanna hans heike heinrich"
    " helga henrik ingrid jan jens joachim jochen johan johanna johannes jonas jörg jürgen karin"
    " karl katharina katja katrin klaus kristin lars lena lukas manfred marieke markus matthias"
    " mikael moritz niels nils olaf ole petra philipp pieter rainer ralf reinhard sabine"
    " sebastian silke stefan steffen susanne sven sören thorsten tobias torsten udo ulrich"
    " ulrike ursula uwe volker werner wolfgang"
    # French, Spanish, Portuguese, Italian
    " alain alberto alejandro alessandro alfonso alvaro ana andreas andré andrés antoine antonio"
    " beatriz benoît bernardo carla carlos carmen chiara claude cristina cécile diego dominique"
    " eduardo elena emilio enrique ernesto esteban fabio federica federico felipe fernanda"
    " fernando filipe francesca francesco francisco françois françoise gabriel gabriela giorgio"
    " giovanni giulia giuseppe gonzalo guillaume guillermo gustavo gérard hector hugo héctor"
    " hélène ignacio isabelle jacques javier jean joaquín jorge josé joão juan juana jérôme"
    " laurent leonardo lorenzo luca lucas lucia lucía luis luisa luiz manuel marcela marcelo"
    " marco marcos margarita mariana marina mario mateo matteo mauricio miguel mónica nathalie"
    " nicolas nicolás pablo paola paolo pascal patrícia paula paulo pedro philippe pierre pilar"
    " rafael ramón raúl renata ricardo roberto rodrigo rosa rui salvatore sandrine sergio silvia"
    " simone stéphane sylvie thierry tomás valentina vicente véronique yves álvaro ángel"
    # Slavic languages, Greek, Turkish, Hebrew, Arabic, Persian
    " ahmed ahmet aleksandr aleksandra alexei alexey ali amir anastasia andrei andrej andrey avi"
    " ayşe boris dimitris dmitri dmitry ekaterina elif evgeny fatima galina giorgos grzegorz"
    " hamid hassan hussein ibrahim igor irina ivan jakub katarzyna khaled konstantin krzysztof"
    " ksenia leila lyudmila magdalena mahmoud marek małgorzata mehmet mikhail milan mohamed"
    " mohammad mohammed muhammad mustafa natalia natasha nikita nikolai nikolay noa oksana oleg"
    " oleksandr olga omar pavel piotr reza samira sergei sergey shira svetlana tamar tariq"
    " tatiana tomasz vladimir volodymyr yael yannis yasmin yossi youssef yulia yuri yusuf zoran"
    # South, east and south-east Asia, Africa
    " abdul adebayo akira amina anil anjali arjun arun ashok chidi chinedu deepak emeka eun-ji"
    " eunji fumiko haruka hideki hiroko hiroshi hye-jin hyun-woo jae-ho ji-hoon ji-won jihoon"
    " jiwon keiko kenji kenta kiran kumiko kwame makoto manoj masako michiko min-ho min-ji"
    " min-jun minho minji naoko ngozi nguyen nobuyuki pooja pradeep prakash priya priyanka rahul"
    " rajesh ramesh ravi rohan sandeep sang-hoon sanjay satoshi seojun seung-hoon shinji shreya"
    " soo-jin su-jin sung-min sunil suresh takashi takeshi takuya thabo tomoko tunde vijay"
    " vikram wanjiru yoko yoon-jung yoshiko young-ho young-jin yuki yuko zanele".split()
)
"""Names, in lower case, that make two or three capitalised words the name of a person."""
FAMILY_NAMES = frozenset(
    "kim lee choi jeong jung kang cho yoon jang lim oh seo kwon hwang ahn nguyen tran pham chen"
    " wang zhang huang zhao zhou tanaka suzuki sato takahashi watanabe yamamoto nakamura kobayashi"
    " kato yoshida sasaki singh kumar sharma gupta patel khan hussain smith johnson williams jones"
    " davis miller wilson anderson thomas taylor thompson martin martinez robinson clark lewis"
    " walker allen wright scott hughes edwards evans morris rogers murphy kelly sullivan o'brien"
    " müller schmidt schneider fischer weber wagner schulz hoffmann koch bauer richter klein wolf"
    " schröder neumann zimmermann garcía garcia rodríguez rodriguez gonzález gonzalez fernández"
    " fernandez lópez lopez sánchez sanchez pérez perez gómez gomez silva santos oliveira souza"
    " pereira costa ferreira rossi russo ferrari esposito bianchi dubois durand lefebvre moreau"
    " laurent ivanov petrov smirnov novak kowalski hansen nielsen jensen johansson andersson"
    " eriksson larsson jansen bakker visser cohen levy".split()
)
"""Family names, in lower case, of the same use."""


def is_usual(name: Name) -> bool:
    """Return whether a name has a usual given or family name, or an initial inside."""
    words = name.text.lower().split()
    if words[0] in GIVEN_NAMES or words[-1] in FAMILY_NAMES:
        return True
    return any(len(word) == 2 and word[1] == "." for word in words[1:-1])
