/** Words of the pages for evidence beside the screen: observations and training sessions. */
export const observation = {
  "observation.level.1": "Not yet",
  "observation.level.2": "Emerging",
  "observation.level.3": "Proficient",
  "observation.level.4": "Strong",
  "observation.levelNamed": "{level} {name}",
  "observation.row": "{id}. {title}",

  "observation.new.title": "Observe {name}",
  "observation.new.lead":
    "Watch the practice task in person, or on live video when the site is remote. Write what you see and hear first. Then score each row.",

  "observation.new.course": "Course",
  "observation.new.chooseCourse": "Which practice task did you watch?",
  "observation.new.noTask":
    "No course has a practice task yet. When a college publishes one, its rubric opens here.",
  "observation.new.noTaskTitle": "Nothing to observe yet",

  "observation.new.before": "Before you begin",
  "observation.new.length": {
    one: "{n} minute, plus feedback.",
    other: "{n} minutes, plus feedback.",
  },
  "observation.new.step": {
    one: "The member, {n} minute: {text}",
    other: "The member, {n} minutes: {text}",
  },
  "observation.new.what": "What you saw",
  "observation.new.day": "Day you watched it",
  "observation.new.dayHint": "Today is {today} at {program}.",
  "observation.new.saw": "What you saw and heard",
  "observation.new.sawHint":
    "Short and in their words, like: said “Shandiin, is that right?” {name} reads this. Leave students’ names out.",
  "observation.new.scores": "Scores",
  "observation.new.scoresNote":
    "Choose one level in every row. Proficient means 3 or more in every row.",
  "observation.new.nextStep": "One strength and one next step",
  "observation.new.nextStepHint": "{name} reads this first.",
  "observation.new.sign": "Sign",
  "observation.new.signNote": "You sign as {name}, {role}. You cannot sign for yourself.",
  "observation.new.save": "Sign and save the observation",

  "observation.problem.row": "{row}: choose a level from 1 to 4.",
  "observation.problem.in-future": "That day has not come yet. Choose {day} or an earlier day.",
  "observation.problem.too-old":
    "That is more than a year ago. Check the year, and choose {day} or a later day.",
  "observation.problem.own-evidence":
    "This is about you. Someone else in your program must sign it.",
  "observation.problem.not-in-program":
    "{name} is not a corps member of a program that you coach. Ask their program lead who coaches them.",
  "observation.problem.not-found": "There is no such observation. It may be in another program.",
  "observation.problem.no-task": "That course has no practice task. Choose another course.",
  "observation.problem.not-yours":
    "Only the coach who signed this can change its scores, and only they or the program lead can take it back.",
  "observation.problem.already-corrected":
    "This observation was corrected a moment ago. Open the one that stands now and look again.",

  "observation.shown.title": "Practice observed, {day}",
  "observation.shown.lead": "{course} with {name}",
  "observation.shown.answer.yes": "Proficient in every row",
  "observation.shown.answer.no": "Not yet proficient in every row",
  "observation.shown.score": "The score is the lowest row: {score} of 4.",
  "observation.shown.retryWhy":
    "Try only these rows again, on another card and another day: {rows}.",
  "observation.shown.counts":
    "It counts toward the badge of this course and toward the observed sessions that a program asks for.",
  "observation.shown.withdrawn": "Taken back",
  "observation.shown.withdrawnWhy": "It counts for nothing now. Reason: {reason}",
  "observation.shown.superseded": "Corrected since",
  "observation.shown.supersededWhy":
    "This is how it was first written. Another record stands in its place now.",
  "observation.shown.standing": "Open the record that stands",
  "observation.shown.earlier": "Open the record before it",
  "observation.shown.corrected": "This corrects an earlier record. Reason: {reason}",
  "observation.shown.rows": "Row by row",
  "observation.shown.words": "In words",
  "observation.shown.saw": "What {observer} saw and heard",
  "observation.shown.nextStep": "One strength and one next step",
  "observation.shown.noWords": "Nothing was written beside the scores.",
  "observation.shown.facts": "Who and when",
  "observation.shown.person": "Observed",
  "observation.shown.observer": "Observer",
  "observation.shown.day": "Day",
  "observation.shown.recorded": "Written down",
  "observation.shown.course": "Course",
  "observation.shown.correct": "Correct this observation",
  "observation.shown.withdraw": "Take it back",
  "observation.shown.contest":
    "Something not right? Tell {observer} or your program lead. They can correct it, and the first record stays beside the new one.",

  "observation.correct.title": "Correct the observation of {day}",
  "observation.correct.lead":
    "The first record stays as it was written. Yours stands in its place from now on.",
  "observation.correct.scores": "Score it again",
  "observation.correct.reason": "Why it changes",
  "observation.correct.reasonHint": "{name} reads this.",
  "observation.correct.save": "Save the correction",
  "observation.correct.withdrawTitle": "Take it back",
  "observation.correct.withdrawNote":
    "For an observation that should not be there, like one of the wrong person. Nothing stands in its place.",
  "observation.correct.withdraw": "Take the observation back",

  "observation.list.title": "Practice observed",
  "observation.list.note": "A coach watches the practice task of a course and scores its rubric.",
  "observation.list.empty": "No observation yet",
  "observation.list.emptyMine":
    "When your coach has watched your practice task, every row and your next step appear here.",
  "observation.list.emptyTheirs":
    "When a coach has watched their practice task, every row and the next step appear here.",
  "observation.list.by": "{course}, watched by {observer} on {day}",
  "observation.list.scored": "Score {score} of 4",
  "observation.list.new": "Observe {name}",

  "session.list.title": "Training sessions",
  "session.list.lead": "Time together counts beside the courses.",
  "session.list.leadMine": "Your time together counts beside your courses.",
  "session.list.create": "Plan a session",
  "session.list.all": "Sessions of your program",
  "session.list.allNote": "The latest first. Times are the program’s own.",
  "session.list.newer": "Later sessions",
  "session.list.older": "Earlier sessions",
  "session.list.empty": "No session yet",
  "session.list.emptyStaff":
    "Plan the first one. When it has begun, you mark here who was there and how long.",
  "session.list.emptyMine":
    "Your program lead or coach plans them. They appear here with day, time and place.",
  "session.list.when": "{day}, {from} to {to}, {zone}",
  "session.list.upcoming": "Planned",

  "session.list.unmarked": "Nobody marked yet",
  "session.mode.in_person": "In person",
  "session.mode.online": "Online",

  "session.mine.title": "Time in person",
  "session.mine.note": "Minutes that someone of your program marked for you.",
  "session.mine.sum": { one: "{n} minute in person", other: "{n} minutes in person" },
  "session.mine.sumWhy":
    "Programs usually ask for 480 minutes, which is 8 hours, within a year. “Can I be placed?” shows what your opening asks.",
  "session.mine.none": "No time marked yet",
  "session.mine.noneWhy":
    "After a session, its facilitator marks how long you were there. You cannot mark your own time.",
  "session.mine.minutes": { one: "{n} minute", other: "{n} minutes" },
  "session.theirs.title": "Training attended",
  "session.theirs.noneWhy": "After a session, its facilitator marks how long they were there.",

  "session.new.title": "Plan a session",
  "session.new.lead":
    "A session that took place up to a year ago counts too: plan it with its day, then mark who was there.",
  "session.new.what": "What and where",
  "session.new.when": "When",
  "session.new.program": "Program",
  "session.new.name": "Title",
  "session.new.nameHint": "As people know it, like “Orientation, day 1”.",
  "session.new.mode": "How people meet",
  "session.new.modeOnline": "Counts as training, not as time in person.",
  "session.new.place": "Place",
  "session.new.placeHint": "A room and address, or how to join.",
  "session.new.day": "Day",
  "session.new.time": "Starts at",
  "session.new.timeHint": "Local time of the program, like 09:00.",
  "session.new.minutes": "Minutes",
  "session.new.minutesHint": "How long it lasts, 1 to {most}. Four hours are 240.",
  "session.new.save": "Plan the session",
  "session.problem.time": "Write the time with four digits, like 09:00 or 16:30.",
  "session.problem.too-far":
    "That day is more than a year away. Check the year: choose a day from {earliest} to {latest}.",
  "session.problem.not-your-program": "You do not coach or lead that program. Choose one of yours.",

  "session.shown.facts": "The session",

  "session.shown.place": "Place",
  "session.shown.mode": "How people meet",
  "session.shown.length": "Length",
  "session.shown.mine": "Your time",
  "session.shown.mineMarked": {
    one: "You were there {n} minute",
    other: "You were there {n} minutes",
  },
  "session.shown.mineAbsent": "Marked as not there",
  "session.shown.mineAbsentWhy":
    "If you were there, tell the facilitator or your program lead. They can correct it.",
  "session.shown.mineWaiting": "Waiting on the facilitator",
  "session.shown.mineWaitingWhy":
    "After the session, its facilitator marks how long you were there.",
  "session.attend.title": "Who was there",
  "session.attend.note":
    "Write the minutes each person was there, at most {n}. Write 0 for someone who was not. An empty box stays unmarked.",
  "session.attend.early": "Marking opens when it begins",
  "session.attend.earlyWhy": "It begins on {day} at {time}. Come back then.",
  "session.attend.nobody": "No corps member in this program yet",
  "session.attend.nobodyWhy": "Invite people from the People page. They appear here at once.",
  "session.attend.find": "Find a name",
  "session.attend.findHint": "The list shows the first {n} names. Search for the others.",
  "session.attend.search": "Search",
  "session.attend.noMatch": "Nobody in this program has “{search}” in their name.",
  "session.attend.minutesOf": "{name}, minutes",
  "session.attend.self": "{name}: someone else marks your time.",
  "session.attend.reason": "Why minutes that were marked before change",
  "session.attend.reasonHint": "Only needed for a correction. It is kept with the record.",
  "session.attend.save": "Save who was there",
  "session.attend.saved": "Saved. What you marked counts from now on.",
  "session.problem.bad-minutes":
    "{name} cannot have been there for that long. Write a whole number from 0 to {most}.",
  "session.problem.own-evidence": "No one marks their own time. Ask another coach or your lead.",
  "session.problem.not-in-program":
    "{name} is not a corps member of this program now. Leave their box as it was.",
  "session.problem.reason-missing":
    "{name} was marked before with other minutes. Write why they change.",
  "session.problem.not-found": "There is no such session. It may be in another program.",
  "session.problem.nobody": "Nobody has minutes yet. Write them for at least one person.",
  "session.problem.not-begun": "This session has not begun. Mark who was there once it has.",
} as const;
