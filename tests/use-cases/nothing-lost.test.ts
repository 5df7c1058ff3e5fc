import { expect, test } from "vitest";
import { saveDraft } from "../../app/authoring/save-draft.server";
import { startCourse } from "../../app/authoring/start-course.server";
import { newestOf } from "../../db/queries/authoring-revisions";
import { seedsFor } from "../numbers-from";
import { PATH, Schedule, WRITERS } from "./lesson-schedule";
import { addPerson, openMesa } from "./mesa";
import { onEveryDatabase, type World } from "./world";

const SEEDS = seedsFor({ usual: 25, deep: 400 });

onEveryDatabase("people at one lesson", (world) => {
  test(
    `of ${SEEDS.length} random schedules, none loses a word`,
    async () => {
      await openMesa(world());
      for (const id of WRITERS) await addPerson(world(), id, [{ at: "juniper", role: "author" }]);
      let held = 0;
      for (const seed of SEEDS) {
        const schedule = new Schedule(world(), await begin(world(), seed), seed);
        await schedule.run();
        held += schedule.held;
      }
      expect(held).toBeGreaterThanOrEqual(Math.floor(SEEDS.length / 10));
    },
    SEEDS.length * 10_000,
  );
});

async function begin(world: World, seed: number): Promise<string> {
  const begun = await world.run("aut", (context) =>
    startCourse(context, {
      template: "micro-lesson",
      code: `LOST-${seed}`,
      title: "Words that help",
      organizationId: "juniper",
      college: "Juniper",
    }),
  );
  if (!begun.ok) throw new Error(begun.reason);
  const { draftId } = begun.value;
  const file = await newestOf(world.app.db, draftId, PATH);
  const text =
    "---\ncourse: A\n---\n\nOne two.\n\nSay it again, and wait.\n\n## Five\n\n- six\n- seven\n\n| a | b |\n| --- | --- |\n| c | d |\n\nSay it again, and wait.\n\nEight.\n";
  const saved = await world.run("aut", (context) =>
    saveDraft(context, {
      draftId,
      editKey: `begin-${seed}`,
      kind: "save",
      why: null,
      changes: [{ path: PATH, baseSeq: file?.seq ?? null, text }],
    }),
  );
  if (!saved.ok) throw new Error(saved.reason);
  return draftId;
}
