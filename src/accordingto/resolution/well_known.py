"""Bodies that an article need not name in full nor say what they are, in small letters."""

from __future__ import annotations

from accordingto.resolution.lists import names as _names
from accordingto.resolution.lists import words as _words

# Bodies known by one word, which a reader of names may take for a person's, by what they are:
# parties, armed groups ("militia"), agencies, outlets, firms, others. None is an everyday word or
# a frequent surname.
ONE_WORD_BODIES = {
    "agency": _words(
        "agcom anvisa bafin cdc cia dea dhs epa eurojust europol eurostat faa fbi fca fcc fda fema"
        " frontex fsb gchq iaea icao imf insee interpol irs isro jaxa mi5 mi6 mossad nasa nhs nhtsa"
        " nih noaa nsa nsb ntsb ofcom ofgem ofsted ofwat osha roscosmos rosstat tsa unaids unesco"
        " unhcr unicef unrwa usaid usda usgs wfp who"
    ),
    "airline": _words(
        "aeroflot aeromexico airasia alitalia avianca easyjet etihad finnair flydubai icelandair"
        " jetblue jetstar klm latam loganair lufthansa qantas ryanair swissair transavia tuifly"
        " vueling westjet"
    ),
    "alliance": _words("asean nato"),
    "app": _words(
        "airbnb deezer deliveroo discord doordash facebook grindr grubhub instacart instagram"
        " linkedin lyft onlyfans pinterest reddit roblox snapchat spotify substack swiggy tiktok"
        " tinder twitch twitter uber wechat weibo whatsapp youtube zomato"
    ),
    "bank": _words(
        "bankia barclays bbva bnp caixabank citi citibank citigroup commerzbank hsbc itau jpmorgan"
        " lazard lloyds mizuho monzo natwest nomura nordea rabobank revolut sberbank scotiabank ubs"
        " unicredit vtb wachovia"
    ),
    "broadcaster": _words(
        "aljazeera bbc c-span cbc cbs cctv cgtn cnbc cnn espn fox globo itv msnbc nbc nhk npr pbs"
        " rte suspilne telemundo telesur televisa univision zdf"
    ),
    "brewer": _words("ambev carlsberg heineken kirin sabmiller"),
    "carmaker": _words(
        "audi bentley bmw bugatti byd chevrolet chrysler citroen dacia daewoo daihatsu daimler"
        " ferrari fiat ford geely gm honda hyundai isuzu jaguar kia lamborghini maserati mazda"
        " mitsubishi nissan opel peugeot polestar porsche renault rivian saab scania skoda"
        " stellantis subaru suzuki tesla toyota vauxhall volkswagen volvo xpeng"
    ),
    "chipmaker": _words(
        "amd asml broadcom globalfoundries infineon intel kioxia mediatek micron nvidia nxp"
        " qualcomm renesas smic stmicroelectronics tsmc"
    ),
    "company": _words(
        "abb accenture activision adidas adobe adyen alcoa alphabet alstom altria amazon anthropic"
        " apple arcelormittal armani baidu basf bechtel bertelsmann binance bitfinex blackrock"
        " blackstone bosch bosideng bouygues bridgestone bytedance canon capgemini cargill"
        " caterpillar chanel cisco coca-cola coinbase colgate-palmolive comcast compaq danone dell"
        " deloitte dentsu dhl dior disney dropbox dupont dyson ebay electrolux enron equifax"
        " ericsson expedia fedex foxconn fujifilm fujitsu glovo google gucci hasbro heinz hitachi"
        " hp huawei iberdrola ibm infosys intuit jnj kaspersky kellogg kering klarna kodak kpmg kpn"
        " lego lenovo lg lionsgate lockheed logitech loreal luxottica lvmh lyondellbasell maersk"
        " mahindra mastercard mattel mckinsey medtronic meta michelin microsoft microstrategy"
        " mondelez monsanto motorola nestle netgear nike nintendo nokia openai oracle orsted"
        " palantir panasonic paypal peloton pepsi pepsico philips prada pwc razer revlon rolex"
        " rolls-royce rusal safaricom salesforce samsung sap siemens softbank sony spacex starbucks"
        " stripe swarovski symantec syngenta tata telefonica telenor telia tencent tether"
        " thyssenkrupp toshiba trafigura tripadvisor tui unilever upwork vattenfall veolia verizon"
        " versace viacom visa vivendi vodafone waymo wework wirecard xerox xiaomi yahoo yandex"
        " zillow zte ørsted"
    ),
    "drugmaker": _words(
        "abbvie amgen astellas astrazeneca bayer biogen biontech celgene curevac eisai genentech"
        " genmab gilead glaxosmithkline gsk merck moderna novartis novavax pfizer regeneron sandoz"
        " sanofi sinopharm sinovac takeda teva viatris"
    ),
    "insurer": _words(
        "aetna aflac aig allianz allstate aviva axa cigna geico humana metlife unitedhealth"
    ),
    "militia": _words(
        "al-qaeda al-shabaab daesh eln farc hamas hezbollah houthi houthis isil isis m23 pkk"
        " polisario taliban ypg"
    ),
    "miner": _words("anglogold bhp codelco fortescue glencore"),
    "news-agency": _words(
        "afp anadolu ansa antara bernama dpa interfax irna isna kyodo mehr reuters tanjug tass"
        " ukrinform unian xinhua yonhap"
    ),
    "newspaper": _words(
        "breitbart buzzfeed forbes gawker guardian haaretz handelsblatt izvestia kommersant maariv"
        " mediapart meduza newsmax newsweek nikkei politico salon slate vedomosti vox"
    ),
    "oil": _words(
        "aramco bp chevron conocophillips ecopetrol equinor exxon exxonmobil gazprom halliburton"
        " lukoil pdvsa pemex petrobras petronas repsol rosneft schlumberger shell sinopec"
        " totalenergies"
    ),
    "organization": _words(
        "aclu amnesty concacaf conmebol factcheck factcheckorg fifa gallup greenpeace ipsos naacp"
        " nielsen opec oxfam politifact quinnipiac rasmussen snopes uefa un unctad unison usada"
        " wada wikileaks wto yougov zogby"
    ),
    "site": _words(
        "axios bellingcat bloomberg engadget gizmodo huffpost infobae marketwatch mashable"
        " mediaite propublica semafor techcrunch tmz"
    ),
    "party": _words(
        "afd akp anc bjp cdu chp csu dmk ennahda fatah fdp fidesz frelimo golkar jobbik kuomintang"
        " likud mapai mdc meretz morena mpla pasok podemos psoe pti renamo sdlp snp spd swapo"
        " syriza ukip unita zanu-pf"
    ),
    "planemaker": _words("airbus boeing bombardier cessna embraer gulfstream"),
    "retailer": _words(
        "aldi alibaba asda asos auchan boohoo carrefour costco decathlon flipkart ikea inditex"
        " kroger lidl morrisons nordstrom ocado primark sephora shein temu tesco uniqlo waitrose"
        " walgreens walmart wayfair woolworths zalando"
    ),
    "streamer": _words("hulu netflix"),
}

# Bodies known by several words that read like somebody's name or are cut short; without "&".
SEVERAL_WORD_BODIES = {
    "agency": _names(
        "bureau of labor statistics | centers for disease control and prevention"
        " | food and drug administration | world health organization"
    ),
    "airline": _names(
        "aer lingus | air canada | air france | air india | british airways | cathay pacific"
        " | garuda indonesia | japan airlines | korean air | qatar airways | singapore airlines"
        " | united airlines | virgin atlantic | wizz air"
    ),
    "bank": _names(
        "banco santander | bank of america | bank of england | bnp paribas | charles schwab"
        " | credit agricole | credit suisse | deutsche bank | fifth third | goldman sachs"
        " | intesa sanpaolo | jp morgan | jpmorgan chase | lehman brothers | merrill lynch"
        " | morgan stanley | raymond james | societe generale | standard chartered | wells fargo"
    ),
    "broadcaster": _names(
        "abc news | al arabiya | al jazeera | deutsche welle | fox news | russia today | sky news"
    ),
    "brewer": _names("anheuser-busch inbev | molson coors"),
    "carmaker": _names(
        "alfa romeo | aston martin | ford motor | general motors | jaguar land rover | land rover"
        " | mercedes-benz"
    ),
    "chipmaker": _names("arm holdings | micron technology | texas instruments"),
    "company": _names(
        "abercrombie fitch | american express | archer daniels midland | arthur andersen"
        " | bain capital | bausch lomb | ben jerry | berkshire hathaway | black decker | booz allen"
        " | booz allen hamilton | christian dior | church dwight | credit karma | deutsche telekom"
        " | dolce gabbana | dun bradstreet | eastman kodak | electronic arts | ernst young"
        " | estee lauder | general atlantic | general dynamics | general electric | general mills"
        " | harley-davidson | hewlett packard | hewlett-packard | hindustan unilever | hugo boss"
        " | hyatt hotels | imperial brands | jane street | johnson controls | johnson johnson"
        " | johnson matthey | jones lang lasalle | kimberly-clark | kirkland ellis"
        " | koch industries | kohlberg kravis roberts | kraft heinz | laura ashley | levi strauss"
        " | lockheed martin | louis vuitton | marsh mclennan | moller-maersk | northrop grumman"
        " | oliver wyman | palo alto networks | philip morris | procter gamble | ralph lauren"
        " | reckitt benckiser | rolls royce | saint-gobain | sherwin-williams | smith wesson"
        " | standard poor | stanley black decker | thomson reuters | under armour | universal music"
        " | volvo cars | walt disney | warner bros | warner music | weight watchers"
    ),
    "drugmaker": _names(
        "boehringer ingelheim | bristol myers squibb | bristol-myers squibb | daiichi sankyo"
        " | eli lilly | novo nordisk | sun pharma | vertex pharmaceuticals"
    ),
    "insurer": _names(
        "aon hewitt | blue cross blue shield | liberty mutual | lloyd's of london | munich re"
        " | state farm | swiss re | zurich insurance"
    ),
    "militia": _names(
        "al qaeda | al shabaab | ansar al-sharia | boko haram | hayat tahrir al-sham"
        " | islamic jihad | islamic state | lashkar-e-taiba | lord's resistance army | shining path"
        " | tamil tigers | wagner group"
    ),
    "miner": _names("anglo american | barrick gold | freeport-mcmoran | rio tinto"),
    "oil": _names(
        "baker hughes | british petroleum | exxon mobil | occidental petroleum | phillips 66"
        " | royal dutch shell | saudi aramco"
    ),
    "organization": _names(
        "african union | amnesty international | anti-defamation league | arab league"
        " | consumer reports | doctors without borders | european union | freedom house"
        " | human rights watch | international committee of the red cross"
        " | international monetary fund | medecins sans frontieres | physicians for human rights"
        " | physicians for social responsibility | planned parenthood | red cross"
        " | reporters without borders | save the children | sierra club | teachers without borders"
        " | transparency international | united nations | world bank | world economic forum"
        " | world trade organization"
    ),
    "news-agency": _names("agence france-presse | associated press | dow jones | ria novosti"),
    "newspaper": _names(
        "business insider | economic times | financial times | la nacion | la repubblica"
        " | le figaro | le monde | novaya gazeta | usa today | wall street journal"
        " | washington post"
    ),
    "party": _names(
        "awami league | en marche | five star movement | forza italia | muslim brotherhood"
        " | plaid cymru | sinn fein | yesh atid | yisrael beiteinu"
    ),
    "planemaker": _names("spirit aerosystems"),
    "retailer": _names(
        "bed bath beyond | best buy | dick's sporting goods | dollar general | dollar tree"
        " | foot locker | home depot | marks spencer | neiman marcus | rite aid | sam's club"
        " | tiffany co | trader joe's | urban outfitters | victoria's secret | whole foods"
    ),
}

# The noun that tells what each well-known body is, by the words of its name.
KNOWN_BODIES = {(word,): noun for noun, words in ONE_WORD_BODIES.items() for word in words} | {
    tuple(word.removesuffix("'s") for word in name.split()): noun
    for noun, names in SEVERAL_WORD_BODIES.items()
    for name in names
}

# Capitals, by the country whose government they stand for.
METONYMS = {
    "ankara": "turkey", "athens": "greece", "baghdad": "iraq", "beijing": "china",
    "berlin": "germany", "brasilia": "brazil", "cairo": "egypt", "canberra": "australia",
    "caracas": "venezuela", "damascus": "syria", "delhi": "india", "doha": "qatar",
    "havana": "cuba", "islamabad": "pakistan", "jakarta": "indonesia", "kabul": "afghanistan",
    "kiev": "ukraine", "kyiv": "ukraine", "london": "britain",
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
    "atf": "bureau of alcohol tobacco firearms and explosives",
    "cdc": "centers for disease control and prevention",
}  # fmt: skip
