import { z } from "zod";
import { BODIES } from "./clearance";

const line = (max: number) => z.string().trim().min(1).max(max);

/** One entry of courses/clearances.yaml: a check that rules may ask for, and who may decide it. */
export const clearanceTypeDefinition = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "must be small letters, digits and underlines"),
  version: z.number().int().min(1).max(9999),
  title: line(80),
  decided_by: z.array(z.enum(BODIES)).min(1),
  /** Where a state’s or a clinician’s decision holds; without it, in the program’s own state. */
  state: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be a state’s two letters")
    .optional(),
});
export type ClearanceTypeDefinition = z.infer<typeof clearanceTypeDefinition>;

/** courses/clearances.yaml: every type of clearance, each id and version once. */
export const clearanceTypeFile = z
  .array(clearanceTypeDefinition)
  .refine(
    (list) => new Set(list.map(({ id, version }) => `${id} ${version}`)).size === list.length,
    "A clearance’s id and version may appear only once",
  );

/** The types in force: the newest version of each, by id. */
export type ClearanceTypes = ReadonlyMap<string, ClearanceTypeDefinition>;
