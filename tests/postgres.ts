import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BIN_HOME = "/usr/lib/postgresql";

/** Where initdb and pg_ctl are; null when no PostgreSQL server is on this machine. */
export function findPostgres(): string | null {
  if (!existsSync(BIN_HOME)) return null;
  const newest = readdirSync(BIN_HOME).sort((a, b) => Number(b) - Number(a));
  const bins = newest.map((version) => join(BIN_HOME, version, "bin"));
  return bins.find((bin) => existsSync(join(bin, "initdb"))) ?? null;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address
          ? resolve(address.port)
          : reject(new Error("no port")),
      );
    });
  });
}

/** PostgreSQL refuses to run as root, so root lends its commands to `nobody`. */
function asServerUser(command: string, args: string[]) {
  if (process.getuid?.() !== 0)
    return execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  return execFileSync("runuser", ["-u", "nobody", "--", command, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    cwd: "/",
  });
}

/** Starts a private PostgreSQL on loopback, for data that need not outlive a power cut. Returns its URL and how to stop it and remove its files. */
export async function startPostgres(): Promise<{ url: string; stop: () => void }> {
  const bin = findPostgres();
  if (!bin)
    throw new Error("No PostgreSQL server here. Install it with: apt-get install postgresql");
  const home = mkdtempSync(join(tmpdir(), "muster-pg-"));
  if (process.getuid?.() === 0) {
    const nobody = Number(execFileSync("id", ["-u", "nobody"], { encoding: "utf8" }));
    chownSync(home, nobody, nobody);
  }
  const data = join(home, "data");
  const port = await freePort();
  asServerUser(join(bin, "initdb"), [
    ...["-D", data, "-U", "muster", "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8"],
  ]);
  const options = `-p ${port} -k ${home} -c listen_addresses=127.0.0.1 -c max_connections=200 -c fsync=off`;
  asServerUser(join(bin, "pg_ctl"), [
    ...["-D", data, "-o", options, "-l", join(home, "log"), "-w", "start"],
  ]);
  return {
    url: `postgres://muster@127.0.0.1:${port}/postgres`,
    stop: () => {
      asServerUser(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** vitest's global set-up: one server for the whole run, unless MUSTER_TEST_PG names one. */
export default async function setup(): Promise<() => void> {
  if (process.env.MUSTER_TEST_PG) return () => undefined;
  const server = await startPostgres();
  process.env.MUSTER_TEST_PG = server.url;
  return server.stop;
}
