import type { Env } from "../../app/env.server";
import { createAccount } from "../../app/identity/create-account.server";
import { createOrganization } from "../../app/identity/create-organization.server";
import { hashPassword } from "../../app/identity/hash-password.server";
import type { Role } from "../../app/identity/roles";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { signSession } from "../../app/observation/sign-session.server";
import { publishAgreement } from "../../app/placement/agreements/publish-agreement.server";
import { signAgreement } from "../../app/placement/agreements/sign-agreement.server";
import { changeHold } from "../../app/placement/change-hold.server";
import { recordClearance } from "../../app/placement/clearances/record-clearance.server";
import { refreshHints } from "../../app/placement/hints/refresh-hints.server";
import { proposePlacement } from "../../app/placement/offers/propose-placement.server";
import { takeOfferStep } from "../../app/placement/offers/take-offer-step.server";
import { createOpening } from "../../app/placement/openings/create-opening.server";
import { placePerson } from "../../app/placement/place-person.server";
import { dayIn, daysLater, instantAt } from "../../app/record/civil-day";
import { COMMAND_LINE, type Context } from "../../app/record/context.server";
import { done } from "../../app/record/outcome";
import type { Connection } from "../../db/connect";
import { accountByEmail } from "../../db/queries/identity-accounts";
import { insertMembership } from "../../db/queries/identity-organizations";
import { agreementById } from "../../db/queries/placement-agreements";
import { storedAnswer } from "../../db/queries/record";
import { PASSWORD, ZONE } from "../../tests/cast";
import { publishRules } from "./catalog";
import { letIn } from "./people";
import { fillSchool } from "./schools";
import { type Staged, stage } from "./staged";

/** How much there is. */
export interface ScaleSize {
  /** Corps members of all programs together. */
  people: number;
  /** Of these, those of the one program that has openings. */
  programPeople: number;
  openings: number;
  placements: number;
}

/** Layers whose evidence can be made in bulk; badges would need a whole course for each person. */
const LAYERS = ["AZ-IVP@1", "P-INPERSON@1", "P-HOLD@1"];
const OTHER_PROGRAM = 1500;
const AT_ONCE = 250;
const SCHOOLS = 20;
const FINISHED = "seed scale";

/** Days before today on which it begins, people are cleared, and people are placed. */
const BEGAN = 30;
const CLEARED = 20;
const PLACED = 5;

/**
 * A database of the size that a page is measured at: one program with openings, placements and people
 * at every distance from them, and as many other people as told in programs of their own. Everything
 * that is chained, decided or placed goes through the same use cases as the pages', many in one
 * transaction; nothing is made up beside them. Running it again changes nothing. Returns whether it had
 * to run.
 */
export async function seedScale(
  opened: { connection: Connection; env: Env },
  now: number,
  size: ScaleSize,
): Promise<boolean> {
  if (await storedAnswer(opened.connection.db, COMMAND_LINE.kind, `seed ${FINISHED}`)) return false;
  const today = dayIn(now, ZONE);
  const day = (ago: number) => daysLater(today, -ago);
  const staged = stage(opened, instantAt(day(BEGAN), "08:00", ZONE));
  const ground = await found(staged, day);
  const members = await addPeople(ground, ground.program, size.programPeople, "scale");
  await addOthers(ground, 0, size.people - size.programPeople);
  await staged.goTo(instantAt(day(CLEARED), "09:00", ZONE));
  await clearAndTrain(ground, members);
  await staged.goTo(instantAt(day(PLACED), "09:00", ZONE));
  await placeThem(ground, members, size);
  await staged.goTo(now);
  await changeSome(ground, members);
  await refreshHints(staged.app, "seed scale");
  await staged.step(FINISHED, COMMAND_LINE, async () => done(null));
  await staged.app.settle();
  return true;
}

/** Lets a corps grow around the program that is measured: as many more people in other programs. */
export async function growCorps(
  opened: { connection: Connection; env: Env },
  now: number,
  more: { programsBefore: number; people: number },
): Promise<void> {
  const staged = stage(opened, now);
  const operator = await accountByEmail(opened.connection.db, emailOf("operator"));
  if (!operator) throw new Error("the corps grows in a database that seedScale has filled");
  const day = (ago: number) => daysLater(dayIn(now, ZONE), -ago);
  await addOthers(
    { ...staged, day, operator: operator.personId, hash: await hashPassword(PASSWORD) },
    more.programsBefore,
    more.people,
  );
  await staged.app.settle();
}

/** Makes the hints that a migration or the time since has overtaken: pages are measured beside no job. */
export async function settleHints(
  opened: { connection: Connection; env: Env },
  now: number,
): Promise<void> {
  await refreshHints(stage(opened, now).app, "seed scale");
}

/** What it takes to add people. */
interface Corps extends Staged {
  day: (ago: number) => string;
  operator: string;
  hash: string;
}

interface Ground extends Corps {
  lead: string;
  adjudicator: string;
  /** Says yes for every school. */
  host: string;
  program: string;
  schools: readonly string[];
}

/** Lets someone in who holds one role; the same person each time. */
function enter(
  staged: Staged,
  by: string | null,
  role: Role,
  organizationId: string,
): Promise<string> {
  const name = `Scale ${role.replace("_", " ")}`;
  const email = emailOf(role);
  return letIn(staged, by, { key: `scale ${role}`, name, email, role, organizationId });
}

function emailOf(role: Role): string {
  return `${role.replace("_", "-")}@scale.example`;
}

async function found(staged: Staged, day: Ground["day"]): Promise<Ground> {
  const operator = await enter(staged, null, "operator", "platform");
  const organization = async (
    kind: "program" | "district" | "school" | "college",
    name: string,
    parentId: string | null = null,
  ) => {
    const input = { kind, name, timeZone: ZONE, state: "AZ", parentId };
    return (await staged.step(name, operator, (c) => createOrganization(c, input))).id;
  };
  const college = await organization("college", "Scale College");
  const program = await organization("program", "Scale Student Success Corps");
  const schools: string[] = [];
  for (let i = 0; i < SCHOOLS; i += 5) {
    const district = await organization("district", `Scale District ${i / 5 + 1}`);
    for (let nth = i; nth < i + 5; nth++)
      schools.push(await organization("school", `Scale School ${nth + 1}`, district));
  }
  await publishRules(staged, college);
  const lead = await enter(staged, operator, "program_lead", program);
  const adjudicator = await enter(staged, operator, "adjudicator", program);
  const [firstSchool = "", ...otherSchools] = schools;
  const host = await enter(staged, operator, "school_host", firstSchool);
  await staged.step("hosts", operator, async (context) => {
    for (const organizationId of otherSchools)
      await give(context, { personId: host, organizationId, role: "school_host" });
    return done(null);
  });
  const hash = await hashPassword(PASSWORD);
  return { ...staged, day, operator, lead, adjudicator, host, program, schools, hash };
}

/** Accounts with one role, `AT_ONCE` in a transaction. Returns their ids. */
async function addPeople(ground: Corps, organizationId: string, count: number, at: string) {
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

function give(
  { tx, now, newId, actor }: Context,
  held: { personId: string; organizationId: string; role: Role },
): Promise<boolean> {
  return insertMembership(tx, { ...held, id: newId(), grantedBy: actor.personId, grantedAt: now });
}

/** The rest of the corps: programs with an adjudicator each, who enters one decision about everyone. */
async function addOthers(ground: Corps, first: number, count: number) {
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
async function clearAndTrain(ground: Ground, members: readonly string[]) {
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

/** Openings that began last week and some that begin this week; most are full, a few have places. */
async function placeThem(ground: Ground, members: readonly string[], size: ScaleSize) {
  const { step, lead, schools, day } = ground;
  const each = Math.ceil(size.placements / Math.max(1, size.openings));
  const openings: string[] = [];
  for (let i = 0; i < size.openings; i++) {
    const schoolId = schools[i % schools.length];
    if (schoolId === undefined) throw new Error("there are schools");
    const opened = await step(`opening ${i}`, lead, (context) =>
      createOpening(context, {
        programId: ground.program,
        schoolId,
        title: `${["Reading tutor", "Math tutor", "Mentor"][i % 3]}, group ${i + 1}`,
        role: i % 3 === 2 ? "mentor" : "tutor",
        layers: LAYERS,
        startsOn: day(i % 12 === 0 ? -4 : 4),
        endsOn: day(-190),
        slots: each + (i % 6 === 0 ? 2 : 0),
        accompanied: false,
        besideOthers: false,
      }),
    );
    openings.push(opened.id);
  }
  await readyAll(ground);
  const ready = members.flatMap((personId, i) => (isReady(i) ? [personId] : []));
  for (const some of chunks(Math.min(size.placements, ready.length)))
    await step(`placements ${some[0]}`, lead, async (context) => {
      for (const i of some) {
        const [personId, openingId] = [ready[i], openings[Math.floor(i / each)]];
        if (personId === undefined || openingId === undefined) continue;
        await placeInSteps(context, ground, { openingId, personId });
      }
      return done(null);
    });
}

/** Every school has what it needs, and an agreement with the program. */
async function readyAll(ground: Ground) {
  const { app, step, lead, host, program, schools } = ground;
  const { textId } = await step("host agreement", lead, (context) =>
    publishAgreement(context, {
      programId: program,
      doc: "host",
      title: "Hosting",
      words: "What both sides promise.",
      endsOn: null,
    }),
  );
  const hash = (await agreementById(app.db, textId))?.hash ?? "";
  for (const [nth, about] of schools.entries()) {
    for (const [by, typedName] of [
      [lead, "Scale program lead"],
      [host, "Scale school host"],
    ] as const)
      await step(`signature ${typedName} ${nth}`, by, (context) =>
        signAgreement(context, { textId, hash, about, typedName }),
      );
    await fillSchool(ground, { key: `scale ${nth}`, schoolId: about, hostId: host });
  }
}

/** The three steps of a placement, each by whoever takes it. */
async function placeInSteps(
  context: Context,
  { host }: Ground,
  ask: { openingId: string; personId: string },
) {
  const as = (personId: string): Context => ({ ...context, actor: { kind: "person", personId } });
  const key = ask.personId;
  const proposed = await proposePlacement(context, { ...ask, key });
  if (!proposed.ok) throw new Error(proposed.reason);
  const { offerId } = proposed.value;
  const accepted = await takeOfferStep(as(ask.personId), { offerId, step: "person-accepted" });
  if (!accepted.ok) throw new Error(accepted.reason);
  const placed = await placePerson(as(host), { offerId, key });
  if (!placed.ok) throw new Error(placed.reason);
}

/** Whether someone has everything: `clearAndTrain` says what the others lack. */
function isReady(i: number): boolean {
  return i % 50 !== 7 && ![5, 6, 8].includes(i % 10);
}

/** Since then a hold was put on one in a hundred. */
async function changeSome(ground: Ground, members: readonly string[]) {
  const held = members.filter((_, i) => i % 100 === 3);
  await ground.step("holds", ground.lead, async (context) => {
    for (const personId of held) {
      const outcome = await changeHold(context, { personId, change: "put" });
      if (!outcome.ok) throw new Error(outcome.reason);
    }
    return done(null);
  });
}

/** 0, 1, 2 … in groups of `AT_ONCE`. */
function chunks(count: number): number[][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: Math.ceil(count / AT_ONCE) }, (_, i) =>
    all.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );
}

const FIRST = ["Ada", "Bo", "Cruz", "Dena", "Eli", "Fern", "Gus", "Hana", "Ira", "Jo", "Kai"];
const LAST = ["Abbey", "Begay", "Castro", "Dunn", "Ellis", "Flores", "Garza", "Hale", "Ito"];

function nameOf(i: number): string {
  return `${FIRST[i % FIRST.length]} ${LAST[i % LAST.length]} ${i + 1}`;
}
