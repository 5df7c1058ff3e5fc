import { commentOnDraft } from "../../app/authoring/review/comment-on-draft.server";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { continueCourse } from "../../app/authoring/start-course.server";
import { blocksOf } from "../../app/authoring/text-blocks";
import { draftFiles, lastRevision } from "../../db/queries/authoring-revisions";
import { currentVersion } from "../../db/queries/catalog";
import type { Steps } from "./staged";

const LATE = "If your note comes late, give it anyway. A late note is better than none.";
const NOTES = "lessons/04-high-standards-plus-belief.mdx";
const ALONE = "Have a task on the table that every student can begin alone.";
const ALONE_SHORT = "Have a task on the table that everyone can begin alone.";
const ALONE_OTHER = "Put a task on the table that each student can begin without you.";
const START = "lessons/02-first-five-minutes.mdx";

/**
 * The college goes on writing: the next version of REL-1, two lessons of it changed. A reviewer asks
 * two things, and what the author wrote in a second window is kept aside.
 */
export async function writeInStudio(
  steps: Steps,
  by: { authorId: string; reviewerId: string },
): Promise<void> {
  const { draftId } = await steps.step("draft of rel-1", by.authorId, async (context) => {
    const version = await currentVersion(context.tx, "rel-1");
    return continueCourse(context, { courseVersionId: version?.id ?? "" });
  });
  const change = (name: string, why: string, { path, from, to, on }: Rewording) =>
    steps.step(`draft of rel-1: ${name}`, by.authorId, async (context) => {
      const file = (await draftFiles(context.tx, draftId)).find((one) => one.path === path);
      if (!file) throw new Error(`the draft has no ${path}`);
      const { seq, text } = on ?? file;
      const saved = await saveDraft(context, {
        ...{ draftId, editKey: context.newId(), kind: "save", why },
        changes: [{ path, baseSeq: seq, text: text.replace(from, to) }],
      });
      return saved.ok ? { ok: true, value: { seq, text } } : saved;
    });
  await change("a line", "Tells the learner what to do with a note that is late", {
    path: NOTES,
    from: "<Reflect",
    to: `${LATE}\n\n<Reflect`,
  });
  const on = await change("a shorter line", "Says it shorter", {
    ...{ path: START, from: ALONE, to: ALONE_SHORT },
  });
  await comment(steps, { draftId, reviewerId: by.reviewerId });
  await change("the line in a second window", "Says who begins", {
    ...{ path: START, from: ALONE, to: ALONE_OTHER, on },
  });
}

/** Some words of a file for others, on the file as it is now or as a window still shows it. */
interface Rewording {
  path: string;
  from: string;
  to: string;
  on?: { seq: number; text: string };
}

/** One comment on the changed line, one on the whole draft. */
async function comment(
  steps: Steps,
  { draftId, reviewerId }: { draftId: string; reviewerId: string },
): Promise<void> {
  const say = (key: string, path: string, words: string) =>
    steps.step(`comment on rel-1: ${key}`, reviewerId, async (context) => {
      const atSeq = (await lastRevision(context.tx, draftId)).seq;
      const file = (await draftFiles(context.tx, draftId)).find((one) => one.path === path);
      const block = file ? blocksOf(path, file.text).findIndex((text) => text.includes(LATE)) : -1;
      return commentOnDraft(context, {
        ...{ draftId, key, path, atSeq, words },
        block: block < 0 ? null : block,
      });
    });
  await say("seed-line", NOTES, "Good. Say here what a late note still does for the student.");
  await say(
    "seed-whole",
    "",
    "The four lessons read well one after the other. Who checks the numbers?",
  );
}
