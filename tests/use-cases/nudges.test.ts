import { beforeAll, expect, test } from "vitest";
import { changeHold } from "../../app/placement/change-hold.server";
import { readReminded } from "../../app/placement/reminders/read-reminded.server";
import { remindPerson } from "../../app/placement/reminders/remind-person.server";
import { remindedKey } from "../../app/placement/reminders/reminder";
import { SYSTEM } from "../../app/record/context.server";
import { endMembership } from "../../db/queries/identity-organizations";
import { takeReminder } from "../../db/queries/reminders";
import { BEGAN, deskOf } from "./desk-world";
import { addPerson, openOpening, stagePlacement } from "./placement-world";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("a reminder", (world) => {
  const { clear, member, placed, letters } = deskOf(world);
  let openingId = "";
  beforeAll(async () => {
    await stagePlacement(world());
    openingId = await openOpening(world(), BEGAN);
  });
  const remind = (personId: string, actor = "lead", req: string | null = "az.ivp") =>
    world().run(actor, (c) => remindPerson(c, { personId, openingId, req }));
  const about = async (personId: string) =>
    (await letters()).filter(
      ({ to, template, names }) =>
        template.startsWith("reminder") &&
        (to === `${personId}@people.example` || ("person" in names && names.person === personId)),
    );

  test("is one plain letter to the person, with the step and its day", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    const sent = await remind(personId);
    expect(sent).toMatchObject({ ok: true, value: { req: "az.ivp", to: "person", letters: 1 } });
    const [letter, ...more] = await about(personId);
    expect(more).toEqual([]);
    expect(letter).toMatchObject({
      to: `${personId}@people.example`,
      template: "reminder",
      names: { inviter: "lead", opening: "Reading tutor", when: "20 November 2026" },
      page: `/placed?opening=${openingId}`,
    });
  });

  test("goes out once in seven days, whoever presses how often", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    expect((await remind(personId)).ok).toBe(true);
    for (const actor of ["lead", "lead-2"])
      expect(await remind(personId, actor)).toMatchObject({
        reason: "reminded",
        detail: { day: "2026-11-02", by: "lead" },
      });
    world().advance(7 * DAY_MS - 1);
    expect((await remind(personId)).ok).toBe(false);
    world().advance(1);
    expect((await remind(personId, "lead-2")).ok).toBe(true);
    expect(await about(personId)).toHaveLength(2);
    world().advance(-7 * DAY_MS);
  });

  test("pressed by two at the same time it is still one letter", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    const pressed = await Promise.all(
      ["lead", "lead-2", "lead", "lead-2"].map((actor) => remind(personId, actor)),
    );
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await about(personId)).toHaveLength(1);
  });

  test("is shown beside the row for seven days, with who sent it", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    await remind(personId);
    const { app, as } = world();
    const read = async () =>
      Object.entries(await readReminded(app.reading(as("lead")), [personId]));
    const shown = [remindedKey(personId, "az.ivp"), { on: "2026-11-02", by: "lead" }];
    expect(await read()).toEqual([shown]);
    world().advance(7 * DAY_MS);
    expect(await read()).toEqual([]);
    world().advance(-7 * DAY_MS);
  });

  test("goes to the adjudicators when the step is theirs", async () => {
    const personId = await member({ state: "flagged", on: "2026-11-01" });
    const sent = await remind(personId, "lead", null);
    expect(sent).toMatchObject({ ok: true, value: { to: "adjudicator" } });
    const [letter] = await about(personId);
    expect(letter).toMatchObject({
      to: "adjudicator@people.example",
      template: "reminder-to-staff",
      names: { person: personId },
    });
    expect(JSON.stringify(letter)).not.toMatch(/flag|suspend|review/i);
  });

  test("to all in a role is one a day for each, in their own program, and to nobody who left", async () => {
    const { run } = world();
    world().advance(8 * DAY_MS);
    for (const [id, program] of [
      ["adjudicator-2", "program"],
      ["adjudicator-left", "program"],
      ["adjudicator-far", "other-program"],
    ] as const)
      await run(SYSTEM, (c) => addPerson(c, id, program, "adjudicator"));
    await run(SYSTEM, ({ tx, now }) =>
      endMembership(
        tx,
        { personId: "adjudicator-left", organizationId: "program", role: "adjudicator" },
        null,
        now,
      ),
    );
    const flagged = [1, 2, 3].map(() => member({ state: "flagged", on: "2026-11-01" }));
    const [one = "", two = "", three = ""] = await Promise.all(flagged);
    const staff = ["adjudicator", "adjudicator-2"].map((who) => `${who}@people.example`);
    expect(await remind(one, "lead", null)).toMatchObject({ value: { letters: 2 } });
    expect((await about(one)).map(({ to }) => to).sort()).toEqual(staff.sort());
    expect(await remind(two, "lead-2", null)).toMatchObject({ value: { letters: 0 } });
    expect(await about(two)).toEqual([]);
    world().advance(DAY_MS);
    expect(await remind(three, "lead", null)).toMatchObject({ value: { letters: 2 } });
    world().advance(-9 * DAY_MS);
  });

  test("comes to a person once a day, whatever it is about", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    await world().run("lead", ({ tx, now, newId }) =>
      takeReminder(
        tx,
        {
          ...{ id: newId(), organizationId: "program", personId, openingId, req: "another" },
          ...{ owner: "person", sentBy: "lead", at: now },
        },
        0,
      ),
    );
    expect(await remind(personId)).toMatchObject({ reason: "today" });
    world().advance(DAY_MS);
    expect(await remind(personId)).toMatchObject({ ok: true });
    world().advance(-DAY_MS);
  });

  test("is refused where nobody is to be reminded", async () => {
    const fine = await placed(openingId);
    expect(await remind(fine, "lead", null)).toMatchObject({ reason: "nothing" });
    await world().run("lead", (c) => changeHold(c, { personId: fine, change: "put" }));
    expect(await remind(fine, "lead", null)).toMatchObject({ reason: "yours" });
    const renewed = await placed(openingId, { validThrough: "2026-11-20" });
    await clear(renewed, { on: "2026-11-02" });
    expect(await remind(renewed)).toMatchObject({ reason: "nothing" });
    const waiting = await member({ state: "pending", on: "2026-11-01" });
    expect(await remind(waiting, "lead", null)).toMatchObject({ reason: "outside" });
    for (const personId of [fine, renewed, waiting]) expect(await about(personId)).toEqual([]);
  });

  test("is the lead's of that program alone", async () => {
    const personId = await placed(openingId, { validThrough: "2026-11-20" });
    for (const actor of ["elsewhere", "coach", "adjudicator", personId])
      expect(await remind(personId, actor)).toMatchObject({ reason: "not-your-program" });
  });

  test("is logged, and the log of them is append-only", async () => {
    const { app } = world();
    const rows = await app.db.selectFrom("reminder").selectAll().execute();
    expect(rows.length).toBeGreaterThan(3);
    const audited = await app.db
      .selectFrom("audit_event")
      .select("id")
      .where("action", "=", "reminder-sent")
      .execute();
    // One row of them was written by a test, past the use case.
    expect(audited).toHaveLength(rows.length - 1);
    await expect(app.db.deleteFrom("reminder").execute()).rejects.toThrow(APPEND_ONLY);
  });
});
