"""Stance and certainty, read off cues in sentences written for these tests.

``[ ]`` stands around the source of a sentence, ``{ }`` around its cue, ``< >`` around the content.
"""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accordingto.extraction.cues import SENSES, TURNS
from accordingto.extraction.stance import judge, with_denials
from accordingto.extraction.words import FILLERS
from accordingto.types import Attribution, Certainty, Quotation, Span, Stance
from tests.extraction.marking import marked

SENTENCES = {
    Stance.AFFIRMS: """
        [Osei] {said} <the bridge would open in May>.
        [Osei] {said} <she never met the contractor>.
        [The mayor] {told reporters} <he did not want the job>.
        {According to} [the harbour board], <no ship was turned away>.
        [The inquiry] {shows} <that nobody checked the brakes>.
        [Lindqvist] {has long believed} <the vote was fair>.
        [He] {admitted} <refusing the first offer>.
        [The minister] {did not deny} <meeting the lobbyist>.
        [Two aides] {never disputed} <the account>.
        [Lee] {never seems to tire of telling} <the story of the dam>.
        [The union] {criticized} <the council for closing the pool>.
        [She] {is proud} <that the town kept its library>.
        [The bank] {not only confirmed} <the leak>, it named the culprit.
        [He] {accused} <the company of refusing to pay>.
        <The company> {is not accused of} <any crime>.
        <Osei> {has not been accused} <of fraud>.
        [The firm] {offered an explanation for} <the delay>.
        [Analysts] {expect} <rates to fall>.
        [The editor] {responded to a question about} <the missing page>.
        [Okafor] {went on to say} <the plant was safe>.
        [Pilots] {agreed} <that the runway is too short>.
        [Moreau]{:} <I would not do it again.>
        [The court] {decided} <that the lease had ended>.
        [The agency] {issued a statement saying} <it had been hacked>.
        There was {no doubt} <that he had won>.
        [The singer] {did not hesitate to mention} <her debts>.
        [He] {noted} <that the gates were shut>.
        “<We have asked for nothing,>” {said} [Brandt].
        <The lake is clean>, {says} [a sign at the gate].
        [The chief] {appeared to blame} <the night shift>.
        [Hansen] {praised} <the crew for staying calm>.
        [The committee] {determined} <that the seal was broken>.
        [Voters] {don't like} <how the park was sold>.
        [He] {said} <he would not resign>.
        [She] {insisted} <that nothing had changed>.
        [The author] {argues} <against a ban>.
        [He] {told them} <he refused to go>.
        [The group] {applauded} <the decision to reject the pipeline>.
        [The mayor] {stated without hesitation} <that it was over>.
        [The army] {acknowledged} <for the first time that it had failed>.
        [The website] {posted} <a denial by the firm>.
        [Wills] {answered} <that he did not know>.
        What [Wills] {did not know was} <that the door was open>.
        [Stone] {worried} <that it could happen again>.
        [The study] {found} <no link to cancer>.
        [The minister] {reiterated his position that} <the law is sound>.
        [He] {did nothing but praise} <the plan>.
        [The paper] {quoted him as saying} <he declined>.
        [A man who refused to give his name] {said} <it was loud>.
        [The spokesman, who declined to be named,] {said} <the deal is off>.
        [Lopez] declined to go further but {said} <the deal is off>.
        [He] refused to apologize, {saying} <he had done nothing wrong>.
        He would not sign, [his aide] {said}<, because it was late>.
        <The team would not travel>, {said} [the coach].
        <It was not what she wanted>, [she] {told} the court.
        [The leader] {announced plans} <to retire>.
        [The agency] {described a plan} <to cut rates>.
        [No. 10] {said} <the talks went well>.
        [The driver] {could see} <the bridge was out>.
        [He] {can't believe} <they won>.
        [The mother] {feared} <he would not wake>.
        [The firm] {supports} <the bill>.
        [Voters] {endorsed} <the plan>.
        [Observers] {predicted} <a close race>.
        [The report] {made clear} <that no one was told>.
        [The pollster] {did not mince words}: <they are losing>.
        [Hu] {made no secret of} <his contempt>.
        [The driver] {pleaded guilty to} <speeding>.
        [The pastor] {repeated} <the claim>.
        [The tribe] {never doubted} <that he would return>.
        [The mayor] {doubled down on} <his claim>.
        [He] {replied to a question by saying} <it was late>.
        [The clerk] {remembers} <the night well>.
        [The maid] {swore} <that the room was empty>.
        [The firm] {warned of} <delays>.
        [The court] {held} <that the search was unlawful>.
        [He] {could not be happier} <that it passed>.
        [The MP] {stands by} <her remark>.
        [The guide] {kept telling} <us the ice was safe>.
        [The report] {concluded} <there was no fraud>.
        [The vicar] {joked} <that nobody listens>.
        [The bosses] {agree with} <the ruling>.
        [The letter] {expressed regret for} <the delay>.
        [The tenor] {hinted at} <a return>.
        [Police] {have no reason to doubt} <the account>.
        [Police] {made no attempt to deny} <that a shot was fired>.
        [The minister] {begged forgiveness for} <the delay>.
        [The firm] {insisted on its website that} <the loss was small>.
        [The firm] {insisted on X} <that the loss was small>.
        [The firm] {insisted on May 3 that} <the loss was small>.
        [The firm] {insisted on Facebook} <that it had paid>.
        [The firm] {insisted on the BBC's Today programme} <that it had paid>.
        [Dahl] {sought to explain} <the sale>.
        [Dahl] {sought to reassure} <voters that the dam is safe>.
        [Dahl] {made no attempt to hide} <his contempt>.
        [Dahl] {did not attempt to deny} <the sale>.
        [Hook] {took exception to} <the tone of the letter>.
        [Hook] {poured scorn on} <the plan for a tower>.
        [Hook] {challenged} <the council to publish the files>.
        [Hook] {hit out at} <fans who booed the team>.
        [Hook] {rounded on} <his critics>.
        [Hook] {poured scorn on} <the plan for a tower>.
        [Hook] {took exception to} <the tone of the letter>.
        [Hook] {came up with the idea} <that the tower could be moved>.
        [Hook] {gave credence to} <reports that he was ill>.
        [Dahl] {swore on the Bible that} <the dam was safe>.
        [Police] {have confirmed} <the toll>.
        [The judge] {did not recognise} <the witness in court>.
        [The bank] {recognises} <the figures in the report>.
        """,
    Stance.DENIES: """
        [The bank] {did not recognise} <the version in the report>.
        [The firm] {did not recognize} <the engineer's account of the test>.
        [She] {does not recognise} <that description>.
        [The club] {doesn’t recognise} <claims that it was warned>.
        [The airline] {denied} <that the engine had failed>.
        [Petrov] {has repeatedly denied} <taking the money>.
        [The ministry] {rejected} <the report as biased>.
        [The court] {ruled Friday against} <the purge of the rolls>.
        [Ivers] {does not think} <that the tax will pass>.
        [The guild] {disputed} <the figures>.
        [No one] {expected} <the dam to hold>.
        [Farmers] {don't believe} <the drought is over>.
        [The vendor] {dismissed} <the complaint>.
        [She] {refuted} <the claim that she had left early>.
        [Nobody] {thinks} <the case is closed>.
        [The board] {strongly opposes} <the merger>.
        [The judge] {overturned} <the ban>.
        [Both parties] {came out against} <the toll>.
        {a denial by} [the port] <that oil was spilled>
        <The tunnel> {is not thought} <to be at risk>.
        [The lab] {disagreed} <that the sample was old>.
        [The village] {voted against} <the wind park>.
        [Rao], who had never {agreed} <that the deal was fair>, left.
        [The press office] {said no to} <a recount>.
        [The club] {issued a statement denying} <any debt>.
        [Her lawyers] {contested} <the will>.
        [The governor] {has flatly denied} <any role in the firing>.
        [Tehran] {rebuffed} <the offer of talks>.
        [The company] {pushed back on} <the idea that it knew>.
        [The star] {shot down} <rumors of a split>.
        [The Kremlin] {poured cold water on} <the plan>.
        [Her office] {called} the report {false}: <she had resigned>.
        [The senator] {took issue with} <the ruling>.
        [The agency] {disavowed} <the memo>.
        [Republicans] {object to} <the rule>.
        [The town] {does not support} <the dam>.
        [The band] {laughed off} <the story>.
        [He] {no longer believes} <in the treaty>.
        [The state] {struck down} <the law>.
        [The union] {was opposed to} <the sale>.
        [The nephew] {has not accepted} <the verdict>.
        [The mill] {disowned} <the letter>.
        [The group] {protested against} <the fee>.
        [A court] {blocked} <the order>.
        {opposition to} <the mine>
        {the rejection of} <his appeal>
        [The prince] {emphatically refuted} <the allegations>.
        [Moscow] {denies involvement in} <the attack>.
        [The candidate] {brushed aside} <concerns about her age>.
        [The museum] {repudiated} <the theory>.
        [Polls] {contradict} <the claim>.
        [The senator] {slapped down} <talk of a run>.
        [She] {vehemently rejected} <suggestions that she lied>.
        [His camp] {denied that} <he paid>.
        [Most economists] {do not expect} <a recession>.
        [The tribe] {doesn't agree} <that the line is legal>.
        [The council] {threw out} <the appeal>.
        {denials by} [the ministry] <that troops had crossed>
        [The king] {vetoed} <the reform>.
        [He] {is no fan of} <the plan>.
        [The singer] {hit back at} <claims she mimed>.
        [I] {don't see} <that happening>.
        [The broker] {never accepted} <that he was wrong>.
        [The bank] {was against} <the cut>.
        [The paper] {withdrew} <its claim that the mayor had fled>.
        [Ms Reyes] {laughed at} <the suggestion that she would resign>.
        [Ms Reyes] {gave short shrift to} <the idea that she would resign>.
        [Ms Reyes] {gave the lie to} <the story that she would resign>.
        [Ms Reyes] {put paid to} <the rumour that she would resign>.
        [Ms Reyes] {was having none of} <the idea that she had lied>.
        [Ms Reyes] {protested} <the claim that she had lied>.
        [Ms Reyes] {hit out at} <the suggestion that she had lied>.
        [Ms Reyes] {rounded on} <claims that she had lied>.
        [Ms Reyes] {challenged} <the claim that she had lied>.
        [The owner] {is at odds with} <the finding that the plant was unsafe>.
        [The owner] {sought to discredit} <the finding>.
        [The owner] {moved quickly to quash} <rumours of a sale>.
        [The firm] {took strong issue with} <the claim>.
        [Dahl] {sought to dismiss} <the report>.
        [Dahl] {sought to overturn} <the ban>.
        [Dahl] {moved to dismiss} <talk of a split>.
        [Hook] {went back on} <his promise to pay>.
        [Hook] {dissociated himself from} <the remark>.
        [Hook] {moved to scotch} <rumours that he would leave>.
        [Hook] {moved to block} <the sale>.
        """,
    Stance.DOUBTS: """
        [Hook] {has questioned} <whether the dam is safe>.
        [The board] {had questioned} <her figures>.
        [The board] {no longer has confidence in} <the findings>.
        [He] {was less certain about} <what came next>.
        [She] {has no faith in} <the count>.
        [Economists] {questioned whether} <the plan adds up>.
        [Ilves] {doubted} <that the ferry would sail>.
        [The coach] {was unsure} <if she could play>.
        [Residents] {wondered} <why the siren was silent>.
        [The panel] {is not convinced} <the data are sound>.
        [The senator] {is skeptical of} <the timetable>.
        [Some members] {have raised doubts about} <the count>.
        [The letter] {cast doubt on} <his alibi>.
        [Critics] {raised new questions about} <the contract>.
        It {is not clear} <whether the pump was on>.
        It {remained unclear} <who gave the order>.
        [The ministry] {would not rule out} <a second wave of cuts>.
        [Investors] {aren't sure} <the firm can pay>.
        [The guard] {did not know} <whether the door was locked>.
        {Nor is it clear} <that the well is dry>.
        [Auditors] {expressed skepticism about} <the savings>.
        [The captain] {did not rule out} <a return>.
        [The dean] {called into question} <the ranking>.
        [Scientists] {are uncertain whether} <the ice will last>.
        [Many] {remain skeptical that} <the vaccine works>.
        [The boy] {had doubts about} <the story>.
        [He] {has his doubts} <about the plan>.
        [The mayor] {challenged} <whether the deal was legal>.
        It {is unclear} <how the fire began>.
        It {was not immediately clear} <who fired first>.
        [Brussels] {is in two minds about} <the deal>.
        [She] {isn't certain} <that the lock held>.
        [Officials] {did not know} <how many were hurt>.
        [The judge] {seemed skeptical of} <the argument>.
        [Lawyers] {voiced doubts over} <the plea>.
        [Experts] {expressed uncertainty about} <the date>.
        [The officials] {were at a loss to explain} <the blast>.
        [The study] {calls into question} <the link>.
        [He] {has second thoughts about} <the move>.
        It {is an open question} <whether the law applies>.
        It {remains to be seen} <whether the truce holds>.
        [The pilot] {had no idea} <why the light came on>.
        [The players] {lost faith} <that they could win>.
        [The ministry] {downplayed} <the risk of a flood>.
        [The ministry] {downplayed} <reports of a split>.
        [The premier] {played down} <suggestions of a rift>.
        [The premier] {made light of} <suggestions of a rift>.
        [The premier] {sought to play down} <talk of a rift>.
        [Ms Reyes] {poked holes in} <the account>.
        [Dahl] {sought to cast doubt on} <the report>.
        [Hook] {remained non-committal on} <the price>.
        """,
    Stance.UNVERIFIED: """
        [The paper] {could not confirm} <that the letter was genuine>.
        [Police] {have not verified} <the footage>.
        [The agency] {was unable to verify} <the toll>.
        [The laboratory] {has never verified} <that claim>.
        [Inspectors] {found no evidence} <that the valve was opened>.
        There is {no evidence} <of a second shooter>.
        [The observers] {cannot independently confirm} <the advance>.
        [Officials] {had not yet established} <the cause of the fire>.
        [The bureau] {has yet to confirm} <the identity of the diver>.
        [The network] {failed to corroborate} <the story>.
        [The army] {is not aware of} <any such order>.
        [Doctors] {had no indication} <that the drug did harm>.
        [The mission] {has been unable to authenticate} <the tape>.
        [The records] {do not show} <that the fee was paid>.
        [Police] {did not find proof} <that the brothers met>.
        <The rumor of a sale> {could not be verified}.
        [Reuters] {could not independently verify} <the report>.
        [The newspaper] {has not been able to confirm} <the account>.
        [Investigators] {have found no proof} <that he acted alone>.
        [The ministry] {did not confirm} <the strike>.
        <The claim> {has not been independently verified}.
        [The probe] {turned up no evidence} <of fraud>.
        [There] {is no indication} <that data were taken>.
        [Experts] {have seen no evidence} <that it works>.
        [Police] {could not immediately determine} <the motive>.
        [The watchdog] {was not able to establish} <who paid>.
        [They] {were still trying to verify} <the names>.
        [The FBI] {uncovered no evidence of} <a plot>.
        [The station] {was unable to independently confirm} <the claims>.
        [AFP] {has not independently verified} <the video>.
        [The inquest] {could not determine} <the cause of death>.
        {There is no proof} <that the letter existed>.
        [Auditors] {found nothing to show} <that the fee was paid>.
        {No evidence has emerged} <that the plane was hit>.
        [The governor] {offered no evidence} <that votes were bought>.
        [Detectives] {have yet to establish} <a motive>.
        [Police] {are still trying to establish} <what caused the fire>.
        [Hook] {is trying to find out} <who sold the tower>.
        [Police] {are working to determine} <who fired>.
        [The spokesman] {could neither confirm nor deny} <that the pilot had been arrested>.
        """,
    Stance.DECLINES: """
        [The bishop] {declined} <to be interviewed>.
        [The owner] {refused to give} <a name>.
        [The firm] {referred} <all queries to its lawyers>.
        [Her office] {referred} <questions to the bank>.
        [Neither firm] {would comment on} <the sale>.
        [The palace] {declined to comment} <on the trip>.
        [The firm] {did not respond to} <questions about the spill>.
        [Vance] {would not say} <who paid for the flight>.
        [The envoy] {refused to answer} <questions about the cable>.
        [The mill] {declined} <to give further details>.
        [The mill] {declined to give} <a precise figure>.
        [The mill] {declined} <to provide an estimate>.
        [The minister] {declined} <to offer any explanation for the delay>.
        [The bank] {would not provide} <more information>.
        [The bank] {declined} <to make its directors available>.
        [The bank] {refused} <to make available anybody who knew>.
        [The port] {had no immediate} <comment>.
        [The port] {had no further} <comment>.
        [Two owners] {were not immediately available} <for comment>.
        [A spokesman] {declined}, however, to say <how many were hurt>.
        [The owner] {did not return} <a call seeking comment>.
        [The campaign] {refused} <to discuss the poll>.
        [The school] {had no comment} <on the arrest>.
        [The bishop] {has remained silent} <about the letters>.
        [The hospital] did not immediately {reply to} <a request for details>.
        [Neither side] {would comment on} <the talks>.
        [Her agent] {could not be reached} <for comment>.
        [The treasurer] {dodged} <questions about the missing funds>.
        [The mayor] {never mentioned} <the strike>.
        [The embassy] {will not discuss} <visa cases>.
        [The general] {was unwilling to say} <where the unit went>.
        [The trust] {has not disclosed} <its donors>.
        [The clerk] {refused to confirm or deny} <the sale>.
        {a refusal to comment by} [the fund] <on its losses>
        [The airline] {is not commenting on} <the delay>.
        [The actor] {stayed mum} <on the wedding>.
        [The governor] {did not want to talk about} <the pardon>.
        [The group] left without {mentioning} <the lawsuit>.
        [The White House] {did not immediately respond to} <a request for comment>.
        [Lawyers for Kerr] {did not return} <messages>.
        [The CEO] {was not available for comment} <on the sale>.
        [The judge] {gave no reason} <for the delay>.
        [He] {wouldn't go into} <details of the talks>.
        [The company] {has yet to respond} <to the claims>.
        [The police chief] {would neither confirm nor deny} <the raid>.
        [The minister] {sidestepped} <a question on taxes>.
        [She] {did not elaborate on} <the threat>.
        [The spokesperson] {offered no details} <about the trip>.
        [The firm] {did not specify} <how many jobs would go>.
        [The king] {kept silent about} <the affair>.
        [He] {did not say} <whether he would run>.
        [The secretary] {refused to be drawn on} <the date>.
        [The office] {did not provide} <further details>.
        [Smit] {could not say} <when it would end>.
        [The agency] {referred questions} <to the ministry>.
        [The paper] {did not identify} <the donor>.
        [Her lawyer] {had nothing to say} <about the tape>.
        [The group] {repeatedly declined requests for} <an interview>.
        [The trustee] {gave no comment} <on the sale>.
        [The diplomat] {would not be drawn} <on names>.
        [The pair] {have not commented} <on the rumors>.
        [The spokesman] {did not answer} <questions about the fee>.
        [The general] {would not elaborate} <on the plan>.
        [The firm] {refused to disclose} <the price>.
        [The envoy] {brushed off questions} <about his visa>.
        [Both camps] {have been silent} <on the poll>.
        [He] {wouldn't tell} <reporters where he was>.
        [The agency] {declined to provide details} <of the raid>.
        [The prosecutor] {has refused to say} <who is charged>.
        [The union] {hasn't responded} <to the offer>.
        [The club] {made no mention of} <the fine>.
        [The nurse] {declined to be interviewed} <about the case>.
        [The rabbi] {pleaded the Fifth} <on the payments>.
        [The spokesman] {neither confirmed nor denied} <that the pilot had been arrested>.
        [The spokesman] {did not confirm or deny} <the arrest>.
        [Mr Arp] {walked away when asked about} <the loan>.
        [Mr Arp] {kept his counsel on} <the loan>.
        [Dahl] {made no attempt to explain} <the sale>.
        [Hook] {was coy about} <the price>.
        [Hook] {was cagey about} <the price>.
        [Hook] {gave nothing away about} <the price>.
        [Hook] {batted away} <questions about the price>.
        [Hook] {fended off questions about} <the price>.
        [Hook] {parried questions about} <the price>.
        [Hook] {was not immediately available}.
        [Hook] {had little to say about} <the delay>.
        [Police] {did not confirm or deny} <the toll>.
        [Police] {have neither confirmed nor denied} <the toll>.
        """,
    Stance.SEEKS: """
        [The agency] {has asked} <makers for their data>.
        [Dahl] {asked} <voters for patience>.
        [The nurses] {called for} <a pay rise>.
        [The king] {urged} <calm>.
        [Protesters] {demanded} <that the mayor resign>.
        [The judge] {asked} <the clerk to read the letter>.
        [The parents] {asked for} <more buses>.
        [The colonel] {ordered} <the gates shut>.
        [She] {wants} <the museum to stay free>.
        [The ministry] {hopes} <to open the line by June>.
        [Doctors] {advise} <drinking more water>.
        [The coach] {told the players} <to rest>.
        [The pope] {appealed to} <both sides to stop>.
        {the demand by} [tenants] <for lower rents>
        [The committee] {recommended} <closing the mine>.
        [The opposition] {is seeking} <a recount>.
        [The town] {would like} <to keep its cinema>.
        [He] {pressed lawmakers to} <pass the bill>.
        [The insurer] {proposed} <a lower cap>.
        [Residents] {signed a petition} <to save the elm>.
        [The club] {is pushing for} <a new stadium>.
        [The author] {wrote a letter urging} <the library to reopen>.
        [Captains] {were told to} <stay in port>.
        [The bank] {asked that} <the names be withheld>.
        [The envoy] {is eager} <to restart the talks>.
        [The UN chief] {appealed for} <a truce>.
        [The father] {begged} <the kidnappers to call>.
        [The lawyer] {asked the judge to} <drop the case>.
        [The ministry] {instructed} <schools to close>.
        [He] {needs} <the court to act>.
        [The board] {is asking} <residents to save water>.
        [The bishop] {pleaded with} <the men to stop>.
        [The city] {requires} <owners to clear snow>.
        [The group] {is lobbying} <for the bill>.
        [The premier] {invited} <rivals to a debate>.
        [Unions] {insist on} <a wage floor>.
        [The court] {told the state to} <redraw the map>.
        [The fans] {wished} <for rain>.
        [Dutch farmers] {hoped} <the rule would be eased>.
        [He] {argued for} <a slower rollout>.
        [The editor] {encouraged} <readers to write in>.
        [The regulator] {has directed} <banks to hold more cash>.
        [The parties] {called} <for a fresh vote>.
        [The charity] {made an appeal for} <blankets>.
        [The owner] {set a goal of} <ten wins>.
        [The prime minister] {pressed for} <sanctions>.
        [The judge] {has ordered} <him to pay>.
        [The teacher] {reminded pupils to} <bring lunch>.
        [The clerk] {bade} <them sit>.
        [The pope] {prayed} <for peace>.
        [The lobby] {pushed} <for a vote>.
        [The region] {longs for} <rain>.
        [The senator] {implored} <colleagues to act>.
        [The mayor] {issued a call for} <volunteers>.
        [The watchdog] {advised} <drivers to stay home>.
        [We] {need} <more nurses>.
        [The tutor] {warned them to} <stay inside>.
        [The pair] {would love} <to have a garden>.
        [The commission] {wants to see} <lower fees>.
        [The union] {is holding out for} <a better offer>.
        [The union] {has set its sights on} <a pay rise>.
        [The firm] {called this week on} <its rivals to sell>.
        [The firm] {insisted on} <terms that would please all>.
        [The firm] {insisted on Friday on} <a clause that would please all>.
        [The firm] {insisted on} <payment on Friday>.
        [Hook] {sought help from} <the city>.
        """,
    Stance.COMMITS: """
        [The firm] {promised} <to clean the river>.
        [The firm] {offered} <to give more information>.
        [The firm] {offered} <a number of flats>.
        [Adeyemi] {vowed} <to fight on>.
        [The states] {pledged} <two billion for the fund>.
        [The owner] {offered to} <pay for the roof>.
        [The rivals] {agreed} <to share the port>.
        [The airline] {plans} <to hire 300 pilots>.
        [The bank] {intends} <to appeal>.
        [The militia] {threatened} <to close the road>.
        {the vow by} [the mayor] <to build a school>
        [The council] {has decided to} <sell the hall>.
        [The driver] {swore} <to quit>.
        [The board] {voted} <to freeze fees>.
        [She] {is willing} <to testify>.
        [The union] {committed to} <a week without strikes>.
        [The firm] {is prepared to} <refund the fares>.
        [The clinic] {guaranteed} <a bed for everyone>.
        [He] {vowed} <not to raise the fare>.
        {plans by} [the zoo] <to move the bears>
        [Ankara] {has agreed to} <open the crossing>.
        [The trust] {will commit} <five million to the park>.
        [She] {took an oath} <to defend the law>.
        [The king] {gave his word} <that they would be safe>.
        [The bank] {has undertaken} <to repay the fees>.
        [The company] {is planning} <to cut jobs>.
        [The club] {volunteered to} <host the final>.
        [He] {has plans} <to retire>.
        [The airline] {aims to} <be carbon neutral by 2040>.
        [The dean] {swore to} <find the culprit>.
        {a pledge} <to halve emissions>
        [The store] {is committed to} <selling local fruit>.
        [The king] {will} <abdicate in May>.
        [The group] {made a promise} <to rebuild>.
        [The boxer] {is determined} <to win>.
        [The pilots] {are set to} <strike>.
        [The mill] {is going to} <close>.
        [The state] {resolved to} <cut waste>.
        [The firm] {signed a pledge} <to cut waste>.
        [The firm] {decided in 2019 to} <sell the plant>.
        """,
    Stance.REFUSES: """
        [Neither side] {would open} <its books>.
        [The tenants] {refused} <to leave>.
        [The prime minister] {ruled out} <an early vote>.
        [The club] {will not} <sell the striker>.
        [The witness] {refused to sign} <the statement>.
        [The company] {won't pay} <the fine>.
        {her refusal} <to step down>
        [The chair] {declined} <to call a vote>.
        [The landlord] {has refused to fix} <the heating>.
        [The state] {declined} <to give the town more money>.
        [The union] {declined} <to provide guards for the port>.
        [The bank] {declined} <to lend the firm a figure of any size>.
        [The queen] {would not endorse} <the treaty>.
        [The crew] {is unwilling} <to fly at night>.
        [The regulator] {has no plans} <to change the rule>.
        [The army] {does not intend} <to withdraw>.
        [The region] {balked at} <the new quota>.
        [The players] {boycotted} <the ceremony>.
        [The sheriff] {decided against} <an arrest>.
        [The museum] {does not want} <to return the mask>.
        [Iona] {is not going to} <run again>.
        [The ministry] {declined to release} <the tape>.
        [The state] {won't be} <joining the pact>.
        [The union] {refused} <to call off the strike>.
        [The company] {will never} <sell its data>.
        [The colonel] {would not allow} <the convoy through>.
        [The party] {has ruled out} <a coalition>.
        [The mayor] {resisted} <calls to quit>.
        [The school] {is refusing} <to reopen>.
        [The director] {has no intention of} <resigning>.
        [The firm] {opted not to} <renew the lease>.
        [She] {vowed not to} <pay>.
        [The bank] {declined an offer} <to merge>.
        {their refusal} <to negotiate>
        [The driver] {will not} <apologize>.
        [The judge] {declined to lift} <the ban>.
        [The city] {would never} <sell the park>.
        [The group] {is not prepared to} <wait>.
        [The mother] {won't let} <him go>.
        [The owner] {stopped short of} <resigning>.
        [The prisoner] {went on refusing} <food>.
        [The owner] {drew the line at} <selling the plant>.
        [The firm] {decided last month not to} <sell the plant>.
        """,
    Stance.ASKS: """
        {Asked for comment on} <the leak>, nobody replied.
        [She] {asked} <about the price for bread>.
        [The reporter] {asked whether} <the plane was late>.
        [The judge] {asked} <if he had been there>.
        “<Who paid for this?>” [she] {asked}.
        [Inspectors] {inquired} <about the missing files>.
        [The host]{:} <And what did you do then?>
        [Lawmakers] {want to know} <why the alarm failed>.
        [The widow] {demanded to know} <who had signed>.
        When {asked about} <the loan>, [he] laughed.
        [He] {was pressed on} <his plans for the port>.
        {the question of} <who owns the field>
        [The lawyer] {quizzed} <the guard about the key>.
        [Pupils] {posed questions about} <the war>.
        [Voters] {asked the minister about} <prices>.
        The banker {was questioned about} <the transfers>.
        [The caller] {wanted to know} <how long it would take>.
        [The host] {asked him} <how he felt>.
        [The senator] {grilled} <the banker about fees>.
        [The student] {wanted to know} <if it would be on the test>.
        [The panel] {asked why} <the fence was cut>.
        [The reporter] {asked about} <the memo>.
        [The officer] {questioned him about} <the knife>.
        [Readers] {often ask} <whether it is safe>.
        {Asked whether} <he would run>, [he] smiled.
        {When asked if} <he was tired>, he nodded.
        [The lawyer] {put the question to him}: <Where were you?>
        [LEE]{:} <Did you see the car?>
        [The poll] {asked voters} <who they trusted>.
        [The fan] {shouted a question about} <the trade>.
        [The senator] {pressed him about} <the loan>.
        {In response to a question about} <the tax>, [he] shrugged.
        [The survey] {asked people how} <they slept>.
        [The detective] {began asking} <about the car>.
        """,
}
HEDGED = """
    [The guard] {allegedly told} <them to wait>.
    [The firm] {reportedly offered} <to settle>.
    [The memo] {suggested} <that the fee was too high>.
    [He] {may have said} <that the road was closed>.
    [Traders] {could be expected} <to sell>.
    [The envoy] {appeared to confirm} <the visit>.
    [The coach] {seems to think} <the season is lost>.
    <The painter> {is said to} <have burned the letters>.
    <The duke> {was believed} <to own the mine>.
    <The app> {is rumored} <to cost nothing>.
    [The star] {hinted} <that she would retire>.
    [The neighbor] apparently {said} <the dog was hers>.
    <The pilot> {supposedly} <slept>.
    {allegations} <that the vote was bought>
    [The note] {implies} <that he knew>.
    [The minister] {is understood to believe} <that the deal is done>.
    [The minister] {is said to have told aides} <that the deal was done>.
    [The minister] {is thought to believe} <that the deal was done>.
    [The minister] {is understood to have agreed with} <the plan>.
    It {is widely believed} <that the bank is in trouble>.
    [Dahl] {is believed to have said} <that the dam was safe>.
    <The dam> {is widely thought} <to be safe>.
    <The dam> {is also said} <to be safe>.
    <Two climbers> {are feared} <dead>.
    [Lee] {is reported to have said} <that the tower was safe>.
    """
PLAIN = """
    [The guard] {said} <he may leave>.
    [The paper] {could not confirm} <the toll>.
    [The firm] {did not suggest} <that prices would fall>.
    [The duke] {believed} <he owned the mine>.
    [The minister] {confirmed} <the trip>.
    [The chair] {said in May} <that it was over>.
    [The guild] {cannot say} <who won>.
    [The sailors] {might not} <agree>.
    <The prize> {was announced by} [the academy].
    {According to} [Reyes], <the alleged thief ran>.
    [Ruiz] {denied} <the allegations>.
    [Officials] {would say} <only that he was alive>.
    [The clerk] {told} <them what appeared to be true>.
    <The dam> {is believed by} [engineers] <to be safe>.
    <The dam> {is said by} [engineers] <to be safe>.
    [Lee] {was told} <to say that it was safe>.
    """


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize(
    ("stance", "sentence"),
    [(stance, line) for stance, block in SENTENCES.items() for line in lines(block)],
)
def test_the_stance_is_the_one_that_the_cue_states(stance: Stance, sentence: str) -> None:
    assert judge(*marked(sentence))[0] is stance


@pytest.mark.parametrize("stance", Stance)
def test_every_stance_has_ten_sentences(stance: Stance) -> None:
    assert len(lines(SENTENCES[stance])) >= 10


@pytest.mark.parametrize("sentence", lines(HEDGED))
def test_a_hedge_in_the_cue_or_right_at_it_makes_it_hedged(sentence: str) -> None:
    assert judge(*marked(sentence))[1] is Certainty.HEDGED


@pytest.mark.parametrize("sentence", lines(PLAIN))
def test_what_is_no_hedge_of_the_cue_leaves_it_plain(sentence: str) -> None:
    assert judge(*marked(sentence))[1] is Certainty.PLAIN


@pytest.mark.parametrize(
    "sentence",
    [
        "[Dahl] {said} <he denied everything>.",
        "[Dahl] {said} <nobody could confirm the date>.",
        "[Dahl] {wrote} <that the firm refuses to pay>.",
        "[Dahl] {warned} <that nobody should touch the wire>.",
        "“<I will not go>,” {said} [Dahl].",
        "<It is not true>, {says} [Dahl].",
        "[Dahl]{:} <No comment.>",
        "<We could not verify it>, [Dahl] {added}.",
        "[Dahl] {believes} <no one asked>.",
        "[Dahl] {told} <a crowd that did not respond>.",
    ],
)
def test_a_negation_in_the_content_is_none_of_the_source(sentence: str) -> None:
    assert judge(*marked(sentence))[0] is Stance.AFFIRMS


@pytest.mark.parametrize(
    "sentence",
    [
        "Berg would not speak. [Holm] {said} <it was late>.",
        "Berg, who refused, left; [Holm] {said} <it was late>.",
        "“We did not.” [Holm] {said} <it was late>.",
        "It failed to do so, [Holm] {said}.",
        "Berg declined to\n[Holm] {said} <it was late>.",
    ],
)
def test_a_negation_of_another_clause_is_left_alone(sentence: str) -> None:
    assert judge(*marked(sentence))[0] is Stance.AFFIRMS


def test_apostrophes_straight_or_curly_read_alike() -> None:
    straight, curly = "[Ng] {didn't think} <so>.", "[Ng] {didn’t think} <so>."
    assert judge(*marked(straight)) == judge(*marked(curly)) == (Stance.DENIES, Certainty.PLAIN)


def test_capitals_of_a_headline_change_nothing() -> None:
    assert judge(*marked("[MAYOR] {REFUSES} <TO QUIT>"))[0] is Stance.REFUSES


def test_a_cue_in_two_pieces_is_read_with_what_negates_it_between() -> None:
    assert judge(*marked("[Bo] {has} never {verified} <the list>."))[0] is Stance.UNVERIFIED


def test_an_inverted_negation_before_the_source_counts() -> None:
    assert judge(*marked("Nor did [Bo] {say} <who paid>."))[0] is Stance.DECLINES


def test_a_refusal_is_told_from_no_answer_by_the_verb_that_follows() -> None:
    assert judge(*marked("[Bo] {refused} <to comment>."))[0] is Stance.DECLINES
    assert judge(*marked("[Bo] {refused} <to leave>."))[0] is Stance.REFUSES


def test_two_negations_cancel() -> None:
    assert judge(*marked("[Bo] {did not refuse} <to leave>."))[0] is Stance.AFFIRMS


def test_only_a_colon_and_a_question_is_asking() -> None:
    assert judge(*marked("BO{:} <You left when?>"))[0] is Stance.ASKS
    assert judge(*marked("BO{:} <At noon.>"))[0] is Stance.AFFIRMS
    assert judge(*marked("[Bo] {said:} <Who cares?>"))[0] is Stance.AFFIRMS


def test_without_a_cue_the_source_affirms_plainly() -> None:
    assert judge(*marked("[Bo] <Nobody came.>")) == (Stance.AFFIRMS, Certainty.PLAIN)


def test_no_phrase_of_the_lexicon_is_out_of_reach() -> None:
    """Fillers are left out of what is read, so a phrase with one is never met."""
    phrases = [
        phrase for index in (SENSES, TURNS) for group in index.values() for phrase, _ in group
    ]
    assert not {word for phrase in phrases for word in phrase} & FILLERS


def test_no_phrase_of_the_lexicon_has_two_senses() -> None:
    for group in SENSES.values():
        phrases = [phrase for phrase, _ in group]
        assert len(phrases) == len(set(phrases))


PIECES = st.sampled_from(
    [
        *("not", "never", "no", "without", "nobody", "n't", "can't", "refused to", "declined"),
        *("said", "deny", "asked", "confirm", "question", "could", "allegedly", "tell", "to"),
        *(",", ":", "?", "'", "’", "~", "|", ".", "\n", "ing", "ed", "s", "é", "日本", "İ"),
    ]
)


@given(st.lists(PIECES | st.text(max_size=3), max_size=40).map(" ".join), st.data())
def test_any_text_and_spans_get_a_label_and_the_same_one_twice(
    text: str, data: st.DataObject
) -> None:
    ends = st.lists(st.integers(0, len(text)), max_size=8, unique=True).map(sorted)
    spans = [Span(*pair) for pair in zip(*[iter(data.draw(ends))] * 2, strict=False)]
    source, cue, content = data.draw(st.permutations([spans[:1], spans[1:2], spans[2:]]))
    one = Attribution("a", tuple(source), tuple(cue), tuple(content), Quotation.INDIRECT, 1.0)
    assert judge(text, one) == judge(text, one)
    assert isinstance(judge(text, one)[0], Stance)


@given(st.text(max_size=200), st.text(max_size=200))
def test_text_of_other_paragraphs_makes_no_difference(before: str, after: str) -> None:
    sentence = "[Bo] {could not confirm} <the list>."
    text, one = marked(sentence, before=before + "\n")
    assert judge(text + "\n" + after, one) == (Stance.UNVERIFIED, Certainty.PLAIN)


@pytest.mark.parametrize(
    "piece", ["not ", "ask ", "n't", "x", "call ~ ", "a-", "-", ", ", "\n", "to "]
)
def test_a_cue_without_end_takes_time_in_proportion(piece: str) -> None:
    cue = piece * (100_000 // len(piece))
    text, one = marked(f"[Bo] {{{cue}}} <{cue}>")
    start = time.perf_counter()
    judge(text, one)
    assert time.perf_counter() - start < 20  # about a second; a square of it would be hours


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("[Osei] {called} <the report a fabrication>.", Stance.DENIES),
        ("[Osei] {has since called} <the paper's story “an invention”>.", Stance.DENIES),
        ("[Osei] {described} <the broadcast as a malicious fiction>.", Stance.DENIES),
        ("[Osei] {calls} <it a fairy tale>.", Stance.DENIES),
        ("[Osei] {branded} <the allegations baseless>.", Stance.DENIES),
        ("[Osei] {called} <any suggestion of her involvement grotesque>.", Stance.DENIES),
        ("[Osei] {called} <the insinuation “beneath contempt”>.", Stance.DENIES),
        ("[Osei] {called} <the report “outrageous”>.", Stance.AFFIRMS),
        ("[Osei] {called} <the plan ridiculous>.", Stance.AFFIRMS),
        ("[Osei] {called} <the report a triumph>.", Stance.AFFIRMS),
        ("[Osei] {did not call} <the report a lie>.", Stance.AFFIRMS),
        ("[Osei] {said} <the report was a lie>.", Stance.AFFIRMS),
        ("[Osei] {called} <the mayor a liar>.", Stance.AFFIRMS),
        ("[Osei] {called for} <the false report to be withdrawn>.", Stance.AFFIRMS),
    ],
)
def test_who_calls_what_was_said_untrue_denies(sentence: str, stance: Stance) -> None:
    text, one = marked(sentence)
    (told,) = with_denials(text, [replace(one, stance=Stance.AFFIRMS)])
    assert told.stance is stance


@pytest.mark.parametrize("stance", [one for one in Stance if one is not Stance.AFFIRMS])
def test_any_other_stance_stays(stance: Stance) -> None:
    text, one = marked("[Osei] {called} <the report a lie>.")
    assert with_denials(text, [replace(one, stance=stance)])[0].stance is stance
