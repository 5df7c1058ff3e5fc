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
} as const;
