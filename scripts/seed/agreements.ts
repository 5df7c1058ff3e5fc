import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { agreementById } from "../../db/queries/placement-agreements";
import { STAFF } from "../../tests/cast";
import type { OrganizationIds } from "./people";
import type { Staged } from "./staged";

/** What this part of the story needs of it. */
interface Story extends Pick<Staged, "app" | "step"> {
  staff: Record<keyof typeof STAFF, string>;
  organizations: OrganizationIds;
  on: (ago: number, time: string) => Promise<void>;
}

const HOST_WORDS = `The school names one person who is there whenever a corps member serves, and a place to work that others can see into.

The program sends only people for whom every rule of the opening is met on that day, and tells the school the same day when that changes.

Either side may take its signature back. Nobody then starts or serves there until both have signed again.`;

const DATA_WORDS = `Corps members see what a teacher shows them of a student’s work, for that student’s sake only, and under the school’s direction.

The program keeps no student records. What is written down stays in the school.`;

const YOUTH_WORDS = `A young person under 18 serves beside an adult of the school, in a room that others can see into.

What adults write to them here, another adult can read. A guardian may take this signature back at any time.`;

/** What the program adds to the words for guardians, once the first of them was signed. */
export const NEWER_YOUTH_WORDS = `A young person under 18 serves beside an adult of the school, in a room that others can see into.

What adults write to them here, another adult of the program can read. A guardian may take this signature back at any time.

Nobody drives a young person to or from a school alone.`;

/** Three agreements: one for guardians, one that the program and both schools signed, and one that waits for them. */
export async function signAgreements({ app, step, staff, organizations, on }: Story) {
  await on(5, "09:30");
  const publish = (doc: string, title: string, words: string) =>
    step(`agreement ${doc}`, staff.lead, (context) =>
      publishAgreement(context, {
        programId: organizations.program,
        doc,
        title,
        words,
        endsOn: null,
      }),
    );
  const host = await publish("host", "Hosting corps members", HOST_WORDS);
  const data = await publish("student-data", "Student data", DATA_WORDS);
  await publish("youth", "Serving under 18", YOUTH_WORDS);
  const sign = async (key: keyof typeof STAFF, textId: string, school: string) => {
    const hash = (await agreementById(app.db, textId))?.hash ?? "";
    await step(`signature of ${key} under ${textId} for ${school}`, staff[key], (context) =>
      signAgreement(context, { textId, hash, about: school, typedName: STAFF[key].name }),
    );
  };
  await sign("lead", host.textId, organizations.school);
  await sign("host", host.textId, organizations.school);
  await sign("lead", host.textId, organizations.middle);
  await sign("middleHost", host.textId, organizations.middle);
  await sign("lead", data.textId, organizations.school);
}
