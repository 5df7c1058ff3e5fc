import { afterAll, beforeAll, expect, test } from "vitest";
import { openTwins, type Twins, type Visitor } from "./twins";

let twins: Twins;
beforeAll(async () => {
  twins = await openTwins();
});
afterAll(() => twins.close());

async function order(path: string, body: unknown, visitor: Visitor = "reviewer") {
  const { origin } = twins.server;
  const response = await fetch(`${origin}/api/credentials${path}`, {
    method: "POST",
    headers: { origin, cookie: twins.cookies[visitor], "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test("what cannot be read names its fields, and nothing of it is done", async () => {
  expect(await order("", "{")).toMatchObject({ status: 400, body: { title: "FORMAT" } });
  const refused = await order("/revoke", { credentials: [], reason: "because" });
  expect(refused).toMatchObject({ status: 400 });
  expect(refused.body.detail).toContain("credentials, reason");
  expect(await order("", {}, "coach")).toMatchObject({ status: 403, body: { title: "role" } });
  expect(await order("", {}, "nobody")).toMatchObject({ status: 401, body: { title: "sign-in" } });
});

test("a college changes its own credentials, and sees nobody else's", async () => {
  const { own, other } = twins;
  const revocation = { reason: "issued-in-error" };
  for (const id of [other.credential, "nobodys"])
    for (const what of ["revoke", "reissue"])
      expect(await order(`/${id}/${what}`, revocation)).toMatchObject({
        status: 404,
        body: { title: "no-such-credential" },
      });

  const rehearsed = await order(`/${own.credential}/revoke`, { ...revocation, dryRun: true });
  expect(rehearsed).toMatchObject({ status: 200, body: { credentialId: null } });
  expect(rehearsed.body.said).toBe("Would be revoked.");
  const many = { ...revocation, credentials: [other.credential, own.credential] };
  const said = ({ body }: Awaited<ReturnType<typeof order>>) =>
    body.rows.map((row: { said: string }) => row.said);
  const first = await order("/revoke", many);
  const nobodys = "There is no credential of yours by this id.";
  expect([first.status, said(first)]).toEqual([202, [nobodys, "Would be revoked."]]);
  const { proposal } = first.body;
  expect(await order("/revoke", { proposal })).toMatchObject({
    status: 409,
    body: { title: "same-person" },
  });
  const second = await order("/revoke", { proposal }, "operator");
  expect([second.status, said(second)]).toEqual([200, ["Revoked."]]);
  const again = await order("/revoke", { proposal }, "operator");
  expect(said(again)).toEqual(["It is revoked already."]);
  expect(await order(`/${own.credential}/revoke`, revocation)).toMatchObject({
    status: 409,
    body: { title: "already-revoked" },
  });
  expect(await order("", { achievement: other.achievement })).toMatchObject({ status: 404 });
  expect(await order("", { achievement: own.achievement, dryRun: true })).toMatchObject({
    status: 200,
    body: { dryRun: true },
  });
});
