import { itemSchema } from "../../../assessment/items/index";
import { type Draft, dropAbsent, fill, type idMaker, refuse, settle, tooLarge } from "../foreign";
import type { Imported } from "../item-format";
import { readAnswers } from "./gift-answers";
import { messages as asking } from "./gift-asked";
import { type Block, blocksOf, type Extras } from "./gift-blocks";
import { textReader } from "./gift-text";
import { shownInstead } from "./gift-write";

const messages = {
  braces:
    "The { and } of this question do not fit. Write the answers between one { and one }, without blank lines, and put \\ before any other brace.",
  title: "the title “{title}”",
  tag: "the tag “{tag}”",
  category: "the whole name of the category “{category}”",
  damaged: "what Muster kept in the comment above the question: the comment has changed",
  changed: "what Muster kept in the comment above the question: it belongs to another question",
  shown: "the change to the text of this question: Muster reads it from the comment above",
  comment:
    "The comment that Muster wrote above this question has changed. Export the question again.",
};

const longestObjective = 64;
/** Stands where the answers stood while the text around them is read. */
const HERE = "\u000e";

/** The questions of a file, in its order. */
export function readGift(text: string, ids: ReturnType<typeof idMaker>): Imported[] {
  return blocksOf(text).map((block, at) => {
    const index = at + 1;
    const id = ids(block.id ?? block.title ?? undefined);
    const long = tooLarge(block.text);
    if (long) return refuse(index, long, id);
    const whole = block.extras?.whole;
    const draft = whole ? wholeDraft(block, whole) : draftOf(block, block.extras);
    if ("refused" in draft) return refuse(index, draft.refused, id);
    const { category } = block;
    const fits = category === null || category.length <= longestObjective;
    return settle(index, id, {
      ...draft,
      entry: {
        ...draft.entry,
        objective: category?.slice(0, longestObjective) ?? undefined,
      },
      lost: [
        ...(fits ? [] : [fill(messages.category, { category: category ?? "" })]),
        ...(block.damaged ? [messages.damaged] : []),
        ...(block.title !== null && block.id !== null && block.title !== block.id && block.title
          ? [fill(messages.title, { title: block.title })]
          : []),
        ...block.tags.map((tag) => fill(messages.tag, { tag })),
        ...draft.lost,
      ],
    });
  });
}

function draftOf(block: Block, extras: Extras | null): Draft | { refused: string } {
  const { text } = block;
  const [from, to] = [text.indexOf("{"), text.indexOf("}")];
  if (from < 0 && to < 0) return { refused: asking.description };
  const tail = text.slice(to + 1);
  if (from < 0 || to < from || /[{}]/.test(tail) || text.slice(from + 1, to).includes("{"))
    return { refused: messages.braces };
  const lost = new Set<string>();
  const reader = textReader(lost);
  const question = reader.readFirst(`${text.slice(0, from)}${HERE}${tail}`);
  const [before = "", after = ""] = question.split(HERE);
  const inside = text.slice(from + 1, to);
  const general = inside.lastIndexOf("####");
  const draft = readAnswers({
    before,
    after: after.trim() === "" ? "" : after,
    answers: (general < 0 ? inside : inside.slice(0, general)).trim(),
    general: general < 0 ? "" : reader.read(inside.slice(general + 4)),
    reader,
    extras,
  });
  if ("refused" in draft) return draft;
  // A comment that stands above another kind of question than it was written for says nothing of it.
  if (extras && extras.type !== draft.type) {
    const alone = draftOf(block, null);
    return "refused" in alone ? alone : { ...alone, lost: [...alone.lost, messages.changed] };
  }
  return {
    ...draft,
    entry: { ...draft.entry, ...(extras ? metaIn(extras) : {}) },
    lost: [...lost, ...draft.lost],
  };
}

function metaIn({ level, pool, family, critical, sources, figure }: Extras) {
  return dropAbsent({ level, pool, family, critical, sources, figure });
}

/** An item that GIFT has no question for: the comment holds it, and a text shows what it asks. */
function wholeDraft(block: Block, whole: Record<string, unknown>): Draft | { refused: string } {
  const parsed = itemSchema.safeParse(whole);
  if (!parsed.success) return { refused: messages.comment };
  const { type, id: _, ...entry } = parsed.data;
  const lost = new Set<string>();
  const isAsWritten =
    textReader(lost).readFirst(block.text) ===
    textReader(lost).readFirst(shownInstead(parsed.data));
  return { type, entry, lost: isAsWritten ? [] : [messages.shown], wanting: [] };
}
