import { createOrganization } from "../../app/identity/create-organization.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import type { Role } from "../../app/identity/roles";
import type { Context } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import { insertMembership } from "../../db/queries/identity-organizations";
import { PASSWORD, ZONE } from "../../tests/cast";
import { publishRules } from "./catalog";
import { letIn } from "./people";
import type { Staged } from "./staged";

/** Days before today on which it begins, people are cleared, and people are placed. */
export const BEGAN = 30;
export const CLEARED = 20;
export const PLACED = 5;

const AT_ONCE = 250;
const SCHOOLS = 20;

/** What it takes to add people. */
export interface Corps extends Staged {
  day: (ago: number) => string;
  operator: string;
  hash: string;
}

export interface Ground extends Corps {
  lead: string;
  adjudicator: string;
  /** Says yes for every school. */
  host: string;
  program: string;
  schools: readonly string[];
}

/** Lets someone in who holds one role; the same person each time. */
function enter(
  staged: Staged,
  by: string | null,
  role: Role,
  organizationId: string,
): Promise<string> {
  const name = `Scale ${role.replace("_", " ")}`;
  const email = emailOf(role);
  return letIn(staged, by, { key: `scale ${role}`, name, email, role, organizationId });
}

export function emailOf(role: Role): string {
  return `${role.replace("_", "-")}@scale.example`;
}

/** The program that is measured, its staff, and twenty schools in four districts. */
export async function found(staged: Staged, day: Ground["day"]): Promise<Ground> {
  const operator = await enter(staged, null, "operator", "platform");
  const organization = async (
    kind: "program" | "district" | "school" | "college",
    name: string,
    parentId: string | null = null,
  ) => {
    const input = { kind, name, timeZone: ZONE, state: "AZ", parentId };
    return (await staged.step(name, operator, (c) => createOrganization(c, input))).id;
  };
  const college = await organization("college", "Scale College");
  const program = await organization("program", "Scale Student Success Corps");
  const schools: string[] = [];
  for (let i = 0; i < SCHOOLS; i += 5) {
    const district = await organization("district", `Scale District ${i / 5 + 1}`);
    for (let nth = i; nth < i + 5; nth++)
      schools.push(await organization("school", `Scale School ${nth + 1}`, district));
  }
  await publishRules(staged, college);
  const lead = await enter(staged, operator, "program_lead", program);
  const adjudicator = await enter(staged, operator, "adjudicator", program);
  const [firstSchool = "", ...otherSchools] = schools;
  const host = await enter(staged, operator, "school_host", firstSchool);
  await staged.step("hosts", operator, async (context) => {
    for (const organizationId of otherSchools)
      await give(context, { personId: host, organizationId, role: "school_host" });
    return done(null);
  });
  const hash = await hashPassword(PASSWORD);
  return { ...staged, day, operator, lead, adjudicator, host, program, schools, hash };
}

/** Gives a role past the invitation. */
export function give(
  { tx, now, newId, actor }: Context,
  held: { personId: string; organizationId: string; role: Role },
): Promise<boolean> {
  return insertMembership(tx, { ...held, id: newId(), grantedBy: actor.personId, grantedAt: now });
}

/** 0, 1, 2 … in groups of `AT_ONCE`. */
export function chunks(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}
