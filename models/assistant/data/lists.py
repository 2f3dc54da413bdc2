"""The shopping list and to-do lists: put something on, tick something off."""

import re

from expand import either, expand, pick
from list_frames import ADD, BOUGHT, DONE_BARE, DONE_ON
from list_items import AMOUNTS, GROCERIES, TASK_VERBS, TASKS
import list_more
from spans import span
from speech import number
from targets import named_exactly as exactly, plain as said
from words import FIRST_NAMES, ROOMS, adjective, bars, holds, noun, opens_with_verb, plural, rows, things, without_article, word

SHOPPING = bars("""the shopping list|my shopping list|our shopping list|shopping list|the list|my list|the shopping list|my shopping list|our list|the family shopping list|the grocery list|my grocery list|our groceries list|the groceries list|grocery list|that shopping list|your shopping list|this shopping list|
the list|my list|the shopping list|my shopping list|our shopping list|the shopping list|my list|the list|the shopping|the list of groceries|the food shopping list|the weekly shopping list|
the house shopping list|my grocery shopping list|my weekly shopping list|the list of things to buy|the big shopping list|the household shopping list|the list of stuff to buy|the list of items to buy|the list of what to buy|the list of what we need|the list of things we need|the list of things to get|the store list|the supermarket shopping list|my list of groceries|our list of groceries|my list of things to get|my list of things to buy|our list of stuff to buy|
the main shopping list|the shared shopping list|the monthly shopping list|the weekend shopping list|today's shopping list|tomorrow's shopping list|this week's shopping list|
the house grocery list|the family grocery list|the family groceries list|the household grocery list|the weekly grocery list|the big grocery list|our weekly grocery list|my big shopping list|our big shopping list|our family shopping list|my house shopping list|our household shopping list|that list|your list|that grocery list|your grocery list|the shop list|
the list for groceries|the list for the groceries|my own shopping list|groceries|the groceries|our groceries|my groceries|the grocery shopping|the shopping|shopping list|the food list""")
LIST_NAMED = rows("""
the {n}
the {n}
the {n}
my {n}
my {n}
our {n}
{n}
{n}
that {n}
your {n}
this {n}
the list called {n}
the list {n}
my list {n}
the list named {n}
the list labelled {n}
the list titled {n}
the list with the name {n}
this list {n}
our list {n}
the (to do|todo|to-do) list {n}
the to-do list called {n}
my (to do|todo|to-do) list {n}
our (to do|todo|to-do) list {n}
(to do|todo|to-do) list {n}
the (to do|todo|to-do) list named {n}
my (to do|to-do) list called {n}
our (to do|todo|to-do) list called {n}
our own (to do|todo) list {n}
this (to do|todo|to-do) list {n}
that (to do|todo|to-do) list {n}
your (to do|todo|to-do) list {n}
the family's (to do|todo) list {n}
the (task list|tasks list|check list) {n}
my (task list|job list|chore list|tick list) {n}
the (chore list|job list|errand list|jobs list|tick list) {n}
(checklist|task list|chores list) {n}
our (check list|checklist|chores list) {n}
the (checklist|task list) called {n}
the whole {n}
the current {n}
the usual {n}
""")
NO_SUCH_LIST = bars("""camping list|party list|christmas list|wish list|packing list|gift list|birthday list|hardware store list|pharmacy list|bucket list|reading list|movie list|work list|holiday list|
office list|garden list|garage list|school list|vacation list|ikea list|wedding list|costco list|picnic list|moving list""")


def _made_up(rng, test):
    """A thing that nobody has heard of, so that items are copied and not known."""
    forms = ["{a} {n}", "{n} {m}", "{n} for the {m}", "{a} {n} and {m}", "{n}", "{a} {a2} {n}", "{n} with {m}", "a {a} {n}", "two {m} {p}", "{n} to {m}", "{p} for {who}", "{who}'s {n}", "a {n} for the {room}",
             "{count} {p}", "{count} {a} {p}", "some {p}", "some {a} {n}", "{room} {n}", "{n} on {m}", "{n} without {m}", "{n} number {count}", "more {p}", "{n} in a {m}", "a {n} of {m}", "{n} or {m}"]
    return expand(rng, rng.choice(forms), a=adjective(rng, test), a2=adjective(rng, test), n=noun(rng, test), m=noun(rng, test), p=plural(noun(rng, test)), who=word(rng, FIRST_NAMES, test),
                  room=word(rng, ROOMS, test), count=number(rng.randint(2, 60), rng))


def goods(rng, test):
    """Something to buy: a thing, with its amount, several, or a made-up one."""
    sort = rng.random()
    if sort < 0.42:
        return word(rng, GROCERIES, test)
    if sort < 0.62:
        thing = word(rng, GROCERIES, test)
        return thing if thing.startswith("a ") else f"{word(rng, AMOUNTS, test)} {thing}"
    if sort < 0.78:
        some = [word(rng, GROCERIES, test) for _ in range(rng.choice([2, 2, 2, 3]))]
        return ", ".join(some[:-1]) + (" and " if len(some) == 2 or rng.random() < 0.8 else ", ") + some[-1]
    return _made_up(rng, test)


DEVICES = bars("door|door|window|light|lamp|lock|blinds|curtains|heating|tv|fan|tap|radiator|thermostat|doorbell|gate|switch|speaker|vacuum|shelf|shower|sensor")


def task(rng, test):
    """Something to do: a verb phrase, at times made up."""
    if rng.random() < 0.72:
        return word(rng, TASKS, test)
    forms = ["{v} the {x}", "{v} a {x}", "{v} {x}", "{v} the {x} for {y}", "{v} the {x} on monday", "{v} my {x}", "{v} the {x} to the {y}", "{v} the {x} in the {room}", "{v} {who}'s {y}", "{v} {x} with {who}", "{v} the {x} and the {y}", "{v} the {room} {y}",
             "{v} the {x} at {count}", "{v} {count} {p}", "{v} some {p}", "{v} {who}", "{v} the {y} before {who} comes", "{v} the {room} {device}", "{v} the {device}", "{v} the {room} {device}", "{v} the {device} in the {room}"]
    return expand(rng, rng.choice(forms), v=word(rng, TASK_VERBS, test), x=_made_up(rng, test).removeprefix("the ").removeprefix("a ").removeprefix("that ").removeprefix("some ").removeprefix("more "), y=noun(rng, test),
                  who=word(rng, FIRST_NAMES, test), room=word(rng, ROOMS, test), count=number(rng.randint(2, 12), rng), device=rng.choice(DEVICES), p=plural(noun(rng, test)))


# Words of frames that speak of a stock, and so of goods alone.
STOCK = re.compile(r"\b(out of|ran out|run out|running out|running low|low on|short of|left|lack|gone|used up|finished|fancy|got any|have any|any more|no more|have no)\b|\b(more|buy|grab|fetch|pick up|order|after) \{i\}")


def _fits(frame, item, goods_meant):
    """Whether a frame and an item make a sentence: nobody is out of "call mom", nor has "no more more milk"."""
    if "the {i}" in frame and item.startswith(("the ", "a ", "an ", "some ", "more ")):
        return False
    return (goods_meant or not STOCK.search(frame)) and not (item.startswith(("more ", "some ")) and re.search(r"\b(more|any|no|out of|get) \{i\}", frame))


DETERMINED = re.compile(r"(the|a|an|some|more|another|one|two|three|my|our|that|half|enough|plenty|lots|\d|\w+'s)\b")
ARTICLE_SHARE = {True: 0.12, False: 0.03}  # of what is ticked off, of what is put on


def _said_of(rng, test, frames, item, goods_meant, spoken, ticked):
    """A sentence about an item and a list, of the usual frames or of more; None where they do not fit each other.

    Who ticks off "the milk", or adds it, means the entry "milk".
    """
    frame = pick(rng, either(rng, *frames, test), test)
    if not _fits(frame, item, goods_meant):
        return None
    if goods_meant and not re.search(r"(the|item|entry|task|called|thing|point) \{i\}", frame) and not DETERMINED.match(item) and rng.random() < ARTICLE_SHARE[ticked]:
        frame = frame.replace("{i}", "the {i}", 1)
    return expand(rng, frame, i=span(item), l=spoken)


def shopping_request(rng, home, test, area):
    """HassShoppingListAddItem and HassShoppingListCompleteItem."""
    bought = rng.random() < 0.9
    item = goods(rng, test) if bought else task(rng, test)
    add = rng.random() < 0.55
    intent = "HassShoppingListAddItem" if add else "HassShoppingListCompleteItem"
    spoken = word(rng, SHOPPING, test)
    if any(holds(spoken, name) and name != "shopping list" for name in _lists(home)):
        return None
    if "grocer" in spoken and any("grocer" in name for name in _lists(home)):
        return None  # a list of that name is meant
    usual, more = (ADD, list_more.ADD) if add else rng.choices([(DONE_ON, list_more.DONE), (BOUGHT, list_more.BOUGHT), (DONE_BARE, list_more.BARE)], [6, 2 if bought else 0, 2])[0]
    text = _said_of(rng, test, (usual, more), item, bought, spoken, not add)
    if text is None:
        return None
    return text, intent, {"item": item}, opens_with_verb(text)


def _lists(home):
    """The spoken names of the home's to-do lists."""
    return [said(e["name"]) for e in home["entities"] if e["domain"] == "todo"]


def _unknown_list(rng, home, test):
    """A list that the home does not have: nothing to act on."""
    spoken = word(rng, NO_SUCH_LIST, test)
    words = set(spoken.split()) - {"list"}
    if any(words & set(said(e["name"]).split()) for e in home["entities"] if e["domain"] == "todo"):
        return None
    frames = either(rng, ADD, list_more.ADD, test) if rng.random() < 0.6 else either(rng, DONE_ON, list_more.DONE, test)
    item = goods(rng, test) if rng.random() < 0.6 else task(rng, test)
    text = expand(rng, pick(rng, frames, test), i=item, l=rng.choice(["the ", "my ", "our "]) + spoken)
    return text, None, {}, opens_with_verb(text)


def todo_request(rng, home, test, area):
    """HassListAddItem and HassListCompleteItem, with the list's name; null for a list that the home lacks."""
    if rng.random() < 0.035:
        return _unknown_list(rng, home, test)
    fitting = [e for e in things(home, "todo") if said(e["name"]) not in ("shopping list", "list", "my list", "the list", "shopping")]
    if not fitting:
        return None
    entity = rng.choice(fitting)
    name = said(entity["name"])
    shown = name if holds(name, "list") or rng.random() < 0.25 else name + " list"
    if exactly(home, shown) not in (None, entity) or shown == "shopping list":
        return None
    called = pick(rng, LIST_NAMED, test)
    if "list" in called and holds(name, "list"):
        called = "the {n}"
    spoken = without_article(expand(rng, called, n=name if "list" in called else shown), name)
    add = rng.random() < 0.58
    bought = rng.random() < 0.35
    item = goods(rng, test) if bought else task(rng, test)
    if any(holds(item, name) or holds(item, other) for other in _lists(home)):
        return None
    usual, more = (ADD, list_more.ADD) if add else (BOUGHT, list_more.BOUGHT) if bought and rng.random() < 0.3 else (DONE_ON, list_more.DONE)
    text = _said_of(rng, test, (usual, more), item, bought, spoken, not add)
    if text is None:
        return None
    return text, "HassListAddItem" if add else "HassListCompleteItem", {"item": item, "name": entity["name"]}, opens_with_verb(text)
