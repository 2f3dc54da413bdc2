"""Brightness and colour: HassLightSet for a light, a room's lights, a floor, the house, or the room where the speaker stands."""

import light_frames
from colours import COLOUR_WORDS, colour
from expand import expand, pick, split
from opening import imperative
from spans import span
from targets import ADVERBS, any_target, at_place, named_exactly, plain
from values import percent

# Plain ones put together from parts: each stands for many.
_CAN, _WANT = "(can|could|would|will) you", "(i want|i'd like|i need|we want|we need|we'd like|want|need)"
MORE_LEVEL = split(f"""(set|put|turn|bring|change|dim|adjust|take|get|drop|raise|lower) {{o}} (up|down|back|) to {{nu}} (please|now|brightness|)|{_CAN} (set|put|turn|bring|change|dim|take|get) {{o}} (up|down|) to {{nu}} (please|)|{_WANT} {{o}} (at|on|dimmed to|set to|up to|down to) {{nu}}|
    {{o}} (to|at|on|up to|down to) {{nu}} (please|now|brightness|)|{{o}} {{nu}} (please|brightness|)|(turn|switch|put) {{o}} on (at|to) {{nu}} (please|brightness|)|(turn|switch|put) on {{o}} (at|to) {{nu}}|(leave|keep|have) {{o}} (on|) at {{nu}}|(brightness|dimmer|light level) (of|for|on) {{o}} (to|at|) {{n}}""")
MORE_COLOUR = split(f"""(set|put|turn|change|make|switch) {{o}} {{c}} (please|now|for me|)|(set|put|turn|change|switch) {{o}} (to|on|on to|over to|back to) {{c}} (please|now|)|{_CAN} (set|change|switch|turn) {{o}} to {{c}} (please|)|{_CAN} (turn|make) {{o}} {{c}} (please|for me|)|{_WANT} {{o}} (in|to be|) {{c}}|{{o}} (to|in|) {{c}} (please|now|)|
    {{c}} (for|on) {{o}} (please|)|(turn|switch|put) on {{o}} in {{c}}|(turn|switch|put) {{o}} on in {{c}}|(let's have|have|keep|leave) {{o}} (in|) {{c}}""")
MORE_BOTH = split(f"""(set|put|turn|make|change|switch) {{o}} (to|) {{c}} (at|with|,) {{nu}} (brightness|please|)|{{o}} (in|to|) {{c}} (at|,|and) {{nu}} (brightness|please|)|{{o}} (at|to) {{nu}} (and|in|,) {{c}}|{_WANT} {{o}} (in|) {{c}} at {{nu}} (brightness|)|{_CAN} (set|make|turn) {{o}} (to|) {{c}} (at|and) {{nu}}""".replace(" make|turn", "make|turn"))
MORE_BARE_BOTH = split(f"""(just|) (go with|go for|use|try|do|make it|set it to|turn it|switch to) {{c}} (light|) at {{nu}}|{_CAN} (just|) (go with|use|make it|do) {{c}} at {{nu}}|{_WANT} {{c}} (light|lights|) at {{nu}}|{{c}} (light|lights|) at {{nu}} (please|brightness|now)|(a|) {{c}} light (at|with) {{nu}} brightness""")
MORE_BARE_LEVEL = split(f"""(fix|hold|keep|leave|put|set) the brightness (at|on) {{n}}|{{nu}} brightness (please|now)|brightness (at|of|to) {{nu}} (please|now)|{_WANT} (a brightness of|the brightness at) {{n}}|{_CAN} (set|put|fix|turn|change) the brightness (to|at) {{n}}|(crank|bring|turn|push) the brightness (up|down) to {{n}}""")
MORE_BARE_COLOUR = split(f"""{_WANT} {{c}} (light|lights|lighting)|(give|get) (me|us) (some|) {{c}} (light|lights|lighting)|{_CAN} (give me|put on|use|do) {{c}} (light|lights)|(put|turn|switch) on (some|) {{c}} (light|lights)|{{c}} (light|lights|lighting) (please|now|in here)""")
# {o} a light or lights, {n} a value, {nu} a value that must have a unit or be a share.
LEVEL = split("""(set|change|adjust|put|turn|bring|make|get) {o} to {nu}|set {o} to {n}|set {o} to {n}|set {o} to {nu}|(set|change|adjust) [the] brightness of {o} to {n}|set the brightness of {o} at {n}|(set|change|adjust|put) {o} brightness to {n}|
set {o} to {n} brightness|set {o} to a brightness of {n}|set {o} to brightness {n}|set {o} at {n} brightness|dim {o} [down] to {n}|dim {o} to {n}|brighten {o} [up] to {n}|{o} to {n}|{o} to {nu}|{o} at {nu}|{o} {nu}|{o} {nu}|{o} brightness {n}|{o} brightness to {n}|{o}, {nu}|
turn {o} (up|down) to {n}|(turn|bring|put) {o} (up|down) to {nu} [brightness]|set the brightness for {o} to {n}|set brightness of {o} at {n}|set {o} at {nu}|make {o} {nu} bright|make {o} {nu}|i want {o} at {nu}|i want {o} to be {nu} bright|i want {o} to be at {nu}|
turn {o} on at {nu}|turn on {o} at {nu}|turn on {o} at {nu} brightness|switch on {o} at {nu}|switch {o} on at {nu}|turn {o} on to {nu}|turn on {o} to {nu}|turn {o} on with {nu} brightness|turn on {o} with a brightness of {n}|lower {o} to {n}|raise {o} to {n}|drop {o} to {nu}|
dim {o} {nu}|(increase|decrease|raise|lower|reduce|drop) [the] brightness of {o} to {n}|(increase|decrease|raise|lower|reduce) {o} [brightness] to {nu}|(reduce|lower|raise|increase) {o} brightness to {n}|{o} should be at {nu}|{o} should be {nu} bright|
i'd like {o} at {nu} [brightness]|i would like {o} at {nu}|i'd like {o} set to {nu}|we need {o} at {nu}|i need {o} at {nu}|i need {o} to be {nu} bright|can i have {o} at {nu}|(can|could) you set {o} to {nu}|(can|could) you dim {o} to {n}|(can|could) you make {o} {nu} bright|(can|could) we get {o} at {nu}|
i want {o} set to {nu}|i want {o} dimmed to {nu}|i'd like {o} dimmed to {n}|have {o} dimmed to {n}|get {o} [down|up] to {nu}|put {o} (on|at) {nu}|use {nu} [brightness] for {o}|have {o} set to {nu}|move {o} to {nu}|run {o} at {nu}|keep {o} at {nu}|leave {o} at {nu}|leave {o} on at {nu}|
would you mind dimming {o} to {n}|would you mind setting {o} to {nu}|how about setting {o} to {nu}|would you set the brightness of {o} to {n}|could {o} be dimmed to {n}|could {o} be set to {nu}|is it possible to dim {o} to {n}|let's have {o} at {nu}|let's dim {o} to {n}|let's set {o} to {nu}|
make sure {o} (is|are) at {nu}|{o} brightness at {n}|{nu} brightness for {o}|{nu} for {o}|{nu} on {o}|brightness of {o} to {n}|brightness {n} for {o}|brightness for {o} {n}|the brightness of {o} should be {n}|the brightness of {o} to {n}|to {nu} dim {o}|
change the brightness level of {o} to {n}|set the brightness level of {o} to {n}|set the light level of {o} to {n}|set the level of {o} to {n}|set the dimmer of {o} to {n}|set the intensity of {o} to {n}|crank {o} up to {nu}|bump {o} up to {nu}|take {o} down to {nu}|
{o}, set (it|them) to {nu}|{o} on at {nu}|{o} on to {nu}|{o} on {nu}|{o} dimmed to {n}|{o} down to {nu}|{o} up to {nu}|i need {nu} brightness on {o}|i want {nu} brightness from {o}|give me {nu} [brightness] on {o}|give {o} {nu} brightness|make the brightness of {o} {n}|
turn the brightness of {o} (up|down|) to {n}|bring the brightness of {o} (up|down|) to {n}|put the brightness of {o} at {n}|turn {o} brightness (up|down|) to {n}|change {o} to {nu} brightness|dim {o} so (it is|they are) at {nu}|
have {o} at {nu}|take {o} (up|down) to {n}|brightness level of {o} {n}|{o} ought to be at {nu}|let {o} shine at {nu}|fade {o} to {n}|change {o} over to {nu}|i could use {o} at {nu}|for {o} i want {nu}|bring {o} to a brightness of {n}|{o} with {nu} brightness|
i'd love {o} at {nu}|see that {o} (is|are) at {nu}|go to {nu} with {o}|get the brightness of {o} to {n}|how about {o} at {nu}|{o} dimmed down to {n}|let's go with {nu} for {o}|turn {o} on but only at {nu}|mind dimming {o} to {n}""") + MORE_LEVEL * 8 + light_frames.LEVEL
# The same where full or lowest brightness is said in words of its own: (value, templates).
EXTREMES = [(100, split("""set {o} to [the] (maximum|max|full|highest|top) brightness|set {o} to [the] (brightest|highest) (setting|level)|(make|turn|put) {o} [up] as bright as possible|turn {o} all the way up|turn {o} up all the way|{o} full brightness|{o} at full brightness|{o} to full|{o} to the max|{o} at max|
turn {o} up to [the] (maximum|max|full brightness)|turn on {o} at full brightness|set the brightness of {o} to [the] (maximum|max)|i want {o} at (full|maximum|max) brightness|(maximum|max|full) brightness for {o}|brighten {o} to the max|brighten {o} fully|crank {o} all the way up|full power on {o}|
maximize the brightness of {o}|make {o} fully bright|run {o} at full brightness|have {o} at full brightness|let {o} shine at the max|{o} as bright as they go|bring {o} all the way up|{o} should be as bright as possible|{o} all the way up|{o} up all the way|{o} as bright as possible|{o} fully up|(turn|put|bring|crank|push) {o} (all the way|right|fully|completely) up|(turn|put|set|bring|switch) {o} [up] (to full|to max|on full|on max|to the max|to maximum)|{o} (on full|to full|on max|full blast|full power|at full|at maximum) (please|now|)|"""
                    """(i want|i need|i'd like) {o} (on full|at full|as bright as possible|all the way up|at the max)|(can|could) you (turn|put) {o} (all the way up|on full|up to full)|(full|max|maximum) (brightness|light|power) (on|for) {o}""") + light_frames.FULL),
            (1, split("""set {o} to [the] (minimum|min|lowest|dimmest) brightness|set {o} to [the] (dimmest|lowest) (setting|level)|dim {o} all the way down|dim {o} as (low|much) as possible|make {o} as dim as possible|turn {o} down to [the] (minimum|min|lowest)|{o} minimum brightness|{o} to the minimum|{o} at minimum|
{o} at [the] lowest brightness|set the brightness of {o} to [the] (minimum|lowest|min)|i want {o} at [the] (minimum|lowest) brightness|(minimum|lowest|min) brightness for {o}|lower {o} to the minimum|dim {o} to the minimum|bring {o} down to the lowest level|turn on {o} at minimum brightness|
minimize the brightness of {o}|have {o} at the lowest brightness|take {o} down to the minimum|{o} as dim as possible|let {o} shine at the minimum|{o} all the way down|{o} as low as possible|{o} as low as (it goes|they go)|(turn|bring|dim|take) {o} (all the way|right) down|(turn|put|set|dim|bring) {o} [down] (to|on|at) (low|the lowest|minimum|the minimum|the lowest setting|its lowest)|{o} (to|at|on) (the lowest|minimum|the minimum|the lowest setting) (please|now|)|"""
                """(i want|i need|i'd like) {o} (at the minimum|as dim as possible|as low as possible|at the lowest)|(lowest|minimum|dimmest) (brightness|light|setting) (on|for) {o}""") + light_frames.LOWEST),
            (50, split("""set {o} to half|set {o} to half brightness|dim {o} to half|dim {o} halfway|{o} half brightness|{o} at half|{o} to half|turn {o} down to half|turn {o} on half|put {o} at half brightness|i want {o} at half [brightness]|half brightness for {o}|bring {o} down to half|
turn on {o} at half brightness|(can|could) i have {o} at half brightness|have {o} at half brightness|let {o} shine at half|take {o} down to half|half bright for {o}""") + light_frames.HALF)]
# {the_a} is a room or a floor, {in_a} the same as a place.
ROOM_LEVEL = split("""set {the_a} brightness to {n}|set [the] brightness {in_a} to {n}|set [the] brightness {in_a} at {n}|set {the_a} to {n} brightness|dim {the_a} to {n}|dim {the_a} [down] to {nu}|(change|adjust|raise|lower|increase|decrease|reduce) {the_a} brightness to {n}|{the_a} brightness {n}|{the_a} brightness to {n}|
make {the_a} {nu} bright|set the brightness of {the_a} to {n}|set the light level {in_a} to {n}|brightness {in_a} to {n}|brightness {in_a} {n}|brightness {in_a} at {n}|i want {nu} brightness {in_a}|i'd like {nu} brightness {in_a}|{the_a} should be at {nu} brightness|{in_a} set the brightness to {n}|
{in_a}, dim to {n}|{in_a} brightness {n}|(change|adjust|turn|bring|raise|lower|increase|decrease|reduce) the brightness {in_a} to {n}|the brightness {in_a} should be {n}|give me {nu} brightness {in_a}|brighten {the_a} [up] to {nu}|brighten up {the_a} to {nu}|light up {the_a} to {nu}|light {the_a} at {nu}|
illuminate {the_a} at {nu}|{the_a} at {n} brightness|{the_a} to {nu} brightness|dim it to {nu} {in_a}|dim to {nu} {in_a}|turn {the_a} brightness (up|down) to {n}|make it {nu} bright {in_a}|would you mind dimming {the_a} to {nu}|(can|could) you dim {the_a} to {nu}|let's dim {the_a} to {nu}|
i want {the_a} dimmed to {nu}|{the_a} dimmed to {nu}|(can|could) you set the brightness {in_a} to {n}|bring the light {in_a} (up|down) to {nu}|set the dimmer {in_a} to {n}|
have {the_a} at {n} brightness|adjust the brightness {in_a} to {n}|get the brightness {in_a} to {n}|{in_a} i want {nu} brightness|fade {the_a} to {nu}|{in_a} the brightness should be {n}|take {the_a} down to {nu} brightness|let {the_a} be at {nu} brightness""") + light_frames.ROOM_LEVEL
BARE_LEVEL = split("""set [the] brightness to {n}|(change|adjust|turn|put|bring) [the] brightness to {n}|brightness {n}|brightness {nu}|brightness to {n}|{nu} brightness|dim to {n}|set brightness at {n}|(turn|bring) the brightness (up|down) to {n}|dim it to {n}|dim it [down] to {nu}|make the brightness {n}|i want {nu} brightness|
i'd like {nu} brightness|brightness at {n}|(increase|decrease|raise|lower|reduce) [the] brightness to {n}|brighten [it] [up] to {nu}|make it {nu} bright|set the light level to {n}|(can|could) you set the brightness to {n}|(can|could) i have {nu} brightness|the brightness should be {n}|dim down to {nu}|
set the brightness level to {n}|change the brightness level to {n}|brightness level {n}|give me {nu} brightness|i need {nu} brightness|would you mind setting the brightness to {n}|set the dimmer to {n}|let's have {nu} brightness|brightness on {nu}|i need the brightness at {n}|
let me have {nu} brightness|get the brightness to {n}|go to {nu} brightness|have the brightness at {n}|i could use {nu} brightness|fade it to {nu}|let's go with {nu} brightness""") + MORE_BARE_LEVEL * 4 + light_frames.BARE_LEVEL
# {c} a colour.
COLOUR = split("""(set|change|turn|make|switch|put|adjust) {o} [to] {c}|(set|change|turn|switch) {o} to {c}|turn {o} {c}|make {o} {c}|{o} {c}|{o} {c}|{o} to {c}|{o}, {c}|{o} in {c}|set {o} [to] {c}|set {o} colo(|u)r to {c}|set the colo(|u)r of {o} to {c}|change the colo(|u)r of {o} to {c}|
change {o} colo(|u)r to {c}|change {o} to the colo(|u)r {c}|set {o} to the colo(|u)r {c}|set {o} to colo(|u)r {c}|{o} colo(|u)r {c}|{o} colo(|u)r to {c}|make the colo(|u)r of {o} {c}|turn the colo(|u)r of {o} to {c}|switch the colo(|u)r of {o} to {c}|switch {o} over to {c}|turn on {o} in {c}|turn {o} on in {c}|
i want {o} {c}|i want {o} to be {c}|i want {o} in {c}|i'd like {o} [to be] {c}|i need {o} {c}|(can|could) you make {o} {c}|(can|could) you turn {o} {c}|(can|could) you change {o} to {c}|(can|could) you set {o} to {c}|(can|could) i have {o} in {c}|(can|could) we have {o} {c}|would you mind making {o} {c}|would you turn {o} {c}|how about {c} for {o}|
how about making {o} {c}|let's make {o} {c}|let's have {o} in {c}|let's turn {o} {c}|{o} should be {c}|{o} should (glow|shine) [in] {c}|make {o} (glow|shine) {c}|have {o} (glow|shine) {c}|light {o} [up] [in] {c}|use {c} for {o}|{c} for {o}|use the colo(|u)r {c} for {o}|get {o} to {c}|
colo(|u)r {o} {c}|paint {o} {c}|i would like {o} to be {c}|i'd love {o} {c}|have {o} {c}|have {o} set to {c}|have {o} turn {c}|let {o} be {c}|make sure {o} (is|are) {c}|the colo(|u)r of {o} should be {c}|the colo(|u)r of {o} to {c}|colo(|u)r of {o} {c}|colo(|u)r of {o} to {c}|
{o}, make (it|them) {c}|put {o} on {c}|give {o} a {c} colo(|u)r|give {o} a {c} tone|set {o} on {c}|change {o} into {c}|would it be possible to make {o} {c}|is it possible to have {o} {c}|{o} {c} please|go {c} with {o}|make {o} all {c}|make {o} a {c} colo(|u)r|
have {o} in {c}|{o} ought to be {c}|let {o} shine in {c}|get {o} {c}|i could use {o} in {c}|for {o} i want {c}|for {o} the colo(|u)r {c}|go with {c} for {o}|bring {o} to {c}|tint {o} {c}|i'd be happy with {o} in {c}|what i want is {o} in {c}|let's go with {c} on {o}""") + MORE_COLOUR * 8 + light_frames.COLOUR
ROOM_COLOUR = split("""(make|turn|set|switch|colo(|u)r|light) {the_a} {c}|make {the_a} {c}|turn {the_a} {c}|set {the_a} to {c}|change {the_a} to {c}|change the colo(|u)r {in_a} to {c}|set the colo(|u)r {in_a} to {c}|set {the_a} colo(|u)r to {c}|change the colo(|u)r of {the_a} to {c}|{the_a} {c}|{the_a} in {c}|{the_a} to {c}|
{c} lights {in_a}|{c} light {in_a}|i want {c} light[s] {in_a}|i'd like {c} light {in_a}|give me {c} light[s] {in_a}|(can|could) i have {c} light[s] {in_a}|(can|could) we have {c} light {in_a}|make it {c} {in_a}|turn it {c} {in_a}|i want {the_a} {c}|i want {the_a} to be {c}|i want {the_a} in {c}|
{the_a} should be {c}|let {the_a} (shine|glow) [in] {c}|light {the_a} [up] in {c}|light up {the_a} in {c}|illuminate {the_a} in {c}|make {the_a} (glow|shine) {c}|turn on {c} light[s] {in_a}|put on {c} lights {in_a}|switch to {c} light {in_a}|{in_a} set the colo(|u)r to {c}|{in_a} make it {c}|{in_a} {c} light|
use {c} light {in_a}|set [the] lighting {in_a} to {c}|(can|could) you make {the_a} {c}|(can|could) you turn {the_a} {c}|would you make {the_a} {c}|let's make {the_a} {c}|let's have {c} light {in_a}|i'd like {the_a} [to be] {c}|how about {c} light {in_a}|colo(|u)r {in_a} {c}|colo(|u)r {in_a} to {c}|paint {the_a} {c}|make everything {in_a} {c}|
have {the_a} in {c}|{in_a} i want {c} light|{in_a} {c} lights please|i could use {c} light {in_a}|get {the_a} {c}|let there be {c} light {in_a}|go {c} {in_a}|bring {c} light to {the_a}""") + light_frames.ROOM_COLOUR
BARE_COLOUR = split("""set [the] colo(|u)r to {c}|change [the] colo(|u)r to {c}|turn it {c}|make it {c}|make it {c} in here|{c} light|{c} lights|{c} light please|i want {c} light|i'd like {c} lights|give me {c} light|switch to {c}|switch to {c} light|change to {c}|set it to {c}|set this room to {c}|make this room {c}|turn the room {c}|make the room {c}|
light this room [up] in {c}|colo(|u)r {c}|colo(|u)r to {c}|go {c}|use {c} light|turn on {c} light|(can|could) i have {c} light|(can|could) you make it {c}|let's have {c} light|i want it {c} in here|change the colo(|u)r in here to {c}|the colo(|u)r should be {c}|switch the colo(|u)r to {c}|
have this room in {c}|get it {c} in here|i could use {c} light|let there be {c} light|go with {c} light|let the colo(|u)r be {c}""") + MORE_BARE_COLOUR * 4 + light_frames.BARE_COLOUR
# Colour and brightness in one sentence; {nu} a value with its unit.
BOTH = split("""(set|turn|change|make|put|switch) {o} to {c} (and|at) {nu}|set {o} to {c} at {nu} [brightness]|set {o} to {nu} (and|in) {c}|make {o} {c} at {nu}|make {o} {c} and {nu} bright|turn {o} {c} at {nu}|turn {o} {c} and set (it|them) to {nu}|turn {o} {c} and dim (it|them) to {nu}|{o} {c} at {nu}|{o} {c} {nu}|{o} {nu} {c}|
{o} to {c} and {nu}|{o} to {nu} and {c}|{o} {c} and {nu}|set {o} to {c}, {nu}|set {o} to {nu} {c}|set {o} to {c} with {nu} brightness|set {o} to {c} with a brightness of {nu}|set {o} colo(|u)r to {c} and brightness to {nu}|set {o} brightness to {nu} and colo(|u)r to {c}|set the brightness of {o} to {nu} and the colo(|u)r to {c}|
set the colo(|u)r of {o} to {c} and the brightness to {nu}|turn on {o} in {c} at {nu}|turn {o} on in {c} at {nu}|i want {o} {c} at {nu}|i want {o} in {c} at {nu} brightness|i'd like {o} {c} and at {nu}|dim {o} to {nu} and make (it|them) {c}|change {o} to {c} at {nu}|(can|could) you set {o} to {c} and {nu}|(can|could) you make {o} {c} at {nu}|
let's have {o} {c} at {nu}|{c} at {nu} for {o}|{nu} {c} for {o}|{o} should be {c} at {nu}|make {o} {c}, {nu} brightness|put {o} on {c} and {nu}|change {o} to {nu} brightness and {c}|dim {o} to {c} at {nu}|make sure {o} (is|are) {c} at {nu}|have {o} {c} at {nu}|{o}, {c}, {nu}|
have {o} in {c} at {nu}|for {o} i want {c} and {nu}|let {o} shine in {c} at {nu}|go {c} and {nu} with {o}|bring {o} to {nu} in {c}|{o} in {c} with {nu} brightness""") + MORE_BOTH * 4 + light_frames.BOTH
ROOM_BOTH = split("""set {the_a} to {c} (and|at) {nu}|make {the_a} {c} at {nu}|{the_a} {c} at {nu}|turn {the_a} {c} at {nu}|{c} light at {nu} {in_a}|light {the_a} in {c} at {nu}|make {the_a} {c} and {nu} bright|set {the_a} to {nu} and {c}|{the_a} to {c} and {nu}|i want {the_a} {c} at {nu}|{in_a} set the colo(|u)r to {c} and the brightness to {nu}|
change {the_a} to {c} at {nu} brightness|dim {the_a} to {nu} and make it {c}|set the lights {in_a} to {c} and {nu}|have {the_a} in {c} at {nu}|{c} and {nu} {in_a}|{in_a} i want {c} light at {nu}""") + light_frames.ROOM_BOTH
BARE_BOTH = split("""{c} at {nu}|make it {c} at {nu}|set it to {c} and {nu}|{c} light at {nu}|set the colo(|u)r to {c} and the brightness to {nu}|turn it {c} at {nu} brightness|{nu} {c} light|{c} with {nu} brightness|go {c} and {nu}""") + MORE_BARE_BOTH * 3 + light_frames.BARE_BOTH


PAIRS = ("it|them", "is|are", "needs|need", "shines|shine", "it is|they are", "it goes|they go", "its|their", "it|they")


def _agreeing(frame, plural):
    """A frame in the number of its thing."""
    for pair in PAIRS:
        frame = frame.replace(f"({pair})", pair.split("|")[plural])
    return frame


def _named_light(home, slots):
    """The light that slots name, or None where another thing is called so."""
    return next((e for e in home["entities"] if e["name"] == slots["name"] and e["domain"] == "light"), None)


def _value(rng, frame):
    """(spoken, value) that fits a frame; None where it does not."""
    spoken, value, whole = percent(rng, bare=0.0 if "{nu}" in frame else 0.3)
    if spoken.startswith("the ") and ("{nu} " in frame or "{n} " in frame) or (spoken.endswith(("level", "lowest")) and "brightness" in frame):
        return None
    stiff = frame.startswith(("{n", "{n")) or any(part in frame for part in ("{nu} bright", "{nu} {c}", "dim {o} {nu}"))
    if whole and stiff and not spoken[0].isdigit() and " percent" not in spoken:
        return None  # "a quarter bright"
    return spoken, value


def _said(rng, frame, test, slots, **fields):
    """(text, slots) of a frame with its values, or None."""
    if "{n" in frame:
        made = _value(rng, frame)
        if made is None:
            return None
        slots = {**slots, "brightness": made[1]}
        fields.update(n=made[0], nu=made[0])
    if "{c}" in frame:
        said = colour(rng)
        slots = {**slots, "color": said}
        fields["c"] = span(said)
    return expand(rng, frame, **fields), slots


def _of_room(rng, home, test, lists):
    """A room or a floor as a whole: (frame, text, slots)."""
    frame = pick(rng, rng.choices(lists[0], lists[1])[0], test)
    place = rng.choice(home["areas"] + home["floors"]) if rng.random() < 0.4 else rng.choice(home["areas"])
    name, is_area = plain(place["name"]), place in home["areas"]
    if COLOUR_WORDS & set(name.split()) and "{c}" in frame or (name[-1].isdigit() and "{the_a} {" in frame):
        return None
    if any(named_exactly(home, f"{name}{k}") for k in ("", " brightness", " lighting", " light", " lights", " color", " colour")):
        return None
    inside = f"the {name}" if rng.random() < 0.85 or not is_area else name
    in_place = name if name in ADVERBS else ("in " if is_area or name in ("basement", "attic") else "on ") + inside
    the_place = f"the {name}" if rng.random() < 0.75 else name
    slots = {"area" if is_area else "floor": place["name"]}
    said = _said(rng, frame, test, slots, the_a=at_place(rng, the_place, name), in_a=at_place(rng, in_place, name))
    return said and (frame, *said)


def _of_nothing(rng, test, area, lists):
    """No light and no place: the satellite's room, or no request at all."""
    frame = pick(rng, rng.choices(lists[0], lists[1])[0], test)
    said = _said(rng, frame, test, {"area": area} if area else {})
    if said is None:
        return None
    return (frame, *said) if area else (frame, said[0], None)


def _of_lights(rng, home, test, area, lists):
    """Lights of any sort: (frame, text, slots); slots None where nothing says which lights."""
    target = any_target(rng, home, test, area, domains=["light"])
    if target is None or target.thing.startswith("any ") or target.thing.endswith("lighting") and rng.random() < 0.5:
        return None
    if target.sort == "named" and _named_light(home, target.slots) is None:
        return None
    frames = rng.choices(lists[0], lists[1])[0]
    slots = {key: value for key, value in target.slots.items() if key != "domain"}
    if isinstance(frames, tuple):  # a share in words of its own
        value, frames = frames
        slots["brightness"] = value
    frame = pick(rng, frames, test)
    nothing = not target.slots.keys() - {"domain"} and target.sort != "everywhere"
    said = _said(rng, _agreeing(frame, target.plural), test, slots, o=target.thing)
    words = target.thing.split()
    if "{c}" in frame and COLOUR_WORDS & {words[0], words[-1]} - {"light"} or (target.thing[-1].isdigit() and ("{o} {n" in frame)):
        return None  # "tardis green red", "plug 2 30 percent"
    if said is None or (nothing and (target.thing.startswith("all ") or rng.random() < 0.4)):
        return None
    text, slots = said
    if target.place and target.sort in ("area", "floor") and " in " not in target.thing and "{nu}" in frame and rng.random() < 0.04:
        value = slots["brightness"]
        if "color" not in slots:
            text = expand(rng, "{p}, set {k} to {n} percent" if test else "({p} set {k} to {n} percent|{p}, set {k} to {n} percent|set {k} to {n} percent {p}|dim {k} to {n} percent {p}|{k} to {n} percent {p}|{k} {n}% {p})", p=target.place, k=target.alone, n=value)
            frame = "{k}" if text.startswith(target.alone) else text
    if target.place and target.sort in ("area", "floor") and "{c}" in frame and "brightness" not in slots and " in " not in target.thing and rng.random() < 0.08:
        text = expand(rng, "{p}, make {k} {c}" if test else "({p} turn {k} {c}|{p}, make {k} {c}|make {k} {c} {p}|turn {k} {c} {p}|set {k} to {c} {p}|{k} {c} {p}|change {k} to {c} {p})", p=target.place, k=target.alone, c=span(slots["color"]))
        frame = "{k}" if text.startswith(target.alone) else text
    return frame, text, None if nothing else slots


def _relative(rng, home, test, area):
    """A change of an unknown amount."""
    target = any_target(rng, home, test, area, domains=["light"])
    if target is None or target.thing.startswith("any "):
        return None
    frame = pick(rng, light_frames.RELATIVE, test)
    text = expand(rng, frame, o=target.thing)
    return text, None, {}, imperative(frame, text)


def light_request(rng, home, test, area):
    """HassLightSet: brightness, colour, or both; now and then a change of an unknown amount, which is none."""
    if rng.random() < 0.025:
        return _relative(rng, home, test, area)
    sort, extremes = rng.random(), [(LEVEL, 34), *[(e, 4.5) for e in EXTREMES], (COLOUR, 30), (BOTH, 10)]
    if sort < 0.64:
        made = _of_lights(rng, home, test, area, tuple(zip(*extremes, strict=True)))
    elif sort < 0.88:
        made = _of_room(rng, home, test, ([ROOM_LEVEL, ROOM_COLOUR, ROOM_BOTH], [5, 5, 1.5]))
    else:
        made = _of_nothing(rng, test, area, ([BARE_LEVEL, BARE_COLOUR, BARE_BOTH], [5, 5, 1])) if area or rng.random() < 0.3 else None
    if made is None:
        return None
    frame, text, slots = made
    if slots is None:
        return text, None, {}, imperative(frame, text)
    return text, "HassLightSet", slots, imperative(frame, text)
