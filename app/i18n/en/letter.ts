/** Words of the letter to a district. */
export const letter = {
  "reporting.letter.title": "Letter to a district",
  "reporting.letter.what":
    "Who is placed in a district’s schools, ready or not on a day, under which rules. To print and sign.",
  "letter.lead": "Who is placed in its schools, and the rules they stand under.",
  "letter.ask": "Which district",
  "letter.askNote": "Made again for the same day, it is the same file, byte for byte.",
  "letter.show": "Show this letter",
  "letter.district": "District",
  "letter.none": "No placement in a district yet",
  "letter.noneText": "When someone is placed in one of its schools, a letter can be made.",
  "letter.to": "To {district}",
  "letter.says": {
    one: "{program} has one placement in your schools.",
    other: "{program} has {n} placements in {schools} of your schools.",
  },
  "letter.means":
    "Each was judged as of {day} under the rules below, from the facts known by then. The list says whether and until when someone may serve. It says nothing of why not, and nothing of any check.",
  "letter.roster": "Placed in your schools",
  "letter.nobody": "Nobody is placed in your schools on this day.",
  "letter.school": "School",
  "letter.role": "Role",
  "letter.ready": "May serve",
  "letter.rules": "Rules in force",
  "letter.source": "Where it is written",
  "letter.sourceChecked": "{source}. Read there {day}",
  "letter.sourceExample": "{source}. Read there {day}. An example that nobody has verified",
  "letter.signature": "Signature",
  "letter.signatureNote": "The file carries one that a machine can check.",
  "letter.for": "For {program}",
  "letter.signHere": "Signed: ____________________",
  "letter.signName": "Name: ____________________",
  "letter.signDay": "Day: ____________________",
  "letter.download": "Download the letter",
  "letter.problem.no-program": "You lead no such program. Choose one of yours.",
  "letter.problem.no-district":
    "Your program has placed nobody in this district. Choose one from the list.",
  "letter.problem.day-not-over":
    "That day is not over yet, so more may still be learned. Choose an earlier one.",
} as const;
