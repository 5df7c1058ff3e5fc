/** Words around a question: its choices before the answer, its verdicts after. */
export const assessment = {
  "assessment.multi.hint": "Choose all that apply.",
  "assessment.multi.chooseHint": { one: "Choose {n}.", other: "Choose {n}." },
  "assessment.order.hint": {
    one: "Give each step its own place.",
    other: "Give each step its own place, from 1 to {n}.",
  },
  "assessment.order.choose": "Choose a place",
  "assessment.order.place": "Place {place}",

  "assessment.review.right": "That is right",
  "assessment.review.notYet": "Not yet. Read why below.",
  "assessment.verdict.key": "Right answer",
  "assessment.verdict.notKey": "Not this one",
  "assessment.verdict.mine": "Your answer",
  "assessment.verdict.place": "Place {place}",
  "assessment.verdict.given": "You put it in place {place}",

  "assessment.problem.choose-one": "Choose one answer.",
  "assessment.problem.choose-some": "Choose at least one answer.",
  "assessment.problem.choose-exactly": "Choose as many answers as the question asks for.",
  "assessment.problem.place-each": "Give each step a place of its own.",
  "assessment.problem.unknown-choice":
    "This form is out of date. Here is the question again: choose your answer once more.",
} as const;
