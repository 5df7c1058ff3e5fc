import type { CourseContent } from "../../app/catalog/course";
import { prepareCourse } from "../../app/catalog/prepare-course.server";
import { type PublishedCourse, publishCourse } from "../../app/catalog/publish-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { testBox } from "../box";
import type { World } from "./world";

let prepared: Promise<CourseContent> | undefined;

/** What publishing courses/rel-1 stores; read, checked and rendered once per test process. */
export function rel1Content(): Promise<CourseContent> {
  prepared ??= prepareCourse("courses/rel-1", testBox).then((course) => {
    if (!course?.content)
      throw new Error(course?.problems[0]?.message ?? "courses/rel-1 is missing");
    return course.content;
  });
  return prepared;
}

/** Publishes the real REL-1, owned by a college that is there already. */
export async function publishRel1(world: World, collegeId: string): Promise<PublishedCourse> {
  const content = await rel1Content();
  const outcome = await world.run(COMMAND_LINE, (context) =>
    publishCourse(context, { content, organizationId: collegeId }),
  );
  if (!outcome.ok) throw new Error(`REL-1 was not published: ${outcome.reason}`);
  return outcome.value;
}
