/** Words for where someone stands on an objective. */
export const mastery = {
  "mastery.level.not-started": "Not started",
  "mastery.level.practicing": "Practicing",
  "mastery.level.ready": "Ready for check",
  "mastery.level.shown": "Shown",
  "mastery.level.kept": "Kept",
  "mastery.notYet": "Not yet",
  "mastery.rule": "What it takes to pass",

  "mastery.counts": "You have shown {right} of {of} on new questions.",
  "mastery.more": {
    one: "One more right answer completes this check.",
    other: "{n} more right answers complete this check.",
  },
  "mastery.retentionLength": "{n} new questions to confirm it stuck",
  "mastery.lengthExact": { one: "{n} question", other: "{n} questions" },
  "mastery.length": "{least} to {most} questions",

  "mastery.passed": "Check passed on {day} ({right} of {of}).",
  "mastery.confirmed": "Your coach confirmed it on {day}.",
  "mastery.retention.wait": "On or after {day}, two new questions confirm it stuck.",
  "mastery.retention.waitCoach": "On or after {day}, your coach confirms once more that it stuck.",
  "mastery.retention.open": "Two new questions now confirm it stuck.",
  "mastery.retention.under-way":
    "Two new questions are under way to confirm it stuck. Your answers are saved.",
  "mastery.retention.kept": "It stuck: {right} of {of} on {day}.",
  "mastery.retention.keptCoach": "Your coach confirmed on {day} that it stuck.",
  "mastery.retention.keptAgain": "It was shown again long after the first time: it stuck.",
  "mastery.retention.missed":
    "On {day}, {right} of {of} new questions were right, which is too few to say it stuck. A badge you hold stays yours.",
  "mastery.retention.missedCritical":
    "On {day}, {right} of {of} new questions were right, but one about safety or the law was missed, and those must be right. A badge you hold stays yours.",

  "mastery.renewing":
    "The renewal asks this again, on questions you have never seen. What you showed before stands meanwhile.",
  "mastery.door.open": "Open now, with new questions.",
  "mastery.door.under-way": "Under way. Your answers are saved.",
  "mastery.door.wait": "The next try opens on {when}, with new questions.",
  "mastery.door.coach":
    "Your three tries are used. Your coach talks it through with you and opens it again.",
  "mastery.door.no-questions": "No new questions left; your coach can confirm this another way.",

  "standing.title": "Where they stand",
  "standing.shown": "{shown} of {of} objectives shown",
  "standing.none": "No course begun yet",
  "standing.noneWhy": "When they begin a course, what they have shown in it appears here.",

  "map.title": "How you got here",
  "map.titleOf": "{course}, over time",
  "map.note": "Each line rises with the level of its objective, from the day the course was begun.",
  "map.noteFlat": "From the second day on, a line shows how each level has changed.",
  "map.axis": "From {from} on the left to {until} on the right.",
  "map.table": "The same as a table",
  "map.caption": "Levels in {course} over time",
  "map.objective": "Objective",
  "map.level": "Level",
  "map.since": "Since",
  "map.change": "{level} since {day}.",
  "map.nothing": "Not started.",
} as const;
