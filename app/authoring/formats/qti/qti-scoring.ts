import { numberIn } from "../numbers";
import { said } from "../said";
import { excerpt } from "../text/html-writing";
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenNamed,
  elementsOf,
  rawText,
  type XmlElement,
} from "../xml/xml";
import { nameUnread } from "./qti-body";
import { keysOf, type Reading } from "./qti-keys";
import { type Branch, givesPoints } from "./qti-rules";

/** The templates of response processing that every version of QTI has, and what may end their names. */
const TEMPLATE = /\/(CC2_)?(match_correct|match|map_response|map_response_point)(\.xml)?$/;
/** Ways of scoring that no right answer tells. */
const BEYOND = [
  "customOperator",
  "lookupOutcomeValue",
  "responseProcessingFragment",
  "include",
] as const;
/** What an expression of a score may be made of and still only add up points. */
const ADDED: ReadonlySet<string> = new Set(["sum", "variable", "mapResponse", "baseValue"]);
const DECLARED: ReadonlySet<string> = new Set(["correctResponse", "mapping", "areaMapping"]);

/** Names what an item says of its marks and its scoring, and Muster does not do. */
export function nameScoring(item: XmlElement, reading: Reading): void {
  const { branches, lost } = reading;
  const processing = childNamed(item, "responseProcessing");
  const template = attributeOf(processing, "template");
  const isOwn =
    (template !== "" && !TEMPLATE.test(template)) ||
    allNamed(processing, ...BEYOND).length > 0 ||
    branches.some((one) => one.when.kind === "other" && givesPoints(one)) ||
    allNamed(processing, "setOutcomeValue").some((one) => isScore(one) && !onlyAdds(one));
  if (isOwn) lost.add(said("formats.lost.own-scoring"));
  if (branches.some((one) => givesPartly(one, reading))) lost.add(said("formats.lost.part-marks"));
  for (const one of childrenNamed(item, "responseDeclaration")) nameUnread(one, DECLARED, lost);
  nameOutcomes(item, reading);
}

function nameOutcomes(item: XmlElement, { lost }: Reading): void {
  const outcomes = childrenNamed(item, "outcomeDeclaration");
  const named = (id: RegExp) => outcomes.find((one) => id.test(attributeOf(one, "identifier")));
  const most = rawText(childNamed(named(/^MAXSCORE$/i), "defaultValue"));
  const grade = Number(most || attributeOf(named(/^SCORE$/i), "normalMaximum") || 1);
  if (grade > 0 && grade !== 1) lost.add(said("formats.lost.grade", { grade }));
  const shown = allNamed(item, "modalFeedback", "feedbackInline", "feedbackBlock").map((one) =>
    attributeOf(one, "outcomeIdentifier"),
  );
  const others = outcomes
    .map((one) => attributeOf(one, "identifier"))
    .filter(
      (id) => !/^(MAX|MIN)?SCORE$|FEEDBACK|^completionStatus$/i.test(id) && !shown.includes(id),
    );
  if (others.length > 0)
    lost.add(said("formats.lost.outcomes", { names: excerpt(others.join(", "), 200) }));
}

function isScore(set: XmlElement): boolean {
  return /^SCORE$/i.test(attributeOf(set, "identifier"));
}

function onlyAdds(set: XmlElement): boolean {
  return allElements(set).every(({ name }) => ADDED.has(name));
}

function allElements(element: XmlElement): XmlElement[] {
  return elementsOf(element).flatMap((one) => [one, ...allElements(one)]);
}

/** Does it give points for a value that is none of the right answers? */
function givesPartly(one: Branch, reading: Reading): boolean {
  if (one.when.kind !== "value" || !givesPoints(one)) return false;
  const { value } = one.when;
  return !keysOf(reading, one.response).some(
    (key) => key === value || (numberIn(key) !== null && numberIn(key) === numberIn(value)),
  );
}
