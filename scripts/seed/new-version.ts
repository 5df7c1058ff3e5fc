import type { CourseFiles } from "../../app/catalog/check/course";
import { type Publisher, publishFolderOf } from "./catalog";
import { learner } from "./learner";
import type { Story } from "./story";

/** A course that somebody took in its first version, before its second came. */
const COURSE = "tut-2";

/** TUT-2 as it was first: one objective in other words, and no second pause in its lesson. */
export const EARLIER = {
  folder: `courses/${COURSE}`,
  first: (files: CourseFiles): CourseFiles => {
    const changed = new Map(files);
    const change = (path: string, from: string | RegExp, to: string) => {
      const text = changed.get(path) ?? "";
      if (text.replace(from, to) === text) throw new Error(`${path} of ${COURSE} has changed`);
      changed.set(path, text.replace(from, to));
    };
    for (const path of ["course.yaml", "items.yaml"])
      change(path, /^version: .*$/m, "version: 1.0.0");
    change(
      "course.yaml",
      "Wait 3 or more seconds after asking and after the answer.",
      "Wait after you ask.",
    );
    return changed;
  },
};

/** Marcus begins the first version, and shows what he knows of it; then the second comes. */
export async function meetNewVersion(story: Story, by: Publisher): Promise<void> {
  const marcus = learner(story.app, story.corps.marcus, COURSE);
  await marcus.register();
  await marcus.read();
  await marcus.practice(8);
  await publishFolderOf(story, by, EARLIER.folder);
}
