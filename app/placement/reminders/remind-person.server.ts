import { accountOf } from "../../../db/queries/identity-accounts";
import { membersOf } from "../../../db/queries/identity-holders";
import { corpsMemberIn } from "../../../db/queries/identity-people";
import { lockPeople } from "../../../db/queries/locks";
import { activePlacementsOf } from "../../../db/queries/placement";
import { remindedSince, remindersSince, takeReminder } from "../../../db/queries/reminders";
import { formatDay } from "../../i18n/dates";
import { enqueueMail, textAt } from "../../identity/send-mail.server";
import { dayIn, instantAt } from "../../record/civil-day";
import type { Context } from "../../record/context.server";
import { done, type Outcome, refused } from "../../record/outcome";
import { recordAudit } from "../../record/record-audit.server";
import { holdsRoleIn } from "../check-rights.server";
import { explainDecision } from "../explain-decision.server";
import { localDay } from "../gate/days";
import { permits } from "../gate/decide";
import type { ExplainedLeaf } from "../gate/explain";
import type { OpeningRow } from "../openings/opening";
import { readNames } from "../read-names.server";
import { askWords } from "../requirement";
import { type SeenAnswer, seenBy } from "../seen";
import { leavesToAct } from "../status";
import { type Addressee, addresseeOf, QUIET_MS } from "./reminder";

export type RemindRefusal =
  | "not-your-program"
  | "nothing"
  | "yours"
  | "outside"
  | "no-account"
  | "reminded"
  | "today";

interface Asked {
  personId: string;
  openingId: string;
  /** The requirement that the reader saw; null is whatever is to be acted on first. */
  req: string | null;
  /** Why many are reminded at once: kept beside the record, and in no letter. */
  reason?: string;
}

/**
 * Writes one plain letter to whoever has the next step about a requirement: the person, or a coach, an
 * adjudicator or a host. Only a lead of the opening's program, about someone who serves there. About a
 * person and a requirement one letter in seven days, whoever presses: `reminded` says on which day and
 * by whom. Nobody gets two on one day: the person had one today (`today`), and of the holders of a role
 * only those who had none; their own page lists all that waits, so it counts as said. `nothing` when it asks for no step by now, `yours` when it is the lead's own.
 */
export async function remindPerson(
  context: Context,
  { personId, openingId, req, reason }: Asked,
): Promise<Outcome<{ req: string; to: Addressee; letters: number }, RemindRefusal>> {
  const { tx, actor, now, newId } = context;
  const reading = { db: tx, now, actor };
  const explained = await explainDecision(reading, { openingId, personId });
  if (!explained || actor.personId === null) return refused("not-your-program");
  const { opening, body } = explained;
  const { programId } = opening;
  const member = await corpsMemberIn(tx, [programId], personId);
  if (!member || !(await holdsRoleIn(tx, actor, programId, "program_lead")))
    return refused("not-your-program");
  const answer = seenBy("other", body);
  const leaves = leavesToAct(answer);
  const leaf = req === null ? leaves[0] : leaves.find((one) => one.req === req);
  const isPlaced = (await activePlacementsOf(tx, personId)).some(
    (placement) => placement.openingId === openingId,
  );
  if (!leaf || (!isPlaced && opening.taken >= opening.slots && !permits(answer)))
    return refused("nothing");
  const to = addresseeOf(leaf.next?.owner);
  if (to === "yours" || to === "outside" || to === "nothing") return refused(to);
  const whose = await whoseStep(context, to, { personId, opening });
  if (whose.length === 0) return refused("no-account");
  const ids = whose.map((one) => one.personId);
  await lockPeople(tx, [personId, ...ids]);
  const told = await remindedSince(tx, ids, startOfDay(now, opening.school.timeZone));
  const addresses = whose.filter((one) => !told.has(one.personId)).map(({ email }) => email);
  const last = (await remindersSince(tx, [personId], now - QUIET_MS)).find(
    (one) => one.req === leaf.req,
  );
  if (last) return refused("reminded", { day: dayIn(last.at, last.zone), by: last.by ?? "" });
  if (to === "person" && addresses.length === 0) return refused("today");
  const id = newId();
  const { organizationId } = member;
  const reminder = { id, organizationId, personId, openingId, req: leaf.req, owner: to };
  const taken = await takeReminder(
    tx,
    { ...reminder, sentBy: actor.personId, at: now },
    now - QUIET_MS,
  );
  // Everyone who is asked about is locked: nobody took it since it was looked for.
  if (!taken) throw new Error(`${personId} was reminded of ${leaf.req} meanwhile`);
  await write(context, { to, addresses, opening, leaf, answer, person: member.name, personId });
  await recordAudit(context, {
    organizationId: programId,
    action: "reminder-sent",
    subjectId: personId,
    detail: {
      reminder: id,
      opening: openingId,
      req: leaf.req,
      to,
      ...(reason !== undefined && { reason }),
    },
  });
  return done({ req: leaf.req, to, letters: addresses.length });
}

async function whoseStep(
  { tx, actor }: Context,
  to: Addressee,
  { personId, opening }: { personId: string; opening: OpeningRow },
): Promise<{ personId: string; email: string }[]> {
  if (to === "person") {
    const account = await accountOf(tx, personId);
    return account ? [account] : [];
  }
  const [organizationId, role] =
    to === "school" ? ([opening.school.id, "school_host"] as const) : [opening.programId, to];
  const holders = await membersOf(tx, organizationId, [role]);
  return holders.filter((one) => one.personId !== actor.personId && one.email !== "");
}

function startOfDay(now: number, zone: string): number {
  return instantAt(localDay(now, zone), "00:00", zone);
}

/** What the letter says: what it is about and by when, never how a check came out. */
async function write(
  context: Context,
  letter: {
    to: Addressee;
    addresses: readonly string[];
    opening: OpeningRow;
    leaf: ExplainedLeaf;
    answer: SeenAnswer;
    person: string;
    personId: string;
  },
): Promise<void> {
  const { tx, now, actor } = context;
  const { to, opening, leaf, answer, person, personId } = letter;
  const sender = actor.personId === null ? null : await accountOf(tx, actor.personId);
  const today = localDay(now, opening.school.timeZone);
  const next = opening.startsOn > today ? opening.startsOn : today;
  for (const address of letter.addresses) {
    const t = await textAt(tx, address);
    await enqueueMail(context, {
      to: address,
      template: to === "person" ? "reminder" : "reminder-to-staff",
      names: {
        organization: opening.programName,
        inviter: sender?.name ?? "",
        person,
        opening: opening.title,
        place: opening.school.name,
        what: askWords(leaf, t, await readNames(tx)),
        when: formatDay(answer.until ?? next, t.locale),
      },
      page: PAGES[to]({ personId, openingId: opening.id }),
      link: null,
    });
  }
}

type Page = (about: { personId: string; openingId: string }) => string;

/** Where whoever has the step takes it. */
const PAGES: Record<Addressee, Page> = {
  person: ({ openingId }) => `/placed?opening=${openingId}`,
  coach: ({ personId }) => `/people/${personId}`,
  adjudicator: ({ personId }) => `/people/${personId}`,
  school: () => "/agreements",
};
