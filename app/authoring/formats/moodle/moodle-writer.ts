import type { Item } from "../../../assessment/items/index";
import { creditsOf } from "../../../assessment/items/sjt";
import { type Said, said } from "../said";
import { escaped, html, inHtml, storable } from "./moodle-markup";

/** The shares of a mark that Moodle takes. */
const GRADES = [
  100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667, 14.28571,
  12.5, 11.11111, 10, 5, 0,
];

/** One `question` of a file, and what Moodle will not show of it. */
export function writeQuestion(item: Item): { xml: string; lost: Said[] } {
  const held = JSON.stringify(item).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  const shown = partsOf(item);
  const xml = [
    `  <question type="${shown.type}">`,
    `    <name><text>${escaped(item.id)}</text></name>`,
    `    <questiontext format="html">${html(shown.text)}</questiontext>`,
    `    <generalfeedback format="html"><text></text></generalfeedback>`,
    `    <defaultgrade>1.0000000</defaultgrade>`,
    `    <penalty>0.0000000</penalty>`,
    `    <hidden>0</hidden>`,
    `    <idnumber>${escaped(item.id)}</idnumber>`,
    ...shown.lines.map((line) => `    ${line}`),
    `    <tags>${tagsOf(item)
      .map((tag) => `<tag><text>${escaped(tag)}</text></tag>`)
      .join("")}</tags>`,
    `    <muster>${held}</muster>`,
    `  </question>`,
  ].join("\n");
  const lost = [...shown.lost];
  if (item.from) lost.push(said("formats.unseen.field", { field: said("formats.field.from") }));
  if (item.figure) lost.push(said("formats.unseen.field", { field: said("formats.field.figure") }));
  if (item.critical)
    lost.push(said("formats.unseen.field", { field: said("formats.field.critical") }));
  if (xml !== storable(xml)) lost.push(said("formats.unseen.signs"));
  return { xml: storable(xml), lost };
}

/** What an item is to Muster, as tags that a stay in Moodle leaves whole. */
function tagsOf(item: Item): string[] {
  return [
    `muster:objective:${item.objective}`,
    `muster:level:${item.level}`,
    `muster:pool:${item.pool}`,
    ...(item.family === undefined ? [] : [`muster:family:${item.family}`]),
    ...(item.critical ? ["muster:critical:yes"] : []),
    ...item.sources.map((source) => `muster:source:${source}`),
  ];
}

interface Shown {
  type: string;
  /** Paragraphs of HTML, already escaped. */
  text: string[];
  lines: string[];
  lost: Said[];
}

function partsOf(item: Item): Shown {
  const text = [inHtml(item.stem)];
  switch (item.type) {
    case "single":
      return {
        type: "multichoice",
        text,
        lines: [
          ...choiceLines(true),
          ...item.options.map((one) => answer(one, one.correct ? 100 : 0)),
        ],
        lost: [],
      };
    case "multi": {
      const right = item.options.filter(({ correct }) => correct).length;
      const share = Math.round(1e7 / right) / 1e5;
      return {
        type: "multichoice",
        text,
        lines: [
          ...choiceLines(false),
          ...item.options.map((one) => answer(one, one.correct ? share : -share)),
        ],
        lost: item.choose === undefined ? [] : [said("formats.unseen.choose")],
      };
    }
    case "sjt": {
      const credits = creditsOf(item.options);
      return {
        type: "multichoice",
        text,
        lines: [
          ...choiceLines(true),
          ...item.options.map((one) => answer(one, nearestGrade(credits.get(one.id) ?? 0))),
        ],
        lost: [said("formats.unseen.ratings")],
      };
    }
    case "order":
      return {
        type: "ordering",
        text,
        lines: [
          "<layouttype>VERTICAL</layouttype>",
          "<selecttype>ALL</selecttype>",
          ...[...item.options]
            .sort((a, b) => a.position - b.position)
            .map((one) => answer(one, one.position)),
        ],
        lost: [said("formats.unseen.step-feedback")],
      };
    case "match":
      return {
        type: "matching",
        text,
        lines: [
          "<shuffleanswers>true</shuffleanswers>",
          ...item.pairs.map((pair) => subquestion([inHtml(pair.text)], pair.match)),
          ...item.others.map((other) => subquestion([], other)),
        ],
        lost: [said("formats.unseen.pair-feedback")],
      };
    case "cloze":
      return { type: "cloze", text: [aroundGaps(item.stem), gapText(item)], lines: [], lost: [] };
    case "text":
      return {
        type: "shortanswer",
        text,
        lines: [
          "<usecase>0</usecase>",
          ...item.accepted.map((one) => typed(one, 100, item.feedback.right)),
          ...item.tempting.map((one) => typed(one.text, 0, one.feedback)),
          plainAnswer("*", 0, item.feedback.wrong),
        ],
        lost: [said("formats.unseen.folded")],
      };
    case "numeric":
      return {
        type: "numerical",
        text,
        lines: [
          plainAnswer(`${item.answer}`, 100, item.feedback.right, item.tolerance),
          ...item.tempting.map((one) =>
            plainAnswer(`${one.value}`, 0, one.feedback, item.tolerance),
          ),
          plainAnswer("*", 0, item.feedback.wrong, 0),
          ...unitLines(item.units),
        ],
        lost: [],
      };
    case "branch":
      return {
        type: "description",
        text: [...text, ...item.nodes.map((node) => inHtml(node.text)), inHtml(item.debrief)],
        lines: [],
        lost: [said("formats.unseen.scenes")],
      };
  }
}

function choiceLines(single: boolean): string[] {
  return [
    `<single>${single}</single>`,
    "<shuffleanswers>true</shuffleanswers>",
    "<answernumbering>none</answernumbering>",
  ];
}

function answer({ text, feedback }: { text: string; feedback: string }, fraction: number): string {
  return `<answer fraction="${fraction}" format="html">${html([inHtml(text)])}<feedback format="html">${html([inHtml(feedback)])}</feedback></answer>`;
}

function typed(text: string, fraction: number, feedback: string): string {
  return plainAnswer(text.replaceAll("*", "\\*"), fraction, feedback);
}

function plainAnswer(text: string, fraction: number, feedback: string, tolerance?: number): string {
  const within = tolerance === undefined ? "" : `<tolerance>${tolerance}</tolerance>`;
  return `<answer fraction="${fraction}" format="moodle_auto_format"><text>${escaped(text)}</text><feedback format="html">${html([inHtml(feedback)])}</feedback>${within}</answer>`;
}

function subquestion(paragraphs: string[], match: string): string {
  return `<subquestion format="html">${html(paragraphs)}<answer><text>${escaped(match)}</text></answer></subquestion>`;
}

function unitLines(units: readonly { names: string[]; factor: number }[]): string[] {
  if (units.length === 0) return [];
  const each = units.flatMap(({ names, factor }) =>
    names.map(
      (name) =>
        `<unit><multiplier>${1 / factor}</multiplier><unit_name>${escaped(name)}</unit_name></unit>`,
    ),
  );
  return [`<units>${each.join("")}</units>`];
}

/** The text of a cloze item with its gaps as Moodle's own. */
function gapText(item: Item<"cloze">): string {
  const gaps = new Map(
    item.gaps.map(({ id, options }) => [
      id,
      options
        .map((one) => `${one.correct ? "=" : ""}${inGap(one.text)}#${inGap(one.feedback)}`)
        .join("~"),
    ]),
  );
  return item.text
    .split(/(\{[a-z0-9]{1,16}\})/)
    .map((piece, at) => {
      if (at % 2 === 0) return aroundGaps(piece);
      return `{1:MULTICHOICE_S:${gaps.get(piece.slice(1, -1)) ?? ""}}`;
    })
    .join("");
}

/** Words before, between and after gaps; their own braces open none. */
function aroundGaps(text: string): string {
  return escaped(text.replace(/\s+/g, " ")).replaceAll("{", "&#123;").replaceAll("}", "&#125;");
}

/** Words within a gap: the signs that part it are written as references. */
function inGap(text: string): string {
  return inHtml(text).replace(/[{}~=%\\]|(?<!&)#/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function nearestGrade(credit: number): number {
  return GRADES.reduce((best, one) =>
    Math.abs(one - credit * 100) < Math.abs(best - credit * 100) ? one : best,
  );
}
