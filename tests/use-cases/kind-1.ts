import { prepareCourse } from "../../app/catalog/prepare-course.server";
import { type PublishedCourse, publishCourse } from "../../app/catalog/publish-course.server";
import { COMMAND_LINE } from "../../app/record/context.server";
import { testBox } from "../box";
import { KIND_1 } from "../kind-1";
import type { World } from "./world";

/**
 * Publishes the course that has every type of question, owned by a college that is there already.
 *
 * @param folder where it is: itself, or a copy with something more
 */
export async function publishKind1(
  world: World,
  collegeId: string,
  folder = KIND_1,
): Promise<PublishedCourse> {
  const prepared = await prepareCourse(folder, testBox);
  const content = prepared?.content;
  if (!content) throw new Error(prepared?.problems[0]?.message ?? `${folder} is missing`);
  const outcome = await world.run(COMMAND_LINE, (context) =>
    publishCourse(context, { content, organizationId: collegeId }),
  );
  if (!outcome.ok) throw new Error(`${folder} was not published: ${outcome.reason}`);
  return outcome.value;
}
