import { z } from "zod";

const line = (max: number) => z.string().trim().min(1).max(max);

/** One entry of courses/attestations.yaml: a statement that people sign with their name. */
export const attestationDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
  version: z.string().regex(/^[1-9]\d{0,3}$/, "must be a whole number in quotes"),
  title: line(80),
  language: z.string().regex(/^[a-z]{2}$/),
  /** What is signed, paragraph by paragraph. */
  paragraphs: z.array(line(1200)).min(1).max(20),
});
export type AttestationDefinition = z.infer<typeof attestationDefinition>;

/** courses/attestations.yaml: every statement, each id and version once. */
export const attestationFile = z
  .array(attestationDefinition)
  .refine(
    (list) => new Set(list.map(({ id, version }) => `${id} ${version}`)).size === list.length,
    "A statement's id and version may appear only once",
  );

/** A published version; `hash` is of its canonical words. */
export interface PublishedAttestation {
  definition: AttestationDefinition;
  ordinal: number;
  hash: string;
  organizationId: string;
  organizationName: string;
}

/** Someone's signature under a version. `at` in epoch milliseconds. */
export interface Signature {
  id: string;
  attestationId: string;
  version: string;
  hash: string;
  at: number;
}
