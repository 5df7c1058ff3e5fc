import { z } from "zod";

const itemId = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, "Use letters, digits, dots and hyphens.");

/**
 * The released question that another was taken from: its pin, and whom to name for it. Muster writes it
 * when a question of the bank is used; it stays with the question wherever that goes.
 */
export const originSchema = z.strictObject({
  /** The code of its course. */
  course: z.string().regex(/^[A-Z]{2,6}-\d{1,2}[A-Z]?$/, "Write its course’s code, like REL-1."),
  item: itemId,
  /** The release whose words these were. */
  version: z
    .string()
    .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/, 'Write three numbers with dots, like "1.0.0".'),
  college: z.string().trim().min(1, "Write whose question it is.").max(200),
  licence: z.string().regex(/^[A-Za-z0-9.-]{1,40}$/, "Write the licence that it was taken under."),
});
export type Origin = z.infer<typeof originSchema>;
