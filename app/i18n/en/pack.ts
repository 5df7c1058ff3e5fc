/** Words of a course on paper. */
export const pack = {
  "pack.title": "{title}: print pack",
  "pack.lead":
    "This whole course for paper: to read, to lead in a room, and to rate what people do. It needs no network once it is printed.",
  "pack.crumb": "Print pack",
  "pack.how": "Print this page from your browser’s menu, on A4 or Letter.",
  "pack.what": "What to print",
  "pack.everything": "Everything",
  "pack.reading": "The reading",
  "pack.reading.for":
    "One for each reader. Choose in each scenario first; what the choices lead to stands at the end.",
  "pack.cards": "Scenario cards",
  "pack.cards.for":
    "One set for each pair. Print these by themselves, on both sides, turned on the long edge: then each card has its feedback on its back. On one side only, the backs are sheets of their own.",
  "pack.guide": "Facilitator guide",
  "pack.guide.for": "One for whoever leads the session.",
  "pack.rubric": "Rubric sheet",
  "pack.rubric.for": "One for each person who does the practice task.",

  "pack.holds": "What this pack holds",
  "pack.able": "What people will be able to do",
  "pack.online": "The course online",
  "pack.scan":
    "Scan this, or type the address. Practice questions and the check are there, not here.",
  "pack.qr": "QR code of {address}",
  "pack.match": "Which version this is",
  "pack.match.why":
    "The page of the course online shows the same version and mark. If they differ, print again.",
  "pack.version": "Version",
  "pack.mark": "Mark",
  "pack.published": "Published",
  "pack.printed": "Printed",
  "pack.by": "Written by",
  "pack.publisher": "Published by",
  "pack.review": "In review: nobody has signed it off yet for: {missing}.",
  "pack.running": "{code} {version} · mark {mark}",

  "pack.lesson": "Lesson {position}: {title}",
  "pack.lesson.minutes": { one: "{n} minute", other: "{n} minutes" },
  "pack.questions": {
    one: "{n} practice question goes with it online, where the answer explains itself",
    other: "{n} practice questions go with it online, where each answer explains itself",
  },
  "pack.choose": "Mark the one that you would do. Then see card {card} in “{title}”.",
  "pack.leads": "What the choices lead to",
  "pack.leads.lead": "Read this after you have chosen. A choice is not a score.",
  "pack.writing": "For you alone. Nobody collects this page.",

  "pack.card": "Card {card}",
  "pack.card.back": "Card {card}: what the choices lead to",
  "pack.card.do": "Choose alone. Say why to your partner. Then turn the card over.",
  "pack.pocket": "Take this with you",

  "pack.guide.lead": {
    one: "A session of about {n} minute, built from this course, for 2 to 12 people.",
    other: "A session of about {n} minutes, built from this course, for 2 to 12 people.",
  },
  "pack.before": "Before the day",
  "pack.before.read": "Read the lessons and the cards once yourself.",
  "pack.before.cards": "Print and cut one set of cards for each pair.",
  "pack.before.sheets": "Print one rubric sheet for each person who does the task.",
  "pack.before.steps":
    "Have your program’s steps for a report and for a crisis on paper, with the phone numbers.",
  "pack.before.version":
    "Check that version {version}, mark {mark}, is still the one online. If not, print again.",
  "pack.before.access":
    "Ask each person what they need to take part: large print, an interpreter, time, a seat.",
  "pack.before.book": "Book the session online if you can, so that seats and hours are kept.",
  "pack.bring": "What to bring",
  "pack.bring.basics": "This pack, pencils, scissors, a clock, and something large to write on.",
  "pack.plan": "The session, minute by minute",
  "pack.plan.from": "From",
  "pack.plan.minutes": "Minutes",
  "pack.plan.part": "Part",
  "pack.plan.do": "What you do",
  "pack.plan.opening": "Opening",
  "pack.plan.opening.do":
    "Say how long it takes, and that anyone may pass or step out without a reason. Read aloud what people will be able to do. Each person says which one they want most.",
  "pack.plan.example": "Worked example",
  "pack.plan.example.do": "Read aloud from lesson {lesson}:",
  "pack.plan.example.ask": "Ask: What did the adult do first? What would be different at our site?",
  "pack.plan.cards": "Scenario cards in pairs",
  "pack.plan.cards.do": {
    one: "{n} card, {each} minutes. One reads the front. Both choose alone and say why. Then turn it over and read every choice. There are no points and no winner.",
    other:
      "{n} cards, {each} minutes each. One reads the front. Both choose alone and say why. Then turn it over and read every choice. There are no points and no winner.",
  },
  "pack.plan.writing": "Writing alone",
  "pack.plan.writing.do":
    "Each person answers one of the writing questions of the reading. Nobody reads it but they.",
  "pack.plan.task": "Practice task, one round",
  "pack.plan.task.do":
    "One person does “{title}” once, with an adult as partner. The others mark what they saw and heard. End with one strength and one next step. Each more round takes as long again.",
  "pack.plan.close": "Close",
  "pack.plan.close.do":
    "Read aloud “Take this with you”. Say when each person is rated on the practice task, and how to reach the check online.",
  "pack.plan.total": { one: "{n} minute in all", other: "{n} minutes in all" },
  "pack.fair": "How to be fair",
  "pack.fair.evidence": "Write what you saw and heard first. Score after that.",
  "pack.fair.row":
    "Score the words of the row and nothing else. Never score an accent, a disability, a stutter, a quiet voice or another style of warmth.",
  "pack.fair.same":
    "Give everyone the same card and the same time. Whoever needs more time, large print, a device or an interpreter has it, and loses no point for it.",
  "pack.fair.close": "Do not rate someone you are close to. Ask another observer.",
  "pack.fair.trained":
    "A rating counts only from a trained observer, who enters it online. In the session, everyone else is practicing to observe.",
  "pack.never": "What not to do",
  "pack.never.students":
    "Adults play students. Never ask a student to play a part, and never record a student.",
  "pack.never.real": "Do not use the name, the photo or the story of a real student.",
  "pack.never.stories": "Do not ask anyone to tell a hard story from their own life.",
  "pack.never.writing": "Do not collect or read what people wrote for themselves.",
  "pack.never.quiz": "Do not make a test out of the cards. The check has questions of its own.",
  "pack.never.stop":
    "Do not go on when someone is upset or tells of harm. Stop, stay with them, and follow your program’s steps.",
  "pack.task": "The practice task: {title}",
  "pack.task.steps": "What the person does",
  "pack.task.step": { one: "{title} ({n} minute).", other: "{title} ({n} minutes)." },
  "pack.task.observer": "For the observer",
  "pack.task.observer.hidden":
    "What the observer reads besides the rubric is printed when a coach, a program lead, an author or a reviewer prints this page.",
  "pack.partner": "Partner card",
  "pack.partner.lead":
    "Write one for each round, about an invented student. The partner is an adult.",
  "pack.partner.name": "Name, and how it is said",
  "pack.partner.strength": "One strength",
  "pack.partner.need": "One need, or a way of taking part",
  "pack.partner.moment": "The moment that is played",

  "pack.rubric.person": "Who does the task",
  "pack.rubric.observer": "Observer",
  "pack.rubric.day": "Day and place",
  "pack.rubric.card": "Partner card used",
  "pack.rubric.row": "Row",
  "pack.rubric.seen": "{row}: what you saw and heard, before you score",
  "pack.rubric.rule":
    "Proficient is 3 or 4 in every row. Whoever is not there yet does the missed rows again, with another card, on another day.",
  "pack.rubric.strength": "One strength",
  "pack.rubric.next": "One next step",
  "pack.rubric.foot":
    "Paper is for notes. The rating counts when the observer enters it online, under version {version}, mark {mark}.",
  "pack.none": "This course has no practice task.",
  "pack.draft": "Not yet: this is a draft",
  "pack.notes": "About this course",
  "pack.slides": "Slides outline",
  "pack.slides.checkIn": "Check in: the code is on the page of the session.",
  "pack.slides.lead": {
    one: "{n} slide, in the order of the session, for a screen or a flip chart. Nothing here tells an answer.",
    other:
      "{n} slides, in the order of the session, for a screen or a flip chart. Nothing here tells an answer.",
  },
} as const;
