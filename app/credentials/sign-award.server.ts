import type { App } from "../record/app.server";
import { sha256 } from "../record/canonical";
import { SYSTEM } from "../record/context.server";
import type { Award } from "./award-record";
import { organizationDid } from "./did-web";
import type { SigningKeys } from "./mint-keys.server";
import { badgeClaims } from "./open-badge";
import { ownSources } from "./own-sources.server";
import { kekOf, signEmbedded, signToken } from "./signer.server";
import { isoInstant } from "./status-list";
import type { Code } from "./verification/code";
import { verifyCredential } from "./verification/verifier";

/** One encoding of an award as it is stored, and which key signed it. */
export interface SignedEncoding {
  body: string;
  kid: string;
  hash: string;
}

export interface SignedAward {
  json: SignedEncoding;
  jwt: SignedEncoding;
}

/**
 * Signs both encodings of an award with these keys, outside any transaction, and has our own verifier
 * read both. Throws when it finds anything that is not `expected`; a new award must be found valid.
 */
export async function signAward(
  app: App,
  award: Award,
  { embedded, token }: SigningKeys,
  expected: readonly (Code | null)[] = [null],
): Promise<SignedAward> {
  const { env } = app;
  const did = organizationDid(env.origin, award.facts.organizationId);
  const claims = badgeClaims(award.facts, award.definition, env.origin);
  const created = isoInstant(app.now());
  const json = await signEmbedded(claims, did, embedded, kekOf(embedded, env), created);
  const jwt = signToken(claims, did, token, kekOf(token, env));
  const sources = await ownSources(app.reading(SYSTEM), env.origin);
  for (const body of [json, jwt]) {
    const { code } = await verifyCredential(body, sources);
    if (!expected.includes(code))
      throw new Error(`What was just signed does not verify: ${code ?? "it is valid"}`);
  }
  return { json: signed(json, embedded.kid), jwt: signed(jwt, token.kid) };
}

function signed(body: string, kid: string): SignedEncoding {
  return { body, kid, hash: sha256(body) };
}
