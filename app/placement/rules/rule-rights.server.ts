import type { Reader } from "../../../db/connect";
import { membershipsOf } from "../../../db/queries/identity-organizations";
import { ruleOwners } from "../../../db/queries/rules";
import type { Actor } from "../../record/context.server";
import { nameOf } from "../gate/layers";

/** What somebody may do with rules. */
export interface RuleRights {
  /** The programs whose rules they write. */
  programs: readonly { id: string; name: string }[];
  /** Whether they write the rules that everybody shares. */
  operates: boolean;
  /** Whose each rule is, by its name. */
  owners: ReadonlyMap<string, string>;
}

/**
 * What the actor may do with rules. A program's lead writes the program's own layer; an operator
 * writes the layers that all programs share.
 */
export async function ruleRights(db: Reader, actor: Actor): Promise<RuleRights> {
  const held = actor.personId === null ? [] : await membershipsOf(db, actor.personId);
  return {
    programs: held
      .filter(({ role }) => role === "program_lead")
      .map(({ organizationId, organizationName }) => ({
        id: organizationId,
        name: organizationName,
      })),
    operates: held.some(({ role }) => role === "operator"),
    owners: await ruleOwners(db),
  };
}

/** Whether they read a rule: the shared ones and their own programs'; an operator reads all. */
export function readsRule(rights: RuleRights, rule: string): boolean {
  const owner = rights.owners.get(nameOf(rule));
  return owner === undefined || rights.operates || leads(rights, owner);
}

/** Whether they write the rules of a program, or, of null, the shared ones. */
export function writesFor(rights: RuleRights, organizationId: string | null): boolean {
  return organizationId === null ? rights.operates : leads(rights, organizationId);
}

/** Whether they may agree to a version as the second person: who may write it, and any operator. */
export function agreesFor(rights: RuleRights, organizationId: string | null): boolean {
  return rights.operates || writesFor(rights, organizationId);
}

function leads({ programs }: RuleRights, organizationId: string): boolean {
  return programs.some(({ id }) => id === organizationId);
}
