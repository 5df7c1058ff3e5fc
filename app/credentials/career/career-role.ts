import { z } from "zod";

const line = (max: number) => z.string().trim().min(1).max(max);
const word = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and hyphens.");

/** A credential by the id of its achievement; the title is said until the catalog has one of its own. */
const named = z.strictObject({ id: word, title: line(80) });
export type NamedCredential = z.infer<typeof named>;

/** One thing that a role asks for: a credential, or any one of several. */
const ask = z.union([named, z.strictObject({ any: z.array(named).min(2).max(6) })]);
export type Ask = z.infer<typeof ask>;

/** Whose word a rung is: Muster's own, or what is written elsewhere and the day it was read. */
const source = z.union([
  z.strictObject({ ours: line(200) }),
  z.strictObject({
    cite: line(120),
    checked_on: z.iso.date("Write a day as 2026-02-28, in quotes."),
  }),
]);

const fields = z.strictObject({
  id: word,
  version: z.number().int().min(1).max(9999),
  title: line(60),
  /** What someone in this role does, in plain words. */
  does: line(400),
  /** What to hold, in the order in which it is best earned. */
  asks: z.array(ask).max(30),
  /** What no credential says, in words. */
  also: z.array(line(200)).max(8),
  /** Ids of the roles that this one leads on to. */
  leads_to: z.array(word).max(8),
  source,
});

/** The credentials that an ask can be met by. */
export function credentialsIn(asked: Ask): readonly NamedCredential[] {
  return "any" in asked ? asked.any : [asked];
}

function checkTogether(role: z.infer<typeof fields>, context: z.RefinementCtx) {
  const problem = (path: string, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  const ids = role.asks.flatMap(credentialsIn).map(({ id }) => id);
  if (new Set(ids).size < ids.length) problem("asks", "Name each credential only once.");
  if (ids.length === 0 && role.also.length === 0)
    problem("asks", "Name a credential here, or say under also what the role asks.");
  if (role.leads_to.includes(role.id))
    problem("leads_to", "Name another role: no role leads to itself.");
  if (new Set(role.leads_to).size < role.leads_to.length)
    problem("leads_to", "Name each role only once.");
}

/** One entry of courses/roles.yaml, published as an immutable version. */
export const careerRole = fields.superRefine(checkTogether);
export type CareerRole = z.infer<typeof careerRole>;

/** courses/roles.yaml: every role of the career ladder, each id and version once. */
export const careerRoleFile = z
  .array(careerRole)
  .refine(
    (list) => new Set(list.map(({ id, version }) => `${id} ${version}`)).size === list.length,
    "Give each role and version only once.",
  );
