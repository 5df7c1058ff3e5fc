import { type FormatKey, type Losses, type Said, said } from "../said";
import { htmlText } from "../text/html-text";
import { excerpt, tidy } from "../text/html-writing";
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenNamed,
  elementsOf,
  rawText,
  type XmlElement,
} from "../xml/xml";
import { nameTitle, noted, type Where } from "./qti-body";

const RESPONSES = ["response_lid", "response_str", "response_num", "response_xy", "response_grp"];
/** Elements of words; the last is what Blackboard sets them in. */
const TEXTS: ReadonlySet<string> = new Set(["mattext", "matemtext", "mat_formattedtext"]);
export const RESPONSE_NAMES: readonly string[] = RESPONSES;

/** The words that stand under an element, outside any response in it. */
export function wordsUnder(element: XmlElement | undefined, where: Where, lost: Losses): string {
  return tidy(
    elementsOf(element)
      .map((child) => {
        if (RESPONSES.includes(child.name) || child.name.startsWith("render_")) return "";
        if (TEXTS.has(child.name)) return wordsOfText(child, where, lost);
        if (child.name === "mat_extension" && allNamed(child, ...TEXTS).length > 0)
          return wordsUnder(child, where, lost);
        if (/^mat(image|audio|video|applet|application|ref|_extension)$/.test(child.name)) {
          const name = excerpt(attributeOf(child, "uri") || attributeOf(child, "label"));
          const what: Said = { key: kindOf(child.name, name), places: { name } };
          lost.add(said("formats.lost.in", { where: said(`formats.place.${where}`), what }));
          return "";
        }
        return wordsUnder(child, where, lost);
      })
      .join(" "),
  );
}

function kindOf(element: string, name: string): FormatKey {
  if (element === "matimage")
    return name === "" ? "formats.text.nameless-picture" : "formats.text.picture";
  if (element === "mataudio") return "formats.text.sound";
  return element === "matvideo" ? "formats.text.film" : "formats.text.embedded";
}

function wordsOfText(text: XmlElement, where: Where, lost: Losses): string {
  const isHtml = /html|smart_text/i.test(
    attributeOf(text, "texttype") || attributeOf(text, "type"),
  );
  return isHtml ? noted(lost, where, htmlText(rawText(text))) : tidy(rawText(text));
}

/** The metadata of an item, by label in small letters. */
export function metadataOf(item: XmlElement): Map<string, string> {
  return new Map(
    allNamed(childNamed(item, "itemmetadata"), "qtimetadatafield").map((field) => [
      rawText(childNamed(field, "fieldlabel")).toLowerCase(),
      rawText(childNamed(field, "fieldentry")),
    ]),
  );
}

/** Labels of metadata that Muster reads, or that say nothing to a learner. */
const SILENT =
  /^(question_type|cc_profile|points_possible|original_answer_ids|assessment_question_identifierref|cc_question_category|muster|bbmd_.*|(d2l|imsmd|le|learning_).*|qmd_(?!timelimit|level|topic|keywords).*)$/;

/** Names what an item says of itself and Muster has no place for, such as a calculator to show. */
export function nameMetadata(metadata: ReadonlyMap<string, string>, lost: Losses): void {
  const told = [...metadata].filter(
    ([label, entry]) => !SILENT.test(label) && !/^(|0|none|no|false)$/i.test(entry),
  );
  const weight = Number(metadata.get("cc_weighting") ?? 1);
  if (weight !== 1 && Number.isFinite(weight))
    lost.add(said("formats.lost.grade", { grade: weight }));
  const names = told.map(([label]) => label).filter((label) => !/^$|^cc_weighting$/.test(label));
  if (names.includes("parent_stimulus_item_ident")) lost.add(said("formats.lost.passage"));
  const settings = names.filter((label) => label !== "parent_stimulus_item_ident");
  if (settings.length > 0)
    lost.add(said("formats.lost.settings", { names: excerpt(settings.join(", "), 200) }));
}

/** Names the title of an item, unless it is its id, begins its question or is every item's. */
export function nameTitle12(item: XmlElement, stem: string, lost: Losses): void {
  if (attributeOf(item, "title").toLowerCase() !== "question")
    nameTitle(attributeOf(item, "title"), attributeOf(item, "ident"), stem, lost);
}

/** The texts of feedback, by their ids. */
export function feedbackTexts(item: XmlElement, lost: Losses): Map<string, string> {
  return new Map(
    childrenNamed(item, "itemfeedback").map((one) => {
      const hints = allNamed(one, "hint", "solution").length;
      if (hints > 0) lost.add(said("formats.lost.hints", { n: hints }));
      return [attributeOf(one, "ident"), wordsUnder(one, "some-feedback", lost)];
    }),
  );
}
