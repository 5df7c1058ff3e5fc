import { beforeAll, expect, test } from "vitest";
import { correctObservation } from "../../app/observation/correct-observation.server";
import { readObservation } from "../../app/observation/read-observation.server";
import { readObservationForm } from "../../app/observation/read-observation-form.server";
import { readWaiting } from "../../app/observation/read-waiting.server";
import {
  type ObservationForm,
  recordObservation,
} from "../../app/observation/record-observation.server";
import { firstBroken } from "../../app/record/chain";
import { everyObservation, observationsOf } from "../../db/queries/observation";
import { chainEntries } from "../../db/queries/record";
import { openMesa } from "./mesa";
import { DAY_MS, MONDAY, onEveryDatabase, type World } from "./world";

const FORM: ObservationForm = {
  key: "form-1",
  personId: "ana",
  courseId: "rel-9",
  onDay: "2026-11-02",
  levels: { A: 4, B: 3 },
  saw: "Said “Shandiin, is that right?”",
  nextStep: "Keep the preview short.",
};
const record = ({ run }: World, by: string, change: Partial<ObservationForm> = {}) =>
  run(by, (context) => recordObservation(context, { ...FORM, ...change }));
const idOf = (outcome: Awaited<ReturnType<typeof record>>) => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value.id;
};

onEveryDatabase("observation", (world) => {
  beforeAll(() => openMesa(world()));

  test("a form sent twice at once is one observation; changed and sent again it is another", async () => {
    const [first, second] = await Promise.all([record(world(), "luis"), record(world(), "luis")]);
    expect(idOf(first)).toBe(idOf(second));
    expect(idOf(await record(world(), "luis"))).toBe(idOf(first));
    const other = await record(world(), "luis", { levels: { A: 2, B: 3 } });
    expect(idOf(other)).not.toBe(idOf(first));
    const facts = await observationsOf(world().app.db, "ana", MONDAY);
    expect(facts).toMatchObject([
      {
        type: "practice",
        score: 3,
        onDay: "2026-11-02",
        observerId: "luis",
        observerRole: "coach",
      },
      { score: 2 },
    ]);
  });

  test.each<[string, string, Partial<ObservationForm>, object]>([
    ["for oneself", "both", { personId: "both" }, { reason: "own-evidence" }],
    ["by a lead who is no coach", "rosa", {}, { reason: "not-in-program" }],
    ["by a coach of another program", "omar", {}, { reason: "not-in-program" }],
    ["by a corps member", "ben", {}, { reason: "not-in-program" }],
    ["for someone unknown", "luis", { personId: "nobody" }, { reason: "not-in-program" }],
    ["of an unknown course", "luis", { courseId: "rel-0" }, { reason: "no-task" }],
    ["of tomorrow", "luis", { onDay: "2026-11-03" }, { detail: { day: "2026-11-02" } }],
    ["of long ago", "luis", { onDay: "2025-11-01" }, { detail: { day: "2025-11-02" } }],
    ["without a row", "luis", { levels: { A: 3 } }, { detail: { rows: "B" } }],
  ])("nothing is recorded %s", async (_, by, change, refusal) => {
    const before = await everyObservation(world().app.db, change.personId ?? "ana");
    const outcome = await record(world(), by, { key: "refused", ...change });
    expect(outcome).toMatchObject({ ok: false, ...refusal });
    expect(await everyObservation(world().app.db, change.personId ?? "ana")).toEqual(before);
  });

  test("a correction supersedes, says who and why, and the past reads as it was", async () => {
    const { app, run, setClock } = world();
    const id = idOf(await record(world(), "luis", { personId: "ben" }));
    setClock(MONDAY + DAY_MS);
    const correct = (by: string, level: number) =>
      run(by, (context) =>
        correctObservation(context, {
          observationId: id,
          reason: "I mixed up two cards.",
          change: {
            kind: "rescore",
            onDay: "2026-11-02",
            levels: { A: 2, B: level },
            saw: null,
            nextStep: null,
          },
        }),
      );
    for (const by of ["kai", "rosa", "omar", "ben"])
      expect(await correct(by, 4)).toEqual({ ok: false, reason: "not-yours" });
    const done = await correct("luis", 4);
    expect(await correct("luis", 4)).toEqual(done);
    expect(await correct("luis", 3)).toMatchObject({ ok: false, reason: "already-corrected" });

    expect(await observationsOf(app.db, "ben", MONDAY + DAY_MS - 1)).toMatchObject([{ id }]);
    expect(await observationsOf(app.db, "ben", MONDAY + DAY_MS)).toMatchObject([{ score: 2 }]);
    expect(await everyObservation(app.db, "ben")).toMatchObject([
      { id, score: 3, reason: null, saw: FORM.saw },
      { supersedes: id, score: 2, reason: "I mixed up two cards.", observerId: "luis" },
    ]);
  });

  test("a lead takes an observation back, and nothing stands in its place", async () => {
    const { app, run } = world();
    const id = idOf(await record(world(), "kai", { personId: "both" }));
    const withdraw = (by: string) =>
      run(by, (context) =>
        correctObservation(context, {
          observationId: id,
          reason: "Wrong person.",
          change: { kind: "withdraw" },
        }),
      );
    expect(await withdraw("both")).toEqual({ ok: false, reason: "not-yours" });
    expect(await withdraw("rosa")).toMatchObject({ ok: true });
    expect(await observationsOf(app.db, "both", app.now())).toEqual([]);
  });

  test("the person and their program read an observation, nobody else does", async () => {
    const { app, as } = world();
    const [fact] = await observationsOf(app.db, "ana", MONDAY);
    const read = (by: string) => readObservation(app.reading(as(by)), fact!.id);
    expect(await read("ana")).toMatchObject({ mine: true, rights: { rescore: false } });
    expect(await read("luis")).toMatchObject({ mine: false, rights: { rescore: true } });
    expect(await read("rosa")).toMatchObject({ rights: { rescore: false, withdraw: true } });
    expect(await read("ben")).toBeNull();
    expect(await read("omar")).toBeNull();
    expect(await readObservation(app.reading(as("luis")), "none")).toBeNull();
  });

  test("the sheet opens for the coach alone, with the only course's rubric", async () => {
    const { app, as } = world();
    const open = (by: string, personId = "ana") =>
      readObservationForm(app.reading(as(by)), { personId, courseId: null });
    expect(await open("luis")).toMatchObject({
      person: { id: "ana" },
      task: { code: "REL-9", task: { rubric: [{ id: "A" }, { id: "B" }] } },
    });
    expect(await open("both", "both")).toBeNull();
    expect(await open("rosa")).toBeNull();
    expect(await open("omar")).toBeNull();
  });

  test("a coach sees whom to observe, fewest observations first, and not themself", async () => {
    const { app, as } = world();
    const names = async (by: string) =>
      (await readWaiting(app.reading(as(by)))).map(({ name, observed }) => [name, observed]);
    expect(await names("luis")).toEqual([
      ["ben", 0],
      ["both", 0],
      ["ana", 1],
    ]);
    expect(await names("both")).toEqual([
      ["ben", 0],
      ["ana", 1],
    ]);
    expect(await names("omar")).toEqual([]);
    await record(world(), "kai", { key: "form-2" });
    expect(await names("kai")).toEqual([
      ["ben", 0],
      ["both", 0],
    ]);
  });

  test("every record is sealed, and erasing the words leaves the seal whole", async () => {
    const { app } = world();
    const sealed = await chainEntries(app.db, "org:mesa");
    expect(sealed.length).toBeGreaterThan(5);
    await app.db.deleteFrom("observation_note").execute();
    expect(firstBroken(await chainEntries(app.db, "org:mesa"))).toBeNull();
    expect(await everyObservation(app.db, "ana")).toMatchObject([{ saw: null }, {}, {}]);
  });
});
