import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PublishedAchievement } from "../../app/credentials/achievement";
import type { OrganizationKind, Role } from "../../app/identity/roles";
import { clearanceTypeFile } from "../../app/placement/clearances/clearance-type";
import { publishClearanceType } from "../../app/placement/clearances/publish-clearance-type.server";
import { createOpening, type NewOpening } from "../../app/placement/openings/create-opening.server";
import { publishRuleSet } from "../../app/placement/rules/publish-rule-set.server";
import { readRuleSet } from "../../app/placement/rules/rule-set";
import { type Context, SYSTEM } from "../../app/record/context.server";
import { insertAccount } from "../../db/queries/identity-accounts";
import { insertMembership, insertOrganization } from "../../db/queries/identity-organizations";
import { openCollege } from "./award-people";
import { readySchool } from "./ready-school";
import type { World } from "./world";

/** The five layers of the first opening. */
export const LAYERS = ["AZ-IVP@1", "P-TUTOR@1", "P-INPERSON@1", "P-OBSERVED@1", "P-HOLD@1"];
/** Layers that a clearance alone can meet. */
export const CLEARANCE_LAYERS = ["AZ-IVP@1", "P-HOLD@1"];

const RULES = "scripts/seed/rules";
const CLEARANCES = "courses/clearances.yaml";

/**
 * An Arizona program, its people, a college that awards REL-1's badge, and schools, with the example
 * rules published. Returns the badge.
 */
export async function stagePlacement(world: World): Promise<PublishedAchievement> {
  const achievement = await openCollege(world);
  await world.run(SYSTEM, async (context) => {
    await addOrganization(context, "program", "program");
    await addOrganization(context, "other-program", "program");
    await addOrganization(context, "district", "district");
    await addOrganization(context, "school", "school", "district");
    await addOrganization(context, "other-school", "school", "district");
    await addPerson(context, "lead", "program", "program_lead");
    await addPerson(context, "lead-2", "program", "program_lead");
    await addPerson(context, "adjudicator", "program", "adjudicator");
    await addPerson(context, "coach", "program", "coach");
    await addPerson(context, "elsewhere", "other-program", "program_lead");
    await addPerson(context, "host", "school", "school_host");
    await addMembership(context, "host", "other-school", "school_host");
    for (const id of ["amara", "bo", "cruz"])
      await addPerson(context, id, "program", "corps_member");
    await publishClearanceTypes(context);
    for (const file of readdirSync(RULES)) {
      const read = readRuleSet(readFileSync(`${RULES}/${file}`, "utf8"), { college: "college" });
      if ("problem" in read) throw new Error(read.problem);
      const published = await publishRuleSet(context, read.ruleSet);
      if (!published.ok) throw new Error(`${file}: ${published.reason}`);
    }
  });
  return achievement;
}

/** Publishes the types of clearance that ship with Muster. */
export async function publishClearanceTypes(context: Context): Promise<void> {
  for (const definition of clearanceTypeFile.parse(parse(readFileSync(CLEARANCES, "utf8")))) {
    const published = await publishClearanceType(context, definition);
    if (!published.ok) throw new Error(`${definition.id}: ${published.reason}`);
  }
}

/** Adds a person with one role. Their id is their name. */
export async function addPerson(
  context: Context,
  id: string,
  organizationId: string,
  role: Role,
): Promise<void> {
  await insertAccount(context.tx, {
    personId: id,
    email: `${id}@people.example`,
    name: id,
    passwordHash: "none",
    isDemo: false,
    createdAt: context.now,
  });
  await addMembership(context, id, organizationId, role);
}

/** Gives someone one more role. */
export async function addMembership(
  context: Context,
  personId: string,
  organizationId: string,
  role: Role,
): Promise<void> {
  await insertMembership(context.tx, {
    id: context.newId(),
    personId,
    organizationId,
    role,
    grantedBy: null,
    grantedAt: context.now,
  });
}

/** Opens a school's need from 9 November 2026, as the lead, at a school that is ready. Returns its id. */
export async function openOpening(world: World, changes: Partial<NewOpening> = {}) {
  const openingId = await openUnready(world, changes);
  const schoolId = changes.schoolId ?? "school";
  await readySchool(world, { programId: "program", schoolId, lead: "lead", host: "host" });
  return openingId;
}

/** The same at a school that may lack what it needs. */
export async function openUnready(world: World, changes: Partial<NewOpening> = {}) {
  const opened = await world.run("lead", (context) =>
    createOpening(context, {
      programId: "program",
      schoolId: "school",
      title: "Reading tutor",
      role: "tutor",
      layers: CLEARANCE_LAYERS,
      startsOn: "2026-11-09",
      endsOn: "2027-05-21",
      slots: 1,
      accompanied: false,
      besideOthers: false,
      ...changes,
    }),
  );
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value.id;
}

async function addOrganization(
  context: Context,
  id: string,
  kind: OrganizationKind,
  parentId: string | null = null,
): Promise<void> {
  await insertOrganization(context.tx, {
    id,
    kind,
    name: id,
    timeZone: "America/Phoenix",
    state: "AZ",
    parentId,
    createdAt: context.now,
  });
}
