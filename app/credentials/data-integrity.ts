import { createHash, type KeyObject, sign, verify } from "node:crypto";
import jsonld from "jsonld";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { type ContextLoader, loadContext } from "./contexts";
import type { JsonObject } from "./json";
import { fromBase58, toBase58 } from "./multibase";

/** A proof of the one cryptosuite Muster writes and reads. */
export interface DataIntegrityProof extends JsonObject {
  type: "DataIntegrityProof";
  cryptosuite: "eddsa-rdfc-2022";
  created: string;
  verificationMethod: string;
  proofPurpose: "assertionMethod" | "authentication";
  proofValue: string;
}

/** The document says something its contexts do not define, so a signature could not cover it. */
export class UnsafeDocumentError extends Error {}

/**
 * Signs a document that carries no proof yet (W3C Data Integrity EdDSA Cryptosuites v1.0, §3.2).
 * `created` and `expires` are ISO instants; a proof without `expires` ends only with its document.
 * Returns the document with its proof in an array, as Open Badges wants it. Throws UnsafeDocumentError
 * when a word in it has no meaning.
 */
export async function addProof(
  document: JsonObject,
  key: { verificationMethod: string; privateKey: KeyObject },
  about: { created: string; expires?: string; proofPurpose?: "authentication" },
  load: ContextLoader = loadContext,
): Promise<JsonObject & { proof: [DataIntegrityProof] }> {
  const options = {
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-rdfc-2022",
    verificationMethod: key.verificationMethod,
    proofPurpose: "assertionMethod",
    ...about,
  } as const;
  const signature = sign(null, await hashData(document, options, load), key.privateKey);
  return { ...document, proof: [{ ...options, proofValue: toBase58(signature) }] };
}

/**
 * Does this proof cover this document? The document may still carry its proofs. A proof that stands
 * on earlier ones covers those too (W3C Data Integrity 1.0, §4.5): they are `previous`.
 * Throws UnsafeDocumentError when safe mode refuses the document.
 */
export async function proofHolds(
  document: JsonObject,
  proof: JsonObject,
  publicKey: KeyObject,
  load: ContextLoader = loadContext,
  previous: JsonObject[] = [],
): Promise<boolean> {
  const { proofValue, ...options } = proof;
  const signature = typeof proofValue === "string" ? fromBase58(proofValue) : null;
  if (signature?.length !== 64) return false;
  return verify(null, await hashData(document, options, load, previous), publicKey, signature);
}

/** SHA-256 of the proof's options, then SHA-256 of the document with no proof but those (§3.2.4). */
async function hashData(
  document: JsonObject,
  options: JsonObject,
  load: ContextLoader,
  previous: JsonObject[] = [],
): Promise<Buffer> {
  const { proof: _, ...unsecured } = document;
  const context = document["@context"] ?? null;
  return Buffer.concat([
    await canonicalHash({ ...options, "@context": context }, load),
    await canonicalHash(previous.length > 0 ? { ...unsecured, proof: previous } : unsecured, load),
  ]);
}

/** What is signed is read back at once, and every award of a list reads that list: both are worked out once. */
const LATELY = new LRUCache<string, Promise<Buffer>>({ max: 16 });

function canonicalHash(document: JsonObject, load: ContextLoader): Promise<Buffer> {
  // Only the contexts of our own loader never change.
  if (load !== loadContext) return workOut(document, load);
  const name = createHash("sha256").update(JSON.stringify(document)).digest("base64");
  const hash = LATELY.get(name) ?? workOut(document, load);
  LATELY.set(name, hash);
  return hash;
}

async function workOut(document: JsonObject, load: ContextLoader): Promise<Buffer> {
  let canonical: string;
  try {
    canonical = await jsonld.canonize(document, {
      algorithm: "RDFC-1.0",
      safe: true,
      // So that the direction of a text is signed too.
      rdfDirection: "i18n-datatype",
      base: null,
      documentLoader: load,
    });
  } catch (error) {
    throw new UnsafeDocumentError(reasonOf(error));
  }
  return createHash("sha256").update(canonical).digest();
}

const refusal = z.object({
  details: z.object({ event: z.object({ details: z.object({ property: z.string() }) }) }),
});

/** The word without a meaning, or else the library's own sentence. */
function reasonOf(error: unknown): string {
  const named = refusal.safeParse(error);
  if (named.success) return named.data.details.event.details.property;
  return error instanceof Error ? error.message : "unreadable";
}
