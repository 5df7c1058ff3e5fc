import { canonical } from "../app/authoring/formats/canonical";
import type { Imported } from "../app/authoring/formats/item-format";
import { moodleXml } from "../app/authoring/formats/moodle/moodle-xml";
import { textFor } from "../app/i18n/catalog";

const t = textFor("en");

/** A file as Moodle 4 exports it. */
export const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${questions.join("\n")}\n</quiz>\n`;

/** A question as Moodle 4 exports it. */
export function question(type: string, text: string, rest: string, head = ""): string {
  return `<!-- question: 96  -->
  <question type="${type}">
    <name>
      <text>Rivers 1</text>
    </name>
    <questiontext format="html">
      <text><![CDATA[${text}]]></text>
    </questiontext>
    <generalfeedback format="html">
      <text></text>
    </generalfeedback>
    <defaultgrade>1.0000000</defaultgrade>
    <penalty>0.0000000</penalty>
    <hidden>0</hidden>
    <idnumber></idnumber>
${head}${rest}
  </question>`;
}
export const answer = (fraction: string, text: string, feedback = "", more = "") =>
  `    <answer fraction="${fraction}" format="html">
      <text><![CDATA[${text}]]></text>
      <feedback format="html">
        <text><![CDATA[${feedback}]]></text>
      </feedback>${more}
    </answer>`;
export const THREE = [
  answer("100", "<p>Po</p>", "<p>Yes.</p>"),
  answer("0", "Rhine", "No."),
  answer("0", "Ebro"),
].join("\n");
export const choice = (rest: string, head = "", text = "<p>Which river?</p>") =>
  question("multichoice", text, rest, `    <single>true</single>\n${head}`);

/** The one question of a file. */
export function only(text: string): Imported {
  const read = moodleXml.read(text, t);
  const [first] = read;
  if (!first || read.length > 1) throw new Error(`${read.length} questions were read.`);
  return first;
}
/** The item of a file with one question, and all that it lost. */
export function taken(text: string) {
  const read = only(text);
  if (read.status === "rejected") throw new Error(read.reason);
  return { item: read.item, lost: read.status === "partial" ? read.lost.join("\n") : "" };
}
/** Why the one question of a file is refused. */
export function refused(text: string): string {
  const read = only(text);
  if (read.status !== "rejected") throw new Error(`${read.status}: ${canonical(read.item)}`);
  return read.reason;
}
