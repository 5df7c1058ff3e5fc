import { isRecord } from "../gate/language";

/** A requirement as it is written, its options not yet checked. */
export type WrittenLeaf = Readonly<Record<string, unknown>>;

/** A rule as it is written, finished or not, each part with its place in the whole (`0.2`). */
export type Outline =
  | { op: "leaf"; at: string; leaf: WrittenLeaf }
  | { op: "all" | "any"; at: string; of: readonly Outline[] }
  | { op: "at-least"; at: string; n: number; of: readonly Outline[] };

/** The parts of a rule, so that a page can draw them; what is no group is a requirement. */
export function outlineOf(rule: unknown, at = ""): Outline {
  const written = isRecord(rule) ? rule : {};
  const members = (of: unknown) =>
    (Array.isArray(of) ? of : []).map((one, i) =>
      outlineOf(one, at === "" ? `${i}` : `${at}.${i}`),
    );
  if (Object.hasOwn(written, "all")) return { op: "all", at, of: members(written.all) };
  if (Object.hasOwn(written, "any")) return { op: "any", at, of: members(written.any) };
  if (isRecord(written.at_least)) {
    const { n, of } = written.at_least;
    return { op: "at-least", at, n: typeof n === "number" ? n : 1, of: members(of) };
  }
  return { op: "leaf", at, leaf: written };
}
