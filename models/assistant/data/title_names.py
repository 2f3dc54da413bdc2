"""What people ask to hear and to watch, by its name: genres, artists, titles, playlists."""

from words import bars

GENRES = bars("""jazz|rock|pop|the news|the news|rain sounds|love songs|rock music|classical|classical music|hip hop|rap|country|country music|blues|soul|funk|disco|techno|house music|reggae|metal|heavy metal|folk|
folk music|indie rock|punk|latin music|salsa|christmas music|christmas songs|relaxing music|calm music|sleep sounds|white noise|rain sounds|
ocean sounds|nature sounds|whale sounds|workout music|dance music|dinner music|piano music|study music|party music|happy music|sad songs|love songs|
lullabies|kids songs|movie soundtracks|80s music|90s hits|eighties music|70s rock|smooth jazz|soft rock|classic rock|lo-fi beats|lofi|ambient music|
electronic music|opera|gospel|meditation music|background music|romantic music|the news|the radio news|jazz radio|bossa nova|bluegrass|ska|trance|
grunge|swing music|thunderstorm sounds|yoga music|flamenco|baroque music|sixties music|bird sounds|k-pop|ambient|ambient sounds|techno music|house|
deep house|drum and bass|dubstep|synthwave|synth pop|chillout|chillout music|chill music|chill beats|lounge music|elevator music|easy listening|
acoustic music|acoustic guitar|acoustic songs|instrumental music|orchestral music|symphonies|chamber music|string quartets|violin music|cello music|
guitar music|saxophone music|harp music|flute music|choir music|gregorian chants|church music|christian music|worship music|hymns|gospel music|
soul music|motown|rhythm and blues|r&b|r and b|neo soul|funk music|disco music|dance hits|club music|edm|electro|electro swing|industrial music|
new wave|post punk|punk rock|pop punk|emo|goth rock|hard rock|progressive rock|psychedelic rock|alternative rock|alternative music|indie music|
indie pop|indie folk|folk songs|folk rock|country songs|country hits|western music|americana|honky tonk|zydeco|cajun music|celtic music|irish music|
scottish music|bagpipe music|polka|polka music|klezmer|french music|french chansons|italian music|spanish music|spanish guitar|mexican music|
mariachi music|brazilian music|samba|tango|tango music|rumba|cha cha|merengue|bachata|reggaeton|cumbia|latin jazz|caribbean music|calypso|soca|
dancehall|dub|reggae music|african music|afrobeat|afrobeats|arabic music|turkish music|indian music|bollywood songs|japanese music|city pop|j-pop|
anime songs|korean pop|chinese music|hawaiian music|world music|big band music|big band|dixieland|ragtime|bebop|free jazz|vocal jazz|jazz piano|
soft jazz|slow jazz|cool jazz|jazz music|blues music|blues rock|delta blues|boogie woogie|rock and roll|rock music|rock ballads|power ballads|
pop music|pop hits|teen pop|bubblegum pop|oldies|golden oldies|classic hits|classics|top 40|the charts|chart music|summer hits|party hits|
hip hop music|old school hip hop|rap music|trap|trap music|lo-fi|lo-fi hip hop|lofi music|study beats|focus music|concentration music|reading music|
work music|cooking music|coffee shop music|cafe music|restaurant music|breakfast music|morning music|wake up music|evening music|bedtime music|
night music|sleep music|sleeping music|music for sleeping|music for studying|music for the kids|relaxation music|relaxing sounds|calming music|
calming sounds|soothing music|soothing sounds|soft music|quiet music|slow music|gentle music|peaceful music|spa music|massage music|zen music|
mindfulness music|healing music|angelic music|uplifting music|upbeat music|cheerful music|energetic music|fast music|loud music|angry music|
dark music|epic music|dramatic music|romantic songs|wedding music|birthday songs|halloween music|holiday music|christmas carols|christmas jazz|
easter songs|gaming music|video game music|film music|film scores|disney songs|disney music|musicals|show tunes|broadway songs|opera arias|gym music|
running music|fitness music|aerobics music|cycling music|pilates music|road trip songs|driving music|travel music|beach music|surf music|surf rock|
pool party music|barbecue music|garden party music|cocktail music|nursery rhymes|children's songs|children's music|kids music|baby music|
baby lullabies|fairy tales|bedtime stories|audiobooks|pink noise|brown noise|fan noise|vacuum noise|static noise|rain noise|heavy rain|
rain on a window|rain on a roof|gentle rain|storm sounds|thunder sounds|wind sounds|wind chimes|water sounds|river sounds|stream sounds|
waterfall sounds|sea sounds|beach sounds|wave sounds|waves|ocean waves|forest sounds|jungle sounds|cricket sounds|frog sounds|birdsong|birds singing|
campfire sounds|fireplace sounds|crackling fire|cat purring|heartbeat sounds|train sounds|city sounds|coffee shop sounds|clock ticking|singing bowls|
binaural beats|sports news|local news|world news|talk radio|comedy|stand up comedy|fifties music|50s music|60s music|60s hits|70s music|70s hits|
seventies music|80s hits|80s rock|80s pop|90s music|90s rock|90s hip hop|nineties music|2000s hits|2000s music|sixties hits|eighties hits|
eighties rock|nineties hits|hits from the nineties|songs from the eighties|music from the sixties|medieval music|renaissance music|romantic piano|
modern classical|new age music|space music|experimental music|noise music|garage rock|grunge rock|glam rock|metal music|death metal|black metal|
thrash metal|metalcore|screamo|hardcore|math rock|shoegaze|dream pop|trip hop|uk garage|grime|drill|vaporwave|chiptune|8 bit music|
marching band music|military marches|brass band music|accordion music|yodeling|country rock|southern rock|soft pop|feel good music|good mood music""")
ARTISTS = bars("""queen|the beatles|abba|madonna|coldplay|taylor swift|adele|drake|beyonce|rihanna|ed sheeran|bruno mars|lady gaga|michael jackson|prince|elvis presley|
bob dylan|bob marley|pink floyd|led zeppelin|the rolling stones|u2|metallica|nirvana|radiohead|muse|the killers|green day|linkin park|foo fighters|
ac/dc|iron maiden|guns n' roses|aerosmith|bon jovi|journey|toto|the police|sting|phil collins|genesis|elton john|billy joel|david bowie|stevie wonder|
marvin gaye|aretha franklin|frank sinatra|louis armstrong|miles davis|mozart|beethoven|bach|chopin|vivaldi|hans zimmer|john williams|daft punk|
the weeknd|kendrick lamar|eminem|jay-z|kanye west|snoop dogg|shakira|dua lipa|billie eilish|ariana grande|katy perry|harry styles|imagine dragons|
maroon 5|one republic|the doors|the cure|the kitchen boys|the window cleaners|florence and the machine|simon and garfunkel|hall and oates|
earth wind and fire|the lights|the clocks|talking heads|fleetwood mac|dire straits|depeche mode|norah jones|johnny cash|dolly parton|the kinks|tool|
blondie|cream|kraftwerk|debussy|nina simone|the cardigans|arcade fire|lizzo|the monkees|oasis|blur|pulp|the smiths|the clash|the who|the strokes|
the white stripes|the black keys|the eagles|the beach boys|the carpenters|the bee gees|the jackson five|the supremes|the temptations|
the velvet underground|the byrds|the animals|the chemical brothers|the prodigy|massive attack|portishead|moby|aphex twin|boards of canada|justice|
gorillaz|pet shop boys|new order|joy division|duran duran|tears for fears|eurythmics|simple minds|a-ha|roxette|ace of base|snow patrol|keane|travis|
the cranberries|alanis morissette|sheryl crow|tracy chapman|joni mitchell|carole king|james taylor|cat stevens|neil young|leonard cohen|tom waits|
nick cave|patti smith|lou reed|iggy pop|alice cooper|black sabbath|deep purple|judas priest|motorhead|slayer|megadeth|pantera|slipknot|
system of a down|rage against the machine|red hot chili peppers|pearl jam|soundgarden|alice in chains|stone temple pilots|weezer|blink 182|
the offspring|fall out boy|my chemical romance|paramore|panic at the disco|twenty one pilots|bastille|mumford and sons|bon iver|sufjan stevens|
the national|vampire weekend|tame impala|mgmt|phoenix|lana del rey|lorde|halsey|sia|pink|kesha|gwen stefani|no doubt|black eyed peas|outkast|
the roots|public enemy|run dmc|beastie boys|wu tang clan|nas|tupac|the notorious big|dr dre|ice cube|fifty cent|usher|alicia keys|mary j blige|
toni braxton|whitney houston|mariah carey|celine dion|cher|tina turner|diana ross|donna summer|gloria gaynor|barry white|al green|otis redding|
james brown|ray charles|nat king cole|ella fitzgerald|billie holiday|duke ellington|count basie|john coltrane|charlie parker|thelonious monk|
chet baker|dave brubeck|herbie hancock|pat metheny|diana krall|michael buble|tony bennett|dean martin|bing crosby|edith piaf|jacques brel|
andrea bocelli|luciano pavarotti|maria callas|yo-yo ma|ludovico einaudi|philip glass|max richter|brahms|handel|haydn|schubert|schumann|liszt|wagner|
verdi|puccini|tchaikovsky|rachmaninoff|stravinsky|ravel|satie|grieg|dvorak|mahler|gershwin|ennio morricone|willie nelson|waylon jennings|
hank williams|garth brooks|shania twain|luke combs|chris stapleton|kacey musgraves|buena vista social club|gipsy kings|santana|ricky martin|
enrique iglesias|bad bunny|rosalia|bts|blackpink|rammstein|kraftklub|scorpions|nena|the dubliners|enya|the corrs|the pogues|fela kuti|youssou n'dour|
ravi shankar|olivia rodrigo|sabrina carpenter|doja cat|post malone|travis scott""")
SONGS = bars("""bohemian rhapsody|thriller|yesterday|let it be|hey jude|imagine|stairway to heaven|hotel california|purple rain|billie jean|dancing queen|waterloo|
smoke on the water|africa|rolling in the deep|hello|someone like you|set fire to the rain|shake it off|blank space|bad guy|shape of you|perfect|
uptown funk|happy|despacito|light my fire|lights out|turn off the light|turn the page|turn around|blinding lights|the lights in the kitchen|
kitchen disco|bedroom eyes|garage days|close the door|open your heart|open all night|knocking on heaven's door|the door is open|behind closed doors|
lock the door|shut up and dance|stop in the name of love|don't stop me now|don't stop believing|stop crying your heart out|pause for thought|
next to me|the next episode|play that funky music|play with fire|pump up the volume|volume four|turn it up|turn it down|red red wine|yellow submarine|
blue suede shoes|paint it black|back in black|true colors|fade to black|set me free|add it up|five minutes|ten minutes ago|time after time|
time of your life|three little birds|good morning|good night|good vibrations|wake me up|wake me up when september ends|here comes the sun|rain on me|
november rain|the rain song|cold as ice|hot in here|hot stuff|summer of 69|summertime|winter wonderland|jingle bells|silent night|last christmas|
happy birthday|twinkle twinkle little star|the wheels on the bus|baby shark|window in the skies|house of the rising sun|our house|
burning down the house|this old house|home on the range|take me home country roads|home sweet home|what time is it|what a wonderful world|who are you|
where is the love|how deep is your love|why does it always rain on me|is this love|are you lonesome tonight|can you feel the love tonight|can't stop|
can't take my eyes off you|please please me|call me maybe|call me|tell everyone|nevermind|the robot song|hit me with your best shot|start me up|
start a fire|dim all the lights|dimming of the day|on the floor|dance on the ceiling|cancel the apocalypse|99 problems|seven nation army|500 miles|
1999|24k magic|one more light|running up that hill|mr brightside|enter sandman|wonderwall|super trouper|leave the door open|switch off the sun|
lights down low|unlock the sky|a minute of silence|thermostat blues|under pressure|ring of fire|sweet caroline|the sound of silence|
while my guitar gently weeps|turn on the heartlight|sunday morning|bad moon rising|fan mail|nine to five|rocket man|your song|tiny dancer|piano man|
space oddity|heroes|changes|sweet child o' mine|paradise city|welcome to the jungle|livin' on a prayer|wanted dead or alive|born in the usa|
dancing in the dark|i will survive|i will always love you|respect|superstition|what's going on|my girl|stand by me|lean on me|hound dog|
jailhouse rock|suspicious minds|johnny b goode|great balls of fire|blueberry hill|at last|feeling good|fly me to the moon|my way|new york new york|
take five|so what|summertime blues|moon river|over the rainbow|singing in the rain|as time goes by|moonlight sonata|fur elise|clair de lune|
the blue danube|swan lake|the nutcracker|carmina burana|ode to joy|for whom the bell tolls|master of puppets|nothing else matters|
smells like teen spirit|come as you are|creep|karma police|no surprises|zombie|linger|losing my religion|everybody hurts|one|with or without you|
beautiful day|sweet dreams|take on me|tainted love|enjoy the silence|blue monday|just can't get enough|don't you forget about me|
every breath you take|roxanne|message in a bottle|money for nothing|sultans of swing|brothers in arms|viva la vida|yellow|fix you|clocks|
the scientist|somewhere only we know|chasing cars|use somebody|sex on fire|i bet you look good on the dancefloor|take me out|last night|reptilia|
hey ya|crazy|gold digger|lose yourself|stan|in da club|empire state of mind|single ladies|halo|umbrella|we found love|diamonds|firework|roar|
poker face|bad romance|shallow|toxic|oops i did it again|baby one more time|wannabe|i want it that way|bye bye bye|watermelon sugar|as it was|
levitating|don't start now|drivers license|flowers|anti hero|cruel summer|love story|old town road|sunflower|counting stars|radioactive|believer|
demons|stressed out|pompeii|riptide|ho hey|take me to church|hallelujah|the boxer|mrs robinson|bridge over troubled water|blowing in the wind|
like a rolling stone|wish you were here|another brick in the wall|comfortably numb|money|time|whole lotta love|black dog|kashmir|layla|
wonderful tonight|tears in heaven|brown eyed girl|brown sugar|satisfaction|gimme shelter|sympathy for the devil|paranoid|iron man|highway to hell|
thunderstruck|the final countdown|jump|eye of the tiger|we will rock you|we are the champions|radio ga ga|another one bites the dust|killer queen|
somebody to love|i want to break free|if you're happy and you know it|old macdonald|row row row your boat|itsy bitsy spider|the alphabet song|
let it go|under the sea|hakuna matata|circle of life|you've got a friend in me|rudolph the red nosed reindeer|all i want for christmas is you|
white christmas|auld lang syne|danny boy|scarborough fair|greensleeves|la bamba|macarena|la vie en rose|volare|99 red balloons|
put your head on my shoulder|put a little love in your heart|add to the fire|set the roof on fire|skip to my lou|stop this train|next year|
the last time|one more time|around the world|open the window|turn the beat around|turn it around|close to you|close your eyes|light up the sky|
kitchen light|the bedroom song""")
ALBUMS = bars("""thriller|abbey road|rumours|back in black|the dark side of the moon|the wall|nevermind|purple rain|1989|folklore|midnights|25|21|lemonade|
the white album|the black album|a night at the opera|hotel california|born to run|kind of blue|ok computer|the joshua tree|graceland|
random access memories|jagged little pill|appetite for destruction|bad|let it bleed|revolver|pet sounds|tapestry|legend|discovery|parachutes|
houses of the holy|turn on the bright lights|music for the kitchen|the lamp is low|open doors|led zeppelin four|blue|tubular bells|american idiot|
hounds of love|exile on main street|house lights|the four seasons|sgt pepper's lonely hearts club band|let it be|help|the beatles|a hard day's night|
dark horse|animals|wish you were here|physical graffiti|paranoid|master of puppets|ride the lightning|in utero|ten|superunknown|siamese dream|
the bends|kid a|in rainbows|parklife|definitely maybe|the stone roses|the queen is dead|unknown pleasures|violator|disintegration|remain in light|
born in the usa|darkness on the edge of town|bringing it all back home|highway 61 revisited|blood on the tracks|harvest|after the gold rush|
songs of love and hate|rain dogs|horses|london calling|never mind the bollocks|ramones|the velvet underground and nico|transformer|
the rise and fall of ziggy stardust|hunky dory|low|heroes|station to station|innervisions|songs in the key of life|what's going on|off the wall|
dangerous|control|like a prayer|ray of light|true blue|the immaculate collection|come away with me|back to black|rehab|frank|19|30|divide|multiply|
red|evermore|reputation|speak now|lover|future nostalgia|when we all fall asleep where do we go|happier than ever|melodrama|born to die|currents|
demon days|plastic beach|mezzanine|dummy|play|homework|settle|a love supreme|blue train|time out|head hunters|getz gilberto|brothers in arms|gold|
arrival|making movies|the nightfly|aja|so|us|faith|listen without prejudice|parallel lines|the lexicon of love|rio|songs from the big chair|
synchronicity|hysteria|slippery when wet|1984|toto iv|bat out of hell|jazz|the game|news of the world|innuendo|live at the apollo|live at leeds|
unplugged in new york|at folsom prison|greatest hits|the ultimate collection|christmas|merry christmas|the planets|goldberg variations""")
MOVIES = bars("""inception|titanic|the godfather|star wars|the matrix|frozen|toy story|the lion king|finding nemo|jaws|alien|avatar|gladiator|casablanca|psycho|rocky|
top gun|jurassic park|back to the future|home alone|die hard|pulp fiction|forrest gump|the dark knight|batman|spider man|iron man|the avengers|
harry potter and the goblet of fire|the lord of the rings|the hobbit|the shining|rear window|secret window|sliding doors|panic room|the green room|
room|the green mile|the shape of water|up|cars|coco|moana|shrek|ice age|la la land|mamma mia|grease|dirty dancing|pretty woman|notting hill|
love actually|the holiday|elf|gravity|interstellar|the martian|arrival|dune|blade runner|fight club|seven|the sixth sense|gone in 60 seconds|
12 angry men|cool runnings|lights out|gaslight|city lights|the fan|the doors|the thing|the fog|the others|open water|monsters inc|wall-e|ratatouille|
the princess bride|vertigo|amelie|the big lebowski|fargo|the switch|cold mountain|hidden figures|paddington|lights of the north|
the shawshank redemption|schindler's list|goodfellas|the usual suspects|se7en|the silence of the lambs|memento|the prestige|the departed|
no country for old men|there will be blood|parasite|oldboy|spirited away|my neighbor totoro|princess mononoke|your name|akira|ghost in the shell|
the terminator|terminator two|predator|robocop|total recall|minority report|e.t.|close encounters of the third kind|raiders of the lost ark|
indiana jones and the last crusade|the goonies|gremlins|ghostbusters|beetlejuice|edward scissorhands|the nightmare before christmas|labyrinth|
the neverending story|hook|mrs doubtfire|jumanji|the mask|ace ventura|the truman show|groundhog day|caddyshack|airplane|the naked gun|spaceballs|
young frankenstein|monty python and the holy grail|life of brian|a fish called wanda|four weddings and a funeral|bridget jones's diary|about time|
sleepless in seattle|you've got mail|when harry met sally|ghost|the notebook|a star is born|moulin rouge|chicago|the sound of music|mary poppins|
singin' in the rain|west side story|the wizard of oz|gone with the wind|citizen kane|lawrence of arabia|ben hur|spartacus|some like it hot|
breakfast at tiffany's|north by northwest|the birds|dial m for murder|rebecca|2001 a space odyssey|a clockwork orange|full metal jacket|
apocalypse now|platoon|saving private ryan|dunkirk|1917|hacksaw ridge|braveheart|troy|300|kingdom of heaven|the last samurai|kill bill|reservoir dogs|
inglourious basterds|django unchained|the hateful eight|mad max fury road|john wick|the bourne identity|casino royale|skyfall|goldfinger|
mission impossible|fast and furious|ocean's eleven|the italian job|snatch|lock stock and two smoking barrels|trainspotting|billy elliot|
the full monty|chicken run|wallace and gromit|shaun the sheep|madagascar|kung fu panda|how to train your dragon|despicable me|minions|the incredibles|
inside out|soul|luca|encanto|brave|tangled|aladdin|the little mermaid|beauty and the beast|bambi|dumbo|pinocchio|cinderella|the jungle book|peter pan|
the aristocats|black panther|thor|doctor strange|guardians of the galaxy|captain america|superman|wonder woman|joker|barbie|oppenheimer|tenet|
whiplash|black swan|her|ex machina|the imitation game|a beautiful mind|good will hunting|dead poets society|rain man|the king's speech|
the social network|the big short|spotlight|birdman|roma|the power of the dog|knives out|get out|us|a quiet place|it|halloween|scream|the exorcist|
the blair witch project|open the door|lights in the dusk|stop making sense|set it up|turn left|the next three days|play time""")
SHOWS = bars("""friends|seinfeld|the office|breaking bad|game of thrones|stranger things|the crown|the simpsons|the sopranos|the wire|lost|house|house of cards|24|
scrubs|cheers|frasier|the big bang theory|how i met your mother|modern family|parks and recreation|sesame street|bluey|peppa pig|paw patrol|
doctor who|sherlock|downton abbey|black mirror|westworld|the mandalorian|star trek|the x files|twin peaks|gilmore girls|grey's anatomy|law and order|
hell's kitchen|kitchen nightmares|friday night lights|the wheel of time|the morning show|the great british bake off|top gear|planet earth|blue planet|
dark|severance|ted lasso|succession|narcos|the walking dead|fawlty towers|mad men|the bear|six feet under|only murders in the building|the good place|
chernobyl|inside number 9|night court|wednesday|better call saul|the americans|homeland|24 hours in a and e|prison break|dexter|bones|castle|monk|
columbo|miss marple|poirot|midsomer murders|broadchurch|happy valley|line of duty|luther|the bodyguard|killing eve|fleabag|the it crowd|peep show|
extras|little britain|blackadder|only fools and horses|mr bean|the young ones|yes minister|are you being served|keeping up appearances|
the vicar of dibley|call the midwife|all creatures great and small|the repair shop|antiques roadshow|grand designs|escape to the country|bake off|
strictly come dancing|the voice|american idol|survivor|the amazing race|jeopardy|wheel of fortune|saturday night live|the tonight show|
last week tonight|the daily show|arrested development|community|30 rock|veep|curb your enthusiasm|everybody loves raymond|the king of queens|
two and a half men|will and grace|sex and the city|desperate housewives|gossip girl|the o c|dawson's creek|buffy the vampire slayer|angel|charmed|
smallville|arrow|the flash|supernatural|lucifer|the boys|watchmen|daredevil|loki|wandavision|andor|the book of boba fett|battlestar galactica|firefly|
stargate|the expanse|farscape|the orville|lost in space|the twilight zone|tales of the unexpected|the handmaid's tale|the queen's gambit|bridgerton|
ozark|mindhunter|money heist|squid game|the witcher|shadow and bone|the umbrella academy|outlander|vikings|the last kingdom|rome|band of brothers|
the pacific|generation kill|true detective|fargo|the night manager|slow horses|shrinking|foundation|silo|for all mankind|the last of us|
house of the dragon|the white lotus|yellowstone|1883|longmire|justified|deadwood|bonanza|gunsmoke|little house on the prairie|the waltons|dallas|
dynasty|dragnet|miami vice|magnum|the a team|knight rider|macgyver|baywatch|er|the west wing|cold case|without a trace|criminal minds|ncis|csi miami|
bluey and bingo|thomas and friends|bob the builder|postman pat|teletubbies|dora the explorer|spongebob squarepants|rugrats|the smurfs|tom and jerry|
looney tunes|scooby doo|the flintstones|the jetsons|futurama|family guy|south park|rick and morty|bob's burgers|avatar the last airbender|pokemon|
sailor moon|dragon ball|one piece|naruto|death note""")
PODCASTS = bars("""serial|this american life|radiolab|the daily|planet money|99 percent invisible|stuff you should know|how i built this|science friday|the moth|
freakonomics|hardcore history|ted talks daily|up first|the history of rome|the kitchen table|open house|smart home talk|the morning brief|
lights camera podcast|crime junkie|my favorite murder|the joe rogan experience|song exploder|invisibilia|reply all|on being|hidden brain|criminal|
code switch|the rest is history|twenty thousand hertz|darknet diaries|home truths|no such thing as a fish|hard fork|the vergecast|
accidental tech podcast|cortex|hello internet|the talk show|the bugle|off menu|my therapist ghosted me|the adam buxton podcast|
shagged married annoyed|you're dead to me|in our time|desert island discs|the infinite monkey cage|more or less|the documentary|global news podcast|
newscast|today in focus|the intelligence|the news agents|political currency|the ezra klein show|pod save america|the journal|marketplace|
the indicator|odd lots|masters of scale|acquired|how to money|the dave ramsey show|the tim ferriss show|the knowledge project|lex fridman|
making sense|ologies|short wave|the naked scientists|every little thing|science vs|radiolab for kids|wow in the world|brains on|story pirates|but why|
greeking out|casefile|morbid|my brother my brother and me|the adventure zone|critical role|welcome to night vale|the magnus archives|lore|unexplained|
snap judgment|heavyweight|beautiful anonymous|terrible thanks for asking|where should we begin|unlocking us|ten percent happier|the happiness lab|
on purpose|the mel robbins podcast|huberman lab|the doctor's kitchen|feel better live more|the dirtbag diaries|the rich roll podcast|
the rest is football|the guardian football weekly|that peter crouch podcast|football daily|the lowe post|around the nfl|the bill simmons podcast|
switched on pop|dissect|all songs considered|broken record|cocaine and rhinestones|the rewatchables|how did this get made|the big picture|
you must remember this|the allusionist|lexicon valley|grammar girl|coffee break french|duolingo spanish podcast|lights out library|sleep with me|
nothing much happens|get sleepy|open the pod bay doors|the kitchen cabinet|gardeners' question time|the house call|ten minute power hour""")
PLAYLISTS = bars("""workout|party|chill|dinner|road trip|morning|sleep|summer|christmas|study|focus|cooking|cleaning|running|favorites|my favorites|relax|date night|
sunday morning|bath time|yoga|gym|kids|barbecue|halloween|wedding|road trip mix|discover weekly|top 50|today's hits|throwback thursday|
best of the 90s|evening jazz|kitchen|kitchen disco|bedroom chill|garage rock|good night|wake up|movie night|lights out|rainy day|slow songs|
guilty pleasures|deep focus|beast mode|coffee break|pool party|meditation|lazy sunday|campfire|house party|old school|baby sleep|monday motivation|
gym beats|leg day|cardio|hiit|warm up|cool down|long run|cycling|driving|commute|night drive|summer road trip|beach|beach day|holiday|vacation|winter|
autumn|spring|rainy sunday|friday night|saturday night|monday morning|girls night|boys night|game night|poker|birthday|anniversary|christmas classics|
new year|new year's eve|thanksgiving dinner|easter brunch|brunch|breakfast|lunch break|cocktails|wine and cheese|happy hour|tea time|afternoon chill|
sunset|sunrise|stargazing|fireplace|cozy evening|reading|writing|coding|homework|deep work|concentration|brain food|instrumental study|calm|calm down|
stress relief|relaxation|spa|massage|nap time|bedtime|lullaby|baby time|toddler tunes|kids party|car songs|sing along|karaoke|shower songs|
getting ready|feel good|good vibes|happy place|mood booster|confidence|motivation|throwbacks|oldies|golden oldies|eighties|nineties|2000s|
my top songs|on repeat|liked songs|recently played|new music|release radar|daily mix|daily mix one|discoveries|hidden gems|best of queen|
rock classics|classic rock|soft rock|hard rock|metal|punk|indie|indie mix|acoustic|acoustic covers|unplugged|jazz|jazz club|late night jazz|blues|
soul|motown|funk|disco|house|techno|techno bunker|trance|ambient|electronic|synth|lofi|lofi beats|hip hop|old school rap|rap caviar|r and b|country|
country roads|folk|bluegrass|latin|salsa night|reggae|world|classical|piano|piano chill|film scores|musicals|opera|choir|drums|guitar heroes|
love songs|heartbreak|breakup|sad songs|crying|rage|villain era|main character|dad rock|mom's favorites|grandma|the kids|our wedding|first dance|
dance party|silent disco|warm house|garage sale|living room|study room|bathroom concert|garden party|turn it up""")
