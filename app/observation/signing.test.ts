import { expect, test } from "vitest";
import type { Membership, OrganizationKind, Role } from "../identity/roles";
import { dayProblem, FACILITATORS, OBSERVERS, programToSign } from "./signing";

const at = (
  organizationId: string,
  role: Role,
  organizationKind: OrganizationKind = "program",
): Membership => ({ organizationId, role, organizationKind, organizationName: organizationId });

const luis = { personId: "luis", ids: ["luis"], memberships: [at("mesa", "coach")] };
const ana = { personId: "ana", ids: ["ana"], memberships: [at("mesa", "corps_member")] };

test("a coach signs for a corps member of the same program, in that role", () => {
  expect(programToSign(luis, ana, OBSERVERS)).toEqual({
    ok: true,
    value: { organizationId: "mesa", role: "coach" },
  });
});

test.each<[string, Membership[], Membership[]]>([
  ["a coach of another program", [at("ridge", "coach")], ana.memberships as Membership[]],
  ["a lead who is no coach", [at("mesa", "program_lead")], ana.memberships as Membership[]],
  ["a corps member", [at("mesa", "corps_member")], ana.memberships as Membership[]],
  ["for someone without a program", [at("mesa", "coach")], []],
  ["for a coach", [at("mesa", "coach")], [at("mesa", "coach")]],
  [
    "on the platform, where anyone may sign up",
    [at("muster", "coach", "platform")],
    [at("muster", "corps_member", "platform")],
  ],
])("no observation by or %s", (_, signer, about) => {
  expect(
    programToSign(
      { personId: "x", ids: ["x"], memberships: signer },
      { personId: "y", ids: ["y"], memberships: about },
      OBSERVERS,
    ),
  ).toEqual({ ok: false, reason: "not-in-program" });
});

test("no one signs for themself, not even as coach and corps member of one program", () => {
  const both = { ...ana, memberships: [...ana.memberships, at("mesa", "coach")] };
  expect(programToSign(both, both, OBSERVERS)).toEqual({ ok: false, reason: "own-evidence" });
});

test("nor under another account of theirs", () => {
  const whole = { ...ana, ids: ["ana", "luis"] };
  expect(programToSign(luis, whole, OBSERVERS)).toEqual({ ok: false, reason: "own-evidence" });
});

test("a program lead may mark attendance", () => {
  const lead = { personId: "rosa", ids: ["rosa"], memberships: [at("mesa", "program_lead")] };
  expect(programToSign(lead, ana, FACILITATORS)).toMatchObject({
    ok: true,
    value: { role: "program_lead" },
  });
});

test.each([
  ["2026-11-02", null],
  ["2026-11-03", "in-future"],
  ["2025-11-02", null],
  ["2025-11-01", "too-old"],
])("a day of %s is %s", (day, problem) => {
  expect(dayProblem(day, "2026-11-02", "2025-11-02")).toBe(problem);
});
