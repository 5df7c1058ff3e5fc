import type { LeafKind } from "../leaf";
import { ageFrom, ageUnder } from "./age";
import { agreement } from "./agreement";
import { attest } from "./attest";
import { clearance } from "./clearance";
import { credential } from "./credential";
import { noHold } from "./no-hold";
import { observations } from "./observations";
import { sessions } from "./sessions";

/** Every kind of requirement the gate understands. Anything else cannot be judged. */
export const KINDS: ReadonlyMap<string, LeafKind> = new Map([
  ["credential", credential],
  ["clearance", clearance],
  ["sessions", sessions],
  ["observations", observations],
  ["agreement", agreement],
  ["attest", attest],
  ["age_from", ageFrom],
  ["age_under", ageUnder],
  ["no_hold", noHold],
]);
