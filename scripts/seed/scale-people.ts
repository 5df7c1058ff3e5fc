import { createAccount } from "../../app/identity/create-account.server";
import { createOrganization } from "../../app/identity/create-organization.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { signSession } from "../../app/observation/sign-session.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { COMMAND_LINE, type Context } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import { ZONE } from "../../tests/cast";
import { letIn } from "./people";
import { BEGAN, CLEARED, type Corps, chunks, type Ground, give } from "./scale-ground";

const OTHER_PROGRAM = 1500;

/** Accounts with one role, `AT_ONCE` in a transaction. Returns their ids. */
export async function addPeople(ground: Corps, organizationId: string, count: number, at: string) {
  const ids: string[] = [];
  for (const some of chunks(count)) {
    const added = await ground.step(`${at} people ${some[0]}`, COMMAND_LINE, async (context) =>
      done(await Promise.all(some.map((i) => addPerson(context, ground, organizationId, at, i)))),
    );
    ids.push(...added);
  }
  return ids;
}

async function addPerson(
  context: Context,
  { hash }: Corps,
  organizationId: string,
  at: string,
  i: number,
): Promise<string> {
  const personId = await createAccount(context, {
    name: nameOf(i),
    email: `member-${i}@${at}.example`,
    passwordHash: hash,
    isDemo: true,
  });
  await give(context, { personId, organizationId, role: "corps_member" });
  return personId;
}

/** The rest of the corps: programs with an adjudicator each, who enters one decision about everyone. */
export async function addOthers(ground: Corps, first: number, count: number) {
  for (let from = 0; from < count; from += OTHER_PROGRAM) {
    const nth = first + from / OTHER_PROGRAM + 1;
    const at = `other-${nth}`;
    const input = { kind: "program", name: `Other Corps ${nth}`, timeZone: ZONE } as const;
    const program = await ground.step(at, ground.operator, (context) =>
      createOrganization(context, { ...input, state: "AZ", parentId: null }),
    );
    const adjudicator = await letIn(ground, ground.operator, {
      key: `adjudicator of ${at}`,
      name: `Adjudicator ${nth}`,
      email: `adjudicator@${at}.example`,
      role: "adjudicator",
      organizationId: program.id,
    });
    const size = Math.min(OTHER_PROGRAM, count - from);
    const members = await addPeople(ground, program.id, size, at);
    await clear(ground, adjudicator, members, at);
  }
}

type Clearing = Partial<Parameters<typeof recordClearance>[1]> | null;

async function clear(
  ground: Corps,
  adjudicator: string,
  members: readonly string[],
  name: string,
  entry: (i: number) => Clearing = () => ({}),
) {
  for (const some of chunks(members.length))
    await ground.step(`clearances ${name} ${some[0]}`, adjudicator, async (context) => {
      for (const i of some) {
        const changes = entry(i);
        const personId = members[i];
        if (!changes || personId === undefined) continue;
        const outcome = await recordClearance(context, {
          personId,
          type: "az_ivp_card",
          state: "cleared",
          on: ground.day(BEGAN + 1),
          validThrough: null,
          custody: "agency",
          ...changes,
        });
        if (!outcome.ok) throw new Error(outcome.reason);
      }
      return done(null);
    });
}

/**
 * Of ten people, one has not applied and one waits for the agency; another waits for minutes. Of fifty,
 * one is with the adjudicator, and one card ends within two weeks.
 */
export async function clearAndTrain(ground: Ground, members: readonly string[]) {
  await clear(ground, ground.adjudicator, members, "program", (i) => {
    if (i % 50 === 7) return { state: "flagged" };
    if (i % 50 === 11) return { validThrough: ground.day(-(i % 14) - 1) };
    if (i % 10 === 5) return null;
    return i % 10 === 6 ? { state: "pending" } : {};
  });
  for (const some of chunks(members.length))
    for (const nth of [1, 2]) {
      const { step, lead, day } = ground;
      const title = `Orientation ${some[0]}, day ${nth}`;
      const session = await step(title, lead, (context) =>
        createTrainingSession(context, {
          key: title,
          organizationId: ground.program,
          title,
          mode: "in_person",
          day: day(CLEARED + 3 - nth),
          time: "09:00",
          minutes: 240,
          place: "Community room",
        }),
      );
      const came = some.filter((i) => nth === 1 || i % 10 !== 8);
      const marks = came.flatMap((i) => {
        const personId = members[i];
        return personId === undefined ? [] : [{ personId, minutes: 240 }];
      });
      await step(`marks of ${title}`, lead, (context) =>
        recordAttendance(context, { sessionId: session.id, marks, reason: null }),
      );
      await step(`sign-off of ${title}`, lead, (c) => signSession(c, { sessionId: session.id }));
    }
}

/** Whether someone has everything: `clearAndTrain` says what the others lack. */
export function isReady(i: number): boolean {
  return i % 50 !== 7 && ![5, 6, 8].includes(i % 10);
}

const FIRST = ["Ada", "Bo", "Cruz", "Dena", "Eli", "Fern", "Gus", "Hana", "Ira", "Jo", "Kai"];
const LAST = ["Abbey", "Begay", "Castro", "Dunn", "Ellis", "Flores", "Garza", "Hale", "Ito"];

function nameOf(i: number): string {
  return `${FIRST[i % FIRST.length]} ${LAST[i % LAST.length]} ${i + 1}`;
}
