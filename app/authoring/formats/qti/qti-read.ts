import { Feedbacks } from "../feedback";
import { Losses, type Said, said } from "../said";
import { allNamed, attributeOf, childNamed, isElement, type XmlElement } from "../xml/xml";
import type { Native } from "./carried";
import { feedbacksOf, nameHead, nameTitle, nameUnplaced, nameUnread } from "./qti-body";
import { readChoice, readHottext, readOrder } from "./qti-choices";
import { readAssociations, readDraggedGaps, readGaps } from "./qti-gaps";
import type { ReadFields, Reading } from "./qti-keys";
import { refusedKinds } from "./qti-refused";
import { branchesOf, declaredOf } from "./qti-rules";
import { nameScoring } from "./qti-scoring";
import { readSlider, readTyped } from "./qti-typed";

/** The parts of an item that are read, or that need no word. */
const READ = new Set([
  "responseDeclaration",
  "outcomeDeclaration",
  "itemBody",
  "responseProcessing",
  "modalFeedback",
  "stylesheet",
]);

/** Reads an assessmentItem, its names as in QTI 2.1, from what its own fields say. Never throws. */
export function readAssessmentItem(item: XmlElement): Native {
  const id = attributeOf(item, "identifier");
  const refuse = (reason: Said): Native => ({ ok: false, id, reason });
  const body = childNamed(item, "itemBody");
  if (attributeOf(item, "adaptive") === "true") return refuse(said("formats.reason.adaptive"));
  if (childNamed(item, "templateDeclaration")) return refuse(said("formats.reason.template"));
  const interactions = body ? allInteractions(body) : [];
  const [first] = interactions;
  if (!body || !first) return refuse(said("formats.reason.asks-nothing"));
  const problem = problemOf(interactions);
  if (problem) return refuse(problem);
  const lost = new Losses();
  nameHead(item, lost);
  nameUnread(item, READ, lost);
  const processing = childNamed(item, "responseProcessing");
  const branches = branchesOf(processing);
  const reading: Reading = {
    body,
    interactions,
    declared: declaredOf(item),
    branches,
    addsPoints:
      /map_response/.test(attributeOf(processing, "template")) ||
      allNamed(processing, "mapResponse").length > 0,
    feedback: feedbacksOf(item, lost),
    feedbacks: new Feedbacks(),
    lost,
  };
  nameScoring(item, reading);
  const fields = readers.get(first.name)?.(reading, first);
  if (!fields || !("type" in fields))
    return refuse(fields?.refused ?? said("formats.reason.asks-nothing"));
  nameUnplaced(
    reading.feedback.map(({ text }) => text),
    fields,
    lost,
  );
  nameTitle(attributeOf(item, "title"), id, String(fields.stem ?? ""), lost);
  return { ok: true, id, draft: fields, lost: [...lost], wanting: reading.feedbacks.wanting };
}

/** Why what an item asks is more, or other, than one question of Muster. */
function problemOf(interactions: readonly XmlElement[]): Said | null {
  const kinds = [...new Set(interactions.map(({ name }) => name))];
  for (const kind of kinds) {
    const refused = refusedKinds.get(kind);
    if (refused)
      return said("formats.reason.of-kind", { kind, reason: { key: refused, places: {} } });
    if (!readers.has(kind)) return said("formats.reason.unknown-kind", { kind: kind.slice(0, 60) });
  }
  const count = interactions.length;
  if (count === 1 || (kinds.length === 1 && kinds[0] === "inlineChoiceInteraction")) return null;
  if (kinds.length === 1 && kinds[0] === "textEntryInteraction")
    return said("formats.reason.typed-gaps", { count });
  return said("formats.reason.several", { count, kinds: kinds.join(", ") });
}

function allInteractions(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string" || !isElement(child)) return [];
    return child.name.endsWith("Interaction") ? [child] : allInteractions(child);
  });
}

type Reader = (reading: Reading, first: XmlElement) => ReadFields;
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["choiceInteraction", readChoice],
  ["hottextInteraction", readHottext],
  ["orderInteraction", readOrder],
  ["matchInteraction", readAssociations],
  ["associateInteraction", readAssociations],
  ["inlineChoiceInteraction", readGaps],
  ["gapMatchInteraction", readDraggedGaps],
  ["textEntryInteraction", readTyped],
  ["sliderInteraction", readSlider],
]);
