import type { Reader } from "../../../db/connect";
import { listOrganizations, organizationById } from "../../../db/queries/identity-organizations";
import { openProposals } from "../../../db/queries/record-proposals";
import { draftById, draftsOf } from "../../../db/queries/rule-drafts";
import { namesOf } from "../../../db/queries/rules";
import type { Reading } from "../../record/context.server";
import { isSamePerson } from "../../record/same-person.server";
import { type CheckedVersion, checkVersion } from "./check-version.server";
import { partAt } from "./edit-rule";
import { type Effect, effectDigest } from "./effect";
import { planPublication } from "./plan-publication.server";
import { type ProposedVersion, PUBLISH_RULE, proposedVersion } from "./propose-version.server";
import type { Applies } from "./publication";
import { readRuleNames } from "./read-rule.server";
import type { DraftVersion, RuleDraft } from "./rule-draft";
import { type Outline, outlineOf } from "./rule-outline";
import { agreesFor, type RuleRights, ruleRights, writesFor } from "./rule-rights.server";
import { ruleText } from "./rule-text";

/** A draft with what its check finds. */
export interface DraftPage {
  id: string;
  /** The program that writes it; null: an operator, for everyone. */
  program: string | null;
  ruleId: string;
  previous: string | null;
  version: Omit<DraftVersion, "rule">;
  rule: Outline;
  text: string;
  table: string;
  names: Record<string, string>;
  problems: CheckedVersion["problems"];
  run: CheckedVersion["table"];
}

/** A draft for who may write it; null for others. */
export async function readDraft(reading: Reading, id: string): Promise<DraftPage | null> {
  const found = await ownDraft(reading, id);
  if (!found) return null;
  const { draft } = found;
  const { db } = reading;
  const checked = await checkVersion(db, draft);
  const { rule, ...version } = draft.version;
  return {
    id,
    program: programOf(found),
    ruleId: checked.ruleSet.id,
    previous: checked.previous,
    version,
    rule: outlineOf(rule),
    text: ruleText(rule),
    table: draft.table ?? "",
    names: await readRuleNames(db),
    problems: checked.problems,
    run: checked.table,
  };
}

/** One part of a draft's rule as it is written; null where there is none, and for others. */
export async function readPart(
  reading: Reading,
  ask: { id: string; at: string },
): Promise<{ part: Outline; colleges: Record<string, string>; title: string } | null> {
  const found = await ownDraft(reading, ask.id);
  const part = found && partAt(found.draft.version.rule, ask.at);
  if (!found || part === undefined) return null;
  const { title } = found.draft.version;
  const colleges = await listOrganizations(reading.db, { kinds: ["college"] });
  return {
    part: outlineOf(part, ask.at),
    colleges: Object.fromEntries(colleges.map((college) => [college.id, college.name])),
    title,
  };
}

/** What a version would do, for the page that shows it before anything is done. */
export interface EffectPage {
  id: string;
  ruleId: string;
  title: string;
  previous: string | null;
  applies: Applies;
  effect: Effect;
  digest: string;
  names: Record<string, string>;
  /** The programs whose people the reader may see by name. */
  programs: readonly string[];
  isReady: boolean;
}

/** What a draft would do if it were published in one of the ways; null for who may not write it. */
export async function readDraftEffect(
  reading: Reading,
  ask: { id: string; applies: Applies },
): Promise<EffectPage | null> {
  const found = await ownDraft(reading, ask.id);
  if (!found) return null;
  const { draft, rights } = found;
  return effectPage(reading, rights, { ...draft, applies: ask.applies });
}

/** What waits for a second person. */
export interface ProposalPage extends EffectPage {
  askedBy: string;
  endsAt: number;
  /** Where days and hours are told: the program that asks, or UTC for a shared rule. */
  zone: string;
  rule: Outline;
  source: string;
  program: string | null;
  cases: number;
  /** Whether the reader may be the second person. */
  mayAgree: boolean;
}

/** A version that waits for its second person, for who may agree to it or asked for it; else null. */
export async function readProposal(reading: Reading, id: string): Promise<ProposalPage | null> {
  const { db, now, actor } = reading;
  const waiting = (await openProposals(db, [PUBLISH_RULE], now)).find((one) => one.id === id);
  const asked = waiting && proposedVersion.safeParse(JSON.parse(waiting.payload));
  if (!waiting || !asked?.success) return null;
  const { organizationId, version, table, applies } = asked.data;
  const rights = await ruleRights(db, actor);
  if (!agreesFor(rights, organizationId)) return null;
  const draft = { id, organizationId, version, table, applies };
  const checked = await checkVersion(db, draft);
  return {
    ...(await effectPage(reading, rights, draft)),
    askedBy: (await namesOf(db, [waiting.askedBy])).get(waiting.askedBy) ?? "",
    endsAt: waiting.endsAt,
    zone: await zoneOf(db, organizationId),
    rule: outlineOf(version.rule),
    source: version.source,
    program: programOf({ rights, draft }),
    cases: checked.table?.cases ?? 0,
    mayAgree: !(await isSamePerson(db, actor.personId, waiting.askedBy)),
  };
}

/** What the reader is writing, and what waits for them. */
export interface RuleWork {
  drafts: readonly { id: string; title: string; name: string }[];
  waiting: readonly {
    id: string;
    title: string;
    ruleId: string;
    askedBy: string;
    endsAt: number;
    zone: string;
    /** Whether the reader may be the second person. */
    mine: boolean;
  }[];
  /** For whom the reader may write: programs, and everyone (null). */
  writesFor: readonly { id: string | null; name: string }[];
}

/** The drafts that the reader may go on with, and the versions that wait for a second person. */
export async function readRuleWork({ db, now, actor }: Reading): Promise<RuleWork> {
  const rights = await ruleRights(db, actor);
  const mine = [...rights.programs, ...(rights.operates ? [{ id: null, name: "" }] : [])];
  const drafts = await draftsOf(
    db,
    mine.map(({ id }) => id),
  );
  const proposals = (await openProposals(db, [PUBLISH_RULE], now)).flatMap((one) => {
    const read = proposedVersion.safeParse(JSON.parse(one.payload));
    return read.success && agreesFor(rights, read.data.organizationId)
      ? [{ ...one, asked: read.data }]
      : [];
  });
  const names = await namesOf(
    db,
    proposals.map(({ askedBy }) => askedBy),
  );
  return {
    drafts: drafts.map(({ id, version }) => ({ id, title: version.title, name: version.name })),
    waiting: await Promise.all(
      proposals.map(async ({ id, asked, askedBy, endsAt }) => ({
        ...{ id, title: asked.version.title, ruleId: asked.id, endsAt },
        askedBy: names.get(askedBy) ?? "",
        zone: await zoneOf(db, asked.organizationId),
        mine: !(await isSamePerson(db, actor.personId, askedBy)),
      })),
    ),
    writesFor: mine,
  };
}

interface Found {
  draft: Pick<RuleDraft, "organizationId">;
  rights: RuleRights;
}

async function ownDraft(
  { db, actor }: Reading,
  id: string,
): Promise<{ draft: RuleDraft; rights: RuleRights } | null> {
  const draft = await draftById(db, id);
  const rights = await ruleRights(db, actor);
  return draft && writesFor(rights, draft.organizationId) ? { draft, rights } : null;
}

async function zoneOf(db: Reader, organizationId: string | null): Promise<string> {
  const program = organizationId === null ? null : await organizationById(db, organizationId);
  return program?.timeZone ?? "UTC";
}

function programOf({ draft, rights }: Found): string | null {
  return rights.programs.find(({ id }) => id === draft.organizationId)?.name ?? null;
}

async function effectPage(
  { db, now }: Reading,
  rights: RuleRights,
  draft: Pick<RuleDraft, "id" | "organizationId" | "version" | "table"> &
    Pick<ProposedVersion, "applies">,
): Promise<EffectPage> {
  const { ruleSet, previous, problems } = await checkVersion(db, draft);
  const isReady = problems.length === 0;
  const none: Effect = { openings: [], rows: [], left: 0 };
  const { applies } = draft;
  const effect = isReady ? (await planPublication(db, { ruleSet, applies, now })).effect : none;
  return {
    id: draft.id,
    ruleId: ruleSet.id,
    title: draft.version.title,
    previous,
    applies,
    effect,
    digest: effectDigest(effect),
    names: await readRuleNames(db),
    programs: rights.programs.map(({ id }) => id),
    isReady,
  };
}
