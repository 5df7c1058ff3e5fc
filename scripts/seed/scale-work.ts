import { changeHold } from "../../app/placement/change-hold.server";
import { recordPaper } from "../../app/placement/papers/record-paper.server";
import { askWaiver } from "../../app/placement/waivers/ask-waiver.server";
import type { Context } from "../../app/record/context.server";
import { done, type Outcome } from "../../app/record/outcome";
import { decideHours } from "../../app/reporting/hours/decide-hours.server";
import { enterHours } from "../../app/reporting/hours/enter-hours.server";
import { chunks, type Ground } from "./scale-ground";
import type { Placed } from "./scale-places";

/** Since then a hold was put on one in a hundred. */
export async function changeSome(ground: Ground, members: readonly string[]) {
  const held = members.filter((_, i) => i % 100 === 3);
  await ground.step("holds", ground.lead, async (context) => {
    for (const personId of held) {
      const outcome = await changeHold(context, { personId, change: "put" });
      if (!outcome.ok) throw new Error(outcome.reason);
    }
    return done(null);
  });
}

/** Of five people, the adjudicator has seen the diploma of two. */
export async function showPapers(ground: Ground, members: readonly string[]) {
  const { step, adjudicator, day } = ground;
  for (const some of chunks(members.length))
    await step(`papers ${some[0]}`, adjudicator, async (context) => {
      for (const i of some) {
        const personId = members[i];
        if (personId === undefined || i % 5 > 1) continue;
        const entry = { what: "diploma", on: day(900 + (i % 90)), custody: "person" } as const;
        held(await recordPaper(context, { personId, entry }));
      }
      return done(null);
    });
}

/** Whoever serves has a day of hours; of three entries the last waits to be approved. */
export async function serveHours({ step, lead, day }: Ground, { serving }: Placed) {
  for (const some of chunks(serving.length)) {
    const entered = await step(`hours ${some[0]}`, lead, async (context) => {
      const entryIds: string[] = [];
      for (const i of some) {
        const personId = serving[i];
        if (personId === undefined) continue;
        const entry = {
          personId,
          kind: "service",
          on: day(1),
          minutes: 180,
          key: `h ${i}`,
        } as const;
        const { entryId } = held(await enterHours(as(context, personId), entry));
        if (i % 3 < 2) entryIds.push(entryId);
      }
      return done(entryIds);
    });
    await step(`approval of hours ${some[0]}`, lead, (context) =>
      decideHours(context, { entryIds: entered, verdict: "approved" }),
    );
  }
}

/** For one in a hundred, who misses minutes, a waiver is asked for; nobody has answered yet. */
export async function askWaivers(
  { step, lead, day }: Ground,
  { openings }: Placed,
  members: readonly string[],
) {
  const [openingId] = openings;
  if (openingId === undefined) return;
  await step("waivers", lead, async (context) => {
    for (const personId of members.filter((_, i) => i % 100 === 8))
      held(
        await askWaiver(context, {
          personId,
          openingId,
          req: "p.inperson",
          from: day(-4),
          expiresOn: day(-30),
          reason: "The second day was snowed in.",
          evidence: null,
        }),
      );
    return done(null);
  });
}

function as(context: Context, personId: string): Context {
  return { ...context, actor: { kind: "person", personId } };
}

function held<Value>(outcome: Outcome<Value, string>): Value {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
