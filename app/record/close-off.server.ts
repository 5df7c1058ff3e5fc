import childProcess from "node:child_process";
import dgram from "node:dgram";
import dns from "node:dns";
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";
import os from "node:os";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import workers from "node:worker_threads";

/** What reads a file by its path; the path is their first argument. */
const READING =
  /^(readFile|open|openAsBlob|createReadStream|readdir|opendir|readlink|watch|watchFile)(Sync)?$/;
/** What changes the disk in any way. */
const WRITING =
  /^(writeFile|appendFile|write|writev|createWriteStream|mkdir|mkdtemp|rm|rmdir|unlink|rename|link|symlink|chmod|lchmod|chown|lchown|fchmod|fchown|truncate|ftruncate|utimes|lutimes|futimes|copyFile|cp)(Sync)?$/;
const PACKAGES = `${sep}node_modules${sep}`;
/** The compiler runs as a program of its own; nothing else may be started. */
const COMPILER = /[\\/]node_modules[\\/](@esbuild|esbuild)[\\/][^\0]*esbuild(\.exe)?$/;

const GIVES_WAY = 10;

type Named = Record<string, unknown>;

/**
 * Takes from this worker thread, for good, what a reader of files has no use for: connections, names of the
 * network, files besides those of our packages, writing, other programs and further threads. Its own limits
 * stand outside of it; this is what is left to whatever would run in it all the same. On Linux it also gives
 * way to the threads that answer people.
 */
export function closeOff(): void {
  if (workers.isMainThread) throw new Error("only a worker thread is closed off");
  // There, unlike elsewhere, a thread has a priority of its own; nobody may raise it again.
  if (process.platform === "linux" && os.getPriority() < GIVES_WAY) os.setPriority(GIVES_WAY);

  refuseAll(net.Socket.prototype, ["connect"]);
  refuseAll(net.Server.prototype, ["listen"]);
  refuseAll(dgram.Socket.prototype, ["bind", "connect", "send"]);
  for (const names of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype])
    refuseAll(names, namesLike(names, /^(lookup|lookupService|resolve\w*|reverse)$/));
  refuseAll(globalThis, ["fetch", "WebSocket", "EventSource"]);

  for (const files of [fs, fs.promises]) {
    for (const name of namesLike(files, READING)) onlyPackages(files, name);
    refuseAll(files, namesLike(files, WRITING));
  }

  refuseAll(childProcess, ["spawnSync", "execSync", "execFileSync"]);
  onlyCompiler(childProcess.ChildProcess.prototype);
  refuseAll(workers, ["Worker"]);
  refuseAll(process, ["binding", "_linkedBinding", "dlopen", "kill"]);
  syncBuiltinESMExports();
}

function namesLike(owner: object, pattern: RegExp): string[] {
  return Object.getOwnPropertyNames(owner).filter((name) => pattern.test(name));
}

function refuseAll(owner: object, names: readonly string[]): void {
  for (const name of names) {
    if (!(name in owner)) continue;
    put(owner, name, function refused() {
      throw new Error(`a box has no ${name}`);
    });
  }
}

function onlyPackages(owner: object, name: string): void {
  const real = (owner as Named)[name] as (...args: unknown[]) => unknown;
  put(owner, name, function reading(this: unknown, path: unknown, ...more: unknown[]) {
    if (!resolve(pathOf(path)).includes(PACKAGES)) throw new Error(`a box has no ${name}`);
    return real.call(this, path, ...more);
  });
}

const pathOf = (path: unknown) => (path instanceof URL ? fileURLToPath(path) : String(path));

function onlyCompiler(owner: object): void {
  const real = (owner as Named).spawn as (options: { file: string }) => unknown;
  put(owner, "spawn", function spawn(this: unknown, options: { file: string }) {
    if (!COMPILER.test(options.file)) throw new Error("a box has no other programs");
    return real.call(this, options);
  });
}

/** For good: what runs later cannot put it back. */
function put(owner: object, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, writable: false, configurable: false });
}
