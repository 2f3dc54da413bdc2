"""Sentences that take a request back, and small talk with the assistant. {who} is a name, {n} things."""

from expand import alternatives

NEVERMIND = alternatives("""
never mind|nevermind|never mind (that|it|then|about that|about it|what i said)|nevermind (that|it|then|about that|about it)|oh never mind
actually never mind|no never mind|never mind i (changed my mind|got it|did it myself|will do it myself|don't need it)|forget it
forget (about it|about that|that|what i said|i said that|i said anything|i asked|i asked that)|just forget (it|about it|that)|oh forget it
actually forget it|no forget it|cancel|cancel (that|it|this|my request|the request|the command|the last command|that request|that command)
please cancel (that|it|my request)|actually cancel that|no cancel (that|it)|stop|stop (it|that|there|right there|please|talking)|no stop|stop stop
abort|abort (that|it|the command|this)|drop it|drop that|scratch that|strike that|scrap that|disregard
disregard (that|it|my request|what i said|my last command)|ignore (that|it|me|what i said|my request|my last command)|leave it
leave it (be|alone|as it is)|let it (be|go)|don't bother|don't worry about it|no worries forget it
it's (fine|okay|ok|nothing) (never mind|forget it|don't bother)|i take (it|that) back|i didn't mean that
that was (a mistake|nothing|not for you|an accident)|i wasn't talking to you|i was not talking to you|i didn't (say|ask) anything
i don't (need|want) (anything|that|it) (anymore|any more|after all)|not now|not (anymore|any more)|no thanks (never mind|forget it|)|no thank you
nothing (never mind|forget it)|it was nothing|it's nothing|oh nothing|do nothing|don't do (it|that|anything)|no don't|no don't do (it|that)
wait (no|never mind|stop|forget it|cancel that)|hold on (never mind|forget it)|no wait (never mind|cancel that|forget it)
you can (forget it|ignore that|forget about that)|go away|that's all (never mind|forget it)
sorry (never mind|forget it|wrong button|i didn't mean to wake you)|oops (never mind|forget it|sorry|cancel)|um never mind
wrong (one|command|button) (never mind|forget it|cancel|)|call it off|quit|quit it|exit|end (this|it)|back off
on second thought (never mind|forget it|no)|never you mind|just never mind|let's forget (it|that|about it)
pretend i (said nothing|didn't say anything|never asked)|please disregard that|you may ignore that|i'd rather not (do that|)|please forget what i said
please stop that|it doesn't matter (anymore|)|no need anymore|please drop that|nevermind please|never mind please|never mind then|never mind me
never mind all that|never mind that please|never mind the last thing|never mind the request|never mind my last request|never mind what i just said
never mind i said anything|never mind i was just talking|never mind i'm good|never mind it's okay|never mind it's fine|never mind it works now
never mind forget it|never mind forget about it|never mind thanks|never mind cancel that|never mind cancel|never mind, drop it|never mind, i found it
never mind, i have it|never mind, leave it|never mind, not now|never mind, no need|never mind, stop|ah never mind|ah forget it|ah nevermind
eh never mind|eh forget it|hmm never mind|hmm forget it|well never mind|well nevermind|well forget it|ok never mind|okay never mind|okay forget it
okay cancel|okay stop|oh well never mind|oh cancel that|oh stop it|oh leave it|oh nothing forget it|please nevermind|please never mind
please forget it|please forget that|please forget about it|please ignore that|please ignore me|please ignore my request|please ignore what i said
please disregard|please disregard my last request|please cancel|please cancel this|please cancel the request|please cancel my last request|please stop
please stop it|please abort|please don't|please don't do that|please don't do anything|please drop it|please leave it|just cancel|just cancel that
just cancel it|just drop it|just drop that|just leave it|just stop|just stop it|just stop that|just ignore that|just ignore me|just disregard that
just nevermind|just never mind that|actually nevermind|actually no|actually stop|actually don't|actually forget about it|actually forget that
actually ignore that|actually leave it|actually drop it|actually not|actually no cancel that|actually i changed my mind|actually i don't want that
actually i don't need it|actually, leave it be|actually, drop that|actually, disregard that|actually, it's fine|on second thoughts never mind
on second thought cancel that|on second thought forget it|on second thought leave it|on second thoughts no|on second thought don't
on reflection never mind|come to think of it never mind|i changed my mind|i've changed my mind|i changed my mind forget it
i changed my mind never mind|i changed my mind cancel that|i changed my mind about that|i have changed my mind|i don't need it anymore
i don't need it now|i don't need that|i don't need that after all|i don't need anything|i don't need anything right now|i don't want it anymore
i don't want that|i don't want that anymore|i don't want it now|i don't want anything|i don't want to do that|i didn't mean it
i didn't mean to say that|i didn't mean to ask that|i didn't mean you|i didn't mean to|i didn't say that|i didn't want that|i didn't want anything
i didn't call you|i didn't ask you|i didn't ask for that|i wasn't speaking to you|i was not speaking to you|i wasn't asking you
i wasn't addressing you|i was just thinking out loud|i was just kidding never mind|i was only joking forget it|i take it back|i take that back
i take back what i said|i made a mistake cancel that|i made a mistake forget it|i made a mistake never mind|i misspoke never mind
i said it wrong never mind|i meant nothing|i meant nothing by it|i want to cancel|i want to cancel that|i want to cancel my request
i want to cancel the last command|i want nothing|i want you to stop|i want you to forget it|i want you to forget that|i wish to cancel
i'd like to cancel|i'd like to cancel that|i'd like to cancel my request|i'd like you to forget that|i'd rather you didn't|i'd rather not
i need nothing|i need to cancel that|i'll do it myself|i'll do that myself never mind|i'll do it myself never mind|i'll handle it myself
i'll take care of it myself|i got it never mind|i got this never mind|i figured it out never mind|i found it never mind|i'm good never mind
i'm fine never mind|i'm okay never mind|i'm done never mind|i'm not talking to you|i am not talking to you|it doesn't matter|it doesn't matter now
it doesn't matter forget it|it does not matter|it's not important|it's not important anymore|it is not important|it's not necessary
it's not necessary anymore|it's not needed|it's no longer needed|it's no longer necessary|it's unimportant|it isn't important|it isn't necessary
it isn't needed anymore|it was a mistake|it was an accident|it was nothing never mind|it was nothing important|it was not for you|it wasn't for you
it wasn't important|it's nothing never mind|it's nothing forget it|it's nothing important|it's fine never mind|it's fine leave it
it's fine don't bother|it's okay never mind|it's okay don't bother|it's okay leave it|it's all right never mind|it's alright forget it
it's good never mind|that doesn't matter|that's not important|that's not necessary|that's not needed anymore|that's not what i wanted
that's not what i meant|that's not what i want|that was wrong|that was wrong cancel it|that was wrong never mind|that was an error|that was a mistake
that was a mistake cancel it|that was a mistake never mind|that was a false alarm|that was meant for someone else|that was not what i meant
that was not meant for you|that wasn't for you|that wasn't meant for you|that wasn't what i meant|that wasn't a request|that request is canceled
that's it never mind|that's okay never mind|that's alright never mind|that's fine never mind|that's wrong forget it|that's wrong cancel that
false alarm|false alarm never mind|false alarm forget it|wrong thing never mind|wrong thing|wrong request|wrong room never mind
wrong device never mind|wrong button|wrong command|my bad never mind|my bad forget it|my bad cancel that|my mistake never mind|my mistake forget it
my mistake cancel that|sorry cancel that|sorry cancel|sorry forget it|sorry wrong command|sorry wrong thing|sorry wrong room
sorry i wasn't talking to you|sorry i didn't mean that|sorry i changed my mind|sorry not you|sorry nothing|sorry, disregard that|sorry, ignore that
sorry, scratch that|oops wrong one|oops wrong command|oops wrong button|oops never mind that|oops cancel|oops i didn't mean that|oops, scratch that
whoops never mind|whoops forget it|whoops cancel that|whoops wrong one|forget|forget all that|forget all about it|forget about the request
forget about my request|forget about what i said|forget it all|forget it please|forget it then|forget it i'm fine|forget it never mind
forget it cancel|forget it, it's nothing|forget it, no need|forget it, not important|forget i asked for it|forget i asked you|forget i even asked
forget i mentioned it|forget my request|forget my last request|forget my last command|forget my command|forget that command|forget that last command
forget that request|forget that please|forget that one|forget the last command|forget the last request|forget the last thing i said|forget the request
forget the whole thing|forget the command|forget what i asked|forget what i asked for|forget what i just said|forget what i told you
forget everything i said|let's forget it|let's forget that|let's forget about that|let's forget the whole thing|let's drop it|let's drop that
let's leave it|let's leave it at that|let's leave that|let's not|let's not do that|let's not bother|let's cancel that|let's stop|let's stop here
let's call it off|let's skip that|let it go|let it be|let it be please|let that go|let that be|leave it please|leave it there|leave it like that
leave it as is|leave it for now|leave it at that|leave that|leave that be|leave that alone|leave me alone|leave everything as it is|ignore this
ignore all that|ignore it please|ignore my command|ignore my last words|ignore my last request|ignore that last command|ignore that last request
ignore that please|ignore that one|ignore the command|ignore the last command|ignore the last request|ignore the request|ignore what i just said
ignore what i asked|ignore everything i said|disregard it|disregard all that|disregard me|disregard my command|disregard my last request
disregard my last message|disregard please|disregard that command|disregard that last request|disregard that please|disregard the command
disregard the last command|disregard the last request|disregard the request|disregard this|disregard what i just said|cancel now|cancel please
cancel all that|cancel everything i said|cancel cancel|cancel my command|cancel my last command|cancel my last request|cancel that one
cancel that please|cancel that thought|cancel the action|cancel the last action|cancel the last request|cancel the operation|cancel this command
cancel this please|cancel this request|cancel what i said|cancel what i asked|cancel what i just said|abort abort|abort mission|abort now|abort please
abort my request|abort the action|abort the last command|abort the mission|abort the operation|abort the process|abort the request|abort this please
abort what you're doing|stop now|stop please|stop it now|stop it please|stop right now|stop that please|stop that now|stop this|stop this please
stop what you're doing|stop what you are doing|stop doing that|stop listening|stop talking please|stop speaking|stop the command|stop the request
stop the action|stop the process|stop there please|stop stop stop|stop never mind|stop forget it|stop cancel|stop cancel that|stop, don't do it
stop, that's wrong|stop, not that|halt that|halt please|halt the request|end it|end it please|end that|end the request|end the command
end the conversation|end of conversation|end this conversation|quit it please|quit that|quit doing that|quit talking|quit the conversation
quit the request|exit please|exit this|exit now|exit the conversation|drop the request|drop the command|drop the matter|drop the subject
drop it please|drop this|drop what i said|scrap it|scrap this|scrap that please|scrap that idea|scrap the request|scrap the command|scratch it
scratch this|scratch that please|scratch that last one|scratch that request|scratch that idea|scratch the last command|scratch what i said|strike it
strike that please|strike that last one|strike that request|strike what i said|skip that request|skip that command|skip it never mind|take that back
take it back|take back my request|take back that command|withdraw that|withdraw my request|withdraw the request|withdraw the command|revoke that
revoke my request|revoke the last command|dismiss that|dismiss the request|dismiss the command|dismiss|call that off|call off the request
call off the command|no no never mind|no no stop|no no forget it|no not that|no nothing|no nevermind|no leave it|no leave it be|no drop it|no abort
no cancel|no cancel everything i said|no need|no need for that|no need for it now|no need to|no need to bother|no need to do that|no need, thanks
no need never mind|no don't do anything|no don't bother|no it's fine|no it's fine never mind|no it's okay|no it's okay never mind|no it's nothing
no that's okay|no that's fine never mind|no that's wrong|no that was wrong|no that's not it|no that's not what i meant|no that's not what i wanted
no thanks|no thank you never mind|no thank you that's all|no thanks i'm good|no thanks i'm fine|no thanks not now|no thanks leave it
no i didn't mean that|no i changed my mind|no i don't need that|no i don't want that|no i wasn't talking to you|no wait stop|no wait don't
no worries never mind|not anymore|not anymore thanks|not any more|not at the moment|not at this time|not important|not important anymore
not important never mind|not necessary|not necessary anymore|not needed|not needed anymore|not now please|not now thanks|not now thank you
not now, later|not right now|not right now thanks|not that|not that, never mind|not today|not today thanks|not you, never mind|not for you
not what i meant|not what i wanted|nothing|nothing at all|nothing for now|nothing for you|nothing right now|nothing thanks|nothing thank you
nothing please|nothing important|nothing anymore|nothing forget it|nothing really|nothing really never mind|nothing, just forget it|nothing, i'm fine
nothing, leave it|nah forget it|nah never mind|nah leave it|nah don't bother|nah it's fine|nope never mind|nope forget it|nope cancel that|don't
don't do it|don't do it please|don't do it after all|don't do that please|don't do that after all|don't do anything please|don't do a thing
don't do what i said|don't bother anymore|don't bother with it|don't bother with that|don't bother thanks|don't bother never mind|don't mind me
don't mind that|don't mind what i said|don't listen to me|don't listen to that|don't worry never mind|don't worry forget it|don't worry about that
don't worry, it's nothing|don't worry, leave it|don't trouble yourself|don't execute that|don't go through with that|don't carry that out
do not do that|do not do it|do not do anything|do not bother|do not worry about it|do nothing please|do nothing at all|hold on forget it
hold on cancel that|hold on stop|hold on no|hold on don't do that|hold on a second never mind|hang on never mind|hang on forget it|hang on cancel that
wait never mind|wait no never mind|wait forget it|wait cancel|wait cancel that|wait stop|wait stop that|wait don't|wait don't do that|wait no don't
wait, not that|wait, i changed my mind|wait, that's wrong|pretend i never said that|pretend i didn't say that|pretend i said nothing
pretend that didn't happen|pretend you didn't hear that|pretend you didn't hear me|that's all|that's all for now|that's all thanks
that's all thank you|that's all i wanted|that's all i need|that will be all|that'll be all|that is all|that's it|that's it for now|that's it thanks
that's enough|that's enough now|that's enough thanks|enough|enough now|enough already|enough of that|enough of this|enough, stop|you can stop
you can stop now|you can stop that|you can drop it|you can drop that|you can cancel that|you can leave it|you can disregard that|you can go away
you can ignore me|you can ignore what i said|you can forget what i said|you may stop|you may forget it|you may forget that|you may disregard that
you misheard me never mind|you misunderstood me|you misunderstood never mind|you got that wrong never mind|you don't have to|you don't have to do that
you don't need to|you don't need to do that|you don't need to do anything|you don't have to do anything|you needn't|you needn't bother
would you forget it|would you stop|would you stop that|would you mind forgetting that|would you mind ignoring that|can we forget that
can we cancel that|can we drop it|can you cancel that|can you forget that|can you forget it|can you stop|can you stop that|can you ignore that
could you cancel that|could you forget that|could you stop|could you stop that|could you ignore that|could you disregard that|could you drop it
could we forget that|may i cancel that|can i cancel that|can i take that back|could i take that back|go away please|back off please
""")

RESPOND = alternatives("""
(hello|hi|hey|hiya|howdy|hey there|hi there|hello there|yo|hello again)
(hello|hi|hey) (assistant|computer|house|robot|friend|buddy|my friend|everybody|you)|good (morning|evening|afternoon|day)
good (morning|evening|afternoon) (to you|assistant|computer|house|my friend|everyone)|good night
good night (assistant|house|computer|sleep well|my friend)|(goodnight|night|nighty night|night night)|sleep well|sweet dreams|how are you
how are you (today|doing|doing today|feeling|feeling today|this morning|tonight|these days)|(hello|hi|hey|good morning) how are you [today|doing]
how's it going|how is it going [today]|how's (your day|life|everything|everything going|your day going)|how was your (day|night|weekend|morning)
how do you do|how do you feel [today]|how have you been|how you doing
are you (okay|ok|alright|well|fine|happy|sad|tired|angry|busy|bored|lonely|hungry)|are you having a (good|nice|bad) day|what's up|what's new
what's happening|what's going on|sup|what are you doing [right now|today]|what are you up to|what have you been doing|nice to (meet|see|hear) you
pleased to meet you|it's (nice|good|great) to (meet|see|hear) you|glad to see you|who are you|what are you|what's your name|what is your name
do you have a name|tell me your name|what should i call you|what do i call you|what can i call you|introduce yourself|tell me about yourself
(who|what) am i talking to
are you (a robot|a human|human|real|a person|a computer|a machine|an ai|alive|a woman|a man|a boy or a girl|intelligent|smart)|how old are you
when is your birthday|where are you from|where do you (live|come from)|who (made|created|built|programmed|owns) you
who is your (boss|creator|maker|friend)|what can you do|what are you able to do|what can you do for me|how can you help [me]|what do you do
how do you work|what are you good at|what is your (job|purpose|favorite color|favorite food|favorite song|favorite movie|favorite animal|hobby)
what's your favorite (color|food|song|movie|animal|season)
do you (sleep|dream|eat|ever sleep|get tired|have friends|have feelings|have a family|have hobbies)
do you (like|love|hate) (me|your job|your life|people|living here|it here|music|cats|dogs|{n})|do you (know|remember|miss|understand|believe|trust) me
can you (hear|see|understand|feel) me|can you (think|feel|learn|dream|hear|speak)
are you (there|still there|awake|listening|here|with me|ready|online)|you there|anybody there|is anyone there|hello is anyone there
(thanks|thank you|thank you very much|thanks a lot|many thanks|thank you so much|thanks so much|thanks a million|thx|cheers|much appreciated)
(thanks|thank you) (assistant|computer|my friend|buddy|dear|for that|for your help|for helping|for everything|for listening)
that's (great|nice|perfect|awesome|wonderful|good|cool|lovely|brilliant) (thanks|thank you)|that's very (kind|nice|helpful) of you
i (appreciate|really appreciate) (it|that|your help)|you're welcome|(great|good|nice|excellent|wonderful) (job|work)|well done|(good|nice) one
(good|smart|clever|nice) (girl|boy|robot|assistant|computer)
you're (great|awesome|amazing|the best|funny|smart|so smart|wonderful|nice|cute|my friend|my favorite|very helpful|brilliant|a genius|so kind)
you are (great|awesome|amazing|the best|funny|smart|wonderful|nice|cute|very helpful|a star|a good assistant|a good friend)
you did (great|well|a good job|a great job)|you rock|you made my day|you (sound|seem) (nice|happy|tired|different|sad) [today]
i (love|like|hate|miss|adore|missed) you|i (really|) (love|like) you|do you love me|will you marry me|will you be my friend|are we friends
be my friend|let's be friends|you're (stupid|dumb|useless|annoying|boring|terrible|no help|weird|crazy|mean|silly|not very smart)
you are (stupid|dumb|useless|annoying|boring|terrible|crazy|silly|the worst)|i'm (sorry|so sorry|really sorry)|sorry|sorry about that|my apologies
i apologize|no problem|no worries
(bye|goodbye|bye bye|see you|see you later|see you soon|see you tomorrow|farewell|take care|talk to you later|catch you later|so long)
(bye|goodbye) (assistant|computer|house|for now|my friend|everyone)|have a (good|nice|great|lovely) (day|night|evening|weekend|time|one)
my name is {who}|i'm {who}|i am {who}|this is {who}|call me {who}|(what's|what is) my name|do you know (who i am|my name)|who am i|guess who
(happy birthday|merry christmas|happy new year|happy easter|happy halloween|happy thanksgiving) [to you]|welcome [back|home]|congratulations
cheer me up|i need a (hug|friend)|give me a (hug|compliment)|say (hi|hello|something|hello to {who}|hi to my friend)|talk to me|chat with me
let's (talk|chat)|let's have a (chat|talk|conversation)|i want to talk [to you]|can we (talk|chat)|keep me company
(wow|cool|awesome|nice|great|lovely|amazing|interesting|perfect|wonderful|sweet)|(ha|haha|lol|very funny|that's funny|that was funny)
(yes|okay|ok|sure) thank you|pleasure [to meet you]|long time no see|i'm glad you're here|i'm happy (to see you|that you're here)
are you (my friend|my assistant|better than siri|better than alexa|smarter than me)|what do you think (of|about) (me|yourself|us|humans|people)
do you think i'm (pretty|smart|funny|nice|handsome)|i'm (fine|good|doing well|great|okay) (and you|how are you|how about you|thanks)|how do i look
what do you want|what's on your mind|what are you thinking [about]|where are you|are you ready [for {n}]|hi i'm {who}|hello my name is {who}
hello from {who}|greetings|salutations|aloha|what's cooking|what's the matter|what makes you happy
do you speak (english|other languages|french|spanish|german)|how (smart|tall|big|fast|clever) are you|are you (married|single|in love|famous|rich)
you and i are friends|top of the morning to you|rise and shine|wakey wakey|how goes it|how's things [today]|how are things [with you]
(hello|hi) dear (assistant|friend)|a very good (morning|evening) [to you]|hope you're well|are you feeling (well|good|okay) [today]|how did you sleep
who might you be|would you tell me your name|do you go by any name|are you made of metal|who is behind you|what are your (skills|talents|hobbies)
do you have (a favorite color|any friends|a birthday)|are you still (awake|listening|around)|thanks again|thank you kindly
i'm (very|so) grateful [to you]|you have been (very helpful|great|so kind)|you're a (darling|treasure|good helper)
you are (so funny|my hero|really smart)|see you in the morning|until (tomorrow|next time)|have yourself a good (day|night)|nice talking to you
let's be (buddies|best friends)|good to have you (here|around)|hello there assistant|hello my friend|hello my dear|hello my dear assistant
hello once more|hello hello|hello to you|hello to you too|hello everyone|hello house|hello world|hello good morning|hello good evening
hello nice to meet you|hello who are you|hello what's up|hello how do you do|hello how are things|hello how is it going|hello are you there
hello can you hear me|hi again|hi assistant how are you|hi how's it going|hi how are things|hi how have you been|hi there my friend
hi there how are you|hi everybody|hi it's me|hi it's {who}|hi it is me again|hey what's up|hey how are you doing|hey how's it going|hey you|hey pal
hey buddy how are you|hey friend|hey are you there|hey can you hear me|hey it's me|hey good to see you|hey good morning|hey nice to see you
hiya how are you|howdy partner|howdy how are you|yo what's up|g'day|g'day mate|good day|good day to you|good day my friend|good morning dear
good morning my friend|good morning how are you|good morning did you sleep well|good morning everybody|good morning sunshine|good morning to everyone
good afternoon my friend|good afternoon how are you|good afternoon to you|good evening my friend|good evening how are you|good evening everyone
good evening to you too|good night everyone|good night my dear|good night see you tomorrow|good night sweet dreams|good night and sleep well
good night to you|goodnight assistant|goodnight my friend|morning|morning everyone|evening all|morning how are you|welcome home|nighty night assistant
sleep tight|sleep well my friend|sweet dreams to you|hey there buddy|pleased to see you|nice to see you again|nice to see you|nice to meet you too
nice to have you here|nice meeting you|lovely to meet you|lovely to see you|lovely to hear you|great to see you|great to have you|great to meet you
glad to meet you|glad to have you|glad you're here|happy to see you|happy to meet you|it's a pleasure to meet you|it's a pleasure
it's lovely to meet you|it's good to hear you|it's good to talk to you|it's good to see you again|it's nice talking to you|good to see you
good to see you again|good to hear you|good to meet you|a pleasure to meet you|how are you my friend|how are you this evening
how are you this fine morning|how are you now|how are you keeping|how are you getting on|how are you getting along|how are you really|how are you all
how are we today|how are you feeling now|how are you doing my friend|how are you doing this evening|how are you doing tonight|how you been
how you feeling|how's yourself|how's it hanging|how's it going today|how's it going with you|how's it going my friend|how's life treating you
how's life with you|how's your evening|how's your morning|how's your week|how's your mood|how's your mood today|how's my favorite assistant
how is your day|how is your day going|how is your day so far|how is life|how is everything|how is everything with you|how are things going
how are things today|how was your weekend|how was your evening|how did you sleep last night|how do you feel today|how do you feel right now
how do you like it here|how do you like me|how do you like your job|how do you know me|how do you know my name|how have you been lately
how have you been doing|how has your day been|how has life been|how old are you really|how old are you now|how old might you be
how many friends do you have|how many languages do you speak|how intelligent are you|how do you spend your day|how did you get your name
how were you made|how were you built|how can you help|how can you help us|how can you be so smart|how long have you been here|what's up with you
what's up buddy|what's up today|what's up my friend|what's going on with you|what's going on today|what's happening with you|what's new with you
what's new today|what's good|what's the craic|what's your full name|what's your real name|what's your first name|what's your last name|what's your age
what's your birthday|what's your gender|what's your hobby|what's your story|what's your mood|what's your favorite number|what's your favorite band
what's your favorite book|what's your favorite day|what's your favorite game|what's your favorite drink|what's your favorite place
what's your favorite thing|what's your favourite colour|what's your favourite food|what's your favourite film|what's your mother's name
what's your dream|what's your job|what's your purpose|what's it like to be you|what's it like being a robot|what's it like being an assistant
what is your age|what is your dream|what is your hobby|what is your mission|what is your favorite season|what is your favorite movie
what is your favourite animal|what is your function|what is your nature|what is it like to be a computer|what are you called|what are you made of
what are you thinking|what are you thinking about|what are you exactly|what are you here for|what are you for|what are you wearing|what are you like
what are your hobbies|what are your dreams|what are your plans today|what are your talents|what are you doing tonight|what are you doing this weekend
what are you doing later|what are you capable of|what are you able to do for me|what did you do today|what did you do yesterday
what did you dream about|what did you have for breakfast|what do your friends call you|what do they call you|what do people call you|what do you like
what do you like to do|what do you like to eat|what do you love|what do you hate|what do you look like|what do you do for fun|what do you do all day
what do you do for a living|what do you dream about|what do you call yourself|what do you know about me|what do you think about life
what do you think of my voice|what do you want to do|what do you want to be|what do you feel|what kind of assistant are you|what kind of robot are you
what kind of music do you like|what languages do you speak|what makes you laugh|what makes you sad|what name do you have|what name do you go by
what can you tell me about yourself|what can i do with you|what can i ask you|what can i say to you|what things can you do|what else can you do
what should i know about you|what sort of things can you do|what would you like to talk about|what would you like to do|what would you like
what would you like for your birthday|who are you exactly|who are you really|who are you anyway|who am i speaking to|who am i speaking with
who am i talking with|who am i to you|who's your boss|who's your best friend|who's your creator|who's your favorite person|who's your daddy
who's your father|who is your father|who is your mother|who is your best friend|who is your owner|who is your favorite singer|who is your maker
who do you work for|who do you belong to|who do you love|who do you like best|who do you live with|who do you think you are|who invented you
who designed you|who developed you|who gave you your name|who named you|who wrote you|who trained you|who taught you to speak|who told you my name
who are your friends|who are your parents|who are you talking to|where do you come from|where do you sleep|where do you stay|where do you work
where do you want to go|where were you born|where were you made|where were you built|where have you been|where are you now|where are you hiding
where are you right now|where is your home|where is your family|where did you grow up|where did you learn to speak|when were you born
when were you made|when were you built|when did you start working here|when is your birthday party|when do you sleep|when do you rest
when do you go to bed|when do you take a break|why are you so nice|why are you so smart|why are you so funny|why are you so quiet|why are you so slow
why are you here|why are you called that|why do you have that name|why do you like me|why were you made|why do i like you so much
which color do you like|which music do you like|which animal do you like|which languages do you speak|which name do you have|do you have a family
do you have a mother|do you have a brain|do you have a heart|do you have a soul|do you have a body|do you have a face|do you have a girlfriend
do you have a boyfriend|do you have a husband|do you have a pet|do you have a dog|do you have a job|do you have a hobby|do you have a favorite food
do you have a favorite song|do you have a favorite movie|do you have a best friend|do you have a last name|do you have a nickname
do you have any brothers|do you have any hobbies|do you have any siblings|do you have any feelings|do you have any plans today|do you have eyes
do you have ears|do you have hands|do you have kids|do you have time for a chat|do you have emotions|do you have dreams|do you have parents
do you like {n}|do you like me too|do you like being a robot|do you like being an assistant|do you like helping people|do you like talking to me
do you like my voice|do you like our house|do you like to dance|do you like to sing|do you like jokes|do you like animals|do you like children
do you like your name|do you love anyone|do you love somebody|do you love your work|do you hate me|do you hate anyone|do you miss me
do you need a break|do you need a friend|do you need sleep|do you need to rest|do you ever eat|do you ever sleep|do you ever rest
do you ever get bored|do you ever get tired|do you ever get lonely|do you ever laugh|do you ever dream|do you eat|do you drink|do you dance|do you cry
do you feel good|do you feel well|do you feel okay|do you feel pain|do you feel lonely|do you feel happy|do you get bored|do you get lonely
do you go to school|do you know alexa|do you know siri|do you know how i feel|do you know who i am|do you know who you are|do you know your name
do you know my birthday|do you know me well|do you know my voice|do you remember my name|do you remember who i am|do you recognize me
do you recognise my voice|do you listen to me|do you hear me|do you see me|do you speak my language|do you speak italian|do you speak chinese
do you speak any other language|do you think you are smart|do you think about me|do you think i'm nice|do you think i'm beautiful
do you think robots can love|do you trust me|do you understand|do you understand me|do you understand english|do you understand what i say
do you want to be friends|do you want to be my friend|do you want to talk|do you want to chat|do you want to marry me|do you want to know my name
do you want to meet {who}|do you wish you were human|do you work on sundays|do you work all day|do you go out|do you believe in me|are you a boy
are you a girl|are you a boy or a girl|are you a good assistant|are you a good person|are you a good robot|are you a living thing|are you a program
are you a real person|are you a real human|are you afraid|are you afraid of {n}|are you afraid of the dark|are you all right|are you an assistant
are you an alien|are you alone|are you always here|are you always listening|are you angry with me|are you annoyed|are you around|are you asleep
are you at home|are you awake yet|are you better now|are you better today|are you bored today|are you busy right now|are you capable of love
are you cold|are you comfortable|are you conscious|are you cool|are you crazy|are you dead|are you doing okay|are you doing well
are you enjoying yourself|are you excited|are you feeling better|are you feeling sad|are you free to talk|are you friendly|are you from here
are you funny|are you glad to see me|are you going to be okay|are you good|are you having fun|are you happy with me|are you happy here
are you happy to see me|are you hearing me|are you in a good mood|are you in there|are you in love with me|are you jealous|are you kidding me
are you listening to me|are you lonely here|are you mad at me|are you made by people|are you my buddy|are you my best friend|are you nervous
are you new here|are you nice|are you old|are you okay today|are you paying attention|are you perfect|are you proud of yourself
are you related to siri|are you scared|are you shy|are you sick|are you single|are you sleeping|are you sleepy|are you smart enough|are you stupid
are you telling the truth|are you thinking|are you tired today|are you there my friend|are you there buddy|are you upset with me|are you working
are you well today|are you with us|are you young|can you be my friend|can you be sad|can you cry|can you dance|can you eat|can you give me a hug
can you hear me now|can you hear my voice|can you keep a secret|can you laugh|can you love|can you see|can you see me now|can you sleep|can you smell
can you smile|can you introduce yourself|can you say hello|can you say hi|can you say hello to {who}|can you say something nice|can you speak english
can you speak french|can you talk|can you talk to me|can you tell me about yourself|can you tell me your name|can you tell me who you are
can you understand what i say|can i ask your name|can i be your friend|can i call you {who}|can i call you buddy|can i have a hug|can i talk to you
can i trust you|can i get to know you|can i give you a name|can we be friends|can we get along|can we have a chat|can we have a conversation
can we speak|could you introduce yourself|could you tell me your name|could you tell me who you are|could you say hello to {who}
could you be my friend|could we chat|could we be friends|may i know your name|may i ask your name|may i introduce myself|may i call you {who}
will you be there for me|will you be my valentine|will you miss me|will you remember me|will you ever love me|will you sleep tonight
will you talk to me|would you be my friend|would you be my girlfriend|would you be my best friend|would you introduce yourself|would you like a hug
would you like to be human|would you like to chat|would you like to be my friend|would you like to meet my friends|would you like to talk
would you marry me|would you say hello to {who}|would you miss me|would you tell me about yourself|would you tell me who you are|have you got a name
have you got a family|have you got friends|have you got feelings|have you got time for a chat|have you been good|have you been busy
have you been here long|have you ever been in love|have you had a good day|have you missed me|have you slept well|did you have a good day
did you have a good night|did you have a nice weekend|did you have fun|did you hear me|did you miss me|did you sleep well|did you sleep at all
did you enjoy your day|does anybody love you|is anyone listening|is anybody listening|is anybody out there|is everything okay
is everything okay with you|is everything alright|is everything all right|is everything fine|is it true that you are a robot|is it nice being you
is it nice in there|is your name {who}|is your name alexa|is your day going well|thank you|thank you assistant|thank you again|thank you all
thank you anyway|thank you buddy|thank you computer|thank you darling|thank you dear|thank you dear assistant|thank you ever so much
thank you for being here|thank you for being there|thank you for doing that|thank you for everything|thank you for helping|thank you for helping me
thank you for listening|thank you for the help|thank you for the information|thank you for the nice talk|thank you for trying|thank you for your help
thank you for your time|thank you for your patience|thank you for your service|thank you from the bottom of my heart|thank you good night
thank you goodbye|thank you i appreciate it|thank you i'm fine|thank you i'm good|thank you my dear|thank you my friend|thank you robot
thank you so very much|thank you that was great|thank you that was helpful|thank you that's great|thank you that's nice|thank you that's very kind
thank you that's wonderful|thank you too|thank you very very much|thank you well done|thank you you're the best|thank you you're great
thank you you're very kind|thanks|thanks a bunch|thanks a ton|thanks again my friend|thanks assistant|thanks buddy|thanks darling|thanks dear
thanks ever so much|thanks for all your help|thanks for asking|thanks for being here|thanks for being so nice|thanks for doing that
thanks for everything|thanks for helping me out|thanks for letting me know|thanks for listening|thanks for telling me|thanks for that
thanks for the assistance|thanks for the help|thanks for the info|thanks for trying|thanks for your assistance|thanks for your help
thanks for your time|thanks heaps|thanks mate|thanks my friend|thanks pal|thanks robot|thanks so very much|thanks that was great|thanks that's great
thanks that's nice of you|thanks that's perfect|thanks to you|thanks very much|thanks you are great|thanks you're a star|thanks you're the best
many thanks my friend|many many thanks|much obliged|ta very much|ta mate|cheers mate|cheers buddy|cheers for that|great thanks|great thank you
good thank you|fine thank you|fine thanks|lovely thanks|lovely thank you|nice thank you|perfect thank you|perfect thanks|wonderful thank you
awesome thanks|cool thanks|cool thank you|excellent thank you|super thanks|brilliant thanks|yes thanks|yes please and thank you|i thank you
i thank you very much|i want to thank you|i wanted to say thank you|i wanted to say hello|i just wanted to say hello|i just wanted to say hi
i just wanted to thank you|i'd like to thank you|i am grateful|i'm grateful for your help|i'm very thankful|i'm so glad you're here
i'm so happy to see you|i'm happy you're here|i'm glad to see you|i'm glad to meet you|i'm glad i have you|i'm pleased to meet you|i'm so proud of you
i'm proud of you|i'm your friend|i'm your biggest fan|i'm back did you miss me|i'm not mad at you|i'm fine thank you|i'm fine and you
i'm fine how are you|i'm doing fine and you|i'm good how are you|i'm good thanks and you|i'm great thanks|i'm great how are you|i'm okay and you
i'm okay thanks|i'm very well thank you|i'm well and you|i'm well thanks|i'm sorry about that|i'm sorry for being rude|i'm sorry i was mean
i'm sorry i yelled at you|i'm sorry my friend|i'm really sorry about that|i'm so sorry about that|i am sorry|i am so sorry|i am very sorry
i am fine thank you|i am fine and you|i am happy to meet you|i am so happy with you|i am proud of you|i apologize for that|i apologise
i didn't mean to hurt you|i didn't mean to be rude|i do like you|i do love you|i adore you|i admire you|i appreciate you|i appreciate that very much
i appreciate all you do|i appreciate your work|i believe in you|i care about you|i can't live without you|i enjoy talking to you|i enjoy your company
i feel like talking to you|i hate talking to you|i hope you are well|i hope you're doing well|i hope you have a good day|i hope you slept well
i like talking to you|i like talking with you|i like you a lot|i like you too|i like you very much|i like your name|i like your style
i like your voice|i like the way you talk|i love talking to you|i love you assistant|i love you more|i love you so much|i love you too
i love you very much|i love your voice|i love your name|i miss you|i miss you so much|i missed you so much|i missed you today
i need someone to talk to|i need a hug from you|i really appreciate that|i really like you|i really like talking to you|i really love you
i think i love you|i think you are great|i think you're awesome|i think you're cute|i think you're funny|i think you're great|i think you're nice
i think you're smart|i think you're wonderful|i trust you|i want to be your friend|i want to chat with you|i want to get to know you
i want to know more about you|i want to know your name|i want to marry you|i want to be friends|i want to have a chat|i want to talk with you
i wish you a good day|i wish you a good night|i wish you a nice evening|i wish you a merry christmas|i wish you a happy new year|i wish you well
i would like to talk to you|i would like to know your name|i'd like to know you better|i'd like to know your name|i'd like to chat
i'd like to chat with you|i'd like to talk to you|i'd like to introduce myself|i'd love to chat with you|i'll be back|i'll miss you|i'll see you later
i'll see you tomorrow|i'll talk to you later|i'll always love you|it was nice meeting you|it was nice talking to you|it was a pleasure talking to you
it was nice to meet you|it's me|it's me again|it's me {who}|it's {who}|it's so nice to see you|it's so good to see you|it's been a while
it's been a long time|it's been nice talking to you|you are a genius|you are a good boy|you are a good girl|you are a great assistant
you are a great help|you are a lifesaver|you are adorable|you are amazing|you are an angel|you are annoying|you are beautiful|you are boring
you are clever|you are doing a great job|you are doing well|you are fantastic|you are hilarious|you are incredible|you are kind|you are lovely
you are my best friend|you are my favorite|you are my friend|you are my favorite assistant|you are nice|you are not funny|you are not very clever
you are not very helpful|you are not very nice|you are perfect|you are pretty|you are really helpful|you are so clever|you are so cute
you are so helpful|you are so kind|you are so nice|you are so smart|you are so sweet|you are special|you are stupid|you are such a good friend
you are sweet|you are the greatest|you are very clever|you are very kind|you are very nice|you are very smart|you are very sweet|you are welcome
you are wonderful|you are useless|you're a genius|you're a good friend|you're a good listener|you're a great assistant|you're a great help
you're a legend|you're a lifesaver|you're a robot|you're a star|you're adorable|you're an angel|you're an idiot|you're awesome|you're beautiful
you're being silly|you're clever|you're doing great|you're doing well|you're fantastic|you're good at this|you're hilarious|you're incredible
you're kind|you're lovely|you're my best friend|you're my hero|you're not funny|you're not listening|you're not so bad|you're not very bright
you're not very helpful|you're not very nice|you're perfect|you're pretty|you're pretty clever|you're pretty cool|you're quite clever
you're really funny|you're really good|you're really helpful|you're really nice|you're rude|you're so clever|you're so cool|you're so cute
you're so funny|you're so good|you're so helpful|you're so nice|you're so sweet|you're special|you're such a sweetheart|you're super|you're sweet
you're the greatest|you're too kind|you're very clever|you're very kind|you're very nice|you're very sweet|you're very welcome|you're weird
you did a good job|you did a wonderful job|you did well|you did well today|you do a great job|you do a good job|you do good work
you have a beautiful voice|you have a lovely voice|you have a nice name|you have a nice voice|you have been great|you have been very kind
you have been a great help|you have helped me a lot|you helped me a lot|you helped me so much|you help me a lot|you know me|you know me well
you know who i am|you look nice today|you look great|you make me happy|you make me laugh|you make me smile|you made me happy|you made me laugh
you made me smile|you make my life easier|you mean a lot to me|you rock my world|you seem tired|you sound funny|you sound great|you sound lovely
you sound strange|you sound tired|you saved my day|you saved me|you were a great help|you were very helpful|you were great today
you've been a great help|you've been so kind|you've been very helpful|you've done a great job|you've done well|you must be tired|you should smile more
that is very kind of you|that is so sweet|that is so nice of you|that is nice|that is great thank you|that is very nice of you
that is wonderful thank you|that was great thank you|that was helpful thank you|that was kind of you|that was nice of you|that was very helpful
that was well done|that was sweet|that was fun|that was fast|that was quick thanks|that's a nice name|that's a lovely name|that's a good one
that's amazing thank you|that's awesome|that's so funny|that's so kind|that's so kind of you|that's so nice of you|that's so sweet|that's sweet of you
that's very funny|that's very good|that's very sweet of you|that's what i call service|that's wonderful|that's nice to hear|that's good to hear
that's great to hear|that's lovely|that's perfect thank you|that's lovely thank you|good job assistant|good job my friend|good job today|good work
good work today|good work my friend|good boy|good girl|good one assistant|great job|great job today|great job my friend|great work|great work today
excellent job|excellent work|fantastic job|fantastic work|fine work|lovely work|nice job|nice work|nice work my friend|amazing job|amazing work
awesome job|brilliant job|brilliant work|outstanding work|splendid|splendid work|super job|superb|bravo|hooray|yay|well done assistant
well done my friend|well done you|well done today|way to go|high five|give me five|give me a smile|give me a hug|fist bump|kudos|hats off to you
keep up the good work|keep it up|clever girl|clever boy|smart assistant|smart robot|silly robot|silly you|stupid robot|stupid assistant
stupid computer|bad robot|bad girl|bad boy|bad assistant|dumb robot|oh you're so funny|oh you're sweet|oh thank you|oh thanks|oh hello|oh hi there
aww thank you|aww you're sweet|aw thanks|wow thanks|wow you're smart|wow you're good|wow that's great|wow that was fast|haha you're funny
haha that's funny|haha good one|lol that's funny|hahaha|very good|very nice|very funny|so funny|so sweet|so kind of you|how sweet|how sweet of you
how kind|how kind of you|how nice of you|how nice|how lovely|how lovely to see you|how rude|how funny|how wonderful|bye|bye for now|bye now
bye my friend|bye my dear|bye bye my friend|bye see you soon|bye see you tomorrow|bye have a nice day|bye everyone|bye then|bye thanks|bye thank you
goodbye my friend|goodbye dear|goodbye and thank you|goodbye and good night|goodbye see you later|goodbye for today|goodbye then|goodbye everybody
see you|see you again|see you around|see you later alligator|see you later my friend|see you next time|see you next week|see you on monday
see you soon my friend|see you then|see you tonight|see ya|see ya later|see ya tomorrow|catch you later|catch you tomorrow|catch you soon
later alligator|laters|cheerio|ciao|toodles|ta ta|farewell|farewell my friend|so long my friend|take care my friend|take care of yourself|take it easy
talk later|talk soon|talk to you soon|talk to you tomorrow|until later|until next time|until then|until we meet again|till tomorrow|till next time
peace out|adios|au revoir|have a good day|have a good day assistant|have a good day my friend|have a good evening|have a good night
have a good night's sleep|have a good one|have a good rest|have a good time|have a good weekend|have a great day|have a great evening
have a great weekend|have a lovely day|have a lovely evening|have a lovely weekend|have a nice day|have a nice day too|have a nice evening
have a nice night|have a nice time|have a nice weekend|have a wonderful day|have a wonderful evening|have fun|have a merry christmas|enjoy your day
enjoy your evening|enjoy your weekend|enjoy your rest|get some rest|rest well|be well|be happy|stay well|stay safe|stay cool|cheer up|don't be sad
don't be shy|don't be mad|don't cry|don't worry be happy|no worries at all|no worries mate|no problem at all|no problem my friend|no hard feelings
not a problem|not at all|it's no problem|it's alright|all good|all good thanks|all right how are you|sorry for that|sorry for the trouble
sorry for yelling|sorry for shouting at you|sorry to disturb you|sorry to wake you|sorry about before|sorry about earlier|sorry my friend
sorry assistant|so sorry|so sorry about that|very sorry|my apologies for that|my sincere apologies|please accept my apologies|forgive me
please forgive me|please be my friend|please introduce yourself|please tell me your name|please tell me who you are|please tell me about yourself
please say hello|please say hello to {who}|please talk to me|please be nice|my name is {who} nice to meet you|my name is {who} and what's yours
my name is {who} what's your name|my name's {who}|my friends call me {who}|my friend {who} says hello|my friend {who} says hi|my wife says hello
my best friend is you|my dear assistant|my dear friend|my good friend|my favorite assistant|i'm {who} and who are you|i'm {who} nice to meet you
i'm {who} pleased to meet you|i am {who} nice to meet you|i'm called {who}|i am called {who}|i go by {who}|they call me {who}|people call me {who}
you can call me {who}|you may call me {who}|just call me {who}|please call me {who}|call me by my name|call me {who} please|call me your friend
this is my friend {who}|this is my wife {who}|this is me|this is {who} speaking|this is {who} say hello|meet my friend {who}|meet {who}|say hello
say hello to my friend|say hello to my friends|say hello to my little friend|say hello to my wife|say hi to {who}
say hi to mom|say hi|say hey|say good morning|say good morning to {who}|say good night|say good night to {who}|say goodbye
say goodbye to {who}|say bye|say bye bye to {who}|say bye to {who}|say something|say something nice|say something nice to me|say something sweet
say something to me|say thank you|say welcome to {who}|say you love me|say that you love me|say my name|speak to me|speak with me|talk with me
talk with me please|talk to me please|tell me about your day|tell me about your family|tell me about your friends|tell me about your life
tell me about you|tell me a bit about yourself|tell me more about yourself|tell me something about you|tell me something about yourself
tell me something nice|tell me how are you|tell me how you are|tell me how you feel|tell me how old you are|tell me how you're doing
tell me what your name is|tell me what you are|tell me what you can do|tell me what you like|tell me what you think of me|tell me where you live
tell me where you're from|tell me who you are|tell me who made you|tell me who i am|tell me you love me|tell me that you love me|tell me my name
tell us about yourself|tell us your name|introduce yourself to {who}|introduce yourself to my friends|introduce yourself please|present yourself
name yourself|state your name|state your name please|your name|your name please|your name is {who}|your voice is nice|your voice is lovely|and you
and how are you|and yourself|and what's your name|and who are you|same to you|likewise|you too|the same to you|back at you|right back at you
to you too|so how are you|so how have you been|so who are you|so what's your name|so what's new|well hello|well hello there|well hi|well how are you
let's be best friends|let's be buddies|let's catch up|let's chat|let's chat a bit|let's chat for a while|let's get acquainted
let's get to know each other|let's have a conversation|let's have a little chat|let's have a nice chat|let's have a talk|let's make friends
let's speak|let's talk about you|let's talk a bit|let's talk for a while|let's talk to each other|shall we chat|shall we talk|shall we be friends
want to chat|want to be friends|want to talk|wanna chat|wanna talk|fancy a chat|happy birthday|happy birthday to you|happy birthday assistant
happy birthday my friend|happy anniversary|happy christmas|happy new year to you|happy new year assistant|happy easter to you|happy halloween everyone
happy holidays|happy hanukkah|happy mother's day|happy father's day|happy thanksgiving to you|happy valentine's day|happy weekend|happy friday
happy monday|merry christmas to you|merry christmas assistant|merry christmas everyone|merry xmas|season's greetings|congrats|congratulations to you
congratulations assistant|congratulations my friend|all the best|all the best to you|best wishes|best regards|sending love|sending hugs
hugs and kisses|big hug|welcome assistant|welcome back assistant|welcome to our home|welcome to the family|greetings assistant|greetings my friend
greetings to you|greetings and salutations|greetings from {who}|ahoy|ahoy there|bonjour|hola|hola amigo|ola|namaste|ni hao|konnichiwa|ciao bella
guten morgen|guten tag|guten abend|buenos dias|buenas noches|salut|shalom|salaam|moin|servus|top of the morning|rise and shine assistant
wakey wakey assistant|long time no see my friend|long time no hear|long time no talk|hello again my friend|anybody listening|anyone there
anyone listening|you there assistant|you awake|you okay|you ok|you alright|you alright mate|you doing okay|you feeling okay|you still there
you with me|you and me are friends|all right mate|alright mate|what a good assistant|what a good girl|what a good robot|what a great assistant
what a nice thing to say|what a clever robot|what a nice voice|what a nice surprise|what a good friend
""")
