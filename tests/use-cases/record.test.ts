import { sql } from "kysely";
import { expect, test } from "vitest";
import { answerOnce, doFormOnce } from "../../app/record/answer-once.server";
import { appendToChain } from "../../app/record/append-to-chain.server";
import { firstBroken } from "../../app/record/chain";
import { limitRate } from "../../app/record/limit-rate.server";
import { done, refused } from "../../app/record/outcome";
import { recordAudit } from "../../app/record/record-audit.server";
import { chainEntries, takeLease } from "../../db/queries/record";
import { APPEND_ONLY, DAY_MS, onEveryDatabase } from "./world";

onEveryDatabase("record", (world) => {
  test("twenty writers at once leave one unbroken chain", async () => {
    const { run, app } = world();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        run("p1", (context) =>
          appendToChain(context, {
            stream: "org:a",
            kind: "note",
            refId: `r${i}`,
            payload: { i },
          }),
        ),
      ),
    );
    const entries = await chainEntries(app.db, "org:a");
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(firstBroken(entries)).toBeNull();
  });

  test("the database itself refuses to change or remove a chained row", async () => {
    const { run, app } = world();
    await run("p1", (context) =>
      recordAudit(context, {
        organizationId: "b",
        action: "role-granted",
        subjectId: "p2",
        detail: { role: "coach" },
      }),
    );
    for (const table of ["chain_entry", "audit_event"]) {
      await expect(sql`update ${sql.table(table)} set at = 0`.execute(app.db)).rejects.toThrow(
        APPEND_ONLY,
      );
      await expect(sql`delete from ${sql.table(table)}`.execute(app.db)).rejects.toThrow(
        APPEND_ONLY,
      );
    }
  });

  test("erasing the words of an audit event leaves its chain whole", async () => {
    const { app } = world();
    await app.db.deleteFrom("audit_detail").execute();
    expect(firstBroken(await chainEntries(app.db, "org:b"))).toBeNull();
  });

  test("a request with one key is carried out once, even when sent twice at once", async () => {
    const { run } = world();
    let carriedOut = 0;
    const send = () =>
      run("p1", (context) =>
        answerOnce(context, { key: "k1", action: "place" }, async () => ({ nth: ++carriedOut })),
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.answer).toEqual(second.answer);
    expect([first.replayed, second.replayed].sort()).toEqual([false, true]);
    expect((await send()).replayed).toBe(true);
    await expect(
      run("p1", (context) =>
        answerOnce(context, { key: "k1", action: "revoke" }, async () => null),
      ),
    ).rejects.toThrow("idempotency key of place used for revoke");
  });

  test("a form sent twice is done once; other answers, another page or a refusal before are not it", async () => {
    const { run } = world();
    let opened = 0;
    const send = (key: string, answers: { slots: number }) =>
      run("p1", (context) =>
        doFormOnce(context, { key, action: "open", answers }, async () =>
          answers.slots > 0 ? done({ nth: ++opened }) : refused("too-few"),
        ),
      );
    const [first, second] = await Promise.all([send("f1", { slots: 1 }), send("f1", { slots: 1 })]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toEqual(first);
    // Of two at once on PostgreSQL the later one is rolled back and gets the first one's answer.
    const nth = opened;
    expect(await send("f1", { slots: 1 })).toEqual(first);
    expect(await send("f1", { slots: 0 })).toEqual(refused("too-few"));
    expect(await send("f1", { slots: 2 })).toEqual(done({ nth: nth + 1 }));
    expect(await send("f2", { slots: 1 })).toEqual(done({ nth: nth + 2 }));
  });

  test("a failing transaction leaves nothing, not even its after-commit work", async () => {
    const { run, app } = world();
    await expect(
      run("p1", async (context) => {
        await context.enqueue({ kind: "mail", payload: { to: "a@b.example" } });
        throw new Error("disk on fire");
      }),
    ).rejects.toThrow("disk on fire");
    expect(await app.db.selectFrom("outbox").selectAll().execute()).toEqual([]);
  });

  test("the eleventh use of a door in a window waits, and the next window opens it", async () => {
    const { run, advance } = world();
    const rule = { door: "sign-in", most: 10, windowMs: DAY_MS };
    const use = () => run("p1", (context) => limitRate(context, rule, "a@b.example"));
    for (let i = 0; i < 10; i++) expect((await use()).ok).toBe(true);
    const eleventh = await use();
    expect(eleventh).toMatchObject({ ok: false, reason: "too-many" });
    advance(DAY_MS);
    expect((await use()).ok).toBe(true);
  });

  test("a lease has one holder until it runs out", async () => {
    const { run } = world();
    const take = (holder: string, now: number) =>
      run("p1", (context) => takeLease(context.tx, "sweep", holder, now, now + 1000));
    expect(await take("a", 0)).toBe(true);
    expect(await take("b", 500)).toBe(false);
    expect(await take("a", 500)).toBe(true);
    expect(await take("b", 1500)).toBe(true);
  });
});
