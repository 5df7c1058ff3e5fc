import { createCohort, extendDueDays } from "../../app/placement/cohorts/change-cohort.server";
import { readCsv } from "../../app/placement/roster/read-csv";
import { confirmUpload, keepUpload } from "../../app/placement/roster/use-upload.server";
import { done } from "../../app/record/outcome";
import { cohortMembers } from "../../db/queries/cohorts";
import type { Staged } from "./staged";

/** What this part of the story needs of it. */
interface Story extends Pick<Staged, "app" | "step"> {
  staff: { lead: string };
  organizations: { program: string };
  day: (ago: number) => string;
}

/** A cohort whose people came by a list, one of them with more time; and a second list to look at. */
export async function bringLists({ app, step, staff, organizations, day }: Story) {
  const programId = organizations.program;
  const fall = await step("fall cohort", staff.lead, (context) =>
    createCohort(context, { programId, name: "Fall", startsOn: day(20), dueOn: day(-14) }),
  );
  const keep = (name: string, rows: readonly string[]) =>
    step(name, staff.lead, async (context) => {
      const text = ["Name,E-mail,Role,Cohort,Start", ...rows].join("\n");
      const sheet = readCsv(Buffer.from(text));
      return sheet.ok ? keepUpload(context, { programId, sheet: sheet.value }) : sheet;
    });
  const first = await keep("first list", [
    `Theo Lindqvist,theo@home.example,tutor,Fall,${day(20)}`,
    `Noor Haddad,noor@home.example,tutor,Fall,${day(20)}`,
    `Saoirse Brannigan,saoirse@home.example,mentor,Fall,${day(10)}`,
  ]);
  await step("first list in", staff.lead, (context) =>
    confirmUpload(context, { uploadId: first.id, invite: false }),
  );
  await app.settle();
  await step("more time", staff.lead, async (context) => {
    const [someone] = await cohortMembers(context.tx, fall.id);
    if (!someone) return done({ extended: 0 });
    return extendDueDays(context, {
      cohortId: fall.id,
      personIds: [someone.personId],
      dueOn: day(-28),
      reason: "Joined two weeks after the others.",
    });
  });
  await keep("second list", [
    `Theo Lindqvist,theo@home.example,tutor,Fall,${day(19)}`,
    "Noor Haddad,noor@home.example,tutor,Fall,",
    "Amara O. Osei,amara@work.example,tutor,Winter,",
    "Milo Eriksson,milo@home.example,tutor,Winter,",
    "Zuri Okonkwo,zuri@home.example,mentor,Winter,",
    ",pilar@home.example,tutor,Winter,",
    "Pilar Montoya,pilar at home.example,tutor,Winter,",
    "Hana Suzuki,hana@home.example,tutor,Winter,31/02/2026",
    "Ravi Menon,ravi@home.example,janitor,Winter,",
  ]);
}
