import { versionsWithSource } from "../../../db/queries/authoring-forks";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { DEFAULT_LICENCE, type Licence, licencesAfter } from "../../catalog/licence";
import type { Reading } from "../../record/context.server";

/** What a new course can be made from, and for which colleges. */
export interface ForkPage {
  courses: { id: string; code: string; title: string; college: string; licence: Licence }[];
  colleges: { id: string; name: string }[];
}

/** The released courses that this person may make another from: those whose terms allow it. */
export async function readForkable({ db, actor }: Reading): Promise<ForkPage> {
  const memberships = await membershipsOf(db, actor.personId ?? "");
  return {
    courses: (await versionsWithSource(db)).flatMap(({ id, title, college, manifest }) => {
      const { code, licence = DEFAULT_LICENCE } = manifest;
      return licencesAfter(licence).length === 0 ? [] : [{ id, code, title, college, licence }];
    }),
    colleges: memberships.flatMap((held) =>
      held.role === "author" ? [{ id: held.organizationId, name: held.organizationName }] : [],
    ),
  };
}
