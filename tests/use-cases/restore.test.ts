import { beforeAll, expect, test } from "vitest";
import { approveRestore } from "../../app/identity/approve-restore.server";
import { PLATFORM } from "../../app/identity/roles";
import { COMMAND_LINE } from "../../app/record/context.server";
import { propose } from "../../app/record/propose.server";
import { verifyRecord } from "../../app/record/verify-record.server";
import { insertMerge } from "../../db/queries/identity-merges";
import { auditEventsOf } from "../../db/queries/record-checkpoints";
import { addPerson, enrollFactor } from "./identity-people";
import { onEveryDatabase } from "./world";

const OPERATOR = [{ organizationId: PLATFORM, role: "operator" }] as const;
const SHA256 = "a".repeat(64);

onEveryDatabase("putting a copy back", (world) => {
  type Phone = Awaited<ReturnType<typeof enrollFactor>>;
  const phones = new Map<string, Phone>();
  const ids = new Map<string, string>();
  const add = async (email: string, roles: Parameters<typeof addPerson>[2] = [...OPERATOR]) => {
    const personId = await addPerson(world(), email, roles);
    ids.set(email, personId);
    phones.set(email, await enrollFactor(world(), personId));
  };
  const ask = (says: [email: string, code: string | undefined][], alone = false) =>
    world().run(COMMAND_LINE, (context) =>
      approveRestore(context, world().app.env, {
        says: says.map(([email, code = ""]) => ({ email, code })),
        sha256: SHA256,
        alone,
      }),
    );
  const code = (email: string) => phones.get(email)?.recoveryCodes.pop();
  const logged = async () =>
    (await auditEventsOf(world().app.db, PLATFORM)).filter(
      ({ action }) => action === "copy-restored",
    );
  beforeAll(() => add("ada@muster.example"));

  test("with one operator, they and --alone are needed", async () => {
    expect(await ask([], true)).toMatchObject({ reason: "too-few", detail: { needed: 1 } });
    const one: [string, string | undefined] = ["ada@muster.example", code("ada@muster.example")];
    expect(await ask([one])).toMatchObject({ reason: "fewer-than-two", detail: { known: 1 } });
    expect(await logged()).toEqual([]);
    expect(await ask([one], true)).toMatchObject({ ok: true });
    expect(await logged()).toHaveLength(1);
    // What was good once is good no more.
    expect(await ask([one], true)).toMatchObject({ reason: "no-code" });
  });

  test("with two, both say so, each with a code of their own", async () => {
    await add("ben@muster.example");
    await add("lead@muster.example", []);
    const ada = (): [string, string | undefined] => [
      "ada@muster.example",
      code("ada@muster.example"),
    ];
    expect(await ask([ada()], true)).toMatchObject({ reason: "too-few", detail: { needed: 2 } });
    expect(await ask([ada(), ada()])).toMatchObject({ reason: "same-person" });
    const lead = ["lead@muster.example", code("lead@muster.example")] as [string, string];
    expect(await ask([ada(), lead])).toMatchObject({
      reason: "no-operator",
      detail: { email: "lead@muster.example" },
    });
    expect(await ask([ada(), ["ben@muster.example", "000000"]])).toMatchObject({
      reason: "no-code",
      detail: { email: "ben@muster.example" },
    });
    const before = (await logged()).length;
    const phone = phones.get("ben@muster.example")?.codeAt();
    expect(await ask([ada(), ["ben@muster.example", phone]])).toEqual({
      ok: true,
      value: { by: [ids.get("ada@muster.example"), ids.get("ben@muster.example")] },
    });
    expect((await logged()).slice(before)).toMatchObject([{ subjectId: SHA256 }]);
    expect((await verifyRecord(world().app)).broken).toEqual([]);
  });

  test("two accounts of one person are one", async () => {
    const [from = "", into = ""] = [ids.get("ada@muster.example"), ids.get("ben@muster.example")];
    const lead = ids.get("lead@muster.example") ?? "";
    const second = await addPerson(world(), "second@muster.example");
    await world().run(lead, async (context) => {
      const { proposalId } = await propose(context, { kind: "merge", payload: {} });
      await insertMerge(context.tx, {
        ...{ id: "one-person", undoes: null, proposalId, from, into },
        ...{ organizationId: PLATFORM, askedBy: lead, agreedBy: second },
        ...{ at: context.now, recordedAt: context.now },
      });
    });
    const both = () =>
      ["ada@muster.example", "ben@muster.example"].map((email): [string, string | undefined] => [
        email,
        code(email),
      ]);
    expect(await ask(both(), true)).toMatchObject({ reason: "same-person" });
    await add("cleo@muster.example");
    expect(await ask(both())).toMatchObject({ reason: "same-person" });
    const cleo = ["cleo@muster.example", code("cleo@muster.example")] as [string, string];
    expect(await ask([...both().slice(0, 1), cleo])).toMatchObject({ ok: true });
  });
});
