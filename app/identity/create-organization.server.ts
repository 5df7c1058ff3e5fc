import {
  insertOrganization,
  membershipsOf,
  organizationById,
  organizationNamed,
} from "../../db/queries/identity-organizations";
import type { Context } from "../record/context.server";
import { done, type Outcome, refused } from "../record/outcome";
import { recordAudit } from "../record/record-audit.server";
import { isState, isTimeZone } from "./place";
import { holds, type OrganizationKind, PARENT_KIND } from "./roles";

export interface NewOrganization {
  kind: Exclude<OrganizationKind, "platform">;
  name: string;
  /** IANA zone in which its days are counted. */
  timeZone: string;
  /** Two letters of a state or territory; null where none applies. */
  state: string | null;
  /** The district of a school; null for every other kind. */
  parentId: string | null;
}

/**
 * Creates a college, program, district or school; operators only.
 * A school needs a district. Names are used once per kind, whatever their case.
 */
export async function createOrganization(
  context: Context,
  input: NewOrganization,
): Promise<
  Outcome<{ id: string }, "not-allowed" | "name-taken" | "bad-zone" | "bad-state" | "bad-parent">
> {
  const { actor, tx } = context;
  if (actor.kind === "person") {
    const held = await membershipsOf(tx, actor.personId ?? "");
    if (!holds(held, ["operator"])) return refused("not-allowed");
  }
  if (!isTimeZone(input.timeZone)) return refused("bad-zone");
  if (input.state !== null && !isState(input.state)) return refused("bad-state");
  const parent = input.parentId === null ? null : await organizationById(tx, input.parentId);
  const isMissing = input.parentId !== null && parent === null;
  if (isMissing || parent?.kind !== PARENT_KIND[input.kind]) return refused("bad-parent");
  if (await organizationNamed(tx, input.kind, input.name)) return refused("name-taken");

  const id = context.newId();
  await insertOrganization(tx, { ...input, id, createdAt: context.now });
  await recordAudit(context, {
    organizationId: id,
    action: "organization-created",
    subjectId: id,
    detail: { kind: input.kind, name: input.name },
  });
  return done({ id });
}
