"""The words that resolution goes by: titles, offices, bodies, documents, pronouns.

All are in small letters, nouns in the singular; each list says what it holds.
"""

from __future__ import annotations

from enum import StrEnum

from accordingto.resolution.lists import words as _words


class Gender(StrEnum):
    """Which of "he" and "she" a text uses for somebody."""

    MALE = "male"
    FEMALE = "female"


OTHER_GENDER = {Gender.MALE: Gender.FEMALE, Gender.FEMALE: Gender.MALE}

# Titles set before a name, without their full stop, and the office that each stands for.
TITLES = {
    "adm": "admiral", "admiral": "admiral", "ald": "alderman", "alderman": "alderman",
    "ambassador": "ambassador", "archbishop": "archbishop", "attorney": "attorney",
    "ayatollah": "ayatollah", "baron": "baron",
    "baroness": "baroness", "bishop": "bishop", "brig": "general", "capt": "captain",
    "captain": "captain", "cardinal": "cardinal", "chancellor": "chancellor", "col": "colonel",
    "colonel": "colonel", "commissioner": "commissioner", "congressman": "congressman",
    "congresswoman": "congresswoman", "cmdr": "commander", "councillor": "councillor",
    "councilman": "councilman", "councilwoman": "councilwoman", "dame": "", "del": "delegate",
    "det": "detective", "detective": "detective", "dr": "doctor", "emir": "emir",
    "father": "priest", "gen": "general", "general": "general", "gov": "governor",
    "governor": "governor", "imam": "imam", "insp": "inspector", "inspector": "inspector",
    "judge": "judge", "justice": "justice", "king": "king", "lady": "", "lieutenant": "lieutenant",
    "lord": "lord", "lt": "lieutenant", "maj": "major", "major": "major", "mayor": "mayor",
    "minister": "minister", "miss": "", "mr": "", "mrs": "", "ms": "", "mx": "", "mullah": "mullah",
    "officer": "officer", "pastor": "pastor", "pope": "pope", "premier": "premier",
    "pres": "president", "president": "president", "president-elect": "president-elect",
    "prince": "prince", "princess": "princess", "prof": "professor", "professor": "professor",
    "queen": "queen", "rabbi": "rabbi", "rep": "representative",
    "representative": "representative", "rev": "reverend", "reverend": "reverend",
    "sec": "secretary", "secretary": "secretary", "sen": "senator", "senator": "senator",
    "sergeant": "sergeant", "sgt": "sergeant", "sheikh": "sheikh", "sheriff": "sheriff",
    "sir": "", "sister": "nun", "speaker": "speaker", "supt": "superintendent",
    "superintendent": "superintendent",
}  # fmt: skip

# Titles, pronouns and nouns that tell a gender.
GENDERED = {
    Gender.MALE: _words(
        "actor alderman anchorman boy boyfriend brother businessman cardinal chairman"
        " congressman councilman dad emir father fiancé fireman frontman gentleman grandfather"
        " grandson guy he him himself his husband imam king lord man men monk mr nephew newsman"
        " policeman pope priest prince salesman sir son spokesman statesman uncle waiter"
        " widower"
    ),
    Gender.FEMALE: _words(
        "actress anchorwoman aunt baroness businesswoman chairwoman congresswoman councilwoman"
        " dame daughter fiancée girl girlfriend granddaughter grandmother heiress her hers"
        " herself lady miss mom mother mrs ms niece nun policewoman princess queen saleswoman"
        " she sister spokeswoman stateswoman waitress widow wife woman women"
    ),
}


NAME_SUFFIXES = _words("esq ii iii iv jr md phd sr")

# Verbs that stand right behind a name in a headline, where they have a capital too.
HEADLINE_VERBS = _words(
    "accuses admits backs blasts calls claims defends denies hits quits rejects resigns says sues"
    " tells urges vows warns will wins"
)

# What a person may be called who is meant singly: offices, trades, kin, parts in a story.
PERSON_NOUNS = _words(
    "academic accountant acrobat activist actor actress addict adolescent adversary adviser"
    " advisor advocate agent aide aide-de-camp airman alderman ally alumna alumnus amateur"
    " ambassador analyst anchor announcer apostle applicant apprentice archbishop architect"
    " archivist aristocrat artist assistant astronaut astrophysicist athlete attendee attorney aunt"
    " author autocrat ayatollah backer ballerina ballplayer banker barista baritone baron baroness"
    " barrister beneficiary billionaire biographer bishop blogger bodyguard boss boy boyfriend"
    " bride bridegroom broker brother brother-in-law buddy builder bursar busboy businessman"
    " businesswoman bystander caddie cadet candidate captain cardinal caretaker celebrity cellist"
    " centenarian ceo cfo chair chairman chairperson chairwoman challenger champ champion"
    " chancellor chaplain chauffeur chef chief cio classmate cleaner clergyman cleric clerk client"
    " cmo co-author co-chair co-chairman co-chairwoman co-defendant co-director co-founder co-host"
    " co-owner co-pilot co-star co-worker coach coachman colleague collector colonel columnist"
    " comedian comedienne comic commander commentator commenter commissioner composer comrade"
    " concierge confidant confidante congressman congresswoman conscript conservative constituent"
    " consultant contestant contractor contributor convict coo cook coordinator cop coroner"
    " correspondent councillor councilman councilwoman counsel counselor counterpart cousin cowboy"
    " creator critic cto culprit curate curator custodian cyclist czar dad dancer daughter"
    " daughter-in-law dealer dean deckhand defector defendant delegate democrat demonstrator deputy"
    " designer despot detainee detective developer devotee dictator diplomat director dissident"
    " docent doctor donor driver duchess economist editor emigre emir employee employer empress"
    " engineer entertainer enthusiast entrepreneur environmentalist envoy epidemiologist escort"
    " evacuee evangelical ex-boyfriend ex-girlfriend ex-husband ex-wife executive exile expat"
    " expatriate expert explorer eyewitness fan farmer farmhand father father-in-law fellow"
    " ferryman fiance fiancee filmmaker financier firebrand firefighter fisherman flatmate follower"
    " founder friend front-runner frontrunner fugitive fullback fundraiser gangster general"
    " geologist girl girlfriend goalie goddaughter godfather godmother godparent godson governor gp"
    " grad graduate grandad granddad granddaughter grandfather grandma grandmother grandpa"
    " grandparent grandson groom guard guerrilla guest gunman guru gymnast handyman head headmaster"
    " headmistress heavyweight heckler heir heiress heroine historian holder homeowner host hostage"
    " hostess housemate housewife humorist husband icon imam immigrant incumbent independent"
    " informant inmate insider inspector instructor insurgent intellectual intern interpreter"
    " interviewer investigator investor islamist janitor jeweler jihadi jihadist jockey journalist"
    " judge juror justice kid king kingpin lady landlady landlord laureate lawmaker lawyer layman"
    " leader lecturer legislator liberal libertarian librarian lieutenant lifeguard linebacker"
    " lineman lobbyist loyalist maestro magician magistrate magnate maharaja maid mailman major"
    " maker man manager manufacturer marine marksman marshal martyr mate mathematician matriarch"
    " mayor mechanic mediator medic member mentor mep mercenary merchant meteorologist"
    " mezzo-soprano midfielder midwife migrant militant millionaire minister mistress moderator"
    " mogul mom monarch monk monsignor mother mother-in-law mp msp mufti mullah mum musician mystic"
    " nanny narrator native neighbor neighbour nephew neurologist neuroscientist newcomer newlywed"
    " newsreader niece nominee novelist novice nun nurse observer officeholder officer official"
    " oligarch ombudsman oncologist operative operator opponent organizer orphan outfielder"
    " outsider owner paralegal paramedic paratrooper parent parishioner parliamentarian partner"
    " passenger passer-by pastor patient patriarch patriot pawnbroker pediatrician pensioner"
    " percussionist performer person pharmacist philanthropist philosopher photographer physician"
    " physicist pianist pilot plaintiff planner player playwright pm poet policeman policewoman"
    " politician pollster pontiff pope postman prankster preacher predecessor prefect prelate"
    " premier president president-elect priest prince princess principal prisoner prodigy producer"
    " professor prophet prosecutor prostitute protagonist protege protester psychiatrist psychic"
    " psychologist publicist publisher pundit pupil purser quarterback queen quizmaster rabbi"
    " rancher rapper realtor rebel recipient recluse recruit referee refugee registrar relative rep"
    " reporter representative republican researcher resident retiree reverend reviewer"
    " revolutionary rival rookie roommate ruler runner runner-up salesman saxophonist scholar"
    " scientist scion scout screenwriter seaman secretary seer senator sergeant servant serviceman"
    " servicewoman shaman sheik sheikh sheriff shopkeeper shortstop sibling sidekick singer sister"
    " sister-in-law skipper sniper socialist sociologist soldier solicitor son son-in-law sophomore"
    " soprano source speaker specialist spectator spokesman spokesperson spokeswoman sponsor spouse"
    " spy squatter staffer stalwart star starlet statesman statistician stepdaughter stepfather"
    " stepmother stepparent stepson stewardess stockbroker strategist student stuntman substitute"
    " successor suffragist sultan superintendent superstar supporter surgeon surrogate survivor"
    " suspect swimmer teacher teammate technician teen teenager tenant terrorist theorist therapist"
    " thug toastmaster toddler tourist trader trainer traitor treasurer tribesman trooper trustee"
    " tsar tycoon tyrant umpire undergraduate undersecretary understudy undertaker user valet"
    " vendor vet veteran veterinarian vicar vice-chairman vice-chancellor vice-president victim"
    " viewer violinist virtuoso visionary volunteer voter vp waitress warden warlord whistleblower"
    " widow wife wingback winner witness woman worker workman writer yachtsman youngster youth"
    " zealot"
)

# Nouns for persons that are surnames as well: only behind an article or the like.
SURNAME_LIKE = _words(
    "bachelor butcher child duke elder forward hero idol legend maverick messenger outlaw pal"
    " provost rector steward usher villain whip"
)
# What one person of a country or a city is called.
DEMONYMS = _words(
    "afghan african african-american albanian algerian american andorran angolan arab argentine"
    " argentinian armenian australian austrian bahamian bahraini bangladeshi barbadian basque"
    " bavarian belarusian belgian berliner bolivian bosnian brazilian briton bulgarian californian"
    " cambodian cameroonian canadian catalan chilean colombian croat croatian cuban cypriot czech"
    " dane dominican dutchman dutchwoman ecuadorean ecuadorian egyptian emirati englishman"
    " englishwoman eritrean estonian ethiopian european filipina filipino finn floridian frenchman"
    " frenchwoman gambian georgian german ghanaian greek guatemalan guinean haitian hawaiian"
    " honduran hungarian icelander indian indonesian iranian iraqi irishman irishwoman israeli"
    " italian ivorian jamaican jordanian kazakh kenyan korean kosovar kurd kuwaiti latvian liberian"
    " libyan lithuanian liverpudlian londoner luxembourger macedonian malawian malaysian malian"
    " mancunian mauritian mexican moldovan mongolian montenegrin moroccan mozambican namibian"
    " nepali netherlander nicaraguan nigerian norwegian omani pakistani palestinian panamanian"
    " paraguayan parisian peruvian pole qatari romanian russian rwandan salvadoran saudi scot"
    " scotsman scotswoman serb serbian sicilian singaporean slovak slovene slovenian somali"
    " spaniard swede syrian tanzanian texan thai tibetan trinidadian tunisian turk ugandan"
    " ukrainian uruguayan uzbek venezuelan welshman welshwoman yemeni zambian zimbabwean"
)

# Adjectives of countries: those that are nouns for one person, and the others.
NATIONALITIES = DEMONYMS | _words(
    "british chinese danish dutch english finnish french irish japanese north-korean polish"
    " portuguese scottish south-korean spanish swedish swiss taiwanese turkish us vietnamese welsh"
)
# Offices that are written as acronyms, as the names of bodies are.
OFFICE_ACRONYMS = _words("ceo cfo cio cmo coo cto gp mep mp msp pm vp")

# How nouns for persons end that are in no list here, and common nouns that end so as well.
AGENT_ENDS = ("er", "or", "ist", "ician", "eer", "man", "woman", "person", "smith")
NO_AGENTS = _words(
    "anger answer antler banner banter behavior behaviour border bother calendar candor chapter"
    " charter chatter color colour computer corner counter cover danger demeanor dinner disaster"
    " disorder door encounter endeavor error factor favor fever fiber finger flavor floor former"
    " frontier gender hammer harbor honor humor hunger hurricane-center labor ladder later laughter"
    " layer letter list manner matter meter mirror mister monitor motor murder newsletter number"
    " odor offer order other paper poster power prayer printer quarter receiver recorder register"
    " remainder reminder river rumor scanner sector sensor shelter shoulder shower slander"
    " slaughter summer temper terror theater timber tower tracker transmitter transponder tremor"
    " tumor twist utter vapor vigor wager water weather whisper winter wonder"
)
# How an adjective ends that stands where a source should: people in the mass ("international
# calls for ...").
ADJECTIVE_ENDS = ("al", "ic", "ive", "ous", "able", "ible", "ary", "wide")

# Relatives, of whom an article tells as somebody's.
KIN = _words(
    "aunt brother cousin daughter father granddaughter grandfather grandmother grandson husband"
    " mother nephew niece sister son uncle widow widower wife"
)

KIN_PAIRS = {
    "parents": {Gender.FEMALE: "mother", Gender.MALE: "father"},
    "grandparents": {Gender.FEMALE: "grandmother", Gender.MALE: "grandfather"},
}

# Nouns for somebody who speaks on behalf of another.
SPEAKING_NOUNS = _words(
    "adviser advisor aide ambassador attorney communications counsel lawyer manager press"
    " publicist rep representative spokesman spokesperson spokeswoman strategist surrogate"
)

# Offices of one kind, by the noun that takes the others in: "the lawmaker" may be a senator.
OFFICE_KINDS = {
    "lawmaker": _words(
        "assemblyman chairman congressman congresswoman councillor councilman councilwoman"
        " delegate leader legislator member representative senator speaker"
    ),
    "congressman": _words("lawmaker representative"),
    "congresswoman": _words("lawmaker representative"),
    "representative": _words("congressman congresswoman lawmaker"),
    "legislator": _words("congressman congresswoman lawmaker representative senator"),
    "candidate": _words("challenger contender front-runner hopeful nominee"),
    "nominee": _words("candidate"),
    "hopeful": _words("candidate nominee"),
    "contender": _words("candidate nominee"),
    "lawyer": _words("attorney counsel"),
    "attorney": _words("counsel lawyer"),
    "judge": _words("justice magistrate"),
    "justice": _words("judge"),
    "official": _words("ambassador commissioner director minister secretary"),
    "spokesman": _words("secretary spokesperson"),
    "spokeswoman": _words("secretary spokesperson"),
    "spokesperson": _words("secretary spokesman spokeswoman"),
    "chairman": _words("chair chairwoman"),
    "chair": _words("chairman chairwoman"),
    "chairwoman": _words("chair"),
    "doctor": _words("physician surgeon"),
    "physician": _words("doctor surgeon"),
    "cardiologist": _words("doctor"),
    "oncologist": _words("doctor"),
    "pediatrician": _words("doctor"),
    "psychiatrist": _words("doctor"),
    "registrar": _words("doctor physician"),
    "surgeon": _words("doctor"),
    "adviser": _words("advisor"),
    "advisor": _words("adviser"),
    "diplomat": _words("ambassador envoy minister"),
    "economist": _words("professor"),
    "professor": _words("economist historian scientist"),
    "premier": _words("minister"),
    "mp": _words(
        "assemblyman chair chairman chairwoman councillor lawmaker leader legislator member"
        " minister premier"
    ),
    "boss": _words("ceo chief executive"),
    "ceo": _words("boss chief executive"),
    "executive": _words("ceo"),
    "cleric": _words("ayatollah imam mullah"),
    "monarch": _words("king queen"),
    "pontiff": _words("pope"),
    "prelate": _words("archbishop bishop cardinal"),
    "forward": _words("striker"),
    "striker": _words("forward"),
    "goalkeeper": _words("goalie keeper"),
    "referee": _words("umpire"),
    "skipper": _words("captain"),
    "businessman": _words("developer executive mogul tycoon"),
    "tycoon": _words("businessman developer mogul"),
    "mogul": _words("businessman developer tycoon"),
    "member": _words("congressman congresswoman delegate representative senator"),
}

# Words that stand before an office in a description and belong to it.
OFFICE_MODIFIERS = _words(
    "acting assistant associate attorney campaign chief co communications conservative"
    " democratic deputy district election energy ex executive federal fellow finance first"
    " foreign former general gop health house interim junior labor late lead liberal longtime"
    " managing national newly one-time police policy political presidential press prime"
    " principal programming public republican retired school senate senior state the then top"
    " under united veteran vice vice-presidential"
)

# People told of in the plural whose names a writer knows and withholds.
WITHHELD_NOUNS = _words(
    "adviser advisor aide associate attorney confidant confidante insider lawyer lieutenant"
    " operative publicist rep representative source spokesman spokesperson spokeswoman staffer"
)

# Signs, in a source phrase, that the name of an official or a person is withheld.
WITHHELD_SIGNS = _words(
    "administration anonymity anonymous authorized briefed campaign close current familiar"
    " identified intelligence knowledge knowledgeable law-enforcement named senior unidentified"
    " unnamed"
)

# Pronouns, of persons and of things.
PRONOUNS = _words(
    "he her herself him himself his i it its itself me my our she that their them themselves"
    " they us we which who whom whose you your"
)

# Those by which somebody speaks of himself and others.
SHARED = _words("our ours us we")

# Pronouns and quantities that stand for people, nobody in particular.
PEOPLE_WORDS = _words(
    "all anybody anyone both everybody everyone few fewer half many more most nobody none"
    " others part percent quarter several some these third those two-thirds you"
)
# What is short for a verb behind a pronoun, as it reads behind a name.
CONTRACTIONS = {"m": " is", "re": " is", "ve": " has", "ll": " will", "d": " would"}

# Words that follow "her" where it is no possessive: "told her that", "saw her again".
AFTER_OBJECT = _words(
    "a about above across after again against ago alone along also although an and any anymore"
    " anyway are around as at away back badly because before behind being below beside between but"
    " by can directly down during earlier either even every for from had has he here home how i if"
    " in instead into is it just last later like many more much near never next nor not now of off"
    " often on once one only or out over personally publicly she since so some soon still than that"
    " the their then there these they this those through to today tomorrow tonight too toward"
    " towards twice under unless until up was we well were what when where whether which while who"
    " why will with within without would yesterday yet you"
)

# Words that open a noun phrase, and words that stand before one.
PHRASE_OPENERS = _words("a an her his many most some the their those")
BEFORE_PHRASE = _words("and are but by from is said that to with")

# Words that count the people named behind an "of".
QUANTITIES = _words(
    "array both bulk chorus chunk couple dozens few fifth five four fraction handful host hundreds"
    " lot many most none number one pair percentage plenty proportion quarter scores several share"
    " six slew slice some third thousands three trio two"
)
ONE_PERSON_WORDS = _words("another one somebody someone")
# Words that tell one of several from the others: "the second".
ORDINALS = _words("first second third fourth fifth sixth last other")

# Nouns for people in the mass that are not the plural of one of PERSON_NOUNS.
CROWD_NOUNS = _words(
    "americans audience authorities base camp community crew crowd electorate elites establishment"
    " family gang generation half household jury kids left majority masses media men millennials"
    " minority movement nation neighborhood neighbourhood number opposition people percent"
    " plurality police populace population press public rank right side staff tribe wing women"
    " youth"
)

# Nouns for a body that acts and speaks as one.
BODY_NOUNS = _words(
    "academy administration agency airline airport alliance aquarium arabiya archdiocese archive"
    " army assembly association authority bank bloc board bookmaker boutique branch brewery brigade"
    " broadcaster brokerage bureau business cabinet cafe campaign casino cathedral caucus center"
    " centre chain chamber chancellery channel charity church city clinic co-op coalition college"
    " command commission committee company confederation conglomerate congregation congress"
    " consortium constabulary consulate consultancy convent cooperative corporation council"
    " country county court courthouse creche dealership defence defense delegation department"
    " diocese directorate dispensary district division dynamics eatery electric embassy emirate"
    " enterprise exchange exporter faction factory faculty federation festival firm force forum"
    " foundation fraternity fund gallery garrison gendarmerie giant government grocer group guild"
    " headquarters hospice hospital hostel house housing-association importer incubator industry"
    " inspectorate institute institution insurer jail jazeera junta kindergarten kingdom"
    " laboratory law-firm league legation legislature lender library lobby magazine manufacturer"
    " military militia ministry mission monarchy monastery mosque motors municipality museum navy"
    " network newspaper newsroom ngo nonprofit nunnery nursery observatory office orchestra"
    " organisation organization orphanage outfit outlet panel paper parish parliament partnership"
    " party patrol penitentiary pentagon platform police-department prefecture presbytery"
    " preschool presidency prison prosecution province publication publisher qaeda railroad"
    " railway refiner refinery regime registry regulator republic retailer sawmill school"
    " secretariat seminary senate service shabaab shipper shipyard shrine smelter society sorority"
    " squadron start-up startup state station studio subsidiary suit supermarket supplier symphony"
    " synagogue syndicate synod task-force team territory theater theatre think-tank township"
    " treasury tribunal troupe trust union unit university utility vatican vineyard watchdog"
    " website workshop zoo"
)

# Nouns for bodies that are surnames or much else as well: only behind an article or the like.
SITE_NOUNS = _words(
    "abbey app bench borough brand club farm home hotel hub inn lab lodge mall mill mine mint"
    " motel palace park pharmacy plant port pub racecourse racetrack ranch resort restaurant salon"
    " settlement shelter shop spa stadium store surgery temple town venue village ward winery yard"
)
# Forces whose name ends in a noun for a person: "the coast guard".
GUARDS = _words("border coast honor honour home national presidential revolutionary")
OUTLET_NOUNS = _words(
    "blog broadcaster channel daily journal magazine network newsletter newspaper outlet paper"
    " publication site station tabloid website weekly"
)
# Nouns for outlets of one kind; the others fit any outlet.
OUTLET_SECTORS = (
    _words("daily journal magazine newspaper paper tabloid weekly"),
    _words("broadcaster channel network station"),
    _words("news-agency"),
    _words("blog site website"),
)
# Nouns for firms, and the words that names of firms end in.
FIRM_NOUNS = _words(
    "airline app arm automaker bank bookmaker brewer brewery business carmaker carrier caterer"
    " chain chipmaker company conglomerate consultancy corporation developer distributor drugmaker"
    " enterprise exporter firm giant grocer group importer insurer lender maker manufacturer miner"
    " operator planemaker platform refiner retailer shipbuilder shipper start-up startup steelmaker"
    " studio subsidiary supermarket supplier toymaker utility wholesaler"
)
# Nouns for firms that are said of persons as well: "the miner", where it is no person's office.
FIRM_AGENTS = _words(
    "brewer carrier caterer distributor manufacturer miner operator publisher streamer supplier"
)
# Nouns for firms of one sector: "the carrier" is an airline. Others fit any firm.
SECTORS = (
    _words("airline carrier"),
    _words("app network platform service site website"),
    _words("automaker carmaker"),
    _words("bank lender"),
    _words("bookmaker"),
    _words("brewer brewery"),
    _words("caterer"),
    _words("chipmaker"),
    _words("drugmaker"),
    _words("insurer"),
    _words("miner"),
    _words("major oil"),
    _words("planemaker"),
    _words("chain grocer retailer supermarket"),
    _words("shipper"),
    _words("steelmaker"),
    _words("streamer"),
    _words("utility"),
)
SECTOR_NOUNS = frozenset().union(*SECTORS)
# Nouns that end in "maker" and name persons, as most such nouns name firms.
PERSON_MAKERS = _words(
    "cabinetmaker cheesemaker clockmaker dealmaker decision-maker decisionmaker documentary-maker"
    " documentarymaker dressmaker film-maker filmmaker furnituremaker guitarmaker homemaker"
    " kingmaker lacemaker law-maker lawmaker mapmaker matchmaker merrymaker moviemaker"
    " noisemaker pacemaker peacemaker playmaker policy-maker policymaker puppetmaker rulemaker"
    " sailmaker shoemaker speechmaker tastemaker troublemaker videomaker violinmaker watchmaker"
    " wine-maker winemaker"
)
FIRM_ENDS = _words(
    "ag airlines airways analytics aviation bancorp biologics biosciences biotech brands brothers"
    " capital catering chemicals co coatings communications consulting copper corp corporation"
    " electric electrical electronics energy engineering enterprises entertainment films financial"
    " foods freight games gas genomics gmbh group healthcare holding holdings inc industries"
    " infrastructure insurance laboratories labs limited llc llp logistics ltd marine materials"
    " metals minerals mining motors oil packaging partners petroleum pharma pharmaceuticals"
    " pictures plastics plc power productions properties railways realty records resources robotics"
    " sa securities semiconductor servicios shipping software solar solutions steel studios systems"
    " technologies technology telecom textiles therapeutics ventures wireless"
)
# Names that end like a possessive, of which the ending is a part.
POSSESSIVE_NAMES = _words(
    "arby's chili's christie's denny's domino's hardee's harrod's hershey's kellogg's kohl's"
    " levi's lloyd's lowe's macy's mcdonald's moody's sainsbury's sotheby's wendy's"
)
# Names of days and months, which are no part of another name.
DATES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)
# Nouns that fit anybody, whatever office he or she is told to hold.
ANYBODY = DEMONYMS | _words(
    "athlete author billionaire boy candidate champion girl man millionaire nominee person speaker"
    " star superstar teenager veteran winner woman year-old"
)
# What somebody so well known may be called that the article need not say that he is it.
KNOWN_AS = _words(
    "actor actress businessman businesswoman celebrity comedian congressman congresswoman democrat"
    " developer entrepreneur executive filmmaker governor host lawmaker leader legislator magnate"
    " mogul musician novelist official performer player poet politician pope president republican"
    " senator singer tycoon vet writer"
)
# Nouns for bodies that are no firms and mostly named beside them.
UNION_NOUNS = _words(
    "agency association charity club federation foundation institute league movement nonprofit"
    " think-tank trust union watchdog"
)
# Bodies that are no firms and no outlets, sort by sort, by the nouns that their names have as well.
BODY_SORTS = {
    "armed": _words("militia front"),
    "association": _words(
        "alliance association body coalition confederation federation group guild league lobby"
        " organisation organization society"
    ),
    "charity": _words(
        "appeal charity foundation group nonprofit ngo organisation organization relief rescue"
        " rights society trust"
    ),
    "church": _words("archdiocese church diocese"),
    "club": _words("club team"),
    "committee": _words("committee panel"),
    "council": _words("council municipality"),
    "court": _words("court tribunal"),
    "government": _words("administration cabinet government presidency regime"),
    "hospital": _words("clinic hospital infirmary"),
    "military": _words("army military"),
    "navy": _words("navy"),
    "ministry": _words("defence defense department ministry treasury"),
    "office": _words(
        "administration agency authority board bureau commission department directorate"
        " inspectorate institute office regulator service watchdog"
    ),
    "parliament": _words("assembly congress legislature parliament senate"),
    "party": _words("party"),
    "police": _words("constabulary police police-department"),
    "school": _words("academy college institute school university"),
    "think-tank": _words("center centre foundation institute think-tank"),
    "union": _words("union guild"),
    "unit": _words("brigade directorate task-force unit"),
}
# Of these, those that tell in an apposition what a named body is: "Vox, the far-right party".
TOLD_NOUNS = _words(
    "agency alliance authority charity church coalition college commission council court"
    " department federation group hospital institute militia ministry nonprofit organisation"
    " organization party regulator society think-tank union unit university watchdog"
)
# What nouns mean that fit bodies of several sorts.
WIDE_NOUNS = {
    "body": ("association", "charity", "committee", "office"),
    "force": ("military", "police"),
    "group": ("armed", "association", "charity", "club", "firm", "think-tank"),
    "movement": ("armed", "party"),
    "organisation": ("armed", "association", "charity", "think-tank"),
    "organization": ("armed", "association", "charity", "think-tank"),
    "tank": ("think-tank",),
}
# Words before such nouns that tell the sort.
_MODIFIERS_BY_SORTS = {
    ("armed",): _words(
        "armed guerrilla insurgent islamist jihadist militant paramilitary rebel separatist terror"
        " terrorist"
    ),
    ("association", "charity", "think-tank"): _words(
        "advocacy aid animal campaign campaigning climate conservation consumer environmental"
        " humanitarian liberties medical monitoring privacy relief rights welfare"
    ),
    ("association", "office"): _words(
        "business employers governing industry lobby lobbying professional trade"
    ),
    ("charity", "think-tank"): _words("advisory research"),
    ("firm",): _words("hotel media mining retail supermarket telecoms"),
    ("police",): _words("police"),
}
SORT_MODIFIERS = {
    word: frozenset(sorts) for sorts, words in _MODIFIERS_BY_SORTS.items() for word in words
}
# Sorts of bodies that an article may name without ever telling what they are.
LOOSE_SORTS = _words("armed association charity club firm outlet party think-tank union")
LOOSE_NOUNS = _words("university watchdog regulator")
# Members by whom unions are called.
UNION_MEMBERS = _words(
    "driver electrician employee journalist miner nurse steelworker teacher worker"
)
# What firms have and persons have not, or seldom.
FIRM_ASSETS = _words(
    "app billing board ceo chairman chairwoman customers employees executives factories factory"
    " headquarters mine offices plant plants product products servers shareholders shares staff"
    " stock stores subsidiary warehouse warehouses website"
)
OUTLET_WORDS = _words(
    "advertiser argus banner beacon bee bloomberg bugle bulletin chronicle clarion courier daily"
    " dispatch echo enquirer examiner express gazette globe guardian herald independent inquirer"
    " journal ledger magazine mail mercury messenger mirror monitor network news newsweek observer"
    " outlet paper post press record register reporter reuters review sentinel standard star sun"
    " telegraph times today tribune weekly wire"
)
# What outlets are called that are told from people and things by a capital: "The Economist".
OUTLETS_WITH_ARTICLE = OUTLET_WORDS | _words(
    "athletic atlantic australian conversation economist hill hindu information intercept lancet"
    " oregonian scotsman spectator verge"
)
BODY_SHORT_FORMS = {
    "agency": _words("administration authority bureau news-agency service"),
    "bank": _words("banco"),
    "bureau": _words("fbi"),
    "camp": _words("campaign team"),
    "company": _words("corp corporation energy group inc industries ltd motors"),
    "group": _words(
        "alliance association charity coalition committee foundation league militia movement"
        " nonprofit organization union"
    ),
    "movement": _words("militia party"),
    "team": _words("campaign"),
    "campaign": _words("team"),
    "organisation": _words(
        "association coalition foundation institute league organization society"
    ),
    "organization": _words(
        "agency association charity coalition foundation institute league society"
    ),
    "panel": _words("commission committee"),
    "country": _words("republic"),
    "think-tank": _words("center foundation institute"),
}


# Texts, recordings and evidence that may say something.
DOCUMENT_NOUNS = _words(
    "account accusation ad advertisement affidavit agreement allegation amendment analysis"
    " announcement article assessment autopsy average bill biography book brief briefing"
    " broadcast brochure bulletin cable calculation calendar cartoon case census certificate"
    " chart charter clip code column commentary commercial communique communiqué complaint"
    " constitution contract correspondence coverage critique data database decision deposition"
    " diary directive disclosure doctrine document documentary dossier draft e-mail editorial"
    " email entry essay estimate evidence examination exhibit experiment file filing film"
    " finding fliers flyer footage footnote forecast form guidance guideline headline history"
    " image index indictment information interview inventory investigation invitation invoice"
    " issue itinerary label law lawsuit leaflet letter list log magazine-article mailer"
    " manifesto manual manuscript map memo memoir memorandum minutes model motion movie"
    " narrative newsletter note notice novel obituary op-ed opinion order page pamphlet"
    " paper-trail passage petition photo photograph photos phrase pitch plan play pleading"
    " policy poll polling post-mortem poster presentation projection proposal provision"
    " publication quote ranking readout record recording regulation release report reporting"
    " research result return review rule ruling schedule script segment series show sign"
    " simulation sitcom slide slogan song speech spot statement statistic story study"
    " submission subpoena suit summary summons survey table tally tape tax-return testimony"
    " terms tests text theory timeline title tome transcript transcription treatise treaty trend"
    " verdict video voicemail warrant will writing"
)
# Nouns that may name one and the same document.
DOCUMENT_KINDS = (
    _words("ad advertisement clip commercial film footage recording spot tape video"),
    _words("documentary film movie"),
    _words("biography book memoir novel tome"),
    _words(
        "account article column commentary editorial essay investigation op-ed piece report story"
    ),
    _words("brief complaint filing lawsuit motion petition submission suit"),
    _words("decision opinion order ruling verdict"),
    _words("poll polling survey"),
    _words("analysis estimate finding findings paper report research review study"),
    _words("document letter memo memorandum note record statement"),
)

# Messages on a social network or a blog.
POST_NOUNS = _words("blog blogpost hashtag post posting retweet thread tweet tweetstorm update")
# What shows that "post" and the like are no newspaper's name and no office.
POST_PLACES = _words(
    "blog facebook instagram medium reddit telegram tiktok tumblr twitter x youtube"
)

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "another": 1, "two": 2, "both": 2, "couple": 2, "pair": 2,
    "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "dozen": 12, "half-dozen": 6,
}  # fmt: skip

DEFINITE = _words("that the these this those")
INDEFINITE = _words("a an another any one some")
POSSESSIVE = _words("her his its my our their whose your")

# Words that end the noun phrase that a source phrase opens with.
PHRASE_ENDS = _words(
    "abroad about according after against among as at because before behind between but by close"
    " during familiar for from here if in including inside into like near of on outside over quoted"
    " regarding since such than that there through to toward under upon versus via when where which"
    " while who whom whose with within without"
)
# What begins a clause about a noun as "jailed" and "living" do: "the contractor sent to fell them".
PARTICIPLES = (
    *("born", "bought", "brought", "built", "caught", "chosen", "drawn", "found", "given", "held"),
    *("hurt", "known", "left", "lost", "made", "paid", "seen", "sent", "set", "shown", "sold"),
    *("taken", "told", "won", "written"),
)

PARTIES = {"r": "republican", "d": "democratic", "i": "independent"}
PARTISANS = {"r": "republican", "d": "democrat", "i": "independent"}

# American states by the abbreviations of the press and of the post.
STATES = {
    "alabama": "ala al", "alaska": "alaska ak", "arizona": "ariz az", "arkansas": "ark ar",
    "california": "calif ca", "colorado": "colo co", "connecticut": "conn ct",
    "delaware": "del de", "florida": "fla fl", "georgia": "ga", "hawaii": "hi", "idaho": "id",
    "illinois": "ill il", "indiana": "ind in", "iowa": "ia", "kansas": "kan ks",
    "kentucky": "ky", "louisiana": "la", "maine": "me", "maryland": "md",
    "massachusetts": "mass ma", "michigan": "mich mi", "minnesota": "minn mn",
    "mississippi": "miss ms", "missouri": "mo", "montana": "mont mt", "nebraska": "neb ne",
    "nevada": "nev nv", "new hampshire": "nh", "new jersey": "nj", "new mexico": "nm",
    "new york": "ny", "north carolina": "nc", "north dakota": "nd", "ohio": "oh",
    "oklahoma": "okla ok", "oregon": "ore or", "pennsylvania": "pa", "rhode island": "ri",
    "south carolina": "sc", "south dakota": "sd", "tennessee": "tenn tn", "texas": "tex tx",
    "utah": "ut", "vermont": "vt", "virginia": "va", "washington": "wash wa",
    "west virginia": "wva wv", "wisconsin": "wis wi", "wyoming": "wyo wy",
}  # fmt: skip
STATE_OF = {short: state for state, shorts in STATES.items() for short in shorts.split()}
