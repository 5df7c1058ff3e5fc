import { lookup } from "node:dns/promises";
import { request as requestPlain } from "node:http";
import { type RequestOptions, request as requestTls } from "node:https";
import { isIP } from "node:net";
import { done, type Outcome, refused } from "../record/outcome";
import { isLoopbackAddress, isPublicAddress } from "./public-address";

/** What the one outbound door is told. */
export interface Outbound {
  /** All addresses of a host name. */
  resolve(host: string): Promise<string[]>;
  /** Tests only: plain HTTP to any port of this very machine. */
  loopback: boolean;
  /** Our own host and port: what stands there is read from the database, never called. */
  ownHost: string;
  /** How long the whole fetch may take, in milliseconds. */
  timeoutMs: number;
}

export type FetchProblem =
  | "address"
  | "own"
  | "private"
  | "redirects"
  | "status"
  | "too-large"
  | "slow"
  | "unreachable";

const MAX_REDIRECTS = 3;
export const FETCH_TIMEOUT_MS = 5_000;

/** The outbound door of this installation. */
export function outboundOf(env: { origin: string; testLoopback: boolean }): Outbound {
  return {
    resolve: async (host) =>
      (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address),
    loopback: env.testLoopback,
    ownHost: new URL(env.origin).host,
    timeoutMs: FETCH_TIMEOUT_MS,
  };
}

/**
 * Fetches a public document that someone asked us to check: https on port 443 only, to an address
 * that anyone could reach, which is the very address connected to. Each redirect, at most three, is
 * checked anew. No cookies, no compression, at most `maxBytes`.
 */
export async function fetchDocument(
  outbound: Outbound,
  input: { url: string; maxBytes: number; accept: string },
): Promise<Outcome<Buffer, FetchProblem>> {
  const signal = AbortSignal.timeout(outbound.timeoutMs);
  let url = URL.parse(input.url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    if (url === null || !mayCall(url, outbound)) return refused("address");
    if (url.host === outbound.ownHost) return refused("own");
    const address = await publicAddressOf(url, outbound, signal);
    if (!address.ok) return address;
    const answer = await ask(url, address.value, input, signal);
    if (!answer.ok) return answer;
    if (Buffer.isBuffer(answer.value)) return done(answer.value);
    url = URL.parse(answer.value.location, url);
  }
  return refused("redirects");
}

function mayCall(url: URL, { loopback }: Outbound): boolean {
  if (url.username !== "" || url.password !== "") return false;
  if (url.protocol === "https:") return url.port === "" || loopback;
  return url.protocol === "http:" && loopback;
}

/** The address to connect to. One forbidden address among a host's makes all of them suspect. */
async function publicAddressOf(
  url: URL,
  outbound: Outbound,
  signal: AbortSignal,
): Promise<Outcome<string, FetchProblem>> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const resolving = isIP(host) > 0 ? Promise.resolve([host]) : outbound.resolve(host);
  const addresses = await Promise.race([resolving, ended(signal)]).catch(() => []);
  if (addresses === "ended") return refused("slow");
  const [first] = addresses;
  if (first === undefined) return refused("unreachable");
  const mayBeCalled = outbound.loopback
    ? (address: string) => isPublicAddress(address) || isLoopbackAddress(address)
    : isPublicAddress;
  if (!addresses.every(mayBeCalled)) return refused("private");
  if (url.protocol === "http:" && !isLoopbackAddress(first)) return refused("address");
  return done(first);
}

function ended(signal: AbortSignal): Promise<"ended"> {
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve("ended")));
}

type Answer = Outcome<Buffer | { location: string }, FetchProblem>;

/** One request to one address; its name serves the certificate and the Host header only. */
function ask(
  url: URL,
  address: string,
  { maxBytes, accept }: { maxBytes: number; accept: string },
  signal: AbortSignal,
): Promise<Answer> {
  const family = isIP(address);
  const options: RequestOptions = {
    agent: false,
    signal,
    headers: { Accept: accept, "Accept-Encoding": "identity", "User-Agent": "Muster" },
    lookup: (_host, { all }, found) =>
      all ? found(null, [{ address, family }]) : found(null, address, family),
  };
  return new Promise((resolve) => {
    const request = (url.protocol === "https:" ? requestTls : requestPlain)(url, options);
    const end = (answer: Answer) => {
      resolve(answer);
      request.destroy();
    };
    request.on("error", () => end(refused(signal.aborted ? "slow" : "unreachable")));
    request.on("response", (response) => {
      const { statusCode = 0, headers } = response;
      const { location } = headers;
      if (statusCode >= 300 && statusCode < 400 && location !== undefined) {
        return end(done({ location }));
      }
      if (statusCode !== 200 || headers["content-encoding"] !== undefined) {
        return end(refused("status", { status: statusCode }));
      }
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > maxBytes) return end(refused("too-large"));
        chunks.push(chunk);
      });
      response.on("end", () => end(done(Buffer.concat(chunks))));
      response.on("error", () => end(refused(signal.aborted ? "slow" : "unreachable")));
    });
    request.end();
  });
}
