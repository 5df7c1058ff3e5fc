import { itemSchema } from "../../../assessment/items/index";
import { Feedbacks } from "../feedback";
import { type Draft, dropAbsent, type Found, type Refused, tooLong } from "../found";
import { isCloze } from "../other-kinds";
import { Losses, said } from "../said";
import { readAnswers } from "./gift-answers";
import { type Block, blocksOf, type Extras } from "./gift-blocks";
import { textReader } from "./gift-text";
import { shownInstead } from "./gift-write";

const longestObjective = 64;
/** Stands where the answers stood while the text around them is read. */
const HERE = "\ufdd0";

/** The questions of a file, in its order. */
export function* findGift(text: string): Generator<Found> {
  for (const block of blocksOf(text)) {
    const long = tooLong(block.text.length);
    const whole = block.extras?.whole;
    const draft = long
      ? { refused: long }
      : whole
        ? wholeDraft(block, whole)
        : draftOf(block, block.extras);
    yield {
      ...(block.id === null ? {} : { id: block.id }),
      ...(block.title === null ? {} : { title: block.title }),
      ...("refused" in draft ? draft : withCategory(block, draft)),
    };
  }
}

function withCategory(block: Block, draft: Draft): Draft {
  const { category, title, id } = block;
  const path = block.path ?? ((category?.length ?? 0) > longestObjective ? category : null);
  const lost = new Losses();
  if (path !== null) lost.add(said("formats.lost.category", { path: path.slice(0, 200) }));
  if (block.damaged) lost.add(said("formats.gift.damaged"));
  if (title !== null && id !== null && title !== id && title !== "")
    lost.add(said("formats.lost.name", { name: title.slice(0, 80) }));
  for (const tag of block.tags) lost.add(said("formats.lost.tag", { tag: tag.slice(0, 80) }));
  lost.addAll(draft.lost);
  return {
    ...draft,
    entry: { ...draft.entry, objective: category?.slice(0, longestObjective) },
    lost,
  };
}

function draftOf(block: Block, extras: Extras | null): Draft | Refused {
  const { text } = block;
  if (isCloze(text)) return { refused: said("formats.kind.cloze") };
  const [from, to] = [text.indexOf("{"), text.indexOf("}")];
  if (from < 0 && to < 0) return { refused: said("formats.reason.asks-nothing") };
  const tail = text.slice(to + 1);
  if (from < 0 || to < from || /[{}]/.test(tail) || text.slice(from + 1, to).includes("{"))
    return { refused: said("formats.gift.braces", { open: "{", close: "}" }) };
  const lost = new Losses();
  const reader = textReader(lost);
  const question = reader.readFirst(`${text.slice(0, from)}${HERE}${tail}`);
  const [before = "", after = ""] = question.split(HERE);
  const inside = text.slice(from + 1, to);
  const general = inside.lastIndexOf("####");
  const feedbacks = new Feedbacks({
    general: general < 0 ? "" : reader.read(inside.slice(general + 4)),
  });
  const answered = readAnswers({
    before,
    after: after.trim() === "" ? "" : after,
    answers: (general < 0 ? inside : inside.slice(0, general)).trim(),
    feedbacks,
    reader,
    extras,
    lost,
  });
  if ("refused" in answered) return answered;
  // A comment that stands above another kind of question than it was written for says nothing of it.
  if (extras && extras.type !== answered.type) {
    const alone = draftOf(block, null);
    if ("refused" in alone) return alone;
    return { ...alone, lost: [...alone.lost, said("formats.gift.other-comment")] };
  }
  feedbacks.nameTheRest(lost);
  const { type, entry } = answered;
  return {
    type,
    entry: { ...entry, ...(extras ? metaIn(extras) : {}) },
    lost,
    wanting: feedbacks.wanting,
  };
}

function metaIn({ level, pool, family, critical, sources, figure, from }: Extras) {
  return dropAbsent({ level, pool, family, critical, sources, figure, from });
}

/** An item that GIFT has no question for: the comment holds it, and a text shows what it asks. */
function wholeDraft(block: Block, whole: Record<string, unknown>): Draft | Refused {
  const parsed = itemSchema.safeParse(whole);
  if (!parsed.success) return { refused: said("formats.gift.comment") };
  const { type, id: _, ...entry } = parsed.data;
  const words = (shielded: string) => textReader(new Losses()).readFirst(shielded);
  const isAsWritten = words(block.text) === words(shownInstead(parsed.data));
  return { type, entry, lost: isAsWritten ? [] : [said("formats.gift.shown")] };
}
