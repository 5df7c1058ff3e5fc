import { createServer, type Server } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { checkCredential } from "../../app/credentials/check-credential.server";
import { type Outbound, outboundOf } from "../../app/credentials/fetch-document.server";
import { STRANGER } from "../../app/record/context.server";
import { encodingOf } from "../../db/queries/credentials";
import { type Issuer, openIssuer } from "../signed-badges";
import { award, openCollege } from "./award-people";
import { onEveryDatabase } from "./world";

onEveryDatabase("checking a credential", (world) => {
  let id: string;
  beforeAll(async () => {
    const achievement = await openCollege(world());
    id = (await award(world(), achievement, "dalia")).credentialId;
    await world().app.settle();
  });

  let door = 0;
  const check = (file: string | Uint8Array, outbound?: Outbound) => {
    const input = { file, email: null, address: `192.0.2.${door++}` };
    return checkCredential(world().app, STRANGER, input, outbound);
  };
  const noOne: Outbound = {
    resolve: () => Promise.reject(new Error("nobody asked for this")),
    loopback: false,
    ownHost: "muster.example",
    timeoutMs: 1_000,
  };

  test("our own needs no call to anyone, by file or by link", async () => {
    const { app } = world();
    const host = new URL(app.env.origin).host;
    const resolve = vi.fn(noOne.resolve);
    const connect = vi.spyOn(Socket.prototype, "connect");
    const files = await Promise.all([
      encodingOf(app.db, id, "json"),
      encodingOf(app.db, id, "jwt"),
    ]);
    for (const file of [
      ...files,
      ...["", ".json", ".jwt"].map((kind) => `${app.env.origin}/credentials/${id}${kind}`),
    ]) {
      const answer = await check(file ?? "", { ...noOne, resolve, ownHost: host });
      expect(answer).toMatchObject({ ok: true, value: { verification: { verdict: "valid" } } });
    }
    expect(resolve).not.toHaveBeenCalled();
    // PostgreSQL itself is reached through sockets.
    if (world().engine === "sqlite") expect(connect).not.toHaveBeenCalled();
    connect.mockRestore();
  });

  test("a link of ours to nothing, and links that lead where no one may look", async () => {
    const { origin } = world().app.env;
    expect(await check(`${origin}/credentials/nothing`)).toMatchObject({ reason: "missing" });
    expect(await check(`${origin}/credentials/../x`)).toMatchObject({ reason: "missing" });
    const door = outboundOf(world().app.env);
    expect(await check("https://10.0.0.1/badge.json", door)).toMatchObject({ reason: "private" });
    expect(await check("http://a.example/badge.json", door)).toMatchObject({ reason: "address" });
  });

  describe("another issuer", () => {
    let issuer: Issuer;
    let server: Server;
    const asked: string[] = [];
    beforeAll(async () => {
      issuer = await openIssuer();
      server = createServer((request, response) => {
        asked.push(request.url ?? "");
        response.writeHead(307, { Location: "http://10.0.0.1/" }).end();
      });
      await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    });
    afterAll(() => new Promise((closed) => server.close(closed)));

    test("whose documents cannot be had is unknown, never valid", async () => {
      const answer = await check(issuer.json, noOne);
      expect(answer).toMatchObject({
        ok: true,
        value: { verification: { verdict: "unknown", code: "ISSUER_UNRESOLVED" } },
      });
    });

    test("that sends us into a private network is not followed", async () => {
      const { port } = server.address() as AddressInfo;
      const loopback = { ...noOne, loopback: true, resolve: async () => ["127.0.0.1"] };
      expect(await check(`http://127.0.0.1:${port}/badge`, loopback)).toMatchObject({
        ok: false,
        reason: "private",
      });
      expect(asked).toEqual(["/badge"]);
    });
  });
});
