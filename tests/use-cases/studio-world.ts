import { readdirSync, readFileSync } from "node:fs";
import { openDraft } from "../../app/authoring/open-draft.server";
import type { CourseFiles } from "../../app/catalog/check/course";
import { addOrganization, addPerson, openMesa } from "./mesa";
import type { World } from "./world";

const opened = new WeakSet<World>();

/** Two colleges: `juniper` with authors, a reviewer and someone who is both, and `willow` beside it. */
export async function openStudio(world: World): Promise<World> {
  if (opened.has(world)) return world;
  opened.add(world);
  await openMesa(world);
  await addOrganization(world, "college", "willow", null);
  await addPerson(world, "aut", [{ at: "juniper", role: "author" }]);
  await addPerson(world, "bea", [{ at: "juniper", role: "author" }]);
  await addPerson(world, "rev", [{ at: "juniper", role: "reviewer" }]);
  await addPerson(world, "double", [
    { at: "juniper", role: "author" },
    { at: "juniper", role: "reviewer" },
  ]);
  await addPerson(world, "wil", [{ at: "willow", role: "author" }]);
  await addPerson(world, "wanda", [{ at: "willow", role: "reviewer" }]);
  return world;
}

/** The files of REL-1, as they stand in its folder. */
export function rel1Files(): CourseFiles {
  const root = "courses/rel-1";
  const inside = (folder: string) =>
    readdirSync(`${root}/${folder}`).map((name) => `${folder}/${name}`);
  const paths = [
    ...["course.yaml", "items.yaml", "practice-task.md", "tally.yaml"],
    ...inside("lessons"),
    ...inside("figures"),
  ];
  return new Map(paths.map((path) => [path, readFileSync(`${root}/${path}`, "utf8")]));
}

/** Opens a draft with the files of REL-1 as a course of juniper. */
export async function openRel1Draft(
  world: World,
  {
    courseId,
    by = "aut",
    files = rel1Files(),
  }: { courseId: string; by?: string; files?: CourseFiles },
): Promise<string> {
  const draft = await world.run(by, (context) =>
    openDraft(context, {
      ...{ courseId, organizationId: "juniper", files, kind: "import" as const, why: null },
      ...{ basedOnId: null, forkedFromId: null },
    }),
  );
  if (!draft.ok) throw new Error(draft.reason);
  return draft.value.draftId;
}
