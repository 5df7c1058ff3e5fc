import { expect, test } from "vitest";
import type { Membership, Role } from "../identity/roles";
import { mayCorrect } from "./correction";

const observation = { personId: "ana", observerId: "luis", organizationId: "mesa" };
const at = (organizationId: string, role: Role): Membership => ({
  organizationId,
  role,
  organizationKind: "program",
  organizationName: organizationId,
});

test.each<[string, string, Membership[], boolean, boolean]>([
  ["the observer", "luis", [at("mesa", "coach")], true, true],
  ["the observer, no longer a coach there", "luis", [at("ridge", "coach")], false, false],
  ["another coach", "kai", [at("mesa", "coach")], false, false],
  ["the program's lead", "rosa", [at("mesa", "program_lead")], false, true],
  ["a lead of another program", "omar", [at("ridge", "program_lead")], false, false],
  ["the person, even as lead", "ana", [at("mesa", "program_lead")], false, false],
])("%s", (_, personId, memberships, rescore, withdraw) => {
  expect(mayCorrect({ personId, ids: [personId], memberships }, observation)).toEqual({
    rescore,
    withdraw,
  });
});

test("no one corrects what is about another account of theirs", () => {
  const twice = { personId: "luis", ids: ["ana", "luis"], memberships: [at("mesa", "coach")] };
  expect(mayCorrect(twice, observation)).toEqual({ rescore: false, withdraw: false });
});
