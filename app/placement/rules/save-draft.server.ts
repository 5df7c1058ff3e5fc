import { ruleSets } from "../../../db/queries/placement-rules";
import {
  deleteDraft,
  draftById,
  draftsOf,
  insertDraft,
  updateDraft,
} from "../../../db/queries/rule-drafts";
import { publicationsOf } from "../../../db/queries/rules";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { localDay } from "../gate/days";
import { nameOf } from "../gate/layers";
import { newestOf } from "./read-rules.server";
import { type DraftVersion, RULE_NAME, type RuleDraft } from "./rule-draft";
import { type RuleRights, readsRule, ruleRights, writesFor } from "./rule-rights.server";

export type StartRefusal = "not-yours" | "name-malformed" | "name-taken";

/**
 * Begins the first version of a new rule, for a program or (null) for everyone. The name is its own for
 * good. Returns the draft's id; of a draft under that name that they have begun, the same one.
 */
export async function startRule(
  context: Context,
  input: { organizationId: string | null; name: string; title: string },
): Promise<Outcome<{ id: string }, StartRefusal>> {
  const { tx, now, actor } = context;
  const rights = await ruleRights(tx, actor);
  if (!writesFor(rights, input.organizationId)) return refused("not-yours");
  if (!RULE_NAME.test(input.name)) return refused("name-malformed");
  const known = await ruleSets(tx);
  if (known.some(({ id }) => nameOf(id) === input.name)) return refused("name-taken");
  return keep(context, input.organizationId, {
    name: input.name,
    title: input.title,
    layer: "program",
    source: "",
    checkedOn: localDay(now, "UTC"),
    example: false,
    rule: { all: [] },
  });
}

/** Begins the next version of a rule from its newest one, with its cases; or goes on with one begun. */
export async function startVersion(
  context: Context,
  input: { ruleId: string },
): Promise<Outcome<{ id: string }, "not-yours">> {
  const { tx, actor } = context;
  const rights = await ruleRights(tx, actor);
  const family = (await ruleSets(tx)).filter(({ id }) => nameOf(id) === nameOf(input.ruleId));
  const [newest] = newestOf(family);
  if (!newest || !mayWrite(rights, newest.id)) return refused("not-yours");
  const publication = (await publicationsOf(tx, [newest.id])).get(newest.id);
  const { title, layer, source, checkedOn, example, rule } = newest;
  const version = { name: nameOf(newest.id), title, layer, source, checkedOn, example, rule };
  const owner = rights.owners.get(version.name) ?? null;
  return keep(context, owner, version, publication?.table ?? null);
}

/** What somebody may change of a draft. */
export type DraftChange = Partial<Omit<DraftVersion, "name">> & { table?: string | null };

/** Changes a draft. Refused `no-draft`, also for who may not write it. */
export async function changeDraft(
  context: Context,
  input: { id: string; change: (draft: RuleDraft) => DraftChange },
): Promise<Outcome<null, "no-draft">> {
  const { tx, now, actor } = context;
  const draft = await ownDraft(context, input.id);
  if (!draft || actor.personId === null) return refused("no-draft");
  const { table = draft.table, ...changed } = input.change(draft);
  const version = { ...draft.version, ...changed };
  await updateDraft(tx, { ...draft, version, table, writtenBy: actor.personId, writtenAt: now });
  return done(null);
}

/** Throws a draft out. Refused `no-draft`, also for who may not write it. */
export async function dropDraft(
  context: Context,
  input: { id: string },
): Promise<Outcome<null, "no-draft">> {
  const draft = await ownDraft(context, input.id);
  if (!draft) return refused("no-draft");
  await deleteDraft(context.tx, draft.id);
  return done(null);
}

async function ownDraft({ tx, actor }: Context, id: string): Promise<RuleDraft | null> {
  const draft = await draftById(tx, id);
  const rights = await ruleRights(tx, actor);
  return draft && writesFor(rights, draft.organizationId) ? draft : null;
}

function mayWrite(rights: RuleRights, ruleId: string): boolean {
  return readsRule(rights, ruleId) && writesFor(rights, rights.owners.get(nameOf(ruleId)) ?? null);
}

async function keep(
  { tx, now, newId, actor }: Context,
  organizationId: string | null,
  version: DraftVersion,
  table: string | null = null,
): Promise<Outcome<{ id: string }, "not-yours">> {
  if (actor.personId === null) return refused("not-yours");
  const begun = (await draftsOf(tx, [organizationId])).find(
    (draft) => draft.version.name === version.name,
  );
  if (begun) return done({ id: begun.id });
  const id = newId();
  await insertDraft(tx, {
    ...{ id, organizationId, version, table },
    writtenBy: actor.personId,
    writtenAt: now,
  });
  return done({ id });
}
