"""What people say most often where little is to be said: greetings, taking back, the clock, the weather, media and timers without a word more.

The other makers draw such sentences from lists of hundreds and dress them up, so that each alone is rare; these are as bare as they are said.
"""

from expand import alternatives
from targets import plain
from words import holds

SAID = {
    "HassRespond": alternatives("""hi|hello|hey|hi there|hello there|hey there|howdy|hiya|yo|good morning|good afternoon|good evening|good night|goodnight
thanks|thank you|thank you very much|thanks a lot|many thanks|cheers|well done|good job|nice work|great job|that's great|you're great|you're the best|i love you
how are you|how are you doing|how are you today|how's it going|how do you do|how have you been|what's up|are you there|are you awake|are you okay|can you hear me|do you hear me
who are you|what are you|what's your name|what is your name|do you have a name|how old are you|are you a robot|are you real|are you human|nice to meet you|pleased to meet you
bye|goodbye|bye bye|see you|see you later|see you tomorrow|have a nice day|sleep well|sweet dreams|sorry|i'm sorry|welcome back|i'm home|i'm back|what can you do|how was your day"""),
    "HassNevermind": alternatives("""never mind|nevermind|nvm|never mind that|forget it|forget that|forget about it|cancel|cancel that|cancel it|stop|stop it|stop that|abort|no stop|drop it|leave it
scratch that|nothing|it's nothing|no nothing|ignore that|ignore me|not now|no never mind|oh never mind|oh forget it|actually never mind|actually forget it|actually cancel that|don't bother|no don't
that's all|that's it|no thanks|no thank you|disregard that|i changed my mind|changed my mind|my mistake|wrong one|no forget it"""),
    "HassGetCurrentTime": alternatives("""what time is it|what's the time|time|the time|what is the time|tell me the time|the time please|time please|what time is it now|current time|do you have the time
got the time|what's the current time|can you tell me the time|could you tell me the time|what's the time now|what time do we have|how late is it|what hour is it|do you know what time it is|have you got the time"""),
    "HassGetCurrentDate": alternatives("""what day is it|what's the date|date|today's date|what is the date|what's today's date|what is today's date|what day is today|what day is it today|what date is it
tell me the date|the date please|what's today|which day is it|what day of the week is it|is it monday|what month is it|what year is it|current date|can you tell me the date|what is today"""),
    "HassGetWeather": alternatives("""weather|the weather|what's the weather|what's the weather like|how's the weather|how is the weather|what is the weather|weather forecast|forecast|what's the forecast
is it raining|is it going to rain|will it rain|will it rain today|will it rain tomorrow|is it cold outside|how cold is it outside|how warm is it outside|how hot is it outside|is it hot outside
do i need an umbrella|do i need a jacket|do i need a coat|is it sunny|is it windy|is it snowing|will it snow|what's it like outside|is it nice out|is it wet outside|weather today|weather tomorrow
what's the weather today|what's the weather tomorrow|how's the weather today|is it windy outside|is it raining outside|what's the temperature outside|how hot will it get today|how cold will it get tonight"""),
    "HassMediaPause": alternatives("pause|pause it|pause the music|stop the music|pause the movie|pause music|stop music|pause the song|pause the video|pause playback|stop playback|stop playing|pause this|pause that"),
    "HassMediaUnpause": alternatives("play|resume|unpause|continue|continue playing|resume the music|resume music|keep playing|resume playback|unpause the music|continue the music|carry on playing|play again|unpause it|resume the movie|continue the movie|resume it"),
    "HassMediaNext": alternatives("next|next song|next track|skip|skip this|skip it|skip that|skip song|skip this song|next one|play the next song|play next|skip to the next song|skip track|skip this track|next please|go to the next song|skip the song|another song"),
    "HassMediaPrevious": alternatives("previous|previous song|previous track|last song|go back|go back a song|play the last song|play the previous song|back one song|go back one track|play that again|the previous song|last track|go to the previous song"),
    "HassCancelAllTimers": alternatives("cancel all timers|cancel all my timers|stop all timers|delete all timers|clear all timers|cancel every timer|cancel the timers|remove all timers|turn off all timers|kill all timers|cancel all the timers"),
    "HassCancelTimer": alternatives("cancel the timer|cancel timer|stop the timer|cancel my timer|stop timer|delete the timer|turn off the timer|end the timer|remove the timer|kill the timer|stop my timer|timer off"),
    "HassPauseTimer": alternatives("pause the timer|pause timer|pause my timer|hold the timer|freeze the timer|put the timer on hold"),
    "HassUnpauseTimer": alternatives("resume the timer|resume timer|unpause the timer|continue the timer|restart the timer|resume my timer|start the timer again|unpause timer|continue timer"),
    "HassTimerStatus": alternatives("how much time is left|how long is left|how long left|timer status|how much time is left on the timer|how much longer|how long is left on the timer|what's left on the timer|time left|check the timer|how's the timer|how's my timer doing|how long until the timer goes off|how many minutes are left"),
    "HassVacuumStart": alternatives("start the vacuum|start vacuuming|vacuum|vacuum the house|start the robot|run the vacuum|start cleaning|hoover the house|clean the floors|vacuum please|turn on the vacuum|start the hoover|start the robot vacuum"),
    "HassVacuumReturnToBase": alternatives("dock the vacuum|send the vacuum home|return the vacuum|vacuum go home|send the robot home|return the vacuum to its base|put the vacuum back on its dock|vacuum back to base|send the vacuum back"),
    None: alternatives("""tell me a joke|another joke|sing a song|tell me a story|what's the news|read the news|set an alarm|wake me up at seven|set an alarm for 7 am|set a timer|start a timer|remind me to call mom|call mom|call dad
send a message|read my messages|check my email|what's on my calendar|what's on my list|what's on the shopping list|clear the list|clear the shopping list|read the list|volume up|volume down|louder|quieter
turn it up|turn it down|mute|brighter|dimmer|dim the lights|warmer|cooler|it's too cold|it's too hot|it's too dark|help|yes|no|okay|ok|sure|maybe|what|why|what song is this|what's playing
turn on|turn off|open|close|on|off|find my phone|where is my phone|order a pizza|how do i get home|how far is the moon|what's two plus two|flip a coin|roll a die
good question|do it|do that again|again|repeat that|what did you say|say that again|never|wait|who is the president|translate hello|spell banana|play a game|i'm bored|i'm hungry|i'm tired"""),
}
# As often as people ask for them.
SHARES = {"HassRespond": 5, "HassGetWeather": 4, "HassNevermind": 3, None: 9}
IN_ROOM = {"HassMediaPause", "HassMediaUnpause", "HassMediaNext", "HassMediaPrevious"}
INTENTS = list(SAID)


def usual_request(rng, home, test, area):
    """(text, intent, slots, opens with a verb) of a bare sentence, or None where the home has something of that name; training's alone."""
    if test:
        return None
    intent = rng.choices(INTENTS, [SHARES.get(intent, 1.5) for intent in INTENTS])[0]
    text = rng.choice(SAID[intent])
    names = [plain(thing["name"]) for thing in home["entities"] + home["areas"]]
    if any(holds(text, name) or holds(name, text) for name in names):
        return None
    return text, intent, {"area": area} if area and intent in IN_ROOM else {}, False
