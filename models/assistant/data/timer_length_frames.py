"""Sentences that make a timer longer or shorter. {d} is "5 minutes", {j} "5 minute", {o} the timer that is meant."""

from expand import alternatives

INCREASE = alternatives("""
add {d} (to|on|onto) {o}|add {d} more (to|on) {o}|add another {d} (to|on) {o}|add an (extra|additional) {d} to {o}
(increase|extend|lengthen|prolong|raise|boost) {o} by {d}|make {o} {d} longer|put {d} more on {o}|put {d} extra (on|onto) {o}
put (another|an extra) {d} on {o}|give {o} {d} more|give {o} (another|an extra) {d}|give me {d} more on {o}|give me (another|an extra) {d} on {o}
tack {d} (on|onto) {o}|(tack|throw) (another|an extra) {d} (on|onto) {o}|{d} more (on|for) {o}|i need {d} more on {o}
i need another {d} on {o}|let {o} run {d} longer|let {o} run for another {d}|have {o} run {d} (longer|more)|{o} needs {d} more
{o} needs (another|to run another) {d}|i want {d} (added to|more on) {o}|i'd like {d} more on {o}|(increase|raise) the time (on|of) {o} by {d}
increase the (length|duration) of {o} by {d}|bump {o} up by {d}|to {o} add {d}|{o} plus {d}|keep {o} going for {d} more
would you mind adding {d} to {o}|let's add {d} to {o}|{o} should run {d} longer|there should be {d} more on {o}
add to {o} another {d}|can i have {d} more on {o}|could i get another {d} on {o}|set {o} {d} longer|add {d} to {o}|add {d} on {o}
add {d} to the time (on|of) {o}|add {d} to the length of {o}|add {d} onto the end of {o}|add {d} extra to {o}|add {d} of time to {o}
add a further {d} to {o}|add {d} for {o}|add to {o} {d}|add an extra {d} to {o}|add an additional {d} (to|on) {o}|add time to {o}, {d}
add more time to {o}, {d}|add {d} on top of {o}|{o}, add {d}|{o}, {d} more|{o}, another {d}|{o} add {d}|{o} {d} more|{o} {d} longer
{o} plus another {d}|{o} and {d} more|{o} plus {d} more|plus {d} on {o}|plus {d} for {o}|plus {d} to {o}|{d} added to {o}
{d} extra on {o}|{d} extra for {o}|{d} on top of {o}|{d} more to {o}|another {d} on {o}|another {d} for {o}|another {d} to {o}
an additional {d} on {o}|an extra {d} (on|for) {o}|increase {o} {d}|increase {o} by another {d}|increase {o} with {d}|increase the time of {o} by {d}
increase by {d} {o}|(extend|lengthen|prolong|stretch) {o} by {d}|(extend|lengthen|prolong) {o} by another {d}
(extend|lengthen|prolong) {o} for another {d}|(extend|lengthen|prolong|stretch) the (time|length|duration) of {o} by {d}|extend {o} {d}
extend {o} by {d} more|extend {o} with {d}|extend {o} an extra {d}|extend the time (on|of|for) {o} by {d}|stretch {o} (by|for) {d}
stretch {o} out by {d}|lengthen {o} by {d}|prolong {o} by {d}|expand {o} by {d}|delay {o} by {d}|delay {o} [for] another {d}
delay the end of {o} by {d}|postpone {o} by {d}|postpone the end of {o} by {d}|push {o} back by {d}|push {o} back {d}|push {o} out by {d}
push the end of {o} back by {d}|move the end of {o} back by {d}|boost {o} by {d}|raise {o} by {d}|up {o} by {d}|bump {o} by {d}
bump up {o} by {d}|bump {o} up by {d} more|bump {o} up {d}|turn {o} up by {d}|crank {o} up by {d}|bring {o} up by {d}
make {o} longer by {d}|make {o} {d} longer please|make {o} run {d} longer|make {o} run for another {d}|make {o} last {d} longer
make {o} last another {d}|make {o} go [for] another {d}|make {o} go {d} longer|make {o} wait another {d}|make that {d} more for {o}
give {o} an additional {d}|give {o} {d} extra|give {o} {d} longer|give {o} a {j} extension|give {o} {d} of extra time
give {o} more time, {d}|give me {d} extra on {o}|give me {d} longer on {o}|give me {d} added to {o}|give me an (extra|additional) {d} on {o}
give us {d} more on {o}|give us another {d} on {o}|(let|have) {o} (run|go|go on|continue|last) for another {d}
(let|have) {o} (run|go|go on|continue|last) another {d}|(let|have) {o} (run|go|go on|last) for {d} (more|longer)|let {o} run an extra {d}
let {o} go on for {d} longer|let {o} go {d} longer|let {o} have {d} more|let {o} have another {d}
let {o} continue for {d} more|let {o} keep running for another {d}|let {o} ring {d} later|let {o} go off {d} later|let {o} end {d} later
have {o} (ring|go off|end|finish) {d} later|have {o} last {d} longer|have another {d} on {o}|have {d} added to {o}|have {d} more on {o}
make {o} (ring|go off|end|finish) {d} later|{o} should (ring|go off|end|finish) {d} later|{o} should last {d} longer|{o} should last another {d}
{o} should be {d} longer|{o} should be extended by {d}|{o} should get {d} more|{o} should get another {d}|{o} should have {d} more
{o} should go on for another {d}|{o} ought to run {d} longer|{o} needs an extra {d}|{o} needs an additional {d}|{o} needs {d} extra
{o} needs to be {d} longer|{o} needs to run {d} longer|{o} needs to go {d} longer|{o} needs an extension of {d}|{o} needs a {j} extension
{o} must run {d} longer|{o} has to run another {d}|{o} has to be {d} longer|{o} can have {d} more|{o} can have another {d}|{o} can run {d} longer
{o} could use {d} more|{o} could use another {d}|{o} could run {d} longer|{o} is {d} too short|{o} is too short by {d}|{o} gets {d} more
{o} gets another {d}|{o} wants {d} more|{o} extended by {d}|{o} up by {d}|{o} longer by {d}|keep {o} running for {d} more
keep {o} running for another {d}|keep {o} running {d} longer|keep {o} going for another {d}|keep {o} going {d} longer|keep {o} going an extra {d}
keep {o} on for another {d}|keep {o} on for {d} longer|leave {o} (on|running) for another {d}|leave {o} (on|running) for {d} (more|longer)
run {o} for another {d}|run {o} {d} longer|run {o} another {d}|run {o} an additional {d}|put {d} extra on {o}|put {d} more onto {o}
put {d} more time on {o}|put {d} in addition on {o}|tack {d} onto {o}
tack another {d} onto the end of {o}|throw in another {d} for {o}|pop another {d} on {o}
allow {o} {d} more|allow {o} another {d}|allow {d} more for {o}|allow another {d} on {o}
grant {o} {d} more|(to|on) {o} add another {d}|to {o} add {d} more|on {o} put {d} more|on {o} put another {d}|for {o} add {d}
for {o} i need {d} more|for {o}, {d} more|on {o} i need another {d}|i want {d} more on {o}|i want another {d} on {o}
i want {d} extra on {o}|i want {o} {d} longer|i want {o} to run {d} longer|i want {o} to run for another {d}|i want {o} to last {d} longer
i want {o} extended by {d}|i want to (add|give|put) {d} (to|on) {o}|i want to (extend|increase|lengthen|prolong) {o} by {d}
i'd like another {d} on {o}|i'd like {d} added to {o}|i'd like {o} {d} longer|i'd like {o} to run {d} longer|i'd like {o} extended by {d}
i'd like to (extend|increase|lengthen|prolong) {o} by {d}|i'd like to add {d} to {o}|i would like to add {d} to {o}|i need {d} added to {o}
i need an (extra|additional) {d} (on|for) {o}|i need {o} {d} longer|i need {o} to run {d} longer
i need {o} to go for another {d}|i need {o} extended by {d}|i need to (extend|increase|lengthen) {o} by {d}|i need to add {d} to {o}
we need {d} more on {o}|we need another {d} on {o}|we need to add {d} to {o}|we could use {d} more on {o}|i could use {d} more on {o}
i could use another {d} on {o}|let's add another {d} to {o}|let's give {o} {d} more|let's give {o} another {d}|let's extend {o} by {d}
let's put {d} more on {o}|let's put another {d} on {o}|let's have {d} more on {o}|let's let {o} run another {d}|let's make {o} {d} longer
let's go {d} longer with {o}|can i (have|get) another {d} on {o}|can i (have|get) {d} (extra|added) on {o}|can i (extend|increase|lengthen) {o} by {d}
can i add {d} to {o}|can we add {d} to {o}|can we (have|get) another {d} on {o}|can we (extend|increase|lengthen|prolong) {o} by {d}
could i add {d} to {o}|could i have {d} more on {o}|could we have another {d} on {o}|could we extend {o} by {d}|may i have {d} more on {o}
can {o} (run|go|last) {d} longer|can {o} (run|go) [for] another {d}|can {o} be {d} longer|can {o} be extended by {d}|could {o} (run|go) {d} longer
would you mind giving {o} another {d}|would you mind giving {o} {d} more|would you mind extending {o} by {d}|would you mind making {o} {d} longer
would you mind putting {d} more on {o}|how about adding {d} to {o}|how about another {d} on {o}|how about {d} more on {o}
how about extending {o} by {d}|set {o} {d} later|set {o} for {d} more|set {o} for another {d}|set {o} to run {d} longer|reset {o} to {d} more
update {o} with {d} more|update {o} by adding {d}|change {o} by adding {d}|change {o} to be {d} longer|adjust {o} by adding {d}|adjust {o} up by {d}
adjust {o} to be {d} longer|supplement {o} with {d}|an extension of {d} for {o}|a {j} extension for {o}|extra {d} on {o}
extra {d} for {o}|more time for {o}, {d}|more time on {o}, {d}
(put|stick|whack|pop) (another|an extra|an additional) {d} on {o}|(i need|i want|i'd like|we need|can i have|can i get|give me|let me have) ({d} more|another {d}|{d} extra) (on|for) {o}|({d} more|{d} longer|{d} extra|another {d}) (on|for) {o} [please]|let {o} (run|go|last) (on for {d} more|{d} longer|another {d})
""")

INCREASE_BARE = alternatives("""
add {d}|add {d} more|give me {d} more|give me another {d}|{d} more on the clock|add another {d}|i need {d} more|i need another {d}|add {d} to it
give it {d} more|give it another {d}|make it {d} longer|let it run {d} longer|{d} longer|give it an extra {d}|can i have another {d}|another {d}
another {d} please|{d} more|{d} more please|{d} more time|{d} extra|an extra {d}|an additional {d}|add an extra {d}|add an additional {d}
add {d} to the time|add {d} to the clock|add {d} on top|add {d} of time|extend by {d}|extend it by {d}|extend the time by {d}
increase it by {d}|increase the time by {d}|increase the countdown by {d}|prolong it by {d}
give me an extra {d}|give me {d} extra|give us {d} more|give us another {d}|put another {d} on the clock|put {d} more on the clock
put {d} more on it|put another {d} on|tack on {d}|throw in another {d}|let it run for another {d}|let it go {d} longer
let it go for another {d}|keep it going for another {d}|keep it running for {d} more|i want {d} more|i want another {d}
i'd like {d} more|we need another {d}|we need {d} more|it needs {d} more|it needs another {d}|can i get {d} more
can we have another {d}|can we get {d} more|could i have {d} more|could we have {d} more|may i have another {d}|add {d} please|can you add {d}|could you add {d} more|give me {d} more please|add {d} on|plus {d}
just {d} more|run for another {d}|go for another {d}
(just|i'd like|i could use|i need|can i have|can i get|give it|make it|i'll need) (another {d}|{d} more)|(give me|give us|give it|i need|add|put on) ({d} more|{d} extra|{d} longer) [please]|(just|only) {d} (more|longer) [please]|(extend|lengthen|prolong|increase) it [by|for] (another {d}|{d})|{d} more [please]
""")

DECREASE = alternatives("""
take {d} (off|off of|from|away from) {o}|(remove|subtract|deduct|cut|drop|take away) {d} from {o}|(decrease|reduce|shorten|lower|cut) {o} by {d}
make {o} {d} shorter|make {o} shorter by {d}|(shave|knock|cut|trim|take) {d} off {o}|(shave|knock|cut) {d} off of {o}|{d} less on {o}|{d} off {o}
{o} minus {d}|{o} should be {d} shorter|{o} can be {d} shorter|let {o} (end|finish|go off|ring) {d} (earlier|sooner)
have {o} (end|finish|go off|ring) {d} (earlier|sooner)|(decrease|reduce) the time on {o} by {d}
(decrease|reduce|shorten) the (length|duration) of {o} by {d}|i want {d} (taken off|removed from|less on) {o}|i want {o} {d} shorter
i'd like {o} {d} shorter|i need {d} less on {o}|from {o} (take|remove|subtract) {d}|bring {o} down by {d}|turn {o} down by {d}
would you mind taking {d} off {o}|let's take {d} off {o}|let's make {o} {d} shorter|get rid of {d} on {o}|take {o} down by {d}|let {o} run {d} less
put {d} less on {o}|{o} is {d} too long|lop {d} off {o}|{o} needs to be {d} shorter|there should be {d} less on {o}|set {o} {d} shorter
have {o} run {d} less|take {d} off {o}|take {d} away from {o}|take {d} from {o}|take {d} off the time on {o}
take {d} off the end of {o}|take {d} out of {o}|take away {d} from {o}|take away {d} of {o}|take off {d} from {o}|take off {d} of {o}
take another {d} off {o}|take {d} less for {o}|{o}, take off {d}|{o}, take {d} off|{o}, minus {d}|{o}, {d} less|{o}, {d} shorter|{o} less {d}
{o} {d} less|{o} {d} shorter|{o} {d} off|{o} down by {d}|{o} shortened by {d}|{o} reduced by {d}|{o} shorter by {d}|{o} without {d}
{o} minus another {d}|minus {d} on {o}|minus {d} for {o}|minus {d} from {o}|minus {d} off {o}|{d} minus on {o}|{d} away from {o}|{d} out of {o}
{d} fewer on {o}|{d} less for {o}|{d} less time on {o}|{d} shorter for {o}|{d} sooner for {o}|{d} earlier for {o}|remove {d} from {o}
remove {d} off {o}|remove {d} of {o}|remove {d} from the time on {o}|remove another {d} from {o}|subtract {d} from {o}|subtract {d} off {o}
subtract {d} from the time on {o}|subtract another {d} from {o}|deduct {d} from {o}|deduct {d} off {o}|deduct another {d} from {o}
strip {d} (from|off) {o}|pull {d} (from|off) {o}|erase {d} (from|of) {o}|delete {d} (from|off|of) {o}|clear {d} (from|off) {o}
drop {d} (from|off) {o}|drop {o} by {d}|lose {d} (on|from) {o}|cut {d} (from|off|out of) {o}|cut {o} by {d}|cut {o} short by {d}|cut {o} down by {d}
cut down {o} by {d}|cut another {d} off {o}|cut back {o} by {d}|cut the time on {o} by {d}|chop {d} off {o}|clip {d} (off|from) {o}
trim {d} (off|from) {o}|trim {o} by {d}|trim {o} down by {d}|shave {d} (off|from) {o}|shave another {d} off {o}|knock {d} (off|from) {o}
knock another {d} off {o}|knock {o} down by {d}|slash {d} off {o}|slice {d} off {o}|scrape {d} off {o}|decrease {o} by {d}|decrease {o} {d}
decrease {o} by another {d}|decrease the time of {o} by {d}|decrease the remaining time on {o} by {d}|reduce {o} by {d}|reduce {o} {d}
reduce {o} by another {d}|reduce the time of {o} by {d}|reduce the remaining time of {o} by {d}|lower {o} by {d}|lower {o} {d}
lower the time on {o} by {d}|shorten {o} by {d}|shorten {o} {d}|shorten {o} by another {d}|shorten the time (of|on) {o} by {d}
lessen {o} by {d}|shrink {o} by {d}|bring {o} forward by {d}|bring {o} forward {d}|bring the end of {o} forward by {d}
pull {o} forward by {d}|move {o} forward by {d}|move up the end of {o} by {d}
turn {o} down {d}|dial {o} down by {d}|dial down {o} by {d}|bump {o} down by {d}
bump down {o} by {d}|bring down {o} by {d}|step {o} down by {d}|scale {o} down by {d}|scale back {o} by {d}|put {o} down by {d}|set {o} down by {d}
set {o} {d} earlier|set {o} {d} sooner|set {o} to {d} less|adjust {o} down by {d}|adjust {o} by taking off {d}
adjust {o} to be {d} shorter|change {o} by removing {d}|change {o} to be {d} shorter|change {o} to {d} less|update {o} by taking {d} off
make {o} {d} less|make {o} less by {d}|make {o} run {d} less|make {o} (end|finish|go off|ring|stop) {d} (earlier|sooner)|make {o} last {d} less
make it {d} less on {o}|make that {d} less for {o}|let {o} stop {d} earlier|let {o} be {d} shorter|let {o} last {d} less
let {o} be over {d} earlier|let {o} go {d} less|let {o} end {d} before time|let {o} lose {d}|have {o} be {d} shorter|have {o} last {d} less
have {o} stop {d} (earlier|sooner)|have {o} go {d} less|have {d} (removed|taken off|subtracted|deducted) from {o}|have {o} shortened by {d}
have {o} reduced by {d}|get {d} off {o}|get {d} taken off {o}|get {o} down by {d}|get {o} {d} shorter|get rid of {d} from {o}|get rid of {d} of {o}
give {o} {d} less|give me {d} less on {o}|give {o} {d} less time|(from|off) {o} take {d}|from {o} take away {d}|from {o} take off {d}
from {o} deduct {d}|from {o} cut {d}|from {o} drop {d}|off {o} knock {d}|off {o} take {d}|on {o} take off {d}|on {o} i want {d} less|for {o} {d} less
{o} should (end|finish|go off|ring|stop) {d} (earlier|sooner)|{o} should be shortened by {d}|{o} should be reduced by {d}|{o} should run {d} less
{o} should last {d} less|{o} should have {d} less|{o} should be {d} less|{o} should lose {d}|{o} needs {d} less|{o} needs {d} taken off
{o} needs to (end|finish|ring|stop) {d} (earlier|sooner)|{o} needs to lose {d}|{o} needs to be shortened by {d}|{o} needs to be reduced by {d}
{o} needs to come down by {d}|{o} must be {d} shorter|{o} must be {d} less|{o} has to be {d} shorter|{o} has to end {d} earlier|{o} has {d} too much
{o} has {d} too many|{o} is too long by {d}|{o} can (end|finish|go off|ring|stop) {d} (earlier|sooner)|{o} can be reduced by {d}|{o} can be {d} less
{o} can lose {d}|{o} could be {d} shorter|{o} could end {d} earlier|{o} may be {d} shorter|{o} ought to be {d} shorter|i want {o} {d} less
i want {o} reduced by {d}|i want {o} shortened by {d}|i want {o} to (end|finish|ring|stop) {d} (earlier|sooner)|i want {o} to be {d} shorter
i want {d} off {o}|i want {d} (cut|deducted|subtracted|gone) from {o}|i want to (take|cut|knock|shave) {d} off {o}
i want to (remove|subtract|deduct) {d} from {o}|i want to (reduce|decrease|shorten) {o} by {d}|i'd like {d} off {o}
i'd like {d} (taken off|removed from|less on) {o}|i'd like {o} reduced by {d}|i'd like {o} shortened by {d}|i'd like to take {d} off {o}
i'd like to (remove|subtract|deduct) {d} from {o}|i'd like to (reduce|decrease|shorten) {o} by {d}
i would like to (reduce|decrease|shorten) {o} by {d}|i need {d} off {o}|i need {d} taken off {o}|i need {o} {d} shorter|i need {o} to be {d} shorter
i need {o} to (end|ring|finish) {d} (earlier|sooner)|i need {o} reduced by {d}|i need to (take|cut|shave) {d} off {o}
i need to (remove|subtract|deduct) {d} from {o}|i need to (reduce|decrease|shorten) {o} by {d}|we need {d} less on {o}|we need to take {d} off {o}
i don't need {d} of {o}|let's cut {d} off {o}|let's cut {o} by {d}|let's knock {d} off {o}|let's shave {d} off {o}
let's (shorten|reduce|decrease) {o} by {d}|let's (remove|subtract|deduct) {d} from {o}|let's have {d} less on {o}|let's drop {d} from {o}
can i (take|cut) {d} off {o}|can i (remove|subtract) {d} from {o}|can we take {d} off {o}|can we (remove|subtract|deduct) {d} from {o}
can i (reduce|shorten|decrease) {o} by {d}|can we (reduce|shorten|decrease) {o} by {d}|can i (get|have) {d} (off|less on) {o}
could i have {d} less on {o}|could we take {d} off {o}|could we (shorten|reduce) {o} by {d}|can {o} be {d} shorter
can {o} be (shortened|reduced|decreased) by {d}|can {o} (end|ring|finish) {d} (earlier|sooner)|could {o} be {d} shorter
would you mind (removing|subtracting|deducting|cutting) {d} from {o}|would you mind (reducing|shortening|decreasing) {o} by {d}
would you mind making {o} {d} shorter|how about taking {d} off {o}|how about {d} less on {o}|how about (shortening|reducing) {o} by {d}
how about making {o} {d} shorter|there are {d} too many on {o}|less time on {o}, {d}|less time for {o}, {d} less|a {j} reduction of {o}
a reduction of {d} for {o}
""")

DECREASE_BARE = alternatives("""
take off {d}|take {d} off|take {d} off it|take {d} off the clock|take {d} off the time|take away {d}|remove {d} from the clock
remove {d} from the time|remove {d} from it|subtract {d} from it|subtract {d} from the clock|subtract {d} from the time|deduct {d} from it
cut it by {d}|cut it short by {d}|cut {d} off it|cut {d} off the clock|make it {d} shorter|make it shorter by {d}|make it {d} less|reduce it by {d}
reduce the time by {d}|decrease it by {d}|decrease the time by {d}|shorten it by {d}|shorten the time by {d}|shave {d} off|shave off {d}|knock {d} off
knock off {d}|knock {d} off the clock|{d} less|{d} less on the clock|{d} shorter|{d} off the clock|give me {d} less|give it {d} less
let it end {d} earlier|let it ring {d} sooner|i need {d} less|i want {d} less|minus {d}|drop {d} from the clock
""")
