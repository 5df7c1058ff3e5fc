import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { buildWhenChanged } from "../../scripts/build";

/** A real server process over a database, as production runs it. */
export interface TestServer {
  /** What people type: `http://localhost:PORT`. */
  origin: string;
  pid: number;
  /** Every line the process wrote so far, standard output and error together. */
  lines: () => string[];
  /** Sends a signal and waits for the end. Returns the exit code; null when the signal ended it. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
}

export interface ServerOptions {
  databaseUrl: string;
  /** Settings besides the usual; a clock file makes NODE_ENV `test`, since production refuses one. */
  env?: Record<string, string>;
  /** Words for the server, such as `--dev`. */
  flags?: string[];
  /** A free one is taken when it does not matter. */
  port?: number;
}

const READY_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 25;

/** Secrets of the test servers, the same for every process over one database. */
export const TEST_SECRETS = {
  MUSTER_SECRET: "a secret of the test servers, long enough",
  MUSTER_KEY_ENCRYPTION_KEY: Buffer.alloc(32, 9).toString("base64"),
};

/** Builds the pages if need be, starts a server and waits until it is ready for requests. */
export async function startServer(options: ServerOptions): Promise<TestServer> {
  buildWhenChanged();
  const port = options.port ?? (await freePort());
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/run.js", "serve", ...(options.flags ?? [])], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: options.env?.MUSTER_CLOCK_FILE ? "test" : "production",
      PORT: String(port),
      DATABASE_URL: options.databaseUrl,
      MUSTER_ORIGIN: origin,
      ...TEST_SECRETS,
      ...options.env,
    },
  });
  const output = collect(child);
  const ended = new Promise<number | null>((done) => child.once("close", (code) => done(code)));
  const lines = () => output.text.split("\n").filter((line) => line !== "");
  await untilReady(origin, child, lines);
  return {
    origin,
    pid: child.pid ?? -1,
    lines,
    end: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

/**
 * A port that was free a moment ago, below those that the system gives to connections: a server that
 * is started anew finds it free again.
 */
export function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000);
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? done(freePort()) : fail(error),
    );
    probe.listen(port, () => probe.close(() => done(port)));
  });
}

function collect(child: ChildProcess): { text: string } {
  const output = { text: "" };
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output.text += text;
    });
  return output;
}

async function untilReady(origin: string, child: ChildProcess, lines: () => string[]) {
  const giveUpAt = Date.now() + READY_WITHIN_MS;
  while (Date.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`the server ended before it was ready:\n${lines().join("\n")}`);
    const answer = await fetch(`${origin}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((again) => setTimeout(again, LOOK_EVERY_MS));
  }
  child.kill("SIGKILL");
  throw new Error(`the server was not ready in time:\n${lines().join("\n")}`);
}
