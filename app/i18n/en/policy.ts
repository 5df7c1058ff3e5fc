/** Words of the page that says the rule by which a skill counts as shown. */
export const policy = {
  "policy.mastery.title": "How you show a skill",
  "policy.mastery.lead":
    "You show an objective by answering new questions on it right in a check: {ways} when each has four choices, however long you take.",
  "policy.mastery.own.title": "Your own numbers",
  "policy.mastery.own.none": "You have not finished a check on it yet.",
  "policy.mastery.own.tries": { one: "Tries so far: {n}.", other: "Tries so far: {n}." },

  "policy.mastery.kinds.title": "Two kinds of questions",
  "policy.mastery.kinds.note": "They are never mixed.",
  "policy.mastery.practice": "Practice is for learning",
  "policy.mastery.practiceWhat":
    "You see why each answer is right or not, and you can try as often as you like. Practice decides what we suggest next. It never counts for or against a badge.",
  "policy.mastery.check": "A check is for showing",
  "policy.mastery.checkWhat":
    "Only questions that are new to you, with no answers shown until the end. This is the only quiz evidence that a badge can rest on. If you know a course already, you can take its check at once.",

  "policy.mastery.pass.title": "What passes",
  "policy.mastery.pass.note": "For each objective, {least} to {most} new questions.",
  "policy.mastery.pass.caption": "How many right answers show an objective, by kind of question",
  "policy.mastery.pass.kind": "Kind of question",
  "policy.mastery.pass.kindShort": "Kind",
  "policy.mastery.pass.ways": "You pass with",
  "policy.mastery.pass.waysShort": "Pass",
  "policy.mastery.pass.options": "Questions with {n} choices, one right",
  "policy.mastery.pass.multi": "Questions that ask for all that apply, or for the right order",
  "policy.mastery.pass.way": "{right} of {of}",
  "policy.mastery.pass.or": "{first} or {last}",
  "policy.mastery.pass.mixed":
    "When kinds are mixed, we count each answer by how likely a guess would have been right, and we tell you what is still needed. A check stops as soon as you have passed, or when it could no longer change the result.",
  "policy.mastery.pass.bar":
    "The bar is set so that passing someone who is not ready counts as 19 times worse than asking someone who is ready to try again.",
  "policy.mastery.pass.critical":
    "Some questions are about safety or the law, and each of those must be right. If you miss one, you see why after the check and answer one more like it on the same day. Until that is right, the objective is not shown, whatever the count.",

  "policy.mastery.odds.title": "How sure it is",
  "policy.mastery.odds.note": "In one try, worked out exactly from the rule.",
  "policy.mastery.odds.caption": "Out of 100 people, how many pass in one try",
  "policy.mastery.odds.person": "Who",
  "policy.mastery.odds.personShort": "Who",
  "policy.mastery.odds.share": "Someone who gets {share} of 100 right",
  "policy.mastery.odds.choices": "Passes one objective, {n} choices",
  "policy.mastery.odds.choicesShort": "{n} choices",
  "policy.mastery.odds.course": "Passes all {objectives} objectives of a course, {n} choices",
  "policy.mastery.odds.courseShort": "All {objectives}",
  "policy.mastery.odds.people": "{n} of 100",
  "policy.mastery.odds.why":
    "No short check is perfect. That is why there are several objectives, more than one try, and a person who watches you work.",

  "policy.mastery.tries.title": "If it is not yet",
  "policy.mastery.tries.what":
    "What you have shown stays shown. You try again only on the objectives that are left, with new questions.",
  "policy.mastery.tries.waits":
    "There are {tries} tries on each objective. After the first you wait {first} hours, after the second {second}. After the third, your coach talks it through with you and opens it again.",
  "policy.mastery.tries.empty":
    "When too few new questions are left, a try does not open and is not used up. Your coach can confirm the skill another way.",

  "policy.mastery.kept.title": "If it stuck",
  "policy.mastery.kept.what":
    "From {days} days after a check on, {questions} more new questions on the objective confirm that it stuck. They are added to the answers of the check that showed it, and must leave it above the same bar.",
  "policy.mastery.kept.missed":
    "A miss there counts as one try. The objective reads “practicing” until you show it again, and a badge you hold stays yours. When too few new questions are left, nothing opens and nothing is used up.",
  "policy.mastery.kept.practice":
    "After that, daily practice asks at most {n} questions a day, just before you would forget. It is for you alone and never counts for or against you.",

  "policy.mastery.badge.title": "What earns the badge",
  "policy.mastery.badge.what":
    "Every objective of the course shown, and the practice task: a named coach watches you do it in person and rates every row 3 of 4 or better. Neither replaces the other. No one signs for themselves.",

  "policy.mastery.marks.title": "The words you will see",
  "policy.mastery.never.title": "What plays no part",
  "policy.mastery.never.what":
    "How fast you read or answer, how often you practiced, your age, your school, or where you live. No software decides that you were careless or dishonest; only a person may ask.",

  "policy.mastery.exact.title": "The rule, for those who check our work",
  "policy.mastery.exact.what":
    "This is {rule}. Each objective is a question of two states, known or not yet known, starting at even odds. Every answer multiplies the odds by how likely it is from someone who knows against someone who does not, given the chance of a lucky guess and of a slip. Nothing is learned during a check. It is Wald’s sequential test with a bar of {threshold} percent.",
  "policy.mastery.exact.guess":
    "Guess and slip: {guess} and {slip} for {n} choices; {otherGuess} and {otherSlip} for all that apply and for putting in order.",
} as const;
