import { exec, execFile, execSync, fork, spawn, spawnSync } from "node:child_process";
import { createSocket } from "node:dgram";
import { lookup, Resolver } from "node:dns";
import { lookup as lookUp, resolve4 } from "node:dns/promises";
import fs, { createReadStream, createWriteStream, openSync, readFileSync } from "node:fs";
import { cp, open, readFile, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { request } from "node:https";
import { createConnection, createServer } from "node:net";
import { getPriority } from "node:os";
import { connect } from "node:tls";
import { Worker } from "node:worker_threads";
import { transform } from "esbuild";
import { boxTask, doing, WARM_UP } from "../app/record/box";
import { serveBox } from "../app/record/serve-box.server";

// A box whose tasks misbehave in every way that a reader of untrusted files can.
export const HOSTILE = {
  echo: boxTask<unknown, unknown>("echo"),
  loop: boxTask<null, null>("loop"),
  backtrack: boxTask<string, boolean>("backtrack"),
  heap: boxTask<null, null>("heap"),
  buffers: boxTask<null, null>("buffers"),
  deep: boxTask<null, null>("deep"),
  exit: boxTask<null, null>("exit"),
  later: boxTask<null, null>("later"),
  throws: boxTask<null, null>("throws"),
  sleep: boxTask<number, null>("sleep"),
  print: boxTask<string, null>("print"),
  surroundings: boxTask<null, { env: object; argv: string[]; execArgv: string[] }>("surroundings"),
  reach: boxTask<{ way: string; to: string }, string>("reach"),
  priority: boxTask<null, number>("priority"),
  compilerThenLoop: boxTask<null, null>("compiler then loop"),
};

/** Ways out of a box, each with a file to read or make, or an address that answers. */
export const WAYS: Readonly<Record<string, (to: string) => unknown>> = {
  fetch: (to) => fetch(to).then((answer) => answer.text()),
  "http.get": (to) => heard(get(to)),
  "https.request": (to) => heard(request(to.replace("http:", "https:")).end()),
  "net.connect": (to) => heard(createConnection(Number(new URL(to).port), "127.0.0.1")),
  "tls.connect": (to) => heard(connect(Number(new URL(to).port), "127.0.0.1")),
  "net.listen": () => heard(createServer().listen(0)),
  "dgram.send": (to) =>
    createSocket("udp4")
      .unref()
      .send("x", Number(new URL(to).port), "127.0.0.1"),
  "dns.lookup": () => lookup("localhost", () => undefined),
  "dns.promises.lookup": () => lookUp("localhost"),
  "dns.promises.resolve4": () => resolve4("localhost"),
  "dns.Resolver": () => new Resolver().resolve4("localhost", () => undefined),
  readFileSync: (to) => readFileSync(to, "utf8"),
  "fs.readFileSync": (to) => fs.readFileSync(to, "utf8"),
  "readFileSync by way of a package": (to) =>
    readFileSync(`node_modules/../../../../../../..${to}`),
  "readFileSync of a URL": (to) => readFileSync(new URL(`file://${to}`), "utf8"),
  "readFileSync of bytes": (to) => readFileSync(Buffer.from(to), "utf8"),
  readFile: (to) => readFile(to, "utf8"),
  openSync: (to) => openSync(to, "r"),
  open: (to) => open(to, "r").then((file) => file.close()),
  createReadStream: (to) => heard(createReadStream(to)),
  "a descriptor": () => readFileSync(0, "utf8"),
  writeFileSync: (to) => fs.writeFileSync(`${to}-made`, "x"),
  writeFile: (to) => writeFile(`${to}-made`, "x"),
  "openSync to write": (to) => openSync(`${to}-made`, "w"),
  createWriteStream: (to) => heard(createWriteStream(`${to}-made`)),
  mkdirSync: (to) => fs.mkdirSync(`${to}-made`),
  unlinkSync: (to) => fs.unlinkSync(to),
  symlink: (to) => symlink(to, `${to}-made`),
  cp: (to) => cp(to, `${to}-made`),
  spawn: (to) => heard(spawn("cat", [to])),
  spawnSync: (to) => spawnSync("cat", [to]).stdout,
  exec: (to) => heard(exec(`cat ${to}`)),
  execFile: (to) => heard(execFile("cat", [to])),
  execSync: (to) => execSync(`cat ${to}`),
  fork: (to) => heard(fork(to)),
  Worker: () => heard(new Worker("1", { eval: true })),
  "process.binding": () => Reflect.get(process, "binding").call(process, "fs"),
  "process.kill": () => process.kill(process.pid, 0),
};

/** What comes of something that tells of itself by events: its first, or its error. */
function heard(it: NodeJS.EventEmitter): Promise<string> {
  return new Promise((done, fail) => {
    it.once("error", fail);
    for (const event of ["response", "connect", "listening", "data", "open", "online", "spawn"])
      it.once(event, () => done(event));
  });
}

const kept: unknown[] = [];
const tasks = new Map([
  doing(WARM_UP, () => null),
  doing(HOSTILE.echo, (input) => input),
  doing(HOSTILE.loop, () => {
    for (;;) kept.length = 0;
  }),
  doing(HOSTILE.backtrack, (text) => /^(\w+\s?)+$/.test(text)),
  doing(HOSTILE.heap, () => {
    for (;;) kept.push({ at: kept.length, name: `${kept.length}` });
  }),
  doing(HOSTILE.buffers, () => {
    for (;;) kept.push(Buffer.alloc(10_000_000, 1));
  }),
  doing(HOSTILE.deep, () => {
    const down = (): null => down() ?? null;
    return down();
  }),
  doing(HOSTILE.exit, () => process.exit(0)),
  doing(HOSTILE.later, () => {
    setTimeout(() => {
      throw new Error("thrown where nobody waits");
    });
    return new Promise<null>(() => undefined);
  }),
  doing(HOSTILE.throws, () => {
    throw new Error("a fault of ours");
  }),
  doing(HOSTILE.sleep, (ms) => new Promise<null>((wake) => setTimeout(() => wake(null), ms))),
  doing(HOSTILE.print, (words) => {
    console.log(words);
    process.stdout.write(words);
    console.error(words);
    return null;
  }),
  doing(HOSTILE.surroundings, () => ({
    env: { ...process.env },
    argv: process.argv.slice(2),
    execArgv: process.execArgv,
  })),
  doing(HOSTILE.reach, async ({ way, to }) => String(await WAYS[way]?.(to))),
  doing(HOSTILE.priority, () => getPriority(0)),
  doing(HOSTILE.compilerThenLoop, async () => {
    await transform("1");
    for (;;) kept.length = 0;
  }),
]);

if (!process.env.VITEST) serveBox(tasks);
