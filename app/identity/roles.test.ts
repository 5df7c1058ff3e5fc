import { expect, test } from "vitest";
import { holds, type Membership, organizationsWhere, ROLES, ROLES_IN, rolesToGrant } from "./roles";

const lead: Membership = {
  organizationId: "rio",
  organizationKind: "program",
  organizationName: "Rio Seco Reads",
  role: "program_lead",
};
const operator: Membership = {
  organizationId: "muster",
  organizationKind: "platform",
  organizationName: "Muster",
  role: "operator",
};
const coach: Membership = { ...lead, role: "coach" };

test("every role exists somewhere", () => {
  expect(new Set(Object.values(ROLES_IN).flat())).toEqual(new Set(ROLES));
});

test.each([
  ["an operator anywhere", [operator], "program", "other", ROLES_IN.program],
  ["an operator at the platform", [operator], "platform", "muster", ROLES_IN.platform],
  ["a lead at home", [lead], "program", "rio", ROLES_IN.program],
  ["a lead in another program", [lead], "program", "other", []],
  ["a coach at home", [coach], "program", "rio", []],
  ["nobody", [], "program", "rio", []],
] as const)("%s may grant what it should", (_, memberships, kind, id, expected) => {
  expect(rolesToGrant(memberships, { id, kind })).toEqual(expected);
});

test("roles are found by organization, each once", () => {
  expect(organizationsWhere([lead, coach, operator], ["coach", "program_lead"])).toEqual(["rio"]);
  expect(holds([coach], ["program_lead"])).toBe(false);
});
