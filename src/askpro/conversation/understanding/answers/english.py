"""What English words and phrases say about a yes or a no; of phrases that fit, the longest wins."""

ENGLISH = {
    "agree": """
        yes, yeah, yep, yup, yea, yah, yes please, aye, sure, sure thing, sure enough, for sure, of
        course, absolutely, definitely, certainly, indeed, exactly, precisely, totally, by all
        means, go ahead, go for it, please, please do, why not, sure why not, no problem, no problem
        at all, no worries, no objections, uh huh, mhm, mm hmm, mmhmm, mm, you bet, i do, i would, i
        can, i am, i will, i did, i guess so, i think so, i believe so, i suppose so, i suppose,
        gladly, happy to, agreed, i agree, you got it, you've got it, good idea, go on then, if you
        could, deal, done, true, affirmative, okey dokey, it is, it does, that is, that's it, that's
        me, sounds like a plan, will do, i'd love to, i'd love that, i'd like that, i would love to,
        i would like that, i don't mind, i do not mind
    """,
    "refuse": """
        no, nope, nah, naw, no thanks, no thank you, no way, never, never mind, not really, not
        quite, not at all, not exactly, not that one, not today, not now, not necessary, not for me,
        not a chance, neither, none, negative, absolutely not, definitely not, certainly not, of
        course not, probably not, rather not, i'd rather not, i would rather not, i'm afraid not,
        afraid not, sorry no, i don't, i do not, i can't, i cannot, i won't, i'm not, i wouldn't, i
        couldn't, i didn't, i'm good thanks, forget it, don't think so, hell no
    """,
    "unsure": """
        maybe, perhaps, possibly, might be, could be, might work, could work, not sure, not so sure,
        not too sure, i don't know, don't know, i do not know, i don't really know, dunno, i dunno,
        no idea, it depends, depends, hard to say, let me think, let me check, let me see, yes and
        no, i'm not sure, i'm not certain, i am not sure, i have to check, i need to check, i'll
        have to check, i need to think, i have to ask, i'm undecided
    """,
    "agree_anywhere": """
        i'll take it, i'll take that, i'll take this, i'll take that one, i'll take this one, i'll
        have that, i'll go with that, i will take it, i will take that, let's do it, let's do that,
        let's go with that, let's take that, let's take it, we'll take it, i'm happy with that, i'm
        fine with that, i'm okay with that, book it, book that, book me in, i can do that, i can
        make that, i can make it, i could do that, that's right, that's correct, that's the one,
        that one, i have no objection, i've no problem, i think yes, that'll do, that will do, sign
        me up
    """,
    "refuse_anywhere": """
        i can't do, i can't do that, i can't make it, i can't make that, i can't come, i cannot make
        it, i won't be able to, i don't want, i don't want that, i don't need, i don't need that, i
        don't think so, i'm busy, i'm not free, i'm not available, i'm not interested, i'm away, i'm
        at work, i'm working, i've got work, i have work, i am working, i'm busy then, no need, i
        have something else, can't make it, can't do that
    """,
    "good": """
        okay, ok, fine, good, great, perfect, lovely, wonderful, ideal, brilliant, excellent, super,
        cool, nice, awesome, fantastic, correct, right, alright, all right, amazing, terrific,
        doable, possible, great stuff, convenient, spot on, confirmed, helpful, happy with that
    """,
    "bad": """
        bad, wrong, incorrect, impossible, no good, too late, too early, too long, too soon, too
        expensive, too far, difficult, tricky, terrible, no use, inconvenient
    """,
    "fits": "works, work, suits, suit, fits, fit",
    "is": """
        is, are, was, would, would be, will, will be, should, should be, could, can, 'd be, 'll be,
        sounds, looks, seems, that's, it's, this is, that'd be, that'll be, it'd be, it'll be,
        that'd, that'll, be, does
    """,
    "it": "that, this, it, which, one, time, slot, appointment, they, both",
    "not": """
        not, never, doesn't, does not, won't, will not, wouldn't, would not, isn't, is not, can't,
        cannot, couldn't, didn't, don't
    """,
    "soft": """
        for, me, us, with, by, to, just, really, very, quite, totally, so, pretty, also, still, all,
        probably, actually, perfectly, even, at, a, bit, little, way, um, uh, er, erm, hm, hmm,
        well, oh, ah, and, but, then, like, you, know, mean, sorry, thanks, thank, wait, honestly,
        that's, enough, sir, absolutely, definitely, unfortunately, going, i think, i guess, i
        believe, fine, i
    """,
    "other": """
        i'd like, i would like, i want, i need, what about, how about, good morning, good afternoon,
        good evening, good day, right now, is that, is it, does that, does it, would that, would it,
        will that, can that, hold on, hang on, please hold, not too late, not too early, not too
        long
    """,
    "strong": """
        absolutely, definitely, certainly, of course, never, no way, totally, perfect, for sure, by
        all means, not at all, hell no, fantastic, awesome, i'd love to, precisely, yes yes, no no
    """,
}
