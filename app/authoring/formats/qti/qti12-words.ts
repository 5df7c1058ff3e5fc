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
import { noted, type Where } from "./qti-body";

const RESPONSES = ["response_lid", "response_str", "response_num", "response_xy", "response_grp"];
export const RESPONSE_NAMES: readonly string[] = RESPONSES;

/** The words that stand under an element, outside any response in it. */
export function wordsUnder(element: XmlElement | undefined, where: Where, lost: Losses): string {
  return tidy(
    elementsOf(element)
      .map((child) => {
        if (RESPONSES.includes(child.name) || child.name.startsWith("render_")) return "";
        if (child.name === "mattext" || child.name === "matemtext")
          return wordsOfText(child, where, lost);
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
  const isHtml = /html|xhtml/i.test(attributeOf(text, "texttype"));
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
