import { request as ask, createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { originGate } from "./gate";

const OURS = "https://muster.example";
let behindProxy: Server;
let alone: Server;

/** Says back what the gate let through. */
function listen(proxies: string[], more: { vcApi?: boolean } = {}): Promise<Server> {
  const web = express();
  web.use(originGate({ origin: OURS, proxies, ...more }));
  web.use((request, response) => {
    response.json({ headers: request.headers, address: response.locals.clientAddress });
  });
  const server = createServer(web);
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

beforeAll(async () => {
  behindProxy = await listen(["127.0.0.1"]);
  alone = await listen([]);
});
afterAll(() => {
  behindProxy.close();
  alone.close();
});

interface Answer {
  status: number;
  location: string | undefined;
  body: string;
}

function send(server: Server, headers: Record<string, string>, method = "GET"): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((done, fail) => {
    const sent = ask({ port, host: "127.0.0.1", path: "/a?b=c", method, headers }, (answer) => {
      let body = "";
      answer.setEncoding("utf8").on("data", (part: string) => {
        body += part;
      });
      answer.on("end", () =>
        done({ status: answer.statusCode ?? 0, location: answer.headers.location, body }),
      );
    });
    sent.on("error", fail).end();
  });
}

const FORGED = { "x-forwarded-host": "muster.example", "x-forwarded-for": "198.51.100.7" };

describe("behind one of our proxies", () => {
  test("its word about host and client counts, and goes no further", async () => {
    const answer = await send(behindProxy, { host: "10.0.0.5:3000", ...FORGED });
    expect(answer.status).toBe(200);
    const { headers, address } = JSON.parse(answer.body);
    expect(address).toBe("198.51.100.7");
    expect(headers.host).toBe("muster.example");
    expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual([]);
  });

  test("plain HTTP leads to https, and takes no form", async () => {
    const plain = { host: "muster.example", "x-forwarded-proto": "http" };
    const page = await send(behindProxy, plain);
    expect(page).toMatchObject({ status: 308, location: `${OURS}/a?b=c` });
    const form = await send(behindProxy, { ...plain, origin: OURS }, "POST");
    expect(form.status).toBe(403);
    expect((await send(behindProxy, { ...plain, "x-forwarded-proto": "https" })).status).toBe(200);
  });
});

describe("with nobody in front", () => {
  test("the same headers are a stranger's, and are gone", async () => {
    expect((await send(alone, { host: "10.0.0.5:3000", ...FORGED })).status).toBe(421);
    const answer = await send(alone, { host: "muster.example", ...FORGED });
    expect(JSON.parse(answer.body).address).toBe("127.0.0.1");
    expect(answer.body).not.toContain("198.51.100.7");
    const plain = { host: "muster.example", "x-forwarded-proto": "http" };
    expect((await send(alone, plain)).status).toBe(200);
  });
});

test("only where the standards' suites knock is any name ours, and other sites are still others", async () => {
  const suites = await listen([], { vcApi: true });
  try {
    expect((await send(suites, { host: "127.0.0.1:3000" })).status).toBe(200);
    expect((await send(alone, { host: "127.0.0.1:3000" })).status).toBe(421);
    const foreign = { host: "127.0.0.1:3000", origin: "https://evil.example" };
    expect((await send(suites, foreign, "POST")).status).toBe(403);
  } finally {
    suites.close();
  }
});
