import type { Env } from "../../app/env.server";
import { invitePerson } from "../../app/identity/invite-person.server";
import { POWER } from "../../app/identity/roles";
import { dayIn, daysLater, instantAt } from "../../app/record/civil-day";
import { COMMAND_LINE } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import type { Connection } from "../../db/connect";
import { storedAnswer } from "../../db/queries/record";
import { CORPS, INVITED, type OrganizationKey, STAFF, ZONE } from "../../tests/cast";
import { signAgreements } from "./agreements";
import { openLadder } from "./careers";
import { publishCatalog } from "./catalog";
import { keepDesk } from "./desk";
import { showPapers, waive } from "./facts";
import { bringLists } from "./lists";
import { sayWhatFits } from "./matching";
import { EARLIER, meetNewVersion } from "./new-version";
import { foundOrganizations, giveFactor, letIn } from "./people";
import { clear, contest, openNeeds, place } from "./placing";
import { learn, observe, train } from "./prepare";
import { writeNextVersion } from "./program-rules";
import { losePlace, readySchools } from "./schools";
import { serve } from "./serve";
import { type Staged, stage } from "./staged";
import type { Corps, Staff, Story } from "./story";
import { writeInStudio } from "./studio";

/** Days before today on which the story begins. */
const BEGAN = 40;
const FINISHED = "seed demo";

/**
 * Tells the demo's story, from an empty database to today, only through the use cases that pages use:
 * the cast of tests/cast.ts, each at their stage. Running it again changes nothing; a run that was
 * cut short goes on where it stopped. `now` in epoch milliseconds. Returns whether it had to run.
 */
export async function seedDemo(
  opened: { connection: Connection; env: Env },
  now: number,
): Promise<boolean> {
  if (await storedAnswer(opened.connection.db, COMMAND_LINE.kind, `seed ${FINISHED}`)) return false;
  const today = dayIn(now, ZONE);
  const day = (ago: number) => daysLater(today, -ago);
  const staged = stage(opened, instantAt(day(BEGAN), "09:00", ZONE));
  const on = (ago: number, time: string) => staged.goTo(instantAt(day(ago), time, ZONE));

  const story = await gather({ ...staged, day, on });
  const publisher = {
    authorId: story.staff.author,
    collegeId: story.organizations.college,
  };
  await publishCatalog(story, publisher, EARLIER);
  const openings = await openNeeds(story);
  await learn(story);
  await meetNewVersion(story, publisher);
  await train(story);
  await observe(story);
  await clear(story);
  await showPapers(story);
  await waive(story, openings.reading.id);
  await signAgreements(story);
  const filed = await readySchools(story);
  await place(story, openings);
  await serve(story);
  await contest(story);
  await losePlace(story, filed);
  await staged.goTo(now);
  await writeNextVersion(story, story.staff.lead);
  await story.step("invite the newcomer", story.staff.lead, (context) =>
    invitePerson(context, {
      organizationId: story.organizations[INVITED.at],
      role: INVITED.role,
      email: INVITED.email,
      address: null,
    }),
  );
  await bringLists(story);
  await keepDesk(story, openings.reading.id);
  await sayWhatFits(story, openings);
  await openLadder(story, {
    reviewerId: story.staff.reviewer,
    collegeId: story.organizations.college,
  });
  await writeInStudio(story, {
    authorId: story.staff.author,
    reviewerId: story.staff.reviewer,
  });
  await story.step(FINISHED, COMMAND_LINE, async () => done(null));
  await story.app.settle();
  await story.app.box.close();
  return true;
}

async function gather(setting: Pick<Story, keyof Staged | "day" | "on">): Promise<Story> {
  const { operator, lead, ...others } = STAFF;
  const platform = { organizationId: "platform" };
  const operatorId = await letIn(setting, null, { key: "operator", ...operator, ...platform });
  const organizations = await foundOrganizations(setting, operatorId);
  const enter = (by: string, person: { at: OrganizationKey } & Omit<Person, "organizationId">) =>
    letIn(setting, by, { ...person, organizationId: organizations[person.at] });

  const leadId = await enter(operatorId, { key: "lead", ...lead });
  const staff: Record<string, string> = { operator: operatorId, lead: leadId };
  for (const [key, person] of Object.entries(others))
    staff[key] = await enter(operatorId, { key, ...person });
  for (const [key, { role }] of Object.entries(STAFF))
    if (POWER.includes(role)) await giveFactor(setting, key, staff[key] ?? "");
  const corps: Record<string, string> = {};
  for (const [key, person] of Object.entries(CORPS))
    corps[key] = await enter(leadId, { key, ...person });
  // Invited a second time, under another address: two accounts, and perhaps one person.
  await enter(leadId, {
    key: "kofi again",
    ...CORPS.kofi,
    email: "kofi.mensah@work.example",
    isDemo: false,
  });
  return {
    ...setting,
    organizations,
    staff: staff as Record<Staff, string>,
    corps: corps as Record<Corps, string>,
  };
}

type Person = Parameters<typeof letIn>[2];
