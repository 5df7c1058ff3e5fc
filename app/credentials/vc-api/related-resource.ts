import { fromBase58, fromBase64url } from "../multibase";

/**
 * SHA-256 and SHA-384 of the resources that we hold, as base64url, by the edition that W3C
 * published. Our package writes the same words with other spaces, so its text has other digests.
 */
const PUBLISHED: Record<string, string[]> = {
  "https://www.w3.org/ns/credentials/v2": [
    // The Recommendation, May 2025 (Verifiable Credentials 2.0, §B.1).
    "WZVc7WaX1h4D8rJVb-vlMIqxaEKEb1tYbX8fet7JJzQ",
    "l_HrjlBCNWyAX91hr6LFV2Y3heB5Tcr6IeE4_Tje8YyzYBM8IhqjHWiWpr8-ZbYU",
    // The Candidate Recommendation, July 2024.
    "JKGMkOmFbVJhEfKTduMC2XCyvRAYLjOVmZWwIH1wQ7k",
    "NSOcNpmdIVUxIJGvGUoe22FjTWrXiaXlsZ8q6912LdnR3KraQO2n75Ica4wK4Qeg",
  ],
};

/** How multihash begins a SHA-256 and a SHA-384: the function's code and the length. */
const MULTIHASH = [Buffer.from([0x12, 0x20]), Buffer.from([0x20, 0x30])];

/**
 * Are these the digests of the resource at this URL (Verifiable Credentials 2.0, §5.3)? Nothing is
 * fetched: for a resource that we do not hold there is nothing to compare them with.
 */
export function areItsDigests(url: string, digestSRI: string, digestMultibase: string): boolean {
  const published = PUBLISHED[url];
  if (published === undefined) return true;
  const digests = [...fromIntegrity(digestSRI), ...fromMultibase(digestMultibase)];
  return digests.every((digest) => published.includes(digest));
}

/** `sha384-` and base64 (W3C Subresource Integrity, §3.5), of which there may be several. */
function fromIntegrity(text: string): string[] {
  return text
    .split(/\s+/)
    .filter((one) => one !== "")
    .map((one) => Buffer.from(one.replace(/^sha\d+-/, ""), "base64").toString("base64url"));
}

/** A digest alone or as a multihash, in base64url or base58. */
function fromMultibase(text: string): string[] {
  if (text === "") return [];
  const bytes = text.startsWith("u") ? fromBase64url(text.slice(1)) : fromBase58(text);
  const digest = Buffer.from(bytes ?? []);
  const named = MULTIHASH.some(
    (start) => digest.length === 2 + Number(start[1]) && start.equals(digest.subarray(0, 2)),
  );
  return [digest.subarray(named ? 2 : 0).toString("base64url")];
}
