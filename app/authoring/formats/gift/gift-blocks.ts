import { z } from "zod";
import { fromJson } from "../found";
import { metaFields } from "../meta";
import { shield, unshield } from "./gift-text";

/** What a GIFT question has no field for, as the comment `// muster: {…}` above it holds it. */
const extrasSchema = z.object({
  ...metaFields,
  /** Ids of the choices in the order of the file, and their feedback where GIFT has none. */
  ids: z.array(z.string()).optional(),
  feedback: z.array(z.string()).optional(),
  /** For steps: where each stands in the entry. */
  places: z.array(z.number()).optional(),
  ratings: z.array(z.unknown()).optional(),
  units: z.unknown().optional(),
  counted: z.boolean().optional(),
  stem: z.string().optional(),
  gap: z.string().optional(),
  /** Texts that GIFT would take apart: as written, and as meant. */
  exact: z.array(z.tuple([z.string(), z.string()])).optional(),
  /** The whole entry, where the question below it is there to be read only. */
  whole: z.record(z.string(), z.unknown()).optional(),
});
export type Extras = z.infer<typeof extrasSchema>;

/** One question of a file, its marks still in place. */
export interface Block {
  /** Without comments; escaped characters are shielded. */
  text: string;
  title: string | null;
  /** The last part of the category it stands in. */
  category: string | null;
  /** The categories that this one stands in. */
  path: string | null;
  id: string | null;
  tags: string[];
  extras: Extras | null;
  /** A muster comment that could not be read. */
  damaged: boolean;
}

const CATEGORY = /^\s*\$CATEGORY:/;
const MUSTER = /^\s*\/\/\s*muster:\s*/;

/** The questions of a file: a blank line ends each. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let category: Category = { category: null, path: null };
  let lines: string[] = [];
  const end = () => {
    const block = blockOf(lines, category);
    if (block) blocks.push(block);
    // Comments on their own stay with nothing.
    lines = [];
  };
  for (const line of text.split("\n")) {
    if (CATEGORY.test(line)) {
      if (lines.some((one) => !isComment(one))) end();
      category = categoryOf(line.replace(CATEGORY, ""));
    } else if (line.trim() === "") end();
    else lines.push(line);
  }
  end();
  return blocks;
}

type Category = Pick<Block, "category" | "path">;

/** Paths of categories are parted by a slash; a slash of a name stands twice. */
function categoryOf(written: string): Category {
  const parts = unshield(shield(written.trim()))
    .replaceAll("//", "\u0001")
    .split("/")
    .map((part) => part.replaceAll("\u0001", "/").trim())
    .filter((part, at, all) => {
      const isRoot = at < Math.min(2, all.length - 1) && /^(\$[a-z]+\$|top)$/i.test(part);
      return part !== "" && !isRoot;
    });
  return {
    category: parts.at(-1) ?? null,
    path: parts.slice(0, -1).join(" / ") || null,
  };
}

function isComment(line: string): boolean {
  return /^\s*\/\//.test(line);
}

function blockOf(lines: readonly string[], category: Category): Block | null {
  const comments = lines.filter(isComment);
  const text = shield(
    lines
      .filter((line) => !isComment(line))
      .join("\n")
      .trim(),
  );
  if (text === "") return null;
  const ours = comments.find((line) => MUSTER.test(line));
  const others = comments.filter((line) => !MUSTER.test(line)).join("\n");
  const held =
    ours === undefined ? null : extrasSchema.safeParse(fromJson(ours.replace(MUSTER, "")));
  const ends = text.startsWith("::") ? text.indexOf("::", 2) : -1;
  const title = ends < 0 ? null : text.slice(2, ends);
  const rest = ends < 0 ? text : text.slice(ends + 2);
  return {
    text: rest.trim(),
    title: title === null ? null : unshield(title).trim(),
    ...category,
    id: bracketed(others, "id")[0] ?? null,
    tags: bracketed(others, "tag"),
    extras: held?.success ? held.data : null,
    damaged: held !== null && !held.success,
  };
}

/** `[id:…]` and `[tag:…]` of a comment; a closing bracket in one is escaped. */
function bracketed(comment: string, name: "id" | "tag"): string[] {
  const found = comment.matchAll(new RegExp(`\\[${name}:((?:\\\\\\]|[^\\]\\n])+)\\]`, "g"));
  return [...found].map(([, value = ""]) => value.replaceAll("\\]", "]").trim());
}
