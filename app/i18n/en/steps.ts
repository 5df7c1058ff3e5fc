/** Words of the steps to a placement, on its pages and in its letters. */
export const steps = {
  "offer.title.you": "A place proposed for you",
  "offer.title.them": "{name}, proposed",
  "offer.lead": "{opening}, {school}",
  "offer.now": "Where it stands",
  "offer.answer": "Your answer",
  "offer.by": "Please by {day}",
  "offer.place": "The place",
  "offer.program": "Program",
  "offer.days": "{from} to {to}",
  "offer.today": "Today:",
  "offer.everything": "See everything it takes",
  "offer.history": "Steps so far",
  "offer.historyRow": "{day}: {what}",

  "offer.word.yours": "Your turn",
  "offer.word.with-person": "Waiting on {name}",
  "offer.word.with-school": "Waiting on {school}",
  "offer.word.with-lead": "Waiting on the program lead",
  "offer.word.placed": "Everyone agreed: placed",
  "offer.word.declined": "Declined",
  "offer.word.withdrawn": "Taken back",
  "offer.word.lapsed": "Nobody answered in time",

  "offer.says.person.with-person":
    "{program} proposes you for this place. First you answer, then the school.",
  "offer.says.person.with-school":
    "You accepted. The school answers by {day}. You get a letter when it does.",
  "offer.says.person.with-lead":
    "You and the school accepted, and something has to be put right first. Your program lead knows and will contact you.",
  "offer.says.person.placed": "You and the school accepted. You start on {from}.",
  "offer.says.person.declined": "You are not placed here. Nothing else changed.",
  "offer.says.person.withdrawn":
    "Your program took this proposal back. You are not placed here. Nothing else changed.",
  "offer.says.person.lapsed":
    "The day to answer has passed. You are not placed here. Your program lead can propose you again.",
  "offer.says.school.with-person": "{program} proposes {name}, who answers first, by {day}.",
  "offer.says.school.with-school": "{program} proposes {name}, and they accepted.",
  "offer.says.school.with-lead":
    "You accepted, and nobody is placed yet: something has to be put right first. The program lead knows and comes back to you by {day}.",
  "offer.says.school.placed": "{name} and your school accepted. They start on {from}.",
  "offer.says.school.declined": "{name} is not placed with you.",
  "offer.says.school.withdrawn": "{program} took this proposal back.",
  "offer.says.school.lapsed": "The day to answer has passed. {name} is not placed with you.",
  "offer.says.lead.with-person": "{name} answers by {day}. The place is kept until then.",
  "offer.says.lead.with-school":
    "{name} accepted. The school answers by {day}. The place is kept until then.",
  "offer.says.lead.with-lead": "The place is kept until {day}.",
  "offer.says.lead.placed": "{name} and the school accepted. The placement is active.",
  "offer.says.lead.declined": "The place is free again. You can propose {name} again.",
  "offer.says.lead.withdrawn": "The place is free again.",
  "offer.says.lead.lapsed": "The place is free again. You can propose {name} again.",
  "offer.stopped.not-eligible":
    "{school} accepted {name}, but the answer was made again just then, and it said no. See everything it takes, mend what is missing, and ask the school again. Or withdraw.",
  "offer.stopped.overlapping-hours":
    "{school} accepted {name}, but by then they served somewhere else at the same hours. End the other placement and ask the school again. Or withdraw.",
  "offer.stopped.not-in-program":
    "{school} accepted {name}, but they are no longer a corps member of your program. Withdraw this proposal.",

  "offer.ask.person-accepted": "Would you like this place?",
  "offer.why.person-accepted": "Nothing is final until the school accepts too.",
  "offer.ask.school-accepted": "Would you like to have {name}?",
  "offer.why.school-accepted":
    "When you accept, the rules are checked once more and {name} is placed.",
  "offer.ask.resumed": "Ask {school} again",
  "offer.why.resumed": "The rules are checked again first. {name} keeps their yes.",
  "offer.do.person-accepted": "Accept this place",
  "offer.do.person-declined": "Decline it",
  "offer.do.school-accepted": "Accept {name}",
  "offer.do.school-declined": "Decline",
  "offer.do.resumed": "Ask again",
  "offer.do.withdrawn": "Withdraw the proposal",

  "offer.step.proposed": "proposed",
  "offer.step.person-accepted": "{name} accepted",
  "offer.step.person-declined": "{name} declined",
  "offer.step.school-accepted": "{school} accepted, and {name} was placed",
  "offer.step.school-declined": "{school} declined",
  "offer.step.stopped": "{school} accepted, and nobody was placed",
  "offer.step.resumed": "{school} was asked again",
  "offer.step.withdrawn": "withdrawn",
  "offer.step.lapsed": "nobody answered in time",

  "offer.refused.no-offer": "Nothing was changed: that answer is somebody else’s to give.",
  "offer.refused.not-now":
    "Nothing was changed: someone was faster, or the day has passed. You see how it stands now.",
  "offer.refused.not-eligible":
    "{name} was not placed: not everything is in place today. The program lead knows what it is.",
  "offer.refused.overlapping-hours":
    "{name} was not placed: they serve somewhere else at these hours by now. The program lead has been told.",
  "offer.refused.not-in-program":
    "{name} was not placed: they have left the program. The program lead has been told.",

  "offers.title": "Proposed",
  "offers.note": "Each keeps a place until it is answered",
  "offers.until": "until {day}",
  "offers.open": "Open",
  "offers.openOf": "Open the proposal of {name}",
  "offers.answer": "Answer",
  "offers.answerOf": "Answer about {name}",
  "placed.offers": "Proposed for you",
  "placed.offers.title": "{opening}, {school}",
  "placed.offers.text": "{program} proposes you for this place, from {day}.",
  "hosting.offers.title": "{name} would like to come",
  "hosting.offers.text": "{program} proposes them, and they accepted.",
  "hosting.beside": "Ready, with someone of yours beside them",
  "hosting.besideUntil": "Ready until {day}, with someone of yours beside them",
  "candidate.offered": "{name} is proposed for this place.",
  "candidate.offer": "See the proposal",

  "home.offer.person.title": "A place for you: {title}",
  "home.offer.person.why": "{school}. Please answer by {day}.",
  "home.offer.school.title": "{person} would like to come",
  "home.offer.school.why": "{title}. Please answer by {day}.",
  "home.offer.lead.title": "{person} was not placed at {school}",
  "home.offer.lead.why": "Both accepted, and something stopped it. Yours to mend by {day}.",
  "home.offer.action": "Answer",
  "home.offer.lead.action": "See what stopped it",

  "weekday.1": "Monday",
  "weekday.2": "Tuesday",
  "weekday.3": "Wednesday",
  "weekday.4": "Thursday",
  "weekday.5": "Friday",
  "weekday.6": "Saturday",
  "weekday.7": "Sunday",
  "opening.hours": "Hours",
  "opening.hoursValue": "{days}, {start} to {end}",
  "opening.students": "Students at a time",
  "openingForm.week": "Every week",
  "openingForm.weekdays": "Days of the week",
  "openingForm.from": "From",
  "openingForm.to": "To",
  "openingForm.weekNote": "On the school’s own clock. Nobody is placed in two schools at once.",
  "openingForm.students": "Students at a time",
  "openingForm.studentsHint": "For one person. A tutor has at most 4.",
  "openingForm.problem.no-weekdays": "Choose at least one day of the week.",
  "openingForm.problem.hours-backwards":
    "It ends before it begins. Write an end later than the start.",
  "openingForm.problem.too-many-students":
    "That is too many students for one person. In this role, write a number from 1 to {most}.",
  "openingForm.problem.time": "Write the time as hours and minutes, for example 08:30.",

  "mail.offer-made.subject": "A place in a school for you: please answer",
  "mail.offer-made.before":
    "{organization} proposes you for “{opening}” at {place}, from {when}. Please accept or decline within 7 days here:",
  "mail.offer-made.after": "When you accept, the school is asked. Until then nothing is final.",

  "mail.offer-for-school.subject": "{person} would like to serve at {place}: please answer",
  "mail.offer-for-school.before":
    "{organization} proposes {person} for “{opening}” at {place}, from {when}, and they have accepted. Please accept or decline within 7 days here:",
  "mail.offer-for-school.after": "When you accept, they are placed.",

  "mail.offer-placed.subject": "You are placed at {place}",
  "mail.offer-placed.before":
    "{place} accepted you for “{opening}”, from {when}. Everything it takes is here:",
  "mail.offer-placed.after": "If something on that page changes, your program lead contacts you.",

  "mail.offer-done.subject": "{person} is placed at {place}",
  "mail.offer-done.before":
    "{person} and {place} both accepted, and the placement in “{opening}” is active. It is here:",
  "mail.offer-done.after": "There is nothing for you to do.",

  "mail.offer-declined.subject": "Declined: {person} at {place}",
  "mail.offer-declined.before":
    "The proposal of {person} for “{opening}” at {place} was declined. The place is free again. It is here:",
  "mail.offer-declined.after": "You can propose someone else.",

  "mail.offer-stopped.subject": "Your turn: {person} was not placed at {place}",
  "mail.offer-stopped.before":
    "{place} accepted {person} for “{opening}”, but something stopped the placement. What it is, and what to do, is here:",
  "mail.offer-stopped.after": "The place is kept for 7 days while you put it right.",

  "mail.offer-over.subject": "About your place at {place}",
  "mail.offer-over.before":
    "The proposal for “{opening}” at {place} is over: you are not placed there. Nothing else changed. Other places are here:",
  "mail.offer-over.after": "Your program lead can tell you more.",
} as const;
