import { textOfHtml, tidy } from "../text/plain-text";
import {
  allNamed,
  attributeOf,
  childNamed,
  childrenNamed,
  elementsOf,
  rawText,
  type XmlElement,
} from "../xml/xml";
import { noted } from "./qti-body";
import { say } from "./qti-messages";

const RESPONSES = ["response_lid", "response_str", "response_num", "response_xy", "response_grp"];
export const RESPONSE_NAMES: readonly string[] = RESPONSES;

/** The words that stand under an element, outside any response in it. */
export function wordsUnder(element: XmlElement | undefined, where: string, lost: string[]): string {
  return tidy(
    elementsOf(element)
      .map((child) => {
        if (RESPONSES.includes(child.name) || child.name.startsWith("render_")) return "";
        if (child.name === "mattext" || child.name === "matemtext")
          return wordsOfText(child, where, lost);
        if (/^mat(image|audio|video|applet|application|ref|_extension)$/.test(child.name)) {
          const of = attributeOf(child, "uri") || attributeOf(child, "label") || "no name";
          lost.push(say("dropped", { where, what: `${kindOf(child.name)} (${of})` }));
          return "";
        }
        return wordsUnder(child, where, lost);
      })
      .join(" "),
  );
}

function kindOf(name: string): string {
  if (name === "matimage") return "a picture";
  if (name === "mataudio" || name === "matvideo") return "audio or video";
  return "embedded material";
}

function wordsOfText(text: XmlElement, where: string, lost: string[]): string {
  const isHtml = /html|xhtml/i.test(attributeOf(text, "texttype"));
  return isHtml ? noted(lost, where, textOfHtml(rawText(text))) : tidy(rawText(text));
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

/** The texts of feedback, by their ids. */
export function feedbackTexts(item: XmlElement, lost: string[]): Map<string, string> {
  return new Map(
    childrenNamed(item, "itemfeedback").map((one) => {
      if (allNamed(one, "hint", "solution").length > 0) lost.push(say("hints"));
      return [attributeOf(one, "ident"), wordsUnder(one, "feedback", lost)];
    }),
  );
}
