"""What the receptionist says in English: friendly, short, plain."""

ENGLISH: dict[str, tuple[str, ...]] = {
    # beginning and end
    "greeting": (
        "Hello, this is the digital assistant of {company}. What can I do for you?",
        "You have reached {company}, and I am the digital assistant. How can I help?",
    ),
    "greet_back": ("Hello!", "Hi there!"),
    "gladly": (
        "Sure.",
        "Of course.",
        "With pleasure.",
    ),
    "no_problem": (
        "No problem.",
        "Of course.",
        "Certainly.",
    ),
    "ask_purpose": ("What can I do for you?", "How can I help you?", "What is it about?"),
    "anything_else": (
        "Is there anything else I can do for you?",
        "Anything else?",
        "Can I help you with something else?",
        "Was there anything more?",
    ),
    "goodbye": ("Thank you for calling. Goodbye!", "Thanks, and goodbye!"),
    "goodbye_after_booking": ("Thank you, see you then. Goodbye!", "Thanks, see you soon. Goodbye!"),
    # booking
    "ask_service": (
        "What is the appointment for?",
        "What may we do for you?",
        "What would you like to have done?",
    ),
    "ask_service_for": (
        "What shall we do for {relation}?",
        "What would you like done for {relation}?",
    ),
    "which_service": (
        "Do you mean {services}?",
        "Which would that be: {services}?",
        "Which one: {services}?",
    ),
    "which_service_meant": ("Which service do you mean?", "Which service is it about?"),
    "service_unknown": ("I am afraid we do not offer that.", "We do not have that, sorry."),
    "which_of_these": ("Which of these would you like?", "Is one of these the right one?"),
    "staff_unknown": (
        "{said} does not work here. You could see {staff}. Who would you like?",
        "There is nobody called {said} here. I can book you in with {staff}. Who would you like to see?",
    ),
    "which_staff": ("Do you mean {staff}?", "Who would you like to see: {staff}?"),
    "ask_when": (
        "When would suit you?",
        "Which day and what time would you like?",
        "When shall I look?",
        "Which day would be good for you?",
    ),
    "day_contradicts": (
        "{day} is not a {weekday}. Which day do you mean?",
        "{weekday} and {day} do not go together. Which day shall it be?",
    ),
    "no_such_day": (
        "There is no {day}. Which day do you mean?",
        "{day} does not exist, I am afraid. Which day shall it be?",
    ),
    "slot_is_free": (
        "{slot.named} is free.",
        "{slot.named} works.",
        "We can do {slot.named}.",
    ),
    "ask_name": ("What name shall I put it under?", "May I have your name, please?", "And your name?"),
    "ask_given_name": ("And the first name, please?", "Which first name is it?"),
    "name_needed": (
        "I need a name so that we can find the appointment. A family name is enough. What is yours?",
        "I cannot book without any name. Which one may I take?",
    ),
    "ask_phone": (
        "Which number can we reach you on if anything changes?",
        "Your number is not shown. Which one may I note down?",
    ),
    "read_back": (
        "{slot.service} {slot.on} {slot.with_staff}, under the name {name}. Shall I book that?",
        "So that is {slot.named}: {slot.service} {slot.with_staff}, under {name}. Is that right?",
        "That would be {slot.named} {slot.with_staff} for {slot.service}, under {name}. Does that suit you?",
    ),
    "read_back_earliest": (
        "The next free time for {slot.service} is {slot.named} {slot.with_staff}. "
        "Shall I book it under the name {name}?",
    ),
    "not_disclosed": ("I may only say that once I know for certain who I am speaking to.",),
    "deposit": ("This appointment needs a deposit of {slot.deposit}.",),
    "read_back_for": (
        "{slot.service} {slot.on} {slot.with_staff}, for {relation}, under the name {name}. "
        "Shall I book that?",
        "So that is {slot.named}: {slot.service} {slot.with_staff} for {relation}, under {name}. "
        "Is that right?",
    ),
    "booked": (
        "All done, you are booked in: {appointment.service} {appointment.on} {appointment.with_staff}.",
        "That is booked: {appointment.service} {appointment.on} {appointment.with_staff}.",
    ),
    "next_of_party": (
        "And now for the next person.",
        "Now the appointment for the next person.",
    ),
    "next_of_party_for": (
        "And now the appointment for {relation}.",
        "Now the appointment for {relation}.",
    ),
    # offers
    "nothing_earlier": ("There is nothing earlier that day, I am afraid.",),
    "nothing_later": ("There is nothing later that day, I am afraid.",),
    "not_exact": ("Exactly that is not free, I am afraid.", "That is not free, sorry."),
    "offer_one": (
        "I could offer you {slots.named}. Would that suit you?",
        "You could come {slots.on}. Would that be all right?",
    ),
    "offer_several": (
        "I could offer you {slots.named}. Which suits you best?",
        "You could come {slots.on}. Which one shall I take?",
        "I have {slots.named}. Which time would you like?",
    ),
    "offered_with": (
        "That would be {slots.named}.",
        "We are talking about {slots.named}.",
    ),
    "nothing_free": ("There is nothing free then, I am afraid.", "I cannot find anything then, sorry."),
    "ask_other_time": (
        "Which other day would work?",
        "Which other day shall I look at?",
        "When else could you come?",
    ),
    "what_instead": (
        "No problem. What would you prefer?",
        "All right, something else then. When would suit you better?",
        "What shall I change?",
    ),
    "nothing_free_offer_person": (
        "I cannot find anything that fits, I am afraid. Shall somebody call you back?",
    ),
    "just_taken": (
        "That time was taken just now, I am sorry.",
        "Somebody was faster just now, sorry.",
    ),
    "obstacle": ("{obstacle}",),
    # appointments there are
    "ask_name_shared": ("Which name is the appointment under?", "What is the name on the appointment?"),
    "ask_name_identity": (
        "Which name is the appointment under?",
        "What is the name the appointment was made in?",
        "May I have the name, please?",
    ),
    "ask_which_time": (
        "And when is the appointment? Day and time, please.",
        "Which day and time is the appointment booked for?",
    ),
    "ask_which_time_of_day": ("And what time is the appointment?", "At what time exactly?"),
    "identity_not_found": (
        "I cannot find an appointment with those details.",
        "Nothing in the calendar matches that, I am afraid.",
    ),
    "identity_unproven": (
        "Without those details I may not change anything.",
        "Like this I may not change any appointments.",
    ),
    "identity_unproven_to_tell": ("Without those details I may not tell you anything about appointments.",),
    "no_appointment": (
        "I cannot see an upcoming appointment for you.",
        "There is no appointment booked for you at the moment.",
    ),
    "no_other_appointment": (
        "I cannot see any other appointment.",
        "There are no more appointments booked for you.",
    ),
    "offer_booking": ("Would you like to make a new one?", "Shall I book a new one?"),
    "nothing_then": ("There is nothing booked for you then.", "I see no appointment at that time."),
    "is_it_this": ("I can only see {appointment.service} {appointment.on}. Do you mean that one?",),
    "which_appointment": (
        "You have {appointments}. Which one do you mean?",
        "I can see {appointments}. Which one is it about?",
    ),
    "your_appointments": (
        "You have {appointments}.",
        "I can see {appointments}.",
    ),
    "ask_move_to": (
        "Your appointment is {appointment.on}. When shall I move it to?",
        "When would you like to come instead of {appointment.named}?",
        "What should the new time be instead of {appointment.named}?",
    ),
    "read_back_move": (
        "Then I will move your {appointment.service} {slot.onto} {slot.with_staff}. Is that right?",
        "The new time would be {slot.named} {slot.with_staff} for {slot.service}. Shall I move it?",
    ),
    "read_back_move_of": (
        "I will move the appointment {appointment.on} {slot.onto} {slot.with_staff}. Is that right?",
        "Instead of {appointment.named}, you would come {slot.on} {slot.with_staff}. Shall I change that?",
    ),
    "moved": (
        "Done, your appointment is now {appointment.on} {appointment.with_staff}.",
        "It is moved: {appointment.on} {appointment.with_staff}.",
    ),
    "read_back_cancel": (
        "{appointment.service} {appointment.on} {appointment.with_staff}. Shall I cancel this appointment?",
        "So I will cancel your {appointment.service} {appointment.on}. Is that right?",
    ),
    "read_back_cancel_fee": (
        "{terms} Shall I still cancel the appointment {appointment.on}?",
        "{terms} Would you like to cancel the appointment {appointment.on} on these terms?",
    ),
    "read_back_move_fee": (
        "{terms} Shall I still move the appointment {appointment.on} {slot.onto} {slot.with_staff}?",
        "{terms} Would you like to move the appointment {appointment.on} {slot.onto} {slot.with_staff}?",
    ),
    "cancelled": (
        "The appointment {appointment.on} is cancelled.",
        "Done, your appointment {appointment.on} is cancelled.",
    ),
    "appointment_kept": ("All right, your {appointment.service} {appointment.on} stays as it is.",),
    # answers
    "hours": (
        "{hours.on:,} we are open {hours.times}.",
        "{hours.on:,} we are here {hours.times}.",
    ),
    "closed": (
        "{hours.on:,} we are closed.",
        "We are not open {hours.on}.",
    ),
    "closed_holiday": ("{hours.day:,} is a public holiday, so we are closed.",),
    "week": ("We are open {week}.", "Our hours are {week}."),
    "address": ("You will find us here: {address}.", "The address is {address}."),
    "price": (
        "That is {service_facts.price} for {service_facts.service}.",
        "For {service_facts.service} we charge {service_facts.price}.",
    ),
    "price_unknown": ("I do not have the price of {service_facts.service}, I am afraid.",),
    "duration": (
        "Please allow about {service_facts.duration} for {service_facts.service}.",
        "For {service_facts.service} we plan {service_facts.duration}.",
    ),
    "menu": ("We offer {menu}.", "You can have {menu} here."),
    "at_work": (
        "{at_work.staff} is in {at_work.on}, {at_work.times}.",
        "{at_work.staff} is here {at_work.on} {at_work.times}.",
    ),
    "not_at_work": (
        "{at_work.staff} is not in {at_work.on}.",
        "{at_work.staff} is not here {at_work.on}.",
    ),
    "usually_at_work": ("{usually.staff} is usually here {usually.week}.",),
    "never_at_work": ("{usually.staff} has no fixed hours here.",),
    "team": (
        "You can book with {team}.",
        "You can see {team} here.",
    ),
    "terms": ("{terms}",),
    "notice_needed": ("You can cancel up to {notice} before.",),
    "fee_term": ("Cancelling less than {fee.notice} before costs {fee.due}.",),
    "cancelling_free": ("Cancelling is free of charge.", "There is no charge for cancelling."),
    "who_am_i": (
        "I am the digital assistant of {company}, so not a human being. "
        "I can book appointments for you right away.",
        "You are talking to a computer that looks after the appointments of {company}.",
    ),
    "known_by_number": ("Your number is shown to me, and it is in our customer file.",),
    "known_no_number": ("I only know what you are telling me here.",),
    "payment_unknown": ("How you can pay is best settled with the team on site.",),
    "languages_spoken": ("I speak English and German.",),
    "known": ("{known}",),
    "cannot_answer": (
        "I do not know that, I am afraid.",
        "I cannot tell you that, sorry.",
        "That is more than I know.",
    ),
    "cannot_tell_now": ("I cannot look that up right now, I am afraid.",),
    # people
    "putting_through": ("Sure, I will put you through.",),
    "ask_phone_for_callback": (
        "On which number may somebody call you back?",
        "Which number may I note for the call back?",
    ),
    "callback_promised": ("Somebody from the team will call you back, {callback.by} at the latest.",),
    "late_noted": ("Thank you for letting us know.",),
    "callback_stands": ("The call back stands.",),
    "no_callback_without_number": ("Without a number nobody can call you back, I am afraid.",),
    "offer_person": (
        "Shall somebody from the team call you back?",
        "Would you like a person to call you back?",
    ),
    "offer_waiting": ("Shall I put you on the waiting list?",),
    "waiting_noted": (
        "You are on the waiting list: {noted.service}{noted.with_staff}, {noted.when}. "
        "If something becomes free, it will be offered to you.",
    ),
    "freed": (
        "Something from your waiting list has become free: {slot.service} {slot.on} {slot.with_staff}. "
        "Would you like it?",
    ),
    "freed_declined": ("All right, you stay on the waiting list.",),
    # trouble
    "emergency": ("In an emergency please dial 112 right away.",),
    "technical_trouble": ("The calendar is not answering at the moment; nothing was booked or changed.",),
    "outcome_unknown": ("I cannot see right now whether that worked. Somebody from the team will check.",),
    "not_understood": (
        "Sorry, I did not get that.",
        "I am afraid I missed that.",
        "Pardon?",
        "I could not hear you properly.",
    ),
    "not_understood_again": (
        "I do not quite have it yet.",
        "That was not clear yet.",
        "Let us try another way.",
    ),
    "line_too_bad": ("The line is too bad, I am afraid. Please call again.",),
    "still_there": ("Are you still there?", "Hello, can you hear me?"),
    "nobody_there": ("I cannot hear anything any more.",),
    "take_your_time": ("Of course, take your time.", "No problem, I will wait."),
    "dropped": ("All right, we will leave it.", "Fine, I will not book anything."),
    "remark_how_are_you": (
        "Thanks, I am fine.",
        "Fine, thank you for asking.",
    ),
    "remark_weather": ("I do not get to see any of it here, I am afraid.",),
    "remark_joke": ("I had better leave the jokes to others.",),
    "remark_praise": (
        "Thank you, that is kind.",
        "Thank you.",
    ),
    "remark_wishes": ("Thank you, the same to you.",),
    "remark_can_you_hear": (
        "Yes, I can hear you.",
        "Yes, I am still here.",
    ),
    "remark_bad_line": ("I can hear you, please go on.",),
    "remark_in_a_hurry": (
        "Then let us keep it short.",
        "Right, very briefly.",
    ),
    "remark_distracted": ("No problem at all.",),
    "remark_annoyed": (
        "I am sorry about that.",
        "I understand.",
    ),
    "language_switched": ("Sure, let us speak English.",),
    "abuse_calm": ("I would like to help you.", "Let us sort this out calmly."),
    "abuse_end": ("We are not getting anywhere like this.",),
    # the open question once more, in short
    "still_purpose": ("What would you like to do?", "How may I help?", "What is it about, please?"),
    "still_service": (
        "And what is the appointment for?",
        "And what would you like done?",
        "What may we do for you?",
    ),
    "still_staff": ("And who would you like to see?", "With whom shall it be?"),
    "still_when": ("And when would suit you?", "For which day and what time?", "When shall it be?"),
    "still_choice": (
        "Which time will you take?",
        "And which of them suits you?",
        "Which of the times shall it be?",
    ),
    "still_name": ("And your name?", "What is your name, please?", "What name does it go under?"),
    "still_phone": ("And your number?", "Which phone number may I note?"),
    "still_read_back": (
        "Shall I put you down for {slot.named}?",
        "Does {slot.at} still work for you?",
        "May I put it down like that?",
    ),
    "still_which": ("Which appointment is it about?", "Which of the appointments do you mean?"),
    "still_which_time": (
        "And when is the appointment in question?",
        "Day and time of the appointment, please?",
    ),
    "still_move_check": ("Is it about this appointment?", "Do you mean this one?"),
    "still_cancel_check": ("Shall I cancel it?", "Do you really want to cancel it?"),
    "still_waiting_offer": ("Would you like to go on the waiting list?",),
    "still_freed": ("Would you like the appointment {slot.on}?",),
    "still_person_offer": ("May somebody call you back?", "Would you like a call back?"),
    "still_anything_else": (
        "What else can I do for you?",
        "Would you like something else?",
        "Was there anything else?",
    ),
    # the open question with what can be answered
    "hint_purpose": (
        "Would you like to book, move or cancel an appointment?",
        "Is it about a new appointment or one you have already?",
    ),
    "hint_service": (
        "What is it for, in a word? Or simply ask: what do you offer?",
        "Just name the service, in one word.",
    ),
    "hint_staff": ("Name somebody from the team, or say: anybody.",),
    "hint_when": (
        "Say, for example: Tuesday at ten, or: as soon as possible.",
        "Just tell me the day first.",
    ),
    "hint_choice": (
        "I have {slots.named} free. Which will you take, or rather another?",
        "Once more: {slots.named}. Which one?",
    ),
    "hint_name": ("Just the family name, please; you may spell it.", "Please spell your family name for me."),
    "hint_phone": ("Digit by digit, please. If you would rather not give a number, just say no.",),
    "hint_read_back": (
        "{slot.service} {slot.on}. Yes or no?",
        "Say yes and I will book it, or tell me another time.",
    ),
    "hint_which": ("You have {appointments}. Which of them do you mean?",),
    "hint_which_time": ("Say, for example: Wednesday at eleven.",),
    "hint_move_check": ("Yes or no?",),
    "hint_cancel_check": ("Yes, cancel it, or no, keep it?",),
    "hint_waiting_offer": ("Yes, on the waiting list, or no?",),
    "hint_freed": ("{slot.service} {slot.on}. Yes or no?",),
    "hint_person_offer": ("Yes, please call back, or no?",),
    "hint_anything_else": (
        "Another appointment, a question, or was that all?",
        "If that was all, just say: thanks, that's all.",
    ),
}

OBSTACLES: dict[str, str] = {
    "in_the_past": "{moment:,} has already passed.",
    "minimum_notice": "{moment:,} is too short notice, I am afraid.",
    "booking_window": "We do not take appointments that far ahead yet.",
    "holiday": "{day:,} is a public holiday, so we are closed.",
    "closed": "{on:,} we are closed.",
    "outside_hours": "{when:,} we are not open.",
    "staff_elsewhere": "I am afraid {staff} does not work at this location.",
    "staff_off": "{staff} does not work {when}.",
    "staff_absent": "{staff} is away {when}.",
    "staff_taken": "I am afraid {staff} is not free {when}.",
    "staff_not_skilled": "I am afraid {staff} does not do that.",
    "taken": "{when:,} there is nothing free, I am afraid.",
    "full": "{on:,} everything is taken, I am afraid.",
    "nothing": "There is nothing free then, I am afraid.",
    "off_grid": "Appointments do not start at exactly that time.",
}
