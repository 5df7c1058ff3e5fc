/** Words of practice, the check and its result, and of a coach's part in them. */
export const learning = {
  "learning.objective": "Objective {place} of {of}",
  "learning.readAgain": "Read it again: {lesson}",

  "learning.help.title": "If this is about you",
  "learning.help.text":
    "You matter too, and you can stop here at any point. To talk with someone, call or text 988: it is free, at any hour of any day. If someone is in danger right now, call 911.",
  "learning.help.call": "Call 988",
  "learning.help.write": "Text 988",
  "learning.help.chat": "Chat at 988lifeline.org",
  "learning.help.danger": "Call 911",

  "practice.title": "Practice",
  "practice.titleOf": "Practice: {course}",
  "practice.lead": "After each answer you see why. Practice never counts for or against you.",
  "practice.left": {
    one: "{n} of {total} questions is new to you",
    other: "{n} of {total} questions are new to you",
  },
  "practice.question": "Question",
  "practice.feedback": "Your answer",
  "practice.check": "Check my answer",
  "practice.next": "Next question",
  "practice.finish": "See what is next",
  "practice.stop": "Stop for now",
  "practice.done.title": "Practice is done for now",
  "practice.done.what":
    "You have answered every practice question. They come back after a rest of 8 hours. When you feel ready, take the check.",
  "practice.done.none": "This course has no practice questions yet.",
  "practice.toCheck": "Go to the check",
  "practice.saved": "Saved. You can stop here at any time.",
  "practice.problem.stale":
    "You answered this question in another window. Here is what comes next.",
  "practice.problem.answered-already":
    "You already answered this question. Your first answer is kept, and here is what comes next.",
  "practice.problem.no-such-question": "That question is not part of this course. Here is another.",

  "confidence.legend": "How sure are you? You can skip this.",
  "confidence.sure": "Sure",
  "confidence.fairly": "Fairly sure",
  "confidence.unsure": "Guessing",
  "confidence.falselySure":
    "You were sure of this answer. It is worth a second look, and it comes back first.",

  "scenario.next": "See what happens next",
  "scenario.debrief": "Looking back",
  "scenario.path": {
    one: "Your choice so far. Go back to it to try another way.",
    other: "Your {n} choices so far. Go back to any of them to try another way.",
  },
  "scenario.chose": "You chose: {choice}",
  "scenario.again": "Go back to choice {number}",

  "daily.title": "Two-minute practice",
  "daily.lead":
    "Questions on what you have shown, just before you would forget. It never counts for or against you.",
  "daily.left": {
    one: "{n} of {of} questions left today",
    other: "{n} of {of} questions left today",
  },
  "daily.today": "Today",
  "daily.help": "Look it up first",
  "daily.helped": "You looked it up, so this comes back a little sooner.",
  "daily.done": "That is all for today. The next question comes on {day}.",
  "daily.home": "Go to your home page",
  "daily.nothing": "Nothing is due today",
  "daily.doneTitle": "Practice is done for today",
  "daily.next": "The next question comes on {day}.",
  "daily.never":
    "When you have shown an objective in a check, it comes back here from time to time, so that it stays fresh.",

  "check.title": "Check",
  "check.titleOf": "Check: {course}",
  "check.tryOf": "Check, try {number}. {course}",
  "check.retentionOf": "Retention check. {course}",
  "check.question": "Question {number}",
  "check.lead": "New questions on each objective, with no answers shown until the end.",
  "check.start": "Start the check",
  "check.save": "Save and go on",
  "check.stop": "Stop for now",
  "check.saved": {
    one: "{n} answer saved. You can stop and go on later, on any device.",
    other: "{n} answers saved. You can stop and go on later, on any device.",
  },
  "check.withheld":
    "You see results at the end, for each objective. In a check we do not say which single answers were right, so the questions stay fair for the next person.",
  "check.objectives": "Objectives",
  "check.objectivesNote": "What you have shown stays shown.",
  "check.begin": "Ready",
  "check.beginWhat": {
    one: "{n} objective is open. It takes at most 8 questions.",
    other: "{n} objectives are open. Each takes at most 8 questions.",
  },
  "check.beginTime":
    "Each stops as soon as its result is certain. There is no timer, and you can stop after any answer.",
  "check.confirm": "Confirm it stuck",
  "check.confirmWhat": {
    one: "Two new questions on one objective you have shown.",
    other: "Two new questions on each of {n} objectives you have shown.",
  },
  "check.confirmTime":
    "About one minute for each. A miss takes nothing from you: you practice, and show it again.",
  "check.allKept": "You have kept every objective",
  "check.allKeptWhat": "It stuck. Daily practice keeps it fresh.",
  "check.allShown": "You have shown every objective",
  "check.allShownWhat": "Nothing is open now. Each objective below says what comes next.",
  "check.notNow": "No check is open now",
  "check.notNowWhat": "Each objective below says when it opens, and whose turn it is.",
  "check.workOf": "Read and practice this: {objective}",
  "check.seeResult": "See your last result",
  "check.problem.answered-already":
    "You already answered that question. Your first answer is kept, and this is what comes next.",
  "check.problem.stale": "That question is not open. This is where you stand.",
  "check.problem.nothing-to-open": "Nothing can be opened now. Each objective below says why.",

  "result.title": {
    one: "You have shown {n} of {of} objectives",
    other: "You have shown {n} of {of} objectives",
  },
  "result.metaTitle": "Check result: {n} of {of} objectives shown",
  "result.lead.all": "Every objective of this course is shown. It stays shown.",
  "result.lead.some": "What you have shown stays shown. Only the rest is left.",
  "result.lead.none": "What is left is listed below, with what helps.",
  "result.crumb": "Check on {day}",
  "result.now": "What now",
  "result.table": "Result",
  "result.caption": "Result for each objective",
  "result.objective": "Objective",
  "result.right": "Right, of new questions",
  "result.rightShort": "Right",
  "result.outcome": "Result",
  "result.means": "What it means",
  "result.meansShort": "Means",
  "result.counts": "{right} of {of}",
  "result.notTried": "Not tried",
  "result.pass": "Pass with new questions is {ways}.",
  "result.stopped": "Stopped after {n}: the questions left could no longer pass it.",
  "result.critical": "A question about safety or the law was missed, and those must be right.",
  "result.tries": "Tries",
  "result.triesWhat":
    "You have three tries on each objective. After the first you wait 24 hours, after the second 72. After the third, your coach talks it through with you and opens it again.",
  "critical.title": "Questions about safety",
  "critical.note": "These must be right, whatever the rest of your check shows.",
  "critical.next": "Answer the question about safety below",
  "critical.waiting":
    "Read why, then answer one more question like it. It is open today, and it makes up for the one you missed.",
  "critical.right": "You answered one more question like it, and it was right.",
  "critical.missed":
    "The second question like it was missed too. Your coach has been told and will talk it through with you.",
  "critical.late":
    "The question that could make up for it was open on the day of the check only. Your next try asks new ones.",
  "critical.none": "There is no other new question like it now. Your next try asks new ones.",
  "critical.save": "Answer",

  "result.next.read": "Read “{lesson}”",
  "result.next.readWhat": {
    one: "{n} minute. Then practice this objective.",
    other: "{n} minutes. Then practice this objective.",
  },
  "result.next.readAction": "Open the lesson",
  "result.next.coach": "Your coach is next",
  "result.next.coachWhat": "They have been told. Until then you can read and practice.",
  "result.next.check": "Try again",
  "result.next.checkWhat": "Only what is not yet shown, with new questions.",
  "result.next.course": "See where your badge stands",
  "result.next.courseWhat": "The course page says what is left, or shows the badge if you hold it.",
  "result.next.courseAction": "Open the course",
  "result.underWay": "Go on with your check",
  "result.underWayWhat": "It is not finished. Every answer so far is saved.",
  "result.next.work": "Read and practice this",
  "objective.metaTitle": "Objective {id}: read and practice",
  "objective.now": "Where you are",
  "objective.read": "Read it again",
  "objective.readNote": "The passages that teach this objective.",
  "objective.example": "See it done",
  "objective.exampleNote": "A worked example from the lesson.",
  "objective.practice": "Practice",
  "objective.practiceThis": "Practice this objective",
  "objective.practiceFresh": {
    one: "{n} practice question on this objective is new to you.",
    other: "{n} practice questions on this objective are new to you.",
  },
  "objective.practiceAgain":
    "You have answered every practice question on this objective. They come back after a rest of 8 hours.",
  "objective.practiceNone":
    "This objective has no practice questions yet. Read, then take the check.",
  "objective.tried": "In your last try {right} of {of} new questions were right.",
  "objective.work": "Read and practice this",
  "result.none.title": "No result yet",
  "result.none.what": "You have not finished a check in this course. Its result will appear here.",

  "tries.title": "What {name} waits for",
  "tries.way": "What waits for a coach",
  "tries.lead": "Each of these needs a coach. Nobody decides about themselves.",
  "tries.waiting": "Waiting for you",
  "tries.none.title": "Nothing waits for a coach",
  "tries.none.what": "When someone needs a coach to go on, it appears here.",
  "tries.spent":
    "Three tries on this objective were not enough yet. Talk it through, then open one more try. It uses new questions.",
  "tries.empty":
    "No new questions are left on this objective. Ask about it in person, in your own words, and confirm it only if you are sure.",
  "tries.observe.title": "Practice task of {course}",
  "tries.observe":
    "Every objective is shown, so what is left is to be watched doing the practice task. Agree on a day, watch it, and score it while you watch.",
  "tries.observe.lead":
    "Every objective is shown, so what is left is to be watched doing the practice task. Only a coach of your program can sign for that: ask one, or invite one.",
  "tries.observe.leadAction": "See who coaches, or invite someone",
  "tries.course": "{course}. {objective}",
  "tries.since": "Asked on {day}",
  "tries.reason": "Reason",
  "tries.reasonHint":
    "What you talked about and why. It is logged with your name, and {name} can read it.",
  "tries.reopen": "Open one more try",
  "tries.confirm": "Confirm that {name} has shown it",
  "tries.critical":
    "Two questions about the same matter of safety or law were missed. Talk it through in person before anyone relies on it.",
  "tries.talked": "Log that we talked",
  "tries.regraded":
    "A question that counted for this had the wrong answer marked as right, and its authors corrected it. Nothing was taken away. Ask about this in person, and say here what you found.",
  "tries.typed":
    "These answers were typed in a check and counted as wrong, because they are not on the list of right answers. Read them, and tick those that are right after all.",
  "tries.typed.retention":
    "These answers were typed in a retention check and counted as wrong, because they are not on the list of right answers. Read them, and tick those that are right after all.",
  "tries.typed.right": "Right answers: {accepted}",
  "tries.typed.accept": "“{typed}” is right",
  "tries.typed.erased": "an answer that was erased",
  "tries.typed.save": "Save what I found",
  "tries.done": "Done. It is on record with your name and reason.",
  "held.by": "{holder} has had this since {day}.",
  "held.mine": "You have had this since {day}.",
  "held.because.asked": "It came to you first.",
  "held.because.no-coach": "The program has no coach now, so its lead has it.",
  "held.because.days": "Nobody had done it after three days, so it went on.",
  "held.because.left": "Whoever had it before has left that role.",
  "held.next.one": "If it is still open on {day}, it goes to {next}.",
  "held.next.both":
    "If it is still open on {day}, it goes to {backup}, and three days later to {lead}.",
  "held.nobody":
    "Nobody can do this yet: there is no coach and no lead. It goes to the first who joins.",
  "tries.problem.parallelOpen":
    "{name} can still answer one more question about safety or the law today, and that answer may settle this. Come back tomorrow. What you wrote is below.",
  "tries.problem.gone": "Someone else has already done this, or you no longer coach this person.",
} as const;
