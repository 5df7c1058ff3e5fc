import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { recordSchoolItem } from "../../app/placement/schools/record-school-item.server";
import {
  SCHOOL_NEEDS,
  type SchoolItemEntry,
  type SchoolNeed,
} from "../../app/placement/schools/school";
import { accountOf } from "../../db/queries/identity-accounts";
import { newestAgreements, signaturesUnder } from "../../db/queries/placement-agreements";
import { schoolItems } from "../../db/queries/schools";
import type { World } from "./world";

/** Who speaks for a program and for a school. */
export interface Sides {
  programId: string;
  schoolId: string;
  lead: string;
  host: string;
}

/** Puts everything in place at a school that has an opening of the program; again changes nothing. */
export async function readySchool(
  world: Pick<World, "app" | "run">,
  { programId, schoolId, lead, host }: Sides,
): Promise<void> {
  const { app, run } = world;
  const published = async () =>
    (await newestAgreements(app.db, [programId])).find(({ doc }) => doc === "host");
  if (!(await published())) {
    const words = { title: "Hosting", words: "What both sides promise.", endsOn: null };
    await run(lead, (context) => publishAgreement(context, { programId, doc: "host", ...words }));
  }
  const text = await published();
  if (!text) throw new Error("the host agreement was not published");
  const signed = (await signaturesUnder(app.db, text.id)).filter(
    ({ about }) => "school" in about && about.school === schoolId,
  );
  for (const by of signed.length === 0 ? [lead, host] : []) {
    const typedName = (await accountOf(app.db, by))?.name ?? "";
    const outcome = await run(by, (context) =>
      signAgreement(context, { textId: text.id, hash: text.hash, about: schoolId, typedName }),
    );
    if (!outcome.ok) throw new Error(`${by} did not sign: ${outcome.reason}`);
  }
  await fillSchool(world, { schoolId, host });
}

/** Puts everything on file that a school itself has to say; again changes nothing. */
export async function fillSchool(
  { app, run }: Pick<World, "app" | "run">,
  { schoolId, host }: Pick<Sides, "schoolId" | "host">,
): Promise<void> {
  const there = (await schoolItems(app.db, { schoolId })).map(({ what }) => what);
  for (const what of SCHOOL_NEEDS.filter((need) => !there.includes(need))) {
    const outcome = await run(host, (context) =>
      recordSchoolItem(context, { schoolId, entry: entryOf(what) }),
    );
    if (!outcome.ok) throw new Error(`${what}: ${outcome.reason}`);
  }
}

/** A good entry about a need. */
export function entryOf(what: SchoolNeed, changes: Partial<SchoolItemEntry> = {}): SchoolItemEntry {
  return {
    what,
    through: null,
    supervisorId: null,
    said: "In the library, Monday to Thursday, with Ms. Tso",
    observable: true,
    interruptible: true,
    ...changes,
  };
}
