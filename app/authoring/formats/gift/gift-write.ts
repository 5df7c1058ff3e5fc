import type { Item } from "../../../assessment/items/index";
import { creditsOf } from "../../../assessment/items/sjt";
import { letter } from "../ids";
import { metaOf, unseenOf } from "../meta";
import { type Said, said } from "../said";
import { escapeGift, escapeMarks, shield } from "./gift-text";

/** What may stand for “->”: one that the item does not hold itself. */
const ARROWS = ["→", "⟶", "➔", "➜", "⇢"];
const BLANK = "_____";
type Extras = Record<string, unknown>;

interface Written {
  question: string;
  extras: Extras;
  lost: Said[];
}

/** One item as its comments and question, and what tools other than Muster will not see of it. */
export function writeGiftItem(item: Item): { lines: string[]; lost: Said[] } {
  const exact = new Map<string, string>();
  const held = JSON.stringify(item);
  const arrow = ARROWS.find((one) => !held.includes(one)) ?? "- >";
  const { question, extras, lost } = questionOf(item, (text, spell = (written) => written) => {
    // An arrow parts two sides wherever it stands among answers, and cannot be escaped.
    const written = text.replaceAll("->", arrow);
    if (written !== text) exact.set(written, text);
    return escapeGift(spell(written));
  });
  const all = {
    type: item.type,
    ...metaOf(item),
    ...extras,
    ...(exact.size > 0 ? { exact: [...exact] } : {}),
  };
  return {
    lines: [
      `// [id:${item.id}]`,
      `// muster: ${JSON.stringify("whole" in extras ? { type: item.type, ...extras } : all)}`,
      `::${escapeMarks(item.id)}::${question}`,
    ],
    lost: [...unseenOf(item, ["objective"]), ...lost],
  };
}

/** What a reader of GIFT sees of an item that GIFT has no question for; shielded. */
export function shownInstead(item: Item): string {
  return shield(instead(item));
}

function shownText(item: Item): string {
  if (item.type === "cloze")
    return `${item.stem}\n${item.text.replace(/\{[a-z0-9]{1,16}\}/g, BLANK)}`;
  if (item.type === "branch") return `${item.stem}\n${item.nodes[0]?.text ?? ""}`;
  return item.stem;
}

/** Ids that are not those which the reader would give. */
function idsOf(options: readonly { id: string }[]): Extras {
  const ids = options.map(({ id }) => id);
  return ids.every((id, at) => id === letter(at)) ? {} : { ids };
}

type Escape = (text: string, spell?: (written: string) => string) => string;

function questionOf(item: Item, esc: Escape): Written {
  const stem = `[plain]${escapeMarks(item.stem)}`;
  switch (item.type) {
    case "single":
      return {
        question: stem + oneRight(item.options, esc),
        extras: idsOf(item.options),
        lost: [],
      };
    case "multi": {
      const right = item.options.filter(({ correct }) => correct).length;
      const weight = (correct: boolean) =>
        share(correct ? 100 / right : right > 0 ? -100 / right : 0);
      const lines = item.options.map(
        ({ text, correct, feedback }) => `~%${weight(correct)}%${esc(text)}#${esc(feedback)}`,
      );
      const counted = item.choose === undefined ? {} : { counted: true };
      return {
        question: stem + braced(lines),
        extras: { ...idsOf(item.options), ...counted },
        lost: item.choose === undefined ? [] : [said("formats.unseen.choose")],
      };
    }
    case "sjt": {
      const credits = creditsOf(item.options);
      const lines = item.options.map(
        ({ id, text, feedback }) =>
          `~%${share(100 * (credits.get(id) ?? 0))}%${esc(text)}#${esc(feedback)}`,
      );
      return {
        question: stem + braced(lines),
        extras: { ...idsOf(item.options), ratings: item.options.map(({ ratings }) => ratings) },
        lost: [said("formats.unseen.ratings")],
      };
    }
    case "order": {
      const ordered = [...item.options].sort((a, b) => a.position - b.position);
      return {
        question: `${stem}{>${ordered.length} ALL VERTICAL\n${ordered.map(({ text }) => esc(text)).join("\n")}\n}`,
        extras: {
          ...idsOf(ordered),
          feedback: ordered.map(({ feedback }) => feedback),
          places: item.options.map(({ position }) => position - 1),
        },
        lost: [said("formats.unseen.step-feedback")],
      };
    }
    case "match":
      return {
        question:
          stem +
          braced([
            ...item.pairs.map(({ text, match }) => `=${esc(text)} -> ${esc(match)}`),
            ...item.others.map((other) => `= -> ${esc(other)}`),
          ]),
        extras: { ...idsOf(item.pairs), feedback: item.pairs.map(({ feedback }) => feedback) },
        lost: [said("formats.unseen.pair-feedback")],
      };
    case "numeric": {
      const lines = [
        `=%100%${item.answer}:${item.tolerance}#${esc(item.feedback.right)}`,
        ...item.tempting.map(
          ({ value, feedback }) => `=%0%${value}:${item.tolerance}#${esc(feedback)}`,
        ),
        `~#${esc(item.feedback.wrong)}`,
      ];
      const units = item.units.length > 0;
      return {
        question: `${stem}{#${braced(lines).slice(1)}`,
        extras: units ? { units: item.units } : {},
        lost: units ? [said("formats.unseen.units")] : [],
      };
    }
    case "text": {
      const typed = (text: string) => esc(text, (written) => written.replaceAll("*", "\\*"));
      const lines = [
        ...item.accepted.map((text) => `=%100%${typed(text)}#${esc(item.feedback.right)}`),
        ...item.tempting.map(({ text, feedback }) => `=%0%${typed(text)}#${esc(feedback)}`),
        `=%0%*#${esc(item.feedback.wrong)}`,
      ];
      return { question: stem + braced(lines), extras: {}, lost: [] };
    }
    case "cloze": {
      const [gap, ...more] = item.gaps;
      const [before = "", after = ""] = item.text.split(`{${gap?.id ?? ""}}`);
      if (!gap || more.length > 0)
        return {
          question: instead(item),
          extras: { whole: item },
          lost: [said("formats.unseen.gaps")],
        };
      return {
        question: `${stem}\\n${escapeMarks(before)}${oneRight(gap.options, esc)}${escapeMarks(after)}`,
        extras: { ...idsOf(gap.options), stem: item.stem, gap: gap.id },
        lost: [],
      };
    }
    case "branch":
      return {
        question: instead(item),
        extras: { whole: item },
        lost: [said("formats.unseen.scenes")],
      };
  }
}

function instead(item: Item): string {
  return `[plain]${escapeMarks(shownText(item))}`;
}

function oneRight(
  options: readonly { text: string; correct: boolean; feedback: string }[],
  esc: Escape,
): string {
  return braced(
    options.map(
      ({ text, correct, feedback }) => `${correct ? "=" : "~"}${esc(text)}#${esc(feedback)}`,
    ),
  );
}

function braced(lines: readonly string[]): string {
  return `{\n${lines.map((line) => `\t${line}`).join("\n")}\n}`;
}

/** A weight as Moodle writes it: at most five decimals. */
function share(percent: number): string {
  return String(Number(percent.toFixed(5)));
}
