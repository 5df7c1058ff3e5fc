import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { fetchDocument, type Outbound, outboundOf } from "./fetch-document.server";

let server: Server;
let origin: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const heard: IncomingMessage[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push(request);
    answer(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
});
afterAll(() => new Promise((closed) => server.close(closed)));
afterEach(() => {
  heard.length = 0;
  vi.restoreAllMocks();
});

const outbound = (change: Partial<Outbound> = {}): Outbound => ({
  resolve: async () => ["93.184.216.34"],
  loopback: true,
  ownHost: "muster.example",
  timeoutMs: 1_000,
  ...change,
});
const strict = (change: Partial<Outbound> = {}) => outbound({ loopback: false, ...change });
const get = (url: string, door: Outbound = outbound(), maxBytes = 1_000) =>
  fetchDocument(door, { url, maxBytes, accept: "application/json" });

describe("an address that no stranger may send us to", () => {
  test.each<[string, string, Outbound, string]>([
    ["plain http", "http://a.example/", strict(), "address"],
    ["another port", "https://a.example:8443/", strict(), "address"],
    ["a name and password", "https://me:secret@a.example/", strict(), "address"],
    ["a file", "file:///etc/passwd", outbound(), "address"],
    ["gopher", "gopher://127.0.0.1:11211/_stats", outbound(), "address"],
    ["no URL", "a badge", strict(), "address"],
    ["our own pages", "https://muster.example/credentials/c-1", strict(), "own"],
    ["loopback", "https://127.0.0.1/", strict(), "private"],
    ["loopback as one number", "https://2130706433/", strict(), "private"],
    ["loopback in octal", "https://0177.0.0.1/", strict(), "private"],
    ["loopback in hexadecimal", "https://0x7f.1/", strict(), "private"],
    ["loopback of IPv6", "https://[::1]/", strict(), "private"],
    ["mapped loopback", "https://[::ffff:127.0.0.1]/", strict(), "private"],
    ["a cloud's metadata", "https://169.254.169.254/latest/meta-data", strict(), "private"],
    ["a unique local address", "https://[fd00::1]/", outbound(), "private"],
    ["a private address", "http://10.0.0.1/", outbound(), "private"],
    [
      "a name for a private address",
      "https://a.example/",
      strict({ resolve: async () => ["192.168.0.9"] }),
      "private",
    ],
    [
      "a name for two addresses",
      "https://a.example/",
      strict({ resolve: async () => ["93.184.216.34", "10.0.0.1"] }),
      "private",
    ],
    [
      "a name for nothing",
      "https://a.example/",
      strict({ resolve: async () => [] }),
      "unreachable",
    ],
    [
      "a name that fails",
      "https://a.example/",
      strict({ resolve: () => Promise.reject(new Error("ENOTFOUND")) }),
      "unreachable",
    ],
    ["plain http to the world", "http://a.example/", outbound(), "address"],
    [
      "a name that never resolves",
      "https://a.example/",
      strict({ resolve: () => new Promise(() => {}), timeoutMs: 50 }),
      "slow",
    ],
  ])("%s", async (_, url, door, reason) => {
    const connect = vi.spyOn(Socket.prototype, "connect");
    expect(await get(url, door)).toMatchObject({ ok: false, reason });
    expect(connect).not.toHaveBeenCalled();
  });
});

describe("a server that answers", () => {
  test("with a document gives its bytes, and hears nothing about us", async () => {
    answer = (_, response) => response.end('{"a":1}');
    expect(await get(`${origin}/b`)).toEqual({ ok: true, value: Buffer.from('{"a":1}') });
    const [{ headers } = { headers: {} }] = heard;
    expect(Object.keys(headers).sort()).toEqual([
      "accept",
      "accept-encoding",
      "connection",
      "host",
      "user-agent",
    ]);
  });

  test.each<[string, (response: ServerResponse) => void, string]>([
    ["404", (response) => response.writeHead(404).end(), "status"],
    [
      "with packed bytes",
      (response) => response.writeHead(200, { "Content-Encoding": "gzip" }).end("x"),
      "status",
    ],
    ["with too much", (response) => response.end("x".repeat(1_001)), "too-large"],
    [
      "without end",
      (response) => void setInterval(() => response.write("x".repeat(99)), 1).unref(),
      "too-large",
    ],
    ["slowly", (response) => void response.write("{"), "slow"],
    ["never", () => {}, "slow"],
    [
      "half",
      (response) => {
        response.writeHead(200, { "Content-Length": 9 });
        response.write("{");
        setTimeout(() => response.destroy(), 20);
      },
      "unreachable",
    ],
    ["by hanging up", (response) => response.destroy(), "unreachable"],
  ])("%s", async (_, say, reason) => {
    answer = (_, response) => say(response);
    expect(await get(origin, outbound({ timeoutMs: 300 }))).toMatchObject({ ok: false, reason });
  });

  test.each<[string, string, string]>([
    ["a private address", "http://10.0.0.1/", "private"],
    ["a cloud's metadata", "http://169.254.169.254/", "private"],
    ["a mapped address", "http://[::ffff:127.0.0.1]/", "private"],
    ["another scheme", "file:///etc/passwd", "address"],
    ["our own pages", "https://muster.example/", "own"],
    ["no address", "http://", "address"],
  ])("by a redirect to %s", async (_, location, reason) => {
    answer = (_, response) => response.writeHead(302, { Location: location }).end();
    expect(await get(origin)).toMatchObject({ ok: false, reason });
    expect(heard).toHaveLength(1);
  });

  test("by three redirects is followed, by four is not", async () => {
    answer = ({ url }, response) => {
      const left = Number(url?.slice(1));
      if (left === 0) response.end("here");
      else response.writeHead(307, { Location: `/${left - 1}`, "Set-Cookie": "a=b" }).end();
    };
    expect(await get(`${origin}/3`)).toMatchObject({ ok: true });
    expect(heard.every(({ headers }) => headers.cookie === undefined)).toBe(true);
    expect(await get(`${origin}/4`)).toMatchObject({ ok: false, reason: "redirects" });
  });
});

test("the address that was checked is the one connected to, whatever DNS says next", async () => {
  answer = (_, response) => response.end("here");
  const { port } = new URL(origin);
  const said = [["127.0.0.1"], ["10.0.0.1"]];
  const resolve = vi.fn(async () => said.shift() ?? []);
  expect(await get(`http://rebind.example:${port}/`, outbound({ resolve }))).toMatchObject({
    ok: true,
  });
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(heard[0]?.headers.host).toBe(`rebind.example:${port}`);
});

test("without the test flag, this machine is out of reach", async () => {
  const door = outboundOf({ origin: "https://muster.example", testLoopback: false });
  const connect = vi.spyOn(Socket.prototype, "connect");
  expect(await get(origin, door)).toMatchObject({ ok: false, reason: "address" });
  expect(await get("https://localhost/", door)).toMatchObject({ ok: false, reason: "private" });
  expect(connect).not.toHaveBeenCalled();
});
