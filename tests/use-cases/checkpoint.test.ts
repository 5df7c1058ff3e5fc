import { expect, test } from "vitest";
import { appendToChain } from "../../app/record/append-to-chain.server";
import { SYSTEM } from "../../app/record/context.server";
import { recordAudit } from "../../app/record/record-audit.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { writeCheckpoint } from "../../app/record/write-checkpoint.server";
import { tamper } from "./tamper";
import { onEveryDatabase, openWorld, type World } from "./world";

const MINUTE_MS = 60_000;

function note({ run }: World, stream: string, refId: string) {
  return run("p1", (context) =>
    appendToChain(context, { stream, kind: "note", refId, payload: { refId } }),
  );
}

function checkpoint({ run }: World, holder = "one") {
  return run(SYSTEM, (context) => writeCheckpoint(context, holder));
}

onEveryDatabase("checkpoints", (world) => {
  test("each seals the heads that moved since the one before, and nothing when none did", async () => {
    const here = world();
    await note(here, "org:a", "r1");
    await note(here, "org:a", "r2");
    await note(here, "registration:b", "r3");
    expect(await checkpoint(here)).toMatchObject({ seq: 1, streams: 2 });
    here.advance(MINUTE_MS);
    expect(await checkpoint(here)).toBeNull();
    await note(here, "registration:b", "r4");
    here.advance(MINUTE_MS);
    expect(await checkpoint(here)).toMatchObject({ seq: 2, streams: 1 });
    expect(await verifyRecord(here.app)).toEqual({
      streams: 2,
      entries: 4,
      checkpoints: 2,
      broken: [],
    });
  });

  test("of two processes one has the minute", async () => {
    const here = world();
    here.advance(MINUTE_MS);
    await note(here, "org:a", "r5");
    expect(await checkpoint(here, "one")).not.toBeNull();
    await note(here, "org:a", "r6");
    expect(await checkpoint(here, "two")).toBeNull();
    here.advance(MINUTE_MS);
    expect(await checkpoint(here, "two")).not.toBeNull();
  });

  test("writers and checkpoints at once leave a record that holds", async () => {
    const here = world();
    await Promise.all(
      Array.from({ length: 30 }, (_, i) =>
        i % 6 === 0 ? checkpoint(here, "two") : note(here, `registration:${i % 4}`, `w${i}`),
      ),
    );
    here.advance(MINUTE_MS);
    await checkpoint(here, "two");
    expect((await verifyRecord(here.app)).broken).toEqual([]);
  });
});

/** Each rewrites the past in one way; the stream and seq that must be named. */
const REWRITES: [string, string, string, { stream: string; seq: number }][] = [
  [
    "an entry is altered",
    "chain_entry",
    "update chain_entry set ref_id = 'x' where stream = 'org:a' and seq = 2",
    { stream: "org:a", seq: 2 },
  ],
  [
    "an entry is removed",
    "chain_entry",
    "delete from chain_entry where stream = 'org:a' and seq = 2",
    { stream: "org:a", seq: 2 },
  ],
  [
    "the last entry is cut off",
    "chain_entry",
    "delete from chain_entry where stream = 'org:a' and seq = 3",
    { stream: "org:a", seq: 3 },
  ],
  [
    "a whole chain is removed but for its entries",
    "chain_head",
    "delete from chain_head where stream = 'org:a'",
    { stream: "org:a", seq: 1 },
  ],
  [
    "a whole chain is removed, head and all",
    "chain_entry",
    "delete from chain_entry where stream = 'org:a'; delete from chain_head where stream = 'org:a'",
    { stream: "checkpoints", seq: 1 },
  ],
  [
    "an audit event is altered",
    "audit_event",
    "update audit_event set action = 'role-ended' where organization_id = 'b'",
    { stream: "org:b", seq: 1 },
  ],
  [
    "the words of an audit event are altered",
    "audit_detail",
    `update audit_detail set payload = '{"role":"operator"}'`,
    { stream: "org:b", seq: 1 },
  ],
  [
    "a checkpoint is altered",
    "checkpoint",
    "update checkpoint set at = at + 1 where seq = 1",
    { stream: "checkpoints", seq: 1 },
  ],
];

test.each(
  (["sqlite", "postgres"] as const).flatMap((engine) =>
    REWRITES.map((row) => [engine, ...row] as const),
  ),
)(
  "on %s, when %s, the first broken entry is named",
  async (engine, _what, table, rewrite, named) => {
    const here = await openWorld(engine);
    try {
      for (const refId of ["r1", "r2", "r3"]) await note(here, "org:a", refId);
      await here.run("p1", (context) =>
        recordAudit(context, {
          organizationId: "b",
          action: "role-granted",
          subjectId: "p2",
          detail: { role: "coach" },
        }),
      );
      await checkpoint(here);
      expect((await verifyRecord(here.app)).broken).toEqual([]);
      for (const statement of rewrite.split("; ")) await tamper(here, table, statement);
      const { broken } = await verifyRecord(here.app);
      expect(broken).toContainEqual(expect.objectContaining(named));
    } finally {
      await here.close();
    }
  },
);
