import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROLES, type Role } from "../../app/identity/roles";
import { openSession } from "../../app/identity/session.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { recordObservation } from "../../app/observation/record-observation.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { addOrganization, addPerson, openMesa } from "../use-cases/mesa";
import { MONDAY, openWorld, type World } from "../use-cases/world";
import { startServer, type TestServer } from "./server";

/** Whom a request comes from: somebody with exactly one role, or nobody. */
export type Visitor = Role | "nobody";
export const VISITORS: readonly Visitor[] = ["nobody", ...ROLES];

/** What a path's last variable part may name; each exists once at home and once elsewhere. */
export type Thing = "organization" | "person" | "session" | "observation" | "course" | "text";
export type Things = Record<Thing, string>;

/** A real server over two of everything: the visitors' own organizations, and strangers'. */
export interface Twins {
  server: TestServer;
  world: World;
  /** The Cookie header of each visitor; "" for nobody. */
  cookies: Record<Visitor, string>;
  /** Opens another session for a visitor. */
  enterAs: (visitor: Visitor) => Promise<string>;
  own: Things;
  other: Things;
  close: () => Promise<void>;
}

/** Somebody of the visitors' own organizations, for each role. */
const HOME: Record<Role, string> = {
  corps_member: "ana",
  author: "aut",
  reviewer: "rev",
  coach: "luis",
  adjudicator: "ada",
  program_lead: "rosa",
  school_host: "hana",
  operator: "opal",
};

export async function openTwins(): Promise<Twins> {
  const world = await openWorld("sqlite");
  await openMesa(world);
  for (const [kind, id] of [
    ["college", "willow"],
    ["school", "cottonwood"],
    ["school", "ironwood"],
  ] as const) {
    await addOrganization(world, kind, id);
  }
  await addPerson(world, "ada", [{ at: "mesa", role: "adjudicator" }]);
  await addPerson(world, "aut", [{ at: "juniper", role: "author" }]);
  await addPerson(world, "rev", [{ at: "juniper", role: "reviewer" }]);
  await addPerson(world, "hana", [{ at: "cottonwood", role: "school_host" }]);
  await addPerson(world, "opal", [{ at: "platform", role: "operator" }]);
  await addPerson(world, "rio", [{ at: "ridge", role: "corps_member" }]);

  const own = await thingsOf(world, {
    program: "mesa",
    lead: "rosa",
    coach: "luis",
    person: "ana",
  });
  const other = await thingsOf(world, {
    program: "ridge",
    lead: "omar",
    coach: "omar",
    person: "rio",
  });
  const folder = mkdtempSync(join(tmpdir(), "muster-clock-"));
  const clock = join(folder, "now");
  writeFileSync(clock, new Date(MONDAY).toISOString());
  const server = await startServer({
    databaseUrl: world.database.url,
    env: { MUSTER_CLOCK_FILE: clock },
  });
  const enterAs = async (visitor: Visitor) =>
    visitor === "nobody" ? "" : enter(world, HOME[visitor]);
  const entered = VISITORS.map(async (visitor) => [visitor, await enterAs(visitor)] as const);
  const cookies = Object.fromEntries(await Promise.all(entered)) as Record<Visitor, string>;
  const close = async () => {
    await server.end();
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { server, world, cookies, enterAs, own, other, close };
}

/** Opens a session for someone, and gives the Cookie header of their browser. */
export async function enter({ app, run }: World, personId: string): Promise<string> {
  const opened = await run(personId, async (context) =>
    openSession(context, app.env, {
      personId,
      device: null,
      memberships: await membershipsOf(context.tx, personId),
    }),
  );
  return opened.setCookie.split(";")[0] ?? "";
}

async function thingsOf(
  { run }: World,
  {
    program,
    lead,
    coach,
    person,
  }: { program: string; lead: string; coach: string; person: string },
): Promise<Things> {
  const session = await run(lead, (context) =>
    createTrainingSession(context, {
      key: `session-${program}`,
      organizationId: program,
      title: `Orientation of ${program}`,
      mode: "in_person",
      day: "2026-11-02",
      time: "11:00",
      minutes: 240,
      place: "Room 2",
    }),
  );
  const observation = await run(coach, (context) =>
    recordObservation(context, {
      key: `observation-${program}`,
      personId: person,
      courseId: "rel-9",
      onDay: "2026-11-02",
      levels: { A: 4, B: 3 },
      saw: `Seen at ${program}`,
      nextStep: "Keep the preview short.",
    }),
  );
  if (!session.ok || !observation.ok) throw new Error(`the things of ${program} were refused`);
  return {
    organization: program,
    person,
    session: session.value.id,
    observation: observation.value.id,
    course: "rel-9",
    text: "anything",
  };
}
