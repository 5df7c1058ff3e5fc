import { z } from "zod";
import { ProblemList } from "../../catalog/problem";
import { plainLineEnds } from "../../catalog/text";
import { readYaml } from "../../catalog/yaml";
import { withNames } from "../course-yaml";

/** What course.yaml tells whoever leads the course in a room, a line each; empty where it says nothing. */
export interface CompanionTexts {
  before: string;
  bring: string;
  notes: string;
}
export const companionNames = ["before", "bring", "notes"] as const;

const text = z.string().catch("");
const readable = z.object({
  in_person: z.object({ before: text, bring: text, notes: text }).catch({
    ...{ before: "", bring: "", notes: "" },
  }),
});

/** Reads the texts of course.yaml; what cannot be read is empty. */
export function companionOf(course: string): CompanionTexts {
  const yaml = readYaml(plainLineEnds(course), new ProblemList("course.yaml"));
  const read = readable.safeParse(yaml?.value ?? {});
  return read.success ? read.data.in_person : { before: "", bring: "", notes: "" };
}

/** course.yaml with other texts; without any of them, their name goes as well. */
export function withCompanion(course: string, texts: CompanionTexts): string {
  const said = companionNames.flatMap((name) => {
    const lines = plainLineEnds(texts[name]).split("\n");
    const words = lines
      .map((line) => line.trim())
      .filter(Boolean)
      .join("\n");
    return words === "" ? [] : [[name, words] as const];
  });
  return withNames(course, {
    in_person: said.length === 0 ? undefined : Object.fromEntries(said),
  });
}
