"""What an English caller says, several ways each; the placeholders are filled by the caller."""

from __future__ import annotations

from askpro.entry.cli.rehearsal.ways import ways

_WRITTEN = {
    "hello": """
        Hello / Hi / Good morning / Hi there / Yes, hello / Hey / Good afternoon / Hello there / Oh, hi
    """,
    "introduce": """
        this is {name} / my name is {name} / {name} speaking / it's {name} / {name} here / I'm {name}
    """,
    "chat": """
        I hope I've reached the right place / lovely weather today, isn't it / I haven't been to you in a
        long time / a neighbour of mine recommended you / I tried calling earlier / glad I got through
    """,
    "book": """
        I'd like to make an appointment / I need an appointment / I'd like to book an appointment / could
        you fit me in? / I was wondering if I could book in with you / can I get booked in? / I'm calling
        about an appointment / do you have any openings? / any chance of an appointment? / I'd love to come
        in sometime / could you squeeze me in? / I want to set up an appointment
    """,
    "book_service": """
        I'd like to book an appointment for a {service} / I'd like an appointment for a {service} / could I
        get an appointment, {service} / I need a {service} / can I book in for a {service}? / I'm after a
        {service} / I was hoping to get a {service} / I'm calling to book a {service} / could you fit me in
        for a {service}? / I want to get a {service} done / it's about an appointment for a {service}
    """,
    "book_service_when": """
        I'd like to book a {service} {when} / I need an appointment for a {service} {when} / could I come in
        {when} for a {service}? / do you have anything free {when} for a {service}? / can you do a {service}
        {when}? / any chance of a {service} {when}? / I'd like to come in {when} for a {service} / is there
        anything available {when} for a {service}? / I was hoping to get a {service} {when} / could you fit
        me in {when} for a {service}? / a {service} {when}, would that be possible?
    """,
    "book_for": """
        for {relation} / it's for {relation} / not for me, for {relation} / that's for {relation}
    """,
    "with_staff": """
        with {staff} / only with {staff} / with {staff}, please / ideally with {staff} / if possible with
        {staff}
    """,
    "move": """
        I'd like to move my appointment / I need to reschedule my appointment / could I change my
        appointment? / something's come up, can I move my booking? / I need a different day for my
        appointment / can we push my appointment back? / I'd like to rearrange my appointment / I need to
        switch my appointment to another day / is there any way to reschedule? / could you move me to
        another day?
    """,
    "move_target": """
        I'd like to move my appointment {target} / I have an appointment {target} and need to reschedule it
        / my appointment {target} needs moving / can I change my appointment {target}? / I can't make my
        appointment {target}, can we move it? / it's about my appointment {target}, I need to reschedule /
        I've got an appointment {target} that I need to move
    """,
    "move_to": """
        preferably {when} / {when} would suit me / could we do {when}? / {when} would be better / ideally
        {when} / how about {when}?
    """,
    "cancel": """
        I'd like to cancel my appointment / I'm afraid I have to cancel my appointment / I need to cancel my
        appointment / I can't make my appointment / I won't be able to make my appointment / please take me
        off the calendar / I don't need my appointment any more / I've fallen ill and can't come in / can
        you delete my booking? / I want to call off my appointment
    """,
    "cancel_target": """
        I'd like to cancel my appointment {target} / I'm afraid I need to cancel my appointment {target} / I
        have an appointment {target}, I need to cancel that / I can't make my appointment {target} / please
        cancel my booking {target} / I won't be able to come to my appointment {target} / could you take out
        my appointment {target}? / I no longer need my appointment {target}
    """,
    "callback": """
        I'd like to speak to a person, please / could somebody call me back, please? / can I talk to a
        member of staff? / could someone ring me back? / can I speak to somebody? / put me through to
        someone, please / I'd rather talk to a real person / can someone get back to me?
    """,
    "earliest": """
        when is your next free appointment? / as soon as possible / the next available appointment, please /
        the soonest you've got / your earliest slot / whenever you have the next free slot / as early as
        possible / how soon can you see me?
    """,
    "ranked": """
        preferably {first}, otherwise {second} / {first}, or else {second} / {first} would be best,
        otherwise {second} / ideally {first}, if not {second}
    """,
    "self_repair": """
        at {wrong}, no, at {right} / at {wrong}, sorry, {right} / at {wrong}, I mean {right} / at {wrong},
        wait no, {right} / at {wrong}, actually {right}
    """,
    "when": """
        {when} / {when}, please / {when} would be good / How about {when}? / Ideally {when} / Can you do
        {when}? / Would {when} work? / {when}, if possible / Maybe {when} / I could do {when} / Have you got
        anything {when}? / Preferably {when} / {when} suits me best / Let's say {when} / I'm free {when} /
        {when} would be ideal
    """,
    "service": """
        {service} / A {service}, please / An appointment for a {service} / I'd like a {service} / Just a
        {service} / It's for a {service} / That'd be a {service} / I'm after a {service} / I need a
        {service} / A {service} is all I need
    """,
    "service_again": "{service}, please / {service} / I said {service}",
    "staff": """
        With {staff}, please / {staff} / {staff}, please / {staff} then / I'd like {staff} / Let's go with
        {staff} / {staff} would be great / {staff}, if possible
    """,
    "any_staff": """
        I don't mind / Anybody who is free / It doesn't matter / Whoever is available / No preference / I'm
        easy / Anyone will do / Up to you / You choose / It's all the same to me / Makes no difference to me
        / Someone else is fine / Not bothered / I'm happy with anyone
    """,
    "name": """
        {name} / My name is {name} / It's {name} / Under {name}, please / {name}, please / The name's {name}
        / Put it under {name} / You can book it under {name} / {name} is the name / That's {name} / I'm
        {name}
    """,
    "name_spelled": """
        {name}, I'll spell it: {spelled} / {name}. {spelled} / {name}, that's {spelled} / It's {name},
        {spelled}
    """,
    "spelled": "{spelled} / That's {spelled} / Sure: {spelled} / It's {spelled}",
    "refuse_name": """
        Do I have to? I'd rather not say. / I'd prefer not to give my name. / Why do you need my name? / Is
        that necessary? / I'd rather keep that to myself. / I don't want to give my name.
    """,
    "phone": """
        {digits} / It's {digits} / My number is {digits} / Sure, {digits} / You can reach me on {digits} /
        That would be {digits}
    """,
    "refuse_phone": """
        Do I have to? I'd rather not give my number. / No, I don't give out my number. / I'd rather not / Is
        that necessary? / I'd prefer not to. / Can we skip that? / No number, please
    """,
    "yes": """
        Yes, please / Yes, that's right / Yes, that works / Yes / Yes, exactly / Yes, go ahead / Perfect /
        That's correct / Sounds good / Yep / Sure / Lovely, yes / Yes, book it / That's fine / Great, thank
        you / Absolutely / Please do / Yes, that's perfect / Okay, do that / Spot on / Yes, put me down for
        that / All correct / That's the one
    """,
    "weekly": """
        Yes, every week / Yes, please / Right, every week / Once a week / Every week at the same time / Weekly
    """,
    "correct_series": """
        No, {count} appointments, {when} / No, I wanted {count} appointments, {when} / No, please make it
        {count} appointments, {when}
    """,
    "no": "No / No, thank you / No, not that / Nope / Rather not / No, don't",
    "take_clock": """
        {clock} works for me / Then {clock} / {clock}, please / I'll take {clock} / {clock} is good /
        {clock} sounds good / Let's do {clock} / Let's say {clock} / {clock} suits me / Make it {clock} / I
        can do {clock} / I'll go for {clock} / {clock} would be great / Put me down for {clock}
    """,
    "take_day_clock": """
        {when} works for me / Then {when} / I'll take the one {when} / {when} would be good / Let's go with
        {when} / I'll go for {when} / {when}, please
    """,
    "take_pointing": """
        {ordinal}, please / {ordinal} works / I'll take {ordinal} / Let's do {ordinal} / {ordinal} sounds
        good / I'll go with {ordinal} / {ordinal} would be perfect
    """,
    "take_only": """
        Yes, I'll take that / Yes, that works / Yes, please / That's fine / Perfect, I'll take it / Sounds
        good / That suits me / Yes, that'd be great / Okay, that works / Works for me / Yes, I can do that
    """,
    "refuse_offers": """
        No, that doesn't work for me / No, I'm afraid I can't make that / None of those work / Do you have
        anything else? / I'm working then
    """,
    "refuse_offers_rather": """
        No, I'd rather come {when} / That doesn't suit me. How about {when}? / No, that's no good for me.
        Could I come {when}? / I'm working then. Could you do {when}? / I can't make any of those. What
        about {when}? / Hmm, not ideal. Anything {when}? / No, {when} would be better / I'm busy then. Is
        there anything {when}?
    """,
    "correct_when": """
        No, I meant {when} / No, that's wrong. {when} / No, {when}, please / No, I said {when} / Not that,
        {when} / That's not right, I meant {when} / Sorry, I meant {when}
    """,
    "correct_name": """
        No, the name is {name}, {spelled} / No, my name is {name}. {spelled} / The name's wrong, it's
        {name}, {spelled} / No, it's {name}. {spelled}
    """,
    "correct_service": """
        No, I'd like a {service} / No, a {service}, please / Not that, a {service} / I said a {service} /
        No, it's for a {service}
    """,
    "correct_staff": """
        No, with {staff}, please / I'd like to see {staff}, though / No, I'd rather have {staff} / I wanted
        {staff}
    """,
    "change_mind": """
        Oh, wait, I'd rather come {when} / Actually, I changed my mind, {when} would be better / Oh, I just
        noticed I can't make that. How about {when}? / Hang on, could we make it {when} instead? / Actually,
        can we do {when}? / Wait, {when} would be better / Sorry, on second thoughts, {when}
    """,
    "target": """
        {target} / It's {target} / It's the one {target} / It should be {target} / {target}, I think /
        That's {target} / It was {target}
    """,
    "forgot": """
        I don't remember, sorry / I've forgotten when it is / No idea, I can't remember / I'm not sure / I
        haven't a clue / It's slipped my mind / I couldn't tell you / I didn't write it down / Don't know,
        sorry
    """,
    "which": """
        The one {target} / It's about the one {target} / I mean the one {target} / The appointment {target}
        / {target}
    """,
    "not_that": "No, not that one / No, a different one / No, I don't mean that one",
    "no_new": "No thanks, no new one / No, thank you / No, that's not necessary",
    "yes_person": """
        Yes, please / Yes, that would be good / Yes, call me back / That'd be great / Please do / Yes, have
        someone call me / Good idea / Yes, I'd appreciate that
    """,
    "no_person": """
        No, thank you / No, that's not necessary / No, it's fine / No need / I'll call back myself / No,
        that's okay / Don't worry about it
    """,
    "still_here": "Yes, I'm still here / Yes, hello, sorry / Yes, still on the line",
    "give_up": """
        That's a pity, never mind then. Thanks, bye / Then it doesn't work out. Thanks anyway, goodbye /
        Let's leave it then. Bye / I'll call back another time. Goodbye / Forget it then, bye
    """,
    "that_was_all": """
        No, that's all, thank you / No thanks, that's it / That was everything, thanks / No, thank you /
        Nope, all good / I'm all set, thanks / That'll be all / Nothing else, thanks / Perfect, thank you /
        No, you've been very helpful / That's me sorted, thanks / No, I'm good, thanks / Great, thanks, bye
        / No, that's everything / Lovely, thank you
    """,
    "goodbye": "Thanks, bye / Goodbye / Thank you, bye / Have a nice day / Cheers, bye",
    "price": """
        How much is that? / What does that cost? / How much would that be? / What do you charge for that? /
        What's the price? / How expensive is it? / What would that cost me?
    """,
    "duration": """
        How long does that take? / Roughly how long does it take? / How long will it take? / How much time
        should I plan for that? / How long am I going to be there? / Does it take long?
    """,
    "hours": """
        What are your opening hours? / When are you open? / How late are you open? / What time do you open
        and close? / Until when are you open?
    """,
    "address": """
        Where exactly are you? / What's your address again? / How do I get to you? / Where can I find you? /
        What street are you on? / Where are you located?
    """,
    "team": """
        Who works at your place? / Who's working there? / Which stylists or people do you have? / Who do you
        have on the team?
    """,
    "who": """
        Am I talking to a computer? / Are you a human? / Are you a robot? / Is this a machine? / Am I
        speaking to a real person? / Is this an AI?
    """,
    "identity": """
        How do you know who I am? / How do you know my name? / Where did you get my name? / How did you know
        it's me?
    """,
    "services": """
        What services do you offer? / What do you do there? / What can I have done at your place? / Which
        services do you have? / What kind of things do you do?
    """,
    "payment": "Can I pay by card? / Do you take cards? / How can I pay? / Can I pay cash?",
}
PHRASES: dict[str, tuple[str, ...]] = {key: ways(written) for key, written in _WRITTEN.items()}
ORDINALS: tuple[str, ...] = ("the first one", "the second one", "the third one", "the fourth one")
FILLERS: tuple[str, ...] = ("uh", "um", "well", "er")
