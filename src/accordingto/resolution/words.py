"""The words that resolution goes by: titles, offices, bodies, documents, pronouns, first names.

All are in small letters, nouns in the singular; each list says what it holds.
"""

from __future__ import annotations

from enum import StrEnum


class Gender(StrEnum):
    """Which of "he" and "she" a text uses for somebody."""

    MALE = "male"
    FEMALE = "female"


OTHER_GENDER = {Gender.MALE: Gender.FEMALE, Gender.FEMALE: Gender.MALE}


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Titles set before a name, without their full stop, and the office that each stands for.
TITLES = {
    "adm": "admiral", "admiral": "admiral", "ald": "alderman", "alderman": "alderman",
    "ambassador": "ambassador", "archbishop": "archbishop", "attorney": "attorney",
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
    "minister": "minister", "miss": "", "mr": "", "mrs": "", "ms": "", "mx": "",
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

# First names that mostly tell a gender, frequent in the English-speaking press.
FIRST_NAMES = {
    Gender.MALE: _words(
        "aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alejandro"
        " alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andres"
        " andrew andy angus anthony antonio antony anwar arnold arthur arturo ashton barack"
        " barry bashar ben benjamin bernard bernie bill billy bob bobby boris brad bradley"
        " brandon brendan brent brett brian bruce bruno bryan byron calvin carl carlos cesar"
        " chad charles charlie chris christian christopher chuck clarence claude clayton"
        " clifford clint colin connor corey cory craig curtis dale damian dan daniel danny"
        " darrell darren daryl dave david dean denis dennis derek devin dick diego dmitri"
        " dmitry dominic don donald doug douglas duncan dustin dwight earl ed eddie edgar"
        " eduardo edward edwin eli elijah elliot elon emilio emmanuel enrique eric erik ernest"
        " ernesto ethan eugene evan felipe felix fernando floyd francisco francois frank"
        " franklin fred frederick gabriel garrett gary gavin gene geoff geoffrey george gerald"
        " gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gus guy"
        " hamid hans harold harry harvey hassan hector henry herbert herman howard hugh hugo"
        " hussein ian ibrahim igor isaac ismail ivan jack jackson jacob jacques jaime jake"
        " jamal james jared jason javier jay jeb jeff jeffrey jeremy jerome jerry jesse jesus"
        " jim jimmy joaquin joe joel john johnny jon jonathan jorge jose josef joseph josh"
        " joshua juan julian julio justin kareem karl keith ken kenneth kevin khalid kirk klaus"
        " kurt kyle lance larry lars lawrence lee len leo leon leonard leonardo leroy lester"
        " lewis liam lindsey lloyd louis luca lucas luis luke mahmoud malcolm manuel marc"
        " marcel marco marcos marcus mario mark marshall martin marvin matt matteo matthew"
        " maurice mauricio max maxwell michael micheal michel miguel mike mikhail mitch"
        " mitchell mitt mohamed mohammad mohammed moses muhammad mustafa nathan nathaniel ned"
        " neil nelson newt nicholas nick nicolas nigel nikolai noah noel norman oleg oliver"
        " omar oscar owen pablo patrick paul paulo pedro pete peter phil philip phillip piet pierre"
        " rafael ralph ramon rand randall randy raul ray raymond reggie reince ricardo richard"
        " rick ricky rob robby robert roberto rodney rodrigo roger roland roman ron ronald ross"
        " roy rudy rupert russell rusty ryan salman salvador sam samir samuel saul scott sean"
        " sebastian sergei sergey sergio seth shane shaun sidney silvio simon spencer stan"
        " stanley stephen steve steven stewart stuart ted terrence theodore thomas tim timothy"
        " toby todd tom tommy tony travis trevor trey troy tyler ulrich vernon victor vince"
        " vincent vladimir wallace walter warren wayne wesley will william willie winston"
        " xavier yusuf zachary"
    ),
    Gender.FEMALE: _words(
        "abigail adriana agnes aisha alejandra alexandra alexandria alice alicia alison allison"
        " alyssa amanda amber amelia amina amy ana andrea angela angelina anita ann anna anne"
        " annette annie april ariana ashley audrey ava barbara beatrice becky bernadette beth"
        " betsy betty beverly bonnie brenda bridget brittany camila camille carla carly carmen"
        " carol carolina caroline carolyn catherine cathy cecilia charlotte cheri cheryl chloe"
        " christina christine cindy claire clara claudia colleen condoleezza connie courtney"
        " crystal cynthia daniela danielle dawn debbie deborah debra denise diana diane dianne"
        " donna doris dorothy edith eileen elaine eleanor elena elise elizabeth ella ellen"
        " emily emma erica erin esther eva evelyn faith fatima felicia fiona florence frances"
        " gabriela gabrielle gail georgia geraldine gina ginny gladys gloria grace greta"
        " gretchen guadalupe hannah harriet heather heidi helen helena hilary hillary hope huma"
        " ines ingrid irene isabel isabella ivana ivanka jackie jacqueline jane janet janice"
        " jean jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jodi josephine"
        " joyce juanita judith judy julia juliana julie june kamala karen kate katherine"
        " kathleen kathryn kathy katie katrina katy kayla kellyanne kelsey kerry khadija kim"
        " kimberly kirsten kristen kristin kristina laura lauren leah leila lena leslie leticia"
        " lillian linda lisa liz lois lorena loretta lori lorraine louise lucia lucy luisa"
        " lydia lynn mabel madeleine madison maggie margaret margarita maria mariam marianne"
        " marie marilyn marina marion marjorie marta martha mary maureen maya megan melania"
        " melanie melinda melissa mercedes meredith mia michele michelle mildred miranda miriam"
        " molly monica nadia nancy naomi natalia natalie natasha nicole nikki nina noor nora"
        " norma olga olive olivia pam pamela patricia patty paula pauline peggy penny phyllis"
        " priscilla rachel raquel rebecca regina renee rhonda rita roberta robin rosa rose"
        " rosemary roxanne ruth sabrina sally samantha sandra sara sarah shannon sharon sheila"
        " shelly sherry sheryl shirley silvia simone sofia sonia sophia sophie stacey stacy"
        " stella stephanie sue susan susanna suzanne sylvia tamara tammy tanya tara teresa"
        " terri tiffany tina tracy tulsi valentina valerie vanessa vera veronica victoria viola"
        " virginia vivian wanda wendy whitney yolanda yvette yvonne zainab zoe"
    ),
}

# First names that are as often a place or a thing.
PLACE_LIKE = _words(
    "april carolina chad charlotte dallas dawn faith florence georgia grace grant hope jackson"
    " june lance madison mark marshall mercedes nelson paris ray rose virginia wallace warren"
    " wesley will"
)

# Short forms of first names.
NICKNAMES = {
    "abe": "abraham", "al": "albert", "alex": "alexander", "andy": "andrew", "ben": "benjamin",
    "bernie": "bernard", "bill": "william", "billy": "william", "bob": "robert",
    "bobby": "robert", "charlie": "charles", "chris": "christopher", "chuck": "charles",
    "dan": "daniel", "danny": "daniel", "dave": "david", "dick": "richard", "don": "donald",
    "doug": "douglas", "ed": "edward", "ted": "edward", "fred": "frederick", "geoff": "geoffrey",
    "greg": "gregory", "jeff": "jeffrey", "jen": "jennifer", "jim": "james", "jimmy": "james",
    "joe": "joseph", "jon": "jonathan", "josh": "joshua", "kate": "katherine", "ken": "kenneth",
    "larry": "lawrence", "len": "leonard", "liz": "elizabeth", "matt": "matthew",
    "mike": "michael", "mitch": "mitchell", "nick": "nicholas", "pat": "patrick",
    "pete": "peter", "phil": "philip", "ray": "raymond", "rich": "richard", "rick": "richard",
    "rob": "robert", "ron": "ronald", "sam": "samuel", "steve": "steven", "sue": "susan",
    "tim": "timothy", "tom": "thomas", "tony": "anthony", "vince": "vincent", "will": "william",
}  # fmt: skip

NAME_SUFFIXES = _words("esq ii iii iv jr md phd sr")

# Verbs that stand right behind a name in a headline, where they have a capital too.
HEADLINE_VERBS = _words(
    "accuses admits backs blasts calls claims defends denies hits quits rejects resigns says sues"
    " tells urges vows warns will wins"
)

# What a person may be called who is meant singly: offices, trades, kin, parts in a story.
PERSON_NOUNS = _words(
    "academic accountant activist actor actress adversary adviser advisor advocate agent aide"
    " alderman ally ambassador analyst anchor announcer applicant apprentice archbishop architect"
    " archivist artist assistant astronaut athlete attendee attorney aunt author backer ballplayer"
    " banker barrister billionaire biographer bishop blogger bodyguard boss boy boyfriend bride"
    " broker brother brother-in-law buddy builder bursar businessman businesswoman bystander caddie"
    " cadet candidate captain cardinal caretaker celebrity chair chairman chairperson chairwoman"
    " challenger chancellor chaplain chauffeur chef chief classmate cleaner clergyman clerk client"
    " co-author co-chair co-chairman co-defendant co-director co-founder co-host co-owner co-star"
    " co-worker coach colleague collector colonel columnist comedian commander commentator"
    " commenter commissioner composer congressman congresswoman conservative constituent consultant"
    " contestant contractor contributor cook coordinator coroner correspondent councillor"
    " councilman councilwoman counsel counselor cousin creator critic curator dad daughter"
    " daughter-in-law dealer dean defector defendant delegate democrat demonstrator deputy designer"
    " detective developer dictator diplomat director dissident doctor donor driver economist editor"
    " emir employee employer engineer entertainer entrepreneur envoy epidemiologist escort"
    " evangelical ex-boyfriend ex-girlfriend ex-husband ex-wife executive expert explorer"
    " eyewitness fan farmer father father-in-law fellow ferryman fiance fiancee filmmaker financier"
    " firefighter fisherman flatmate follower founder friend front-runner frontrunner fugitive"
    " fundraiser general geologist girl girlfriend goddaughter godfather godmother godson governor"
    " graduate granddaughter grandfather grandmother grandson groom guard guest head heckler heir"
    " historian holder host hostess housemate husband imam immigrant incumbent independent"
    " informant insider inspector instructor intern interpreter interviewer investigator investor"
    " jeweler journalist judge juror justice kid king lady landlady landlord lawmaker lawyer leader"
    " lecturer legislator liberal librarian lieutenant lobbyist magistrate magnate mailman major"
    " maker man manager manufacturer marine mate mathematician mayor mechanic mediator medic member"
    " mentor merchant meteorologist midwife migrant millionaire minister mistress moderator mogul"
    " mom monk mother mother-in-law mum musician nanny narrator native neighbor neighbour nephew"
    " neurologist neuroscientist niece nominee novelist nun nurse observer officeholder officer"
    " official operative operator opponent organizer owner paramedic partner passer-by pastor"
    " patient patriot pensioner performer person philanthropist philosopher photographer physician"
    " physicist pilot plaintiff planner player playwright poet policeman policewoman politician"
    " pollster pope postman predecessor premier president president-elect priest prince princess"
    " principal prisoner producer professor prosecutor protege protester psychiatrist psychologist"
    " publicist publisher pupil queen rabbi rancher realtor recipient refugee relative rep reporter"
    " representative republican researcher resident retiree reverend reviewer rival roommate runner"
    " runner-up salesman scholar scientist screenwriter secretary senator sergeant servant sheriff"
    " sidekick singer sister sister-in-law skipper socialist sociologist soldier solicitor son"
    " son-in-law source speaker specialist spectator spokesman spokesperson spokeswoman sponsor"
    " spouse staffer star statesman statistician stepdaughter stepfather stepmother stepson"
    " strategist student successor suffragist superintendent supporter surgeon surrogate survivor"
    " suspect teacher teammate technician teen teenager tenant theorist therapist toddler trader"
    " trainer treasurer trooper trustee tycoon user vet veteran victim viewer volunteer voter"
    " warden whistleblower widow wife winner witness woman worker writer youngster youth"
)

# How nouns for persons end that are in no list here, and common nouns that end so as well.
AGENT_ENDS = ("er", "or", "ist", "ician", "eer", "man", "woman", "person", "smith")
NO_AGENTS = _words(
    "anger answer antler banner banter behavior behaviour border bother calendar candor chapter"
    " charter chatter color colour computer corner counter cover danger demeanor dinner disaster"
    " disorder door encounter endeavor error factor favor fever fiber finger flavor floor former"
    " frontier gender hammer harbor honor humor hunger hurricane-center labor ladder later laughter"
    " layer letter list manner matter meter mirror mister monitor motor murder newsletter number"
    " odor offer order other paper poster power prayer quarter register remainder reminder river"
    " rumor sector sensor shelter shoulder shower slander slaughter summer temper tenor terror"
    " theater timber tower tremor tumor twist utter vapor vigor wager water weather whisper winter"
    " wonder"
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
    "adviser": _words("advisor"),
    "advisor": _words("adviser"),
    "diplomat": _words("ambassador envoy minister"),
    "economist": _words("professor"),
    "professor": _words("economist historian scientist"),
    "premier": _words("minister"),
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
    "both couple dozens few five four handful hundreds many most none number one pair scores"
    " several six some thousands three trio two"
)
ONE_PERSON_WORDS = _words("another one somebody someone")

# Nouns for people in the mass that are not the plural of one of PERSON_NOUNS.
CROWD_NOUNS = _words(
    "americans audience authorities base camp community crew crowd electorate elites"
    " establishment family generation half kids left majority masses media men millennials"
    " minority movement nation number opposition people percent plurality police populace"
    " population press public rank right side staff wing women youth"
)

# Nouns for a body that acts and speaks as one.
BODY_NOUNS = _words(
    "academy administration agency airline alliance army assembly association authority bank"
    " board branch brewery broadcaster bureau business cabinet campaign center centre chain"
    " chamber channel charity church city coalition college command commission committee company"
    " confederation conglomerate congress consortium cooperative corporation council country"
    " county court defense delegation department directorate embassy enterprise exchange faction"
    " federation firm force forum foundation fund giant government group hospital house industry"
    " inspectorate institute institution insurer junta kingdom laboratory league legislature"
    " magazine manufacturer military ministry mission monarchy mosque museum navy network"
    " newspaper newsroom ngo nonprofit office orchestra organisation organization outlet panel"
    " paper parliament partnership party patrol pentagon platform police-department presidency"
    " prosecution publication publisher regime regulator republic retailer school secretariat"
    " senate service society state station studio subsidiary suit supplier syndicate task-force"
    " team territory theater think-tank treasury tribunal trust union unit university utility"
    " watchdog website workshop"
)

# Bodies by the word that may stand for any of them.
# Forces whose name ends in a noun for a person: "the coast guard".
GUARDS = _words("border coast honor honour home national presidential revolutionary")
OUTLET_NOUNS = _words(
    "blog broadcaster channel daily journal magazine network newsletter newspaper outlet paper"
    " publication site station tabloid website weekly"
)
# Nouns for firms, and the words that names of firms end in.
FIRM_NOUNS = _words(
    "airline app arm bank brewer brewery business carrier caterer chain company"
    " conglomerate corporation developer distributor enterprise exporter firm giant group importer"
    " insurer lender maker manufacturer miner operator refiner retailer shipper"
    " start-up startup studio subsidiary supplier utility"
)
FIRM_ENDS = _words(
    "ag airlines airways aviation bancorp brands capital catering chemicals co communications"
    " consulting copper corp corporation electric electrical electronics energy engineering"
    " enterprises entertainment films financial foods freight games gas gmbh group healthcare"
    " holding holdings inc industries infrastructure insurance laboratories labs limited llc llp"
    " logistics ltd materials metals minerals mining motors oil partners pharma pharmaceuticals"
    " pictures plc power productions properties railways realty records resources robotics sa"
    " securities semiconductor servicios shipping software solar solutions steel studios systems"
    " technologies technology telecom textiles ventures"
)
# Names of days and months, which are no part of another name.
DATES = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june"
    " july august september october november december"
)
# Nouns that fit anybody, whatever office he or she is told to hold.
ANYBODY = _words("author boy candidate girl man nominee person speaker winner woman")
# What somebody so well known may be called that the article need not say that he is it.
KNOWN_AS = _words(
    "actor actress athlete billionaire businessman businesswoman celebrity comedian congressman"
    " congresswoman democrat developer entrepreneur executive filmmaker governor host lawmaker"
    " leader legislator magnate millionaire mogul musician novelist official performer player poet"
    " politician pope president republican senator singer star tycoon vet veteran writer"
)
# Nouns for bodies that are no firms and mostly named beside them.
UNION_NOUNS = _words(
    "agency association charity club federation foundation institute league movement nonprofit"
    " think-tank trust union watchdog"
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
# Outlets, firms and organizations known by one word, which a reader of names may take for a
# person's.
ONE_WORD_BODIES = _words(
    "airbnb aljazeera amazon amnesty axios bbc bloomberg boeing breitbart buzzfeed cbs cnbc cnn"
    " c-span exxon facebook factcheck factcheckorg fatah forbes fox gallup gawker"
    " google greenpeace guardian haaretz hamas hezbollah huffpost interpol isis lufthansa"
    " mediaite microsoft msnbc nasa nato nbc netflix newsmax newsweek nielsen npr opec oxfam pbs"
    " pfizer politico politifact quinnipiac rasmussen reuters salon slate snopes taliban tass"
    " telemundo tesla toyota twitter uber unesco unicef univision verizon volkswagen vox walmart"
    " wikileaks xinhua yahoo yougov zogby"
)
BODY_SHORT_FORMS = {
    "agency": _words("administration bureau service"),
    "bank": _words("banco"),
    "bureau": _words("fbi"),
    "camp": _words("campaign team"),
    "company": _words("corp corporation energy group inc industries ltd motors"),
    "group": _words("alliance association coalition committee foundation league organization"),
    "team": _words("campaign"),
    "campaign": _words("team"),
    "organization": _words("association coalition foundation institute league society"),
    "panel": _words("commission committee"),
    "country": _words("republic"),
    "think-tank": _words("center foundation institute"),
}

# Capitals, by the country whose government they stand for.
METONYMS = {
    "ankara": "turkey", "athens": "greece", "baghdad": "iraq", "beijing": "china",
    "berlin": "germany", "brasilia": "brazil", "cairo": "egypt", "canberra": "australia",
    "caracas": "venezuela", "damascus": "syria", "delhi": "india", "doha": "qatar",
    "havana": "cuba", "islamabad": "pakistan", "jakarta": "indonesia", "kabul": "afghanistan",
    "kiev": "ukraine", "kremlin": "russia", "kyiv": "ukraine", "london": "britain",
    "madrid": "spain", "manila": "philippines", "moscow": "russia", "new delhi": "india",
    "ottawa": "canada", "paris": "france", "pyongyang": "north korea", "riyadh": "saudi arabia",
    "rome": "italy", "seoul": "south korea", "tehran": "iran", "tokyo": "japan",
    "warsaw": "poland", "washington": "united states",
}  # fmt: skip

# Other names of the same body.
SAME_BODY = {
    "america": "united states", "gop": "republican party", "great britain": "britain",
    "pentagon": "defense department", "prc": "china", "uk": "britain",
    "un": "united nations", "united kingdom": "britain", "us": "united states",
    "usa": "united states", "dnc": "democratic national committee",
    "rnc": "republican national committee", "ap": "associated press", "eu": "european union",
}  # fmt: skip

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
    " tests text theory timeline title tome transcript transcription treatise treaty trend"
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
    "about according after against among as at because before behind between but by close"
    " during familiar for from if in including inside into like near of on outside over quoted"
    " regarding since such than that through to toward under upon versus via when where which"
    " while who whom whose with within without"
)

PARTIES = {"r": "republican", "d": "democratic", "i": "independent"}

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
