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
  "assessment.sjt.hint": "Choose what you would do first. Experienced people rated each of these.",
  "assessment.branch.hint": "Choose what you do. You see what happens then.",
  "assessment.match.hint": "Choose what goes with each. Use nothing twice.",
  "assessment.match.choose": "Choose what goes with it",
  "assessment.cloze.hint": {
    one: "Choose the words for the gap.",
    other: "Choose the words for each of the {n} gaps.",
  },
  "assessment.cloze.gap": "Gap {number} of {of}",
  "assessment.cloze.choose": "Gap {number}",
  "assessment.typed.label": "Your answer",
  "assessment.text.hint": "A few words. Capitals, accents and kinds of quotes make no difference.",
  "assessment.numeric.hint": "Write a number in digits. 1.5 and 1,5 are read as the same.",
  "assessment.numeric.unitHint":
    "Write a number of {unit} in digits. 1.5 and 1,5 are read as the same.",
  "assessment.numeric.unitsHint":
    "Write a number in digits with its unit: {units}. 1.5 and 1,5 are read as the same.",

  "assessment.review.right": "That is right",
  "assessment.review.partly": "Partly. Read why below.",
  "assessment.review.notYet": "Not yet. Read why below.",
  "assessment.verdict.key": "Right answer",
  "assessment.verdict.notKey": "Not this one",
  "assessment.verdict.mine": "Your answer",
  "assessment.verdict.place": "Place {place}",
  "assessment.verdict.given": "You put it in place {place}",
  "assessment.verdict.pair": "Goes with: {right}",
  "assessment.verdict.paired": "You chose: {given}",
  "assessment.verdict.best": "The strongest move",
  "assessment.verdict.partly": "Partly",
  "assessment.verdict.worst": "Not this one",

  "assessment.problem.choose-one": "Choose one answer.",
  "assessment.problem.choose-some": "Choose at least one answer.",
  "assessment.problem.choose-exactly": "Choose as many answers as the question asks for.",
  "assessment.problem.place-each": "Give each step a place of its own.",
  "assessment.problem.match-each": "Choose what goes with each one.",
  "assessment.problem.match-once": "You used the same choice twice. Give each one its own.",
  "assessment.problem.fill-each": "Choose the words for every gap.",
  "assessment.problem.write-answer": "Write one answer.",
  "assessment.problem.write-number": "Write one number in digits, such as 12 or 1.5.",
  "assessment.problem.write-plainly":
    "This number can be read in two ways. Write it without a thousands mark, such as 1500, or with a point, such as 1.5.",
  "assessment.problem.write-unit":
    "Write the number with one of the units that the question names.",
  "assessment.problem.unknown-choice":
    "This form is out of date. Here is the question again: choose your answer once more.",
} as const;
