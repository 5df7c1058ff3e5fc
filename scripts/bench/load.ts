import { readFileSync } from "node:fs";
import { Agent, get } from "node:http";

const TICKS_PER_SECOND = 100;

/** Seconds of processor time that a process has used, as the Linux kernel counts it (10 ms steps). */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/**
 * Sends `count` requests over `connections` kept-open loopback connections, each after the answer to
 * the one before. Throws at the first answer that is not 200 with `bytes` bytes.
 */
export async function sendRequests(
  url: string,
  options: { cookie: string; count: number; connections: number; bytes: number },
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.connections });
  let left = options.count;
  const worker = async () => {
    while (left-- > 0) {
      const { status, bytes } = await fetchOnce(url, options.cookie, agent);
      if (status !== 200 || bytes !== options.bytes)
        throw new Error(`${url} answered ${status} with ${bytes} bytes, not ${options.bytes}`);
    }
  };
  await Promise.all(Array.from({ length: options.connections }, worker));
  agent.destroy();
}

function fetchOnce(
  url: string,
  cookie: string,
  agent: Agent,
): Promise<{ status: number; bytes: number }> {
  return new Promise((done, fail) => {
    get(url, { agent, headers: { Cookie: cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("end", () => done({ status: response.statusCode ?? 0, bytes }));
      response.once("error", fail);
    }).once("error", fail);
  });
}
