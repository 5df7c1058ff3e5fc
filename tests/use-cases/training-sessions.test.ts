import { beforeAll, expect, test } from "vitest";
import {
  createTrainingSession,
  type SessionForm,
} from "../../app/observation/create-training-session.server";
import { readEvidence } from "../../app/observation/read-evidence.server";
import { readSession, readSessions } from "../../app/observation/read-sessions.server";
import { recordAttendance } from "../../app/observation/record-attendance.server";
import type { Mark } from "../../app/observation/training";
import { attendanceOf } from "../../db/queries/observation-attendance";
import { openMesa } from "./mesa";
import { DAY_MS, HOUR_MS, MONDAY, onEveryDatabase, type World } from "./world";

const FORM: SessionForm = {
  key: "form-1",
  organizationId: "mesa",
  title: "Orientation, day 1",
  mode: "in_person",
  day: "2026-11-02",
  time: "11:00",
  minutes: 240,
  place: "Room 2, 1 First Street, Mesa",
};
const STARTS = MONDAY + HOUR_MS;

const plan = ({ run }: World, by: string, change: Partial<SessionForm> = {}) =>
  run(by, (context) => createTrainingSession(context, { ...FORM, ...change }));
const idOf = (outcome: Awaited<ReturnType<typeof plan>>) => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
};
const mark = (
  { run }: World,
  by: string,
  sessionId: string,
  marks: Mark[],
  reason: string | null = null,
) => run(by, (context) => recordAttendance(context, { sessionId, marks, reason }));

onEveryDatabase("training sessions", (world) => {
  let session = "";
  beforeAll(async () => {
    await openMesa(world());
    session = idOf(await plan(world(), "rosa"));
  });

  test("a session is planned once, by a coach or lead of the program, on a day within a year", async () => {
    expect(idOf(await plan(world(), "rosa"))).toBe(session);
    expect(await plan(world(), "omar")).toEqual({ ok: false, reason: "not-your-program" });
    expect(await plan(world(), "ana")).toEqual({ ok: false, reason: "not-your-program" });
    expect(await plan(world(), "rosa", { organizationId: "juniper" })).toMatchObject({ ok: false });
    expect(await plan(world(), "rosa", { day: "2062-11-02" })).toMatchObject({ reason: "too-far" });
    expect(await plan(world(), "rosa", { day: "2025-11-01" })).toEqual({
      ok: false,
      reason: "too-far",
      detail: { earliest: "2025-11-02", latest: "2027-11-02" },
    });
    const { app, as } = world();
    const read = await readSession(app.reading(as("rosa")), session);
    expect(read?.session).toMatchObject({ startsAt: STARTS, onDay: "2026-11-02", minutes: 240 });
  });

  test("nobody is marked before it begins", async () => {
    expect(await mark(world(), "luis", session, [{ personId: "ana", minutes: 240 }])).toMatchObject(
      { ok: false, reason: "not-begun" },
    );
  });

  test("marks are all written or none, and nobody marks their own", async () => {
    world().setClock(STARTS);
    const { app } = world();
    const ana = { personId: "ana", minutes: 240 };
    for (const [by, other, reason] of [
      ["both", { personId: "both", minutes: 240 }, "own-evidence"],
      ["luis", { personId: "omar", minutes: 10 }, "not-in-program"],
      ["luis", { personId: "ben", minutes: 241 }, "bad-minutes"],
      ["luis", { personId: "ben", minutes: -1 }, "bad-minutes"],
    ] as const) {
      const outcome = await mark(world(), by, session, [ana, other]);
      expect(outcome).toMatchObject({ ok: false, reason, detail: { personId: other.personId } });
    }
    expect(await mark(world(), "omar", session, [ana])).toEqual({ ok: false, reason: "not-found" });
    expect(await attendanceOf(app.db, "ana", app.now())).toEqual([]);
  });

  test("the same marks sent twice at once are written once", async () => {
    const marks = [
      { personId: "ana", minutes: 240 },
      { personId: "ben", minutes: 0 },
    ];
    const both = await Promise.all([
      mark(world(), "luis", session, marks),
      mark(world(), "kai", session, marks),
    ]);
    expect(both.map((one) => one.ok && one.value.written).sort()).toEqual([0, 2]);
    const { app } = world();
    expect(await attendanceOf(app.db, "ben", app.now())).toEqual([]);
    expect(await attendanceOf(app.db, "ana", app.now())).toMatchObject([
      { type: "preservice", mode: "in_person", onDay: "2026-11-02", minutes: 240 },
    ]);
  });

  test("a correction needs a reason, and the past reads as it was", async () => {
    const { app, setClock } = world();
    setClock(STARTS + DAY_MS);
    const marks = [{ personId: "ana", minutes: 200 }];
    expect(await mark(world(), "rosa", session, marks)).toEqual({
      ok: false,
      reason: "reason-missing",
      detail: { personId: "ana" },
    });
    expect(await mark(world(), "rosa", session, marks, "Left early.")).toMatchObject({ ok: true });
    expect(await attendanceOf(app.db, "ana", STARTS)).toMatchObject([{ minutes: 240 }]);
    expect(await attendanceOf(app.db, "ana", app.now())).toMatchObject([{ minutes: 200 }]);
  });

  test("minutes online are shown and are no minutes in person", async () => {
    const { app, as } = world();
    const online = idOf(
      await plan(world(), "luis", { key: "online", mode: "online", minutes: 90 }),
    );
    await mark(world(), "luis", online, [{ personId: "ana", minutes: 90 }]);
    const evidence = await readEvidence(app.reading(as("ana")), "ana");
    expect(evidence.attended).toHaveLength(2);
    expect(evidence.minutesInPerson).toBe(200);
  });

  test("each reader sees their own side of a session", async () => {
    const { app, as } = world();
    const read = (by: string, search?: string) => readSession(app.reading(as(by)), session, search);
    expect(await read("ana")).toMatchObject({
      facilitates: false,
      people: [],
      mine: { minutes: 200 },
    });
    expect((await read("luis"))?.people.map(({ name, minutes }) => [name, minutes])).toEqual([
      ["ana", 200],
      ["ben", 0],
      ["both", null],
    ]);
    expect((await read("both"))?.people.find(({ self }) => self)?.name).toBe("both");
    expect((await read("luis", "OTH"))?.people.map(({ name }) => name)).toEqual([
      "ana",
      "ben",
      "both",
    ]);
    expect((await read("luis", "%"))?.people.map(({ name }) => name)).toEqual(["ana", "ben"]);
    expect(await read("omar")).toBeNull();
    const list = await readSessions(app.reading(as("luis")));
    expect(list.sessions.find(({ id }) => id === session)).toMatchObject({ attended: 1 });
    expect(await readSessions(app.reading(as("omar")))).toMatchObject({ sessions: [] });
  });
});
