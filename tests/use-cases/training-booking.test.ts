import { afterAll, beforeAll, expect, test } from "vitest";
import { endRole } from "../../app/identity/grant-role.server";
import { readLocalMail } from "../../app/identity/send-mail.server";
import { bookSession, leaveSession } from "../../app/observation/book-session.server";
import { changeSession, type SessionChange } from "../../app/observation/change-session.server";
import { checkIn } from "../../app/observation/check-in.server";
import { createTrainingSession } from "../../app/observation/create-training-session.server";
import { giveUpSeats } from "../../app/observation/give-up-seats.server";
import { makeCode } from "../../app/observation/make-code.server";
import { readCode } from "../../app/observation/read-code.server";
import { readSession, readSessions } from "../../app/observation/read-sessions.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import { signSession } from "../../app/observation/sign-session.server";
import type { Mark } from "../../app/observation/training";
import { readHome } from "../../app/reporting/read-home.server";
import { readPersonExport } from "../../app/reporting/read-person-export.server";
import { membershipsOf } from "../../db/queries/identity-organizations";
import { attendanceOf } from "../../db/queries/observation-attendance";
import { addPerson, openMesa } from "./mesa";
import { across, type Racer, startRacer } from "./race";
import { HOUR_MS, MONDAY, onEveryDatabase, type World } from "./world";

/** Every session here starts two hours after Monday ten o'clock and lasts four. */
const STARTS = MONDAY + 2 * HOUR_MS;
const ENDS = STARTS + 4 * HOUR_MS;
const MINUTE_MS = 60_000;

async function plan({ run }: World, key: string, seats: number | null): Promise<string> {
  const outcome = await run("rosa", (context) =>
    createTrainingSession(context, {
      key,
      organizationId: "mesa",
      title: key,
      mode: "in_person",
      day: "2026-11-02",
      time: "12:00",
      minutes: 240,
      place: "Room 2",
      seats,
    }),
  );
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
}

const book = ({ run }: World, who: string, sessionId: string) =>
  run(who, (context) => bookSession(context, { sessionId }));
const leave = ({ run }: World, who: string, sessionId: string) =>
  run(who, (context) => leaveSession(context, { sessionId }));
const change = (
  { run }: World,
  who: string,
  sessionId: string,
  to: SessionChange["to"],
  seen = 0,
) => run(who, (context) => changeSession(context, { sessionId, seen, reason: "The room.", to }));
const MOVE = {
  kind: "move",
  day: "2026-11-03",
  time: "09:00",
  minutes: 120,
  place: "Room 5",
} as const;
const sign = ({ run }: World, who: string, sessionId: string) =>
  run(who, (context) => signSession(context, { sessionId }));
const mine = async ({ app, as }: World, who: string, sessionId: string) =>
  (await readSession(app.reading(as(who)), sessionId))?.mine;

/** The letters that one person got about a session, each as subject and text. */
async function lettersTo({ app }: World, who: string, about: string): Promise<string[]> {
  await app.settle();
  const letters = await readLocalMail(app);
  return letters
    .filter(({ to, subject }) => to === `${who}@mesa.example` && subject.endsWith(`: ${about}`))
    .map(({ subject, text }) => `${subject}\n${text}`)
    .sort();
}

onEveryDatabase("booking a training session", (world) => {
  let racers: Racer[] = [];
  beforeAll(async () => {
    await openMesa(world());
    await addPerson(world(), "cleo", [{ at: "mesa", role: "corps_member" }]);
    racers = [startRacer(world().database.url), startRacer(world().database.url)];
  });
  afterAll(() => Promise.all(racers.map((racer) => racer.end())));

  test("seats go in the order of asking; a freed one goes to who waits longest, told once", async () => {
    const id = await plan(world(), "line", 1);
    expect(await book(world(), "ana", id)).toEqual({ ok: true, value: { state: "seat" } });
    expect(await book(world(), "ben", id)).toEqual({
      ok: true,
      value: { state: "waiting", place: 1 },
    });
    expect(await book(world(), "cleo", id)).toMatchObject({ value: { place: 2 } });
    expect(await book(world(), "ben", id)).toMatchObject({ value: { place: 1 } });
    expect(await book(world(), "omar", id)).toEqual({ ok: false, reason: "not-found" });
    expect(await book(world(), "luis", id)).toEqual({ ok: false, reason: "not-found" });

    await leave(world(), "ana", id);
    await leave(world(), "ana", id);
    expect(await mine(world(), "ben", id)).toMatchObject({ seat: { state: "seat" } });
    expect(await mine(world(), "cleo", id)).toMatchObject({ seat: { state: "waiting", place: 1 } });
    const told = await lettersTo(world(), "ben", "line");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("line: 2 November 2026, 12:00 pm to 4:00 pm, Mountain Standard Time");
    expect(told[0]).toContain(`/sessions/${id}`);
    expect(await lettersTo(world(), "ana", "line")).toEqual([]);
    expect(await book(world(), "ana", id)).toMatchObject({ value: { state: "waiting", place: 2 } });

    const { app, as } = world();
    const list = await readSessions(app.reading(as("cleo")));
    expect(list.sessions.find((one) => one.id === id)?.seat).toEqual({
      state: "waiting",
      place: 1,
    });
  });

  test("more seats go to those in line, and none is taken from who has one", async () => {
    const id = await plan(world(), "grow", 1);
    for (const who of ["ana", "ben", "cleo"]) await book(world(), who, id);
    const size = (seats: number | null, seen: number) =>
      change(world(), "rosa", id, { ...MOVE, day: "2026-11-02", time: "12:00", seats }, seen);
    expect(await size(2, 0)).toEqual({ ok: true, value: null });
    expect(await mine(world(), "ben", id)).toMatchObject({ seat: { state: "seat" } });
    expect(await size(1, 1)).toEqual({ ok: false, reason: "too-few-seats", detail: { seated: 2 } });
    expect(await size(null, 1)).toMatchObject({ ok: true });
    expect(await mine(world(), "cleo", id)).toMatchObject({ seat: { state: "seat" } });
  });

  test("the last seat, asked for by two processes at once: one has it, the other is in line", async () => {
    const [one, two] = racers;
    if (!one || !two) throw new Error("two racers");
    for (const round of [0, 1, 2, 3]) {
      const sessionId = await plan(world(), `race-${round}`, 1);
      const [first, second] = round % 2 === 0 ? [one, two] : [two, one];
      const seen = await across(
        world().app,
        { racer: first, act: { kind: "book", sessionId, actor: "ana" } },
        { racer: second, act: { kind: "book", sessionId, actor: "ben" } },
      );
      expect(seen).toMatchObject({ waited: true, first: { ok: true }, second: { ok: true } });
      expect(await mine(world(), "ana", sessionId)).toMatchObject({ seat: { state: "seat" } });
      expect(await mine(world(), "ben", sessionId)).toMatchObject({
        seat: { state: "waiting", place: 1 },
      });
    }
  });

  test("a seat given back twice at once frees it once", async () => {
    const [one, two] = racers;
    if (!one || !two) throw new Error("two racers");
    const sessionId = await plan(world(), "given back", 1);
    for (const who of ["ana", "ben", "cleo"]) await book(world(), who, sessionId);
    await across(
      world().app,
      { racer: one, act: { kind: "leave", sessionId, actor: "ana" } },
      { racer: two, act: { kind: "leave", sessionId, actor: "ana" } },
    );
    expect(await mine(world(), "ben", sessionId)).toMatchObject({ seat: { state: "seat" } });
    expect(await mine(world(), "cleo", sessionId)).toMatchObject({ seat: { place: 1 } });
    expect(await lettersTo(world(), "ben", "given back")).toHaveLength(1);
  });

  test("a moved or cancelled session tells everyone booked, once, and moves for everyone", async () => {
    const id = await plan(world(), "moved", 1);
    await book(world(), "ana", id);
    await book(world(), "ben", id);
    expect(await change(world(), "omar", id, { kind: "cancel" })).toMatchObject({ ok: false });
    expect(await change(world(), "ana", id, { kind: "cancel" })).toMatchObject({ ok: false });
    const to = { ...MOVE, seats: 1 };
    expect(await change(world(), "rosa", id, to)).toMatchObject({ ok: true });
    expect(await change(world(), "rosa", id, to)).toMatchObject({ ok: true });
    expect(await change(world(), "luis", id, { kind: "cancel" })).toEqual({
      ok: false,
      reason: "changed-meanwhile",
    });
    expect(await change(world(), "luis", id, { ...to, day: "2026-11-01" }, 1)).toEqual({
      ok: false,
      reason: "in-past",
    });
    const { app, as } = world();
    const read = await readSession(app.reading(as("ana")), id);
    expect(read?.session).toMatchObject({
      onDay: "2026-11-03",
      minutes: 120,
      place: "Room 5",
      changedBecause: "The room.",
    });
    expect(await change(world(), "luis", id, { kind: "cancel" }, 1)).toMatchObject({ ok: true });
    for (const who of ["ana", "ben"]) {
      const [cancelled, moved, ...more] = await lettersTo(world(), who, "moved");
      expect(more).toEqual([]);
      expect(cancelled).toContain("Cancelled: moved");
      expect(cancelled).toContain("Why: The room.");
      expect(moved).toContain("3 November 2026, 9:00 am to 11:00 am, Mountain Standard Time");
      expect(moved).toContain("Place: Room 5");
    }
    expect(await book(world(), "cleo", id)).toEqual({ ok: false, reason: "cancelled" });
    expect(await change(world(), "rosa", id, { ...to, seats: 9 }, 2)).toMatchObject({
      reason: "cancelled",
    });
  });

  test("the code holds in its hour, changes, and is not guessed", async () => {
    const id = await plan(world(), "code", null);
    const { app, as, run, setClock } = world();
    const give = (who: string, code: string) =>
      run(who, (context) => checkIn(context, { sessionId: id, code }));
    const make = (who: string, seen: number) =>
      run(who, (context) => makeCode(context, { sessionId: id, seen }));
    expect(await make("luis", 0)).toMatchObject({ ok: false, reason: "not-open" });
    setClock(STARTS - 30 * MINUTE_MS);
    expect(await give("ana", "000000")).toMatchObject({ reason: "wrong-code" });
    expect(await make("ana", 0)).toEqual({ ok: false, reason: "not-found" });
    const first = await make("luis", 0);
    const second = await make("kai", 1);
    expect(await make("rosa", 1)).toEqual({ ok: false, reason: "changed-meanwhile" });
    if (!first.ok || !second.ok) throw new Error("a code was made");
    expect(second.value.code).toMatch(/^\d{6}$/);
    expect(await readCode(app.reading(as("ana")), id)).toBeNull();
    expect((await readCode(app.reading(as("rosa")), id))?.code).toEqual({
      nth: 2,
      code: second.value.code,
    });

    if (first.value.code !== second.value.code)
      expect(await give("ana", first.value.code)).toMatchObject({ reason: "wrong-code" });
    const spoken = `${second.value.code.slice(0, 3)} ${second.value.code.slice(3)}`;
    expect(await give("ana", spoken)).toEqual({ ok: true, value: null });
    expect(await give("ana", spoken)).toEqual({ ok: true, value: null });
    expect(await mine(world(), "ana", id)).toMatchObject({
      checkedInAt: STARTS - 30 * MINUTE_MS,
      minutes: null,
    });
    expect(await attendanceOf(app.db, "ana", app.now())).toEqual([]);
    expect(await give("omar", second.value.code)).toEqual({ ok: false, reason: "not-found" });

    const wrong = second.value.code === "111111" ? "222222" : "111111";
    for (let tries = 0; tries < 10; tries++)
      expect(await give("ben", wrong)).toMatchObject({ reason: "wrong-code" });
    expect(await give("ben", second.value.code)).toMatchObject({ reason: "too-many" });
    setClock(ENDS);
    expect(await give("ben", second.value.code)).toMatchObject({ ok: true });
    setClock(ENDS + 1);
    expect(await give("cleo", second.value.code)).toMatchObject({ reason: "not-open" });
    expect(await make("luis", 2)).toMatchObject({ reason: "not-open" });
  });

  test("a facilitator signs a whole sheet, never their own; later minutes need a reason", async () => {
    const { app, as, run, setClock } = world();
    setClock(MONDAY);
    const id = await plan(world(), "sheet", null);
    const marks = (who: string, all: Mark[], reason: string | null = null) =>
      run(who, (context) => recordAttendance(context, { sessionId: id, marks: all, reason }));
    for (const who of ["ana", "both"]) await book(world(), who, id);
    expect(await sign(world(), "luis", id)).toEqual({ ok: false, reason: "not-begun" });
    setClock(STARTS + HOUR_MS);
    expect(await leave(world(), "ana", id)).toEqual({ ok: false, reason: "begun" });
    expect(await sign(world(), "luis", id)).toEqual({
      ok: false,
      reason: "unmarked",
      detail: { names: "ana, both" },
    });
    await marks("luis", [
      { personId: "ana", minutes: 240, seen: null },
      { personId: "both", minutes: 0, seen: null },
    ]);
    // Kai opened the page before Luis saved: what Luis wrote is not lost, and Kai is told.
    expect(await marks("kai", [{ personId: "ana", minutes: 200, seen: null }], "Left.")).toEqual({
      ok: false,
      reason: "marked-meanwhile",
      detail: { personId: "ana", minutes: 240 },
    });
    expect(await sign(world(), "both", id)).toEqual({ ok: false, reason: "own-evidence" });
    expect(await sign(world(), "omar", id)).toEqual({ ok: false, reason: "not-found" });
    const home = async () => {
      const memberships = await membershipsOf(app.db, "luis");
      const { tasks } = await readHome(app.reading(as("luis")), {
        personId: "luis",
        name: "Luis",
        memberships,
      });
      return tasks.filter((task) => task.kind === "sign").map(({ sessionId }) => sessionId);
    };
    expect(await home()).toContain(id);
    const both = await Promise.all([sign(world(), "luis", id), sign(world(), "kai", id)]);
    expect(both.map((one) => (one.ok ? "signed" : one.reason)).sort()).toEqual([
      "already-signed",
      "signed",
    ]);
    expect(await home()).not.toContain(id);
    const signOff = (await readSession(app.reading(as("rosa")), id))?.signOff;
    expect(signOff).toMatchObject({ people: 1, minutes: 240, signedAt: STARTS + HOUR_MS });

    const late = [{ personId: "cleo", minutes: 60, seen: null }];
    expect(await marks("luis", late)).toMatchObject({ reason: "reason-missing" });
    expect(await marks("luis", late, "Came without a booking.")).toMatchObject({ ok: true });
    expect(await marks("luis", [{ personId: "ana", minutes: 180, seen: 240 }], "Left.")).toEqual({
      ok: true,
      value: { written: 1 },
    });
    const after = await readSession(app.reading(as("rosa")), id);
    expect(after?.signOff).toEqual(signOff);
    expect(after?.people.map(({ name, minutes }) => [name, minutes])).toContainEqual(["ana", 180]);
  });

  test("who leaves the program gives up their seat, once, and the line moves up", async () => {
    const { app, run, setClock } = world();
    setClock(MONDAY);
    for (const who of ["gil", "hal", "ida"])
      await addPerson(world(), who, [{ at: "mesa", role: "corps_member" }]);
    const id = await plan(world(), "leaving", 1);
    const begun = await plan(world(), "begun", 5);
    for (const who of ["gil", "hal", "ida"]) await book(world(), who, id);
    await book(world(), "gil", begun);
    await run("rosa", (context) =>
      changeSession(context, {
        sessionId: begun,
        seen: 0,
        reason: "Sooner.",
        to: { ...MOVE, day: "2026-11-02", time: "10:30", seats: 5 },
      }),
    );
    setClock(MONDAY + HOUR_MS);
    const grant = { personId: "gil", organizationId: "mesa", role: "corps_member" } as const;
    expect(await run("rosa", (context) => endRole(context, grant))).toMatchObject({ ok: true });
    await app.settle();
    const booked = async (sessionId: string) =>
      app.db
        .selectFrom("training_booking")
        .select(["person_id", "seated_at", "ended_at"])
        .where("session_id", "=", sessionId)
        .orderBy("turn")
        .execute();
    const at = MONDAY + HOUR_MS;
    expect(await booked(id)).toEqual([
      { person_id: "gil", seated_at: MONDAY, ended_at: at },
      { person_id: "hal", seated_at: at, ended_at: null },
      { person_id: "ida", seated_at: null, ended_at: null },
    ]);
    expect(await booked(begun)).toMatchObject([{ person_id: "gil", ended_at: null }]);
    expect(await lettersTo(world(), "hal", "leaving")).toHaveLength(1);

    await giveUpSeats(app, grant);
    await run("rosa", (context) => endRole(context, { ...grant, role: "coach" }));
    await app.settle();
    expect((await booked(id)).map(({ ended_at }) => ended_at)).toEqual([at, null, null]);
    setClock(MONDAY);
  });

  test("who serves again before the seat was given up keeps it", async () => {
    const { app } = world();
    const id = await plan(world(), "back again", 1);
    await book(world(), "hal", id);
    await giveUpSeats(app, { personId: "hal", organizationId: "mesa" });
    expect(await mine(world(), "hal", id)).toMatchObject({ seat: { state: "seat" } });
  });

  test("what someone booked is in their own export", async () => {
    const { app, as } = world();
    const sections = new Map(readPersonExport(app.reading(as("ana"))));
    const held = [];
    for await (const row of sections.get("bookings") ?? []) held.push(row);
    expect(held).toContainEqual(expect.objectContaining({ title: "line" }));
    const present = [];
    for await (const row of sections.get("checkIns") ?? []) present.push(row);
    expect(present).toHaveLength(1);
  });
});
