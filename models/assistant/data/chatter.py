"""Broadcasts, "never mind", and small talk with the assistant."""

import re

from broadcast_frames import BROADCAST, MESSAGES
from expand import alternatives, either, expand, pick
from invented import invented
from spans import span
from speech import Whole, number
import talk_additions
from talk_frames import NEVERMIND, RESPOND
from targets import plain as said
from words import FIRST_NAMES, ROOMS, adjective, bars, holds, noun, opens_with_verb, plural, word

DISHES = bars("pizza|pasta|soup|the roast|pancakes|the turkey|chicken|cake|the barbecue|tea|popcorn|ice cream|lasagna|the stew|waffles|burgers|tacos|curry|soup|the soup|lasagne|sandwiches|pancakes and syrup|hot dogs|pie|apple pie|cookies|fresh bread|salad|the salad|rice|fish|the fish|sushi|noodles|chili|the roast chicken|sausages|breakfast|brunch|a snack|snacks|fruit|lemonade|cocoa|hot chocolate|tea|coffee|the birthday cake|cupcakes|muffins|dessert|the casserole|dumplings|omelettes|french toast|porridge|risotto|stir fry")
PEOPLE = bars("mom|dad|grandma|grandpa|the doctor|the teacher|my sister|your brother|aunt mary|uncle joe|the boss|the babysitter|cousin vera|the landlord|my brother|my mother|my father|your sister|the neighbor|the neighbors' son|the plumber|the electrician|the mailman|the vet|the coach|the twins|the baby|granny|grandad|auntie|uncle ben|my wife|my husband|my boss|the kids' teacher|your friend|our guest")

# Words of which one stands in every message that states something, and first words of those that ask or order.
STATES = set("""is are has have i'm we're it's there's will i'll we'll needs need was can can't must should wants won left arrived made found bought lost want saw got love miss starts begins comes leaves loves took ate went called eat leave""".split())
ASKS = set("""where who has does did is are what what's why when how good happy don't do please everyone everybody hurry anyone turn close open lock set stop clean take feed let's come get bring put call go wait wake wash watch
keep finish pick use leave""".split())


def _fields(rng, test):
    """What the fields of a message stand for."""
    who, other = word(rng, PEOPLE + FIRST_NAMES, test), word(rng, FIRST_NAMES, test)
    first, second = noun(rng, test), noun(rng, test)
    return dict(
        x=word(rng, DISHES, test), n=first, n2=second, np=plural(first), np2=plural(second), a=adjective(rng, test), r=word(rng, ROOMS, test), who=who, who2=other,
        hour=number(rng.randint(1, 12), rng), count=number(rng.choice([2, 3, 5, 10, 15, 20, rng.randint(2, 59)]), rng),
    )


def message(rng, test):
    """Something to announce."""
    return expand(rng, pick(rng, MESSAGES, test and rng.random() < 0.6), **_fields(rng, test))


# What everyone is told to do: "tell everyone to brush their teeth".
TOLD_TO = 0.09
TELL_TO = alternatives("(tell|tell|tell|ask|remind|order|invite) (everyone|everyone|everybody|the kids|the family|all of them|the others|the whole family|the house|everyone at home|everybody in the house) to {m}|let (everyone|everybody|the kids|the family) know to {m}|(announce|broadcast) to (everyone|everybody|the house) to {m}|(i want|i need|i'd like|we need) (everyone|everybody|the kids) told to {m}")
DOING = set("be bring brush call check clean come do feed find finish get go help hurry keep leave look make meet pick put save sit stay stop take turn use wait wake wash watch water".split())
_ORDERS = [m.removeprefix("please ") for m in MESSAGES if " my " not in m and "|" not in m]
THEIRS = [re.sub(r"\byour\b", "their", m) for m in _ORDERS if m.split()[0] in DOING]
THEIRS += bars("""be quiet|be quiet|come to the table|come down|come downstairs|come here|come upstairs|get ready|go to bed|get up|hurry up|stop shouting|stop yelling|stop running|stop fighting|put their shoes on|put their coats on|brush their teeth|wash their hands|do their homework|tidy their rooms|clean up their mess|
get in the car|meet me outside|meet in the {r}|look outside|calm down|sit down|sit at the table|set the table|help with the {n}|bring the {n}|bring their {np}|find their {np}|turn off their {np}|pick up their {np}|put the {n} away|eat their {np}|come and eat|come and get it|be ready at {hour}|be home by {hour}|be in the {r} in {count} minutes|stay in the {r}|stay out of the {r}|leave the {n} alone|keep the {n} shut|keep it down|open the {n}|close the {n}|not touch the {n}|say goodbye to {who}|wave at {who}|call {who}|thank {who}|let {who} sleep|wait for {who}|wait a minute|listen""")


ONE_WORD = 0.08  # the share of messages that are one word, which may be any and none
PLAINLY = bars("announce {m}|announce {m}|announce {m}|broadcast {m}|broadcast {m}|broadcast message {m}|broadcast the message {m}|announce {m} to everyone|broadcast {m} to everyone|make an announcement saying {m}")


def broadcast_request(rng, home, test, area):
    """HassBroadcast: a message to everyone in the house."""
    if rng.random() < TOLD_TO:
        what = expand(rng, pick(rng, THEIRS, test), **_fields(rng, test))
        return expand(rng, pick(rng, TELL_TO, test), m=span(what)), "HassBroadcast", {"message": what}, True
    if rng.random() < ONE_WORD:
        what = invented(rng) if rng.random() < 0.4 else rng.choice([noun(rng, test), plural(noun(rng, test)), adjective(rng, test)])
        return expand(rng, rng.choice(PLAINLY), m=span(what)), "HassBroadcast", {"message": what}, True
    frame, what = pick(rng, either(rng, BROADCAST, talk_additions.BROADCAST, test), test), message(rng, test)
    words = what.split()
    if re.search(r"(that|know|hear|hears|knows) \{m\}", frame) and (words[0] in ASKS or not STATES & set(words)) and rng.random() < 0.98:
        return None  # "let everyone know that hello" is nothing that people say
    if rng.random() < 0.06:
        what += rng.choice([" and ", ", "]) + message(rng, test)
    if not frame.endswith("{m}") and rng.random() < 0.5:
        return None
    text = expand(rng, frame, m=span(what))
    return text, "HassBroadcast", {"message": what}, opens_with_verb(text)


def nevermind_request(rng, home, test, area):
    """HassNevermind: the speaker wants nothing after all."""
    text = expand(rng, pick(rng, either(rng, NEVERMIND, talk_additions.NEVERMIND, test), test))
    return text, "HassNevermind", {}, False


def respond_request(rng, home, test, area):
    """HassRespond: a greeting or small talk, unless a scene or the like is called so."""
    frame = pick(rng, either(rng, RESPOND, talk_additions.RESPOND, test), test)
    if frame.startswith(("hello", "hi i", "my name", "i'm {who}", "i am {who}", "this is {who}")) and rng.random() < 0.3:
        return None
    text = expand(rng, frame, who=word(rng, FIRST_NAMES, test), n=plural(noun(rng, test)))
    names = [said(e["name"]) for e in home["entities"]]
    if any(holds(text, name) or holds(name, text) for name in names if len(name) > 2):
        return None
    return Whole(text) if rng.random() < 0.85 else text, "HassRespond", {}, False
