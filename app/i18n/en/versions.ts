/** Words of a newer version of a course, of a course that is retired, and of a key that is corrected. */
export const versions = {
  "newVersion.title": "A newer version",
  "newVersion.lead":
    "You began version {version}. Version {newer} is here. You may go on in it, or finish the one you began: both count.",
  "newVersion.none": "You are in the newest version",
  "newVersion.none.lead": "You are in version {version} of this course.",
  "newVersion.back": "Back to the course",
  "newVersion.choice": "Your choice",
  "newVersion.published": "Version {version} was published on {day}.",
  "newVersion.nothingLost":
    "Either way you keep every answer, every lesson you read, and every badge and credential you earned. A badge names the version in which you earned it.",
  "newVersion.stayed": "On {day} you chose to stay in version {version}. You may still go on.",
  "newVersion.goOn": "Go on in version {newer}",
  "newVersion.stay": "Stay in version {version}",
  "newVersion.finish.check-under-way": "Go on with the check",
  "newVersion.finish.safety-waiting": "Answer the question about safety",
  "newVersion.problem.choice": "Choose to go on in the newer version, or to stay.",
  "newVersion.problem.check-under-way":
    "A check is under way. Finish it first: it ends in the version in which it began.",
  "newVersion.problem.safety-waiting":
    "A question about safety waits for you today. Answer it first: then you may go on.",
  "newVersion.problem.no-newer": "There is no newer version now. Nothing was changed.",
  "newVersion.problem.another":
    "A later version was published while you were reading. Read what it changes, then choose.",
  "newVersion.count.stays": {
    one: "{n} objective stays at the level it has.",
    other: "{n} objectives stay at the level they have.",
  },
  "newVersion.count.again": {
    one: "{n} objective that you have shown is to be shown again.",
    other: "{n} objectives that you have shown are to be shown again.",
  },
  "newVersion.count.open": {
    one: "{n} objective changed that you have not shown yet.",
    other: "{n} objectives changed that you have not shown yet.",
  },
  "newVersion.count.new": { one: "{n} objective is new.", other: "{n} objectives are new." },
  "newVersion.count.gone": {
    one: "{n} objective is no longer asked.",
    other: "{n} objectives are no longer asked.",
  },
  "newVersion.minutes": {
    one: "What is asked again or new takes about {n} minute: lessons, and new questions.",
    other: "What is asked again or new takes about {n} minutes: lessons, and new questions.",
  },
  "newVersion.minutes.none": "Nothing that you have shown is asked again.",
  "newVersion.objectives": "What you will be able to do",
  "newVersion.objectives.note":
    "An objective stays as it is when its words and the right answers to the questions you answered are the same.",
  "newVersion.effect.stays": "Stays",
  "newVersion.effect.again": "Show it again",
  "newVersion.effect.open": "Changed",
  "newVersion.effect.new": "New",
  "newVersion.effect.gone": "No longer asked",
  "newVersion.said": "In your version: {before}",
  "newVersion.reason.text": "It says something else than before.",
  "newVersion.reason.form": "The words are the same; only how they are written changed.",
  "newVersion.reason.key":
    "A question that you answered had the wrong answer marked as right. That is corrected now.",
  "newVersion.reason.critical-on": "It now has questions about safety or the law.",
  "newVersion.reason.critical-off": "Questions of it no longer count as safety or law.",
  "newVersion.lessonsOnly": "Its lessons were revised. Its level stays.",
  "newVersion.read": "Taught in: {lessons}",
  "newVersion.rest": "What else changed",
  "newVersion.rest.none": "Lessons, questions and the practice task are the same.",
  "newVersion.lessons.added": "New lessons: {lessons}",
  "newVersion.lessons.changed": "Revised lessons: {lessons}",
  "newVersion.lessons.gone": "Lessons left out: {lessons}",
  "newVersion.questions.added": { one: "{n} new question", other: "{n} new questions" },
  "newVersion.questions.changed": { one: "{n} revised question", other: "{n} revised questions" },
  "newVersion.questions.gone": {
    one: "{n} question left out",
    other: "{n} questions left out",
  },
  "newVersion.task.new": "There is a practice task now.",
  "newVersion.task.changed":
    "The practice task was revised. What a coach has already seen you do still counts.",
  "newVersion.task.gone": "There is no practice task any more.",
  "newVersion.offer":
    "Version {newer} of this course is here. See what it changes for you, in minutes; you may stay in version {version}.",
  "newVersion.see": "See what changed",

  "retirement.title": "Retired",
  "retirement.since": "This course takes no new learners since {day}.",
  "retirement.why": "Its authors say: “{reason}”",
  "retirement.inside": "You are in it, so you may finish it. What you earn by it counts as before.",
  "retirement.outside":
    "Whoever is in it finishes it. Badges and credentials earned by it stay good and can be checked as before.",
  "retirement.problem.begin":
    "This course is retired and takes no new learners. Choose another one from the list of courses.",
  "retirement.form.retire": "Retire a course",
  "retirement.form.reopen": "Take a course up again",
  "retirement.form.lead":
    "A retired course takes no new learners, by a rule or by themselves. Whoever is in it finishes it, and what was earned by it stays good.",
  "retirement.form.reopenLead": "From then on the course takes new learners, as before.",
  "retirement.form.way": "Retire the course, or take it up again",
  "retirement.form.reason": "Why",
  "retirement.form.words": "Reason",
  "retirement.form.hint":
    "Everyone who opens the course reads it. Say what to take instead, if there is something.",
  "retirement.form.reopenHint": "It is kept in the record of your college.",
  "retirement.form.now": "Retired since {day}: “{reason}”",
  "retirement.form.do": "Retire the course",
  "retirement.form.doReopen": "Take it up again",
  "retirement.form.saved": "Saved. The page of the course says so now.",
  "reviewBy.title": "Due for a review",
  "reviewBy.learners":
    "Its authors meant to review this course by {day}. Some of it may be out of date: where a rule or a law is in doubt, ask your program.",
} as const;
