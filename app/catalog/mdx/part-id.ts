import { attributesOf, descendants, isPart, type MdxNode } from "./tree";

/** The next free id of a part in a lesson, like REL-1-L2-S1 after none, or REL-1-L2-S2 after that. */
export function freePartId(
  taken: ReadonlySet<string>,
  { code, lesson, letter }: { code: string; lesson: number; letter: "S" | "R" },
): string {
  for (let n = 1; ; n++) {
    const id = `${code}-L${lesson}-${letter}${n}`;
    if (!taken.has(id)) return id;
  }
}

const LETTERS = { Scenario: "S", Reflect: "R" } as const;

/**
 * The id that a part without one would have, by the course and the lesson that the front matter names.
 *
 * @param parent what the part stands in
 * @returns undefined where a person has to say which: only scenarios, reflections and choices have one
 */
export function idFor(
  tree: MdxNode,
  part: MdxNode,
  parent: MdxNode | undefined,
): string | undefined {
  if (part.name === "Choice") {
    const taken = (parent?.children ?? []).map((each) => attributesOf(each).id);
    return [..."abcdefgh"].find((letter) => !taken.includes(letter));
  }
  if (part.name !== "Scenario" && part.name !== "Reflect") return undefined;
  const head = tree.children?.find(({ type }) => type === "yaml")?.value ?? "";
  const code = /^course: *["']?([A-Z]{2,6}-\d{1,2}[A-Z]?)\b/m.exec(head)?.[1];
  const lesson = /^lesson: *["']?(\d{1,3})-/m.exec(head)?.[1];
  if (code === undefined || lesson === undefined) return undefined;
  const taken = [...descendants(tree)].filter(isPart).map((each) => attributesOf(each).id ?? "");
  return freePartId(new Set(taken), { code, lesson: Number(lesson), letter: LETTERS[part.name] });
}
