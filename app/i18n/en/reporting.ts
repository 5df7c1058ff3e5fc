/** Words of the landing page and of each role's home. */
export const reporting = {
  "landing.metaTitle": "Muster: be the adult a student can count on",
  "landing.title": "Be the adult a student can count on",
  "landing.lead":
    "Short courses, real practice, and a straight answer to one question: are you ready to work with students in a school?",
  "landing.start.title": "Start here",
  "landing.start.over": "Your first course",
  "landing.start.course": "Start With Trust",
  "landing.start.what":
    "Learn a student’s name and strengths, hold a high bar with belief, and repair things when they go wrong. Five short lessons, 32 minutes in all, on any phone.",
  "landing.start.join": "Create your account",
  "landing.start.look": "Look at the courses first",

  "landing.how.title": "How it works",
  "landing.how.note": "From first lesson to first day in a school.",
  "landing.how.learn": "Learn in pieces",
  "landing.how.learnWhat":
    "Six minutes at a time. Your place and every answer are saved, so a bad connection or a busy day costs you nothing.",
  "landing.how.show": "Show what you can do",
  "landing.how.showWhat":
    "Answer new questions on each skill. You pass by showing it, not by the time you spend. Not yet means not yet, and it says what to read again.",
  "landing.how.people": "Practice with people",
  "landing.how.peopleWhat":
    "Train in person, and have a coach watch you work. No screen can replace that, so none does.",
  "landing.how.badge": "Earn a badge that travels",
  "landing.how.badgeWhat":
    "A college signs it. It is yours, and anyone can check it without asking us.",
  "landing.how.placed": "Know if you can be placed",
  "landing.how.placedWhat":
    "See every requirement of a school, the ones you have met too, and whose turn it is for each one that is left.",

  "landing.lead.title": "If you place people",
  "landing.lead.note": "For program leads and schools.",
  "landing.lead.promise":
    "Every yes is explained, signed, and can be worked out again a year later from the same facts. Every not yet says why, and what would change it.",
  "landing.lead.example": "An example answer",
  "landing.lead.word": "Not yet: 3 of 5 in place",
  "landing.lead.why": "Reading tutor, grades 3 to 5. Two things are left.",
  "landing.lead.group": "Reading tutor",
  "landing.lead.groupNote": "All of these",
  "landing.lead.badge": "Start With Trust, from a college you accept",
  "landing.lead.badgeWhy": "Badge checked today: signature, dates and status.",
  "landing.lead.hours": "In-person training",
  "landing.lead.hoursWord": "240 of 480 minutes",
  "landing.lead.hoursWhy": "One more session of four hours.",
  "landing.lead.observed": "Two observed sessions at 3 of 4 or better",
  "landing.lead.observedWhy": "A named coach watched, twice.",
  "landing.lead.card": "Fingerprint clearance card",
  "landing.lead.cardWord": "Waiting on the state",
  "landing.lead.cardWhy": "Sent 19 October. Nothing for the tutor to do.",
  "landing.lead.hold": "No hold",
  "landing.lead.unsure":
    "When something could not be checked, Muster says so. It never reads as a yes.",

  "landing.college.title": "If you train people",
  "landing.college.what":
    "Colleges of education write the courses and sign the badges with their own key. What a learner saw is kept as it was, so a badge always says what it stood for.",
  "landing.check.title": "Check a credential",
  "landing.check.what": "No account needed. Nothing you paste is kept.",
  "landing.check.action": "Check a credential",
  "landing.kind.title": "What we do not do",
  "landing.kind.what":
    "No ranks, no streaks, no timers. Nobody is called failed. We do not sell or share what you write, and a reflection is for your eyes only.",

  "home.metaTitle": "Home",
  "home.title": "Hello, {name}",
  "home.next": "Do this",
  "home.tasks": "Also waiting on you",
  "home.tasksNote": "In the order of their turn.",
  "home.clear": "Nothing waits on you",
  "home.clearWhat": "When something does, it stands here first.",

  "home.place.title": "Place someone: {title}",
  "home.place.why": {
    one: "{school}. One place is free.",
    other: "{school}. {n} places are free.",
  },
  "home.place.action": "See who is ready",
  "home.changed.title": "Look again at {person}",
  "home.changed.why": "Something that the placement in {title} relied on has changed.",
  "home.changed.action": "See what changed",
  "home.openOpening.title": "Create an opening",
  "home.openOpening.why":
    "{program} has none yet. An opening says which school, which days, and which rules must hold.",
  "home.openOpening.action": "Create an opening",
  "home.invite.title": "Invite people to {organization}",
  "home.invite.why": "Nobody is there yet, so nothing can start.",
  "home.invite.action": "Invite people",
  "home.decide.title": "Record a clearance for {person}",
  "home.decide.pending": "It is with the state. Record the answer when it comes.",
  "home.decide.none": "No clearance is on record yet.",
  "home.decide.action": "Record the clearance",
  "home.observe.title": "Observe {person}",
  "home.observe.why":
    "Every objective of {course} is shown. The practice task is what is left: 12 minutes, in person.",
  "home.observe.action": "Record an observation",
  "home.attend.title": "Record who came: {session}",
  "home.attend.why": "It was on {day}.",
  "home.attend.action": "Record attendance",
  "home.coachTask.title": "Help {person} with a check",
  "home.coachTask.why": "{objective}",
  "home.coachTask.action": "Open their page",
  "home.publish.title": "Your courses",
  "home.publish.why": "See each course as a learner sees it.",
  "home.publish.action": "Open the courses",
  "home.host.title": "Who serves at your school",
  "home.host.why": "See each person, from when, and until when they are cleared to serve.",
  "home.host.action": "Open your school",
  "home.start.title": "Start {course}",
  "home.start.why": {
    one: "One lesson, {minutes} minutes. Your place is saved as you go.",
    other: "{n} lessons, {minutes} minutes in all. Your place is saved as you go.",
  },
  "home.start.action": "Start the course",
  "home.continue.why": "{course}, lesson {position} of {lessons}. About {minutes} minutes.",
  "home.continue.action": "Continue",
  "home.check.title": "Take the check of {course}",
  "home.check.why": {
    one: "One objective is left. You may stop at any time; every answer is saved.",
    other: "{n} objectives are left. You may stop at any time; every answer is saved.",
  },
  "home.check.action": "Go to the check",
  "home.beObserved.title": "Show it in person",
  "home.beObserved.why":
    "You have shown every objective of {course}. Now ask your coach to watch you: 12 minutes. Then the badge is yours.",
  "home.beObserved.action": "See the practice task",
  "home.askPlaced.title": "See if you can be placed",
  "home.askPlaced.why": "Every requirement, the ones you have met too.",
  "home.askPlaced.action": "See every requirement",
  "home.browse.title": "Look at the courses",
  "home.browse.why": "Each one takes about half an hour, in pieces.",
  "home.browse.action": "Open the courses",

  "home.placed.title": "Can I be placed?",
  "home.placed.where": "{title}, {school}, from {day}.",
  "home.placed.yes": "Yes",
  "home.placed.until": "Yes, until {day}",
  "home.placed.notYet": "Not yet: {met} of {of} in place",
  "home.placed.unknown": "Could not tell",
  "home.placed.see": "See every requirement",
  "home.placed.none": "No opening yet",
  "home.placed.noneWhat":
    "When your program creates an opening, every requirement of its school stands here. Your courses count from today.",

  "home.shown.title": "What you have shown",
  "home.shown.note": "One mark for each objective, in course order.",
  "home.shown.list": "Read this as a list",
  "home.shown.none": "Nothing yet",
  "home.shown.noneWhat":
    "When you start a course, each of its objectives stands here with a mark. The first one takes six minutes to read.",

  "home.badges.title": "Badges",
  "home.badges.count": {
    one: "You hold one badge.",
    other: "You hold {n} badges.",
  },
  "home.badges.see": "See what you hold",
} as const;
