import { spawn } from "node:child_process";
import { TEST_SECRETS } from "./server";

export interface Ended {
  code: number | null;
  /** The JSON lines of stdout. */
  lines: Record<string, unknown>[];
  /** What was said to the person. */
  words: string;
}

/** Runs the command line as a process of its own. */
export function muster(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(process.execPath, ["scripts/run.js", "muster", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, NODE_ENV: "test", ...TEST_SECRETS, ...env },
  });
  let out = "";
  let words = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words += text;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      const lines = out.split("\n").filter((line) => line !== "");
      done({ code, lines: lines.map((line) => JSON.parse(line)), words });
    });
  });
}
