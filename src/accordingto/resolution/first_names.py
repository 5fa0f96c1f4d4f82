"""First names of the English-speaking press, the genders that they tell, and their short forms."""

from __future__ import annotations

from accordingto.resolution.lists import words as _words
from accordingto.resolution.words import Gender

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

ALL_FIRST_NAMES = frozenset().union(*FIRST_NAMES.values())

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
