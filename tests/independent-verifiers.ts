import { readFileSync } from "node:fs";
import { DataIntegrityProof } from "@digitalbazaar/data-integrity";
import { cryptosuite } from "@digitalbazaar/eddsa-rdfc-2022-cryptosuite";
import { verifyCredential as verifyWithDigitalBazaar } from "@digitalbazaar/vc";
import { checkStatus } from "@digitalcredentials/vc-bitstring-status-list";
import { verifyCredential as verifyWithCore } from "@digitalcredentials/verifier-core";
import { Ajv2019 } from "ajv/dist/2019";
import addFormats from "ajv-formats";
import { vi } from "vitest";
import { loadContext } from "../app/credentials/contexts";
import { didWebAddress } from "../app/credentials/did-web";
import type { VerifierSources } from "../app/credentials/verification/verifier";
import { sharedMaterial } from "./shared-material";

const schemaFile = sharedMaterial("credentials/schema/ob_v3p0_achievementcredential_schema.json");
const schema = schemaFile === null ? null : readFileSync(schemaFile, "utf8");
const meetsSchema =
  schema === null
    ? null
    : addFormats
        .default(new Ajv2019({ strict: false, allErrors: true }))
        .compile(JSON.parse(schema));

/** What an issuer publishes: its DID document and its lists. */
export type Published = Pick<VerifierSources, "now" | "resolveDid" | "readList">;

export interface SaidElsewhere {
  /** `@digitalbazaar/vc`: the signature holds; the list was read and says in force. */
  digitalBazaar: { signed: boolean; inForce: boolean };
  /** `@digitalcredentials/verifier-core`; undefined for a step it did not take. */
  core: Record<"signed" | "unexpired" | "inForce", boolean | undefined>;
  /** What 1EdTech's JSON Schema finds wrong; nothing where the file is not at hand. */
  schema: unknown[];
}

/** What other people's software says of a signed badge with an embedded proof, at `published.now`. */
export async function saidElsewhere(json: string, published: Published): Promise<SaidElsewhere> {
  const credential = JSON.parse(json);
  vi.useFakeTimers({ toFake: ["Date"], now: published.now });
  vi.stubGlobal("fetch", (asked: string | URL | Request) => answer(credential, published, asked));
  try {
    const bazaar = await verifyWithDigitalBazaar({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: (url: string) => load(credential, published, url),
      checkStatus,
      now: new Date(published.now),
    });
    if (bazaar.error) throw bazaar.error;
    const core = await verifyWithCore({ credential, knownDIDRegistries: [] });
    if (core.errors) throw new Error(JSON.stringify(core.errors));
    const steps = Object.fromEntries((core.log ?? []).map(({ id, valid }) => [id, valid]));
    return {
      digitalBazaar: {
        // It reads the list only once the signature holds.
        signed: bazaar.statusResult !== undefined,
        inForce: bazaar.statusResult?.verified === true,
      },
      core: {
        signed: steps.valid_signature,
        unexpired: steps.expiration,
        inForce: steps.revocation_status,
      },
      schema: meetsSchema === null || meetsSchema(credential) ? [] : (meetsSchema.errors ?? []),
    };
  } finally {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  }
}

/** The issuer's own addresses answer, and the badge schema's; the rest of the world is not there. */
async function answer(
  credential: { issuer: { id: string } },
  published: Published,
  asked: string | URL | Request,
): Promise<Response> {
  const url = asked instanceof Request ? asked.url : String(asked);
  const issuer = didWebAddress(credential.issuer.id);
  const text =
    schema !== null && url.endsWith("/ob_v3p0_achievementcredential_schema.json")
      ? schema
      : issuer !== null && url === `https://${issuer.host}${issuer.path}`
        ? await published.resolveDid(credential.issuer.id)
        : await published.readList(url);
  return text === null
    ? new Response("{}", { status: 404 })
    : new Response(text, { headers: { "content-type": "application/json" } });
}

async function load(
  credential: { issuer: { id: string } },
  published: Published,
  url: string,
): Promise<{ documentUrl: string; document: unknown }> {
  const did = credential.issuer.id;
  if (!url.startsWith(did)) {
    const list = await published.readList(url);
    return list === null ? loadContext(url) : { documentUrl: url, document: JSON.parse(list) };
  }
  const document = JSON.parse((await published.resolveDid(did)) ?? "null");
  const method = document.verificationMethod.find((one: { id: string }) => one.id === url);
  const context = "https://w3id.org/security/multikey/v1";
  return {
    documentUrl: url,
    document: url.includes("#") ? { "@context": context, ...method } : document,
  };
}
