"""Openings of a request put together from parts, so that many differ in one word: "my wish is for you to", "will somebody".

All stand before a verb in its base form; a "don't" among them forbids nothing ("don't forget to").
"""

from itertools import product


def _made(*parts: str) -> list[str]:
    """Every combination of one piece of each part; the pieces of a part stand between bars, an empty one says nothing."""
    return [" ".join(" ".join(pieces).split()) for pieces in product(*(part.split("|") for part in parts))]


OPENINGS = [
    *_made("my|our|the|my only|my humble", "wish|order|command|demand|desire|hope|instruction|suggestion|ask|plan|idea|need|intention|goal|favour to ask|first request|next order", "is|would be|is for you", "to"),
    *_made("will|would|could|can|may", "someone|somebody|anyone|anybody|one of you|the house|this house|the assistant|the computer", "please||kindly|just", ""),
    *_made("i|we", "beg|ask|implore|expect|advise|invite|authorise|allow|tell|trust|direct|remind|permit|want|need|would have", "you", "to|to please|now to"),
    *_made("go|please go|now go|quickly go|just go|run|hurry|step up|get moving|come", "and|on and|over and|ahead and", ""),
    *_made("be certain|be careful|remember|don't forget|do not forget|do your best|see fit|prepare|get ready|be ready|be quick|do not fail|don't hesitate|get set|arrange|manage|begin|proceed|let's try|let's start", "to"),
    *_made("it's|it is|it's now|it's about|it's high|now is the|this is the|this is a good", "time|moment", "to|for you to|that you"),
    *_made("i'm|i am|we're|we are", "ready|keen|eager|anxious|waiting|happy|glad|here|willing|supposed|about ready", "for you", "to"),
    *_made("we|you|i|we all", "better|might|could|should|can|will|shall|ought to|have to|must", "first|next|now|quickly|also|then", ""),
    *_made("what i'd like|what we need|what we want|all i need|all i want|all we ask|the thing i want|the plan|the idea|what would help|what i ask|the best thing|the right thing", "is", "to|for you to"),
    *_made("do us|do me|grant me|grant us|pay me", "the|a|one|a small|a little|this", "kindness|favour|favor|service|honour", "and"),
    *_made("it would|that would|it'd", "please me|suit me|be handy|be good|be best|be wise|be sweet|be super|be kind|be useful|be lovely|be a help|make sense", "if you|if you could|to|for you to"),
    *_made("i'd|i would|we'd|we would", "prefer it if you|be happier if you|feel better if you|like it if you|love it if you|be thankful should you|be glad if you|welcome it if you", "could|would", ""),
    *_made("would you|could you|can you|will you|do you", "be able to|manage to|have time to|care to|find a way to|take a moment to|see your way to|be willing to|help and|help me|help us|help me to|please also|then also", ""),
    *_made("first|secondly|thirdly|lastly|finally|also|next|afterwards|besides|additionally|meanwhile|again|once more|straight away|immediately|promptly|carefully|gently|slowly|swiftly|instantly|at once|asap|in a jiffy", "|please|just|now|you should|could you|can you|i want you to"),
]
OPENINGS = [opening.strip() for opening in OPENINGS]
