import { fillIn } from "../xml/xml";

/** What an author is told of a QTI file. */
export const messages = {
  noItems: "The file holds no question: no {name} was found in it.",
  package:
    "This is the list of a package (imsmanifest), not a question. Import the item files that it names.",
  test: "This is a test that names its questions in other files. Import the item files that it names.",
  tooManyItems: "A file may hold at most {most} items: put this one into another file.",
  tooLarge: "It has more than {most} elements. Split it into smaller questions.",
  noInteraction: "It asks nothing: it is a text to read, so it belongs in a lesson.",
  several:
    "It asks {count} things in one item ({kinds}). Split it into one item for each, then import again.",
  typedGaps:
    "It has {count} gaps to type in, and Muster has one. Split it, or give each gap choices.",
  unsupported: "It is a {kind}: {why}",
  adaptive: "It is adaptive: it changes as it is answered, and Muster judges one answer.",
  template: "Its values change each time it is shown, and Muster shows what was written.",
  noKey: "It does not say which answer is right.",
  unknownKey: "It says that {key} is right, but has no such choice.",
  severalKeys: "It has one choice to make, but {count} right ones of the same worth.",
  pairsOnce:
    "Its pairs do not go one to one ({of} goes with several or none). Muster matches one to one.",
  notNumber: "Its right answer, {value}, is not a number that Muster can read.",
  dropped: "In {where}: {what}.",
  partMarks: "Part marks: Muster counts an answer right when all of it is.",
  ownScoring: "Its own way of scoring: Muster uses the right answer that it names.",
  negative: "Points taken away for a wrong choice.",
  hints: "Hints.",
  rubric: "Notes that are not for learners (rubric).",
  hiddenFeedback: "Feedback shown for all but one choice.",
  generalFeedback: "Feedback that goes with no one answer: “{text}”.",
  caseSensitive: "Whether capitals matter: Muster reads capitals and small letters alike.",
  pattern: "A pattern that answers must fit.",
  relative: "A tolerance in percent: Muster keeps it as a number.",
  exclusive: "A tolerance that leaves out its ends: Muster includes them.",
  uneven: "A tolerance that is wider on one side: Muster keeps the wider for both.",
  otherNumbers: "{count} further right numbers or ranges: Muster keeps the first.",
  limits: "How many may be chosen ({of}).",
  sides: "Which of two goes first: Muster lists one side and offers the other.",
  style: "A style sheet ({of}).",
  points: "{points} points: every item counts the same in Muster.",
  // Written for readers of what was exported.
  about: "Other programs will not see its {fields}.",
  notSpread: "Other programs see it as a plain choice: {what}.",
  ratings: "the panel's ratings are counted as points",
  scenes: "only its opening scene can be asked there",
  units: "Other programs will not see its units: the number is in {unit}.",
} as const;

export type Key = keyof typeof messages;

export function say(key: Key, places: Record<string, string | number> = {}): string {
  return fillIn(messages[key], places);
}

/** Kinds of interaction that are named and refused, with why. */
export const refused: ReadonlyMap<string, readonly [kind: string, why: string]> = new Map(
  Object.entries({
    extendedTextInteraction: [
      "longer text to write (essay)",
      "no rule can judge it. Use a practice task.",
    ],
    uploadInteraction: ["file to hand in", "no rule can judge it. Use a practice task."],
    drawingInteraction: ["drawing", "no rule can judge it. Use a practice task."],
    hotspotInteraction: [
      "place to choose on a picture",
      "it cannot be answered without seeing. Ask it in words.",
    ],
    selectPointInteraction: [
      "point to choose on a picture",
      "it cannot be answered without seeing. Ask it in words.",
    ],
    graphicOrderInteraction: [
      "picture to put in order",
      "it cannot be answered without seeing. Use an order of words.",
    ],
    graphicAssociateInteraction: [
      "picture to draw lines on",
      "it cannot be answered without seeing. Use a match of words.",
    ],
    graphicGapMatchInteraction: [
      "picture to fill",
      "it cannot be answered without seeing. Use a match of words.",
    ],
    positionObjectInteraction: [
      "picture to place",
      "it cannot be answered without seeing. Ask it in words.",
    ],
    gapMatchInteraction: [
      "text to drag words into",
      "give each gap choices of its own (inline choice).",
    ],
    hottextInteraction: ["text to choose words in", "write the words as choices."],
    sliderInteraction: ["slider", "ask for the number to be written."],
    mediaInteraction: ["recording to play", "put it in a lesson."],
    endAttemptInteraction: ["button that ends the try", "Muster has its own."],
    customInteraction: ["question made for one program", "only that program can show it."],
    portableCustomInteraction: ["question made for one program", "only that program can show it."],
  } satisfies Record<string, [string, string]>),
);

/** What is said of each feedback of a file that none of the fields read from it holds. */
export function unplaced(texts: Iterable<string>, fields: object): string[] {
  const held = JSON.stringify(fields);
  return [...texts]
    .filter((text) => text !== "" && !held.includes(JSON.stringify(text).slice(1, -1)))
    .map((text) => say("generalFeedback", { text: text.slice(0, 80) }));
}
