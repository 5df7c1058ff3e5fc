import { z } from "zod";
import { didWebAddress } from "./did-web";
import { type Code, codes } from "./verification/code";
import type { Verification, VerifierSources } from "./verification/verifier";
import { verifyCredential } from "./verification/verifier";

/** A document of the file: parsed JSON, or the text of a JWT. */
const published = z.record(z.string(), z.unknown());

/** A file of verification cases (`muster credential cases`). */
export const caseFile = z.looseObject({
  at: z.iso.datetime({ offset: true }),
  base: z.url(),
  dids: published,
  lists: published,
  trust: z.array(z.string()),
  cases: z.array(z.unknown()),
});
export type CaseFile = z.infer<typeof caseFile>;

const credentialCase = z.looseObject({
  name: z.string(),
  raw: z.string(),
  expect: z.boolean().optional(),
  code: z.enum(codes).nullish(),
});

export type CaseResult =
  | { name: string; verdict: Verification["verdict"]; code: Code | null; met: boolean | null }
  | { name: string; problem: string };

/**
 * Verifies one case at the file's own instant, with the file as the whole world: a DID or list that
 * is not in it is unreachable. `met` compares with the case's expectation, null when it has none.
 */
export async function runCase(file: CaseFile, entry: unknown, index: number): Promise<CaseResult> {
  const read = credentialCase.safeParse(entry);
  if (!read.success) return { name: nameOf(entry, index), problem: z.prettifyError(read.error) };
  const { name, raw, expect, code: wanted } = read.data;
  const { verdict, code } = await verifyCredential(raw, sourcesOf(file));
  const met =
    wanted === undefined && expect === undefined
      ? null
      : (wanted === undefined || wanted === code) &&
        (expect === undefined || expect === (verdict === "valid"));
  return { name, verdict, code, met };
}

function sourcesOf(file: CaseFile): VerifierSources {
  const { host, origin } = new URL(file.base);
  return {
    now: Date.parse(file.at),
    trusted: new Set(file.trust),
    async resolveDid(did) {
      const address = didWebAddress(did);
      return address?.host === host ? textAt(file.dids, address.path) : null;
    },
    async readList(url) {
      return url.startsWith(`${origin}/`) ? textAt(file.lists, url.slice(origin.length)) : null;
    },
  };
}

function textAt(documents: Record<string, unknown>, path: string): string | null {
  const document = Object.hasOwn(documents, path) ? documents[path] : undefined;
  if (document === undefined || document === null) return null;
  return typeof document === "string" ? document : JSON.stringify(document);
}

function nameOf(entry: unknown, index: number): string {
  const named = z.object({ name: z.string() }).safeParse(entry);
  return named.success ? named.data.name : `case ${index + 1}`;
}
