import { saveDraft } from "../../app/authoring/save-draft.server";
import { continueCourse } from "../../app/authoring/start-course.server";
import { draftFiles } from "../../db/queries/authoring-revisions";
import { currentVersion } from "../../db/queries/catalog";
import type { Steps } from "./staged";

const LATE = "If your note comes late, give it anyway. A late note is better than none.";
const PATH = "lessons/04-high-standards-plus-belief.mdx";

/** The college goes on writing: the next version of REL-1, one lesson of it changed. */
export async function writeInStudio(steps: Steps, by: { authorId: string }): Promise<void> {
  const { draftId } = await steps.step("draft of rel-1", by.authorId, async (context) => {
    const version = await currentVersion(context.tx, "rel-1");
    return continueCourse(context, { courseVersionId: version?.id ?? "" });
  });
  await steps.step("draft of rel-1: a line", by.authorId, async (context) => {
    const file = (await draftFiles(context.tx, draftId)).find(({ path }) => path === PATH);
    if (!file) throw new Error(`the draft has no ${PATH}`);
    return saveDraft(context, {
      draftId,
      editKey: context.newId(),
      kind: "save",
      why: "Tells the learner what to do with a note that is late",
      changes: [
        {
          path: PATH,
          baseSeq: file.seq,
          text: file.text.replace("<Reflect", `${LATE}\n\n<Reflect`),
        },
      ],
    });
  });
}
