import { z } from "zod";
import { safeUrl } from "./safe-url";

const words = z
  .string()
  .trim()
  .min(1, "Write something here.")
  .max(400, "Use at most 400 characters.");

/**
 * How a fact was checked. V: read on the publisher's, author's or agency's page · V2: read on a second
 * page · P: partly read, partly known · G: only generally known, so never printed.
 */
export const checkedWords = ["V", "V2", "P", "G"] as const;

/** What a fact rests on, in the word printed beside it. */
export const bases = ["research", "framework", "guidance", "law", "news", "practice"] as const;
export type Basis = (typeof bases)[number];

/**
 * What kind of research a fact rests on, from firm to modest. reviews: many studies read together · trial:
 * groups set by chance · small: one small study · single: one survey, interview study or follow-up.
 */
export const studies = ["reviews", "trial", "small", "single"] as const;

const printable = z.strictObject({
  id: z.string().regex(/^F-[A-Z]{3}-\d{2}$/, "Write it like F-REL-01."),
  checked: z.enum(["V", "V2", "P"]),
  basis: z.enum(bases),
  /** For research whose source says what kind it is. */
  study: z.enum(studies).optional(),
  /** Authors or agency, with the year: "Roorda, Koomen, Spilt and Oort, 2011". */
  who: words,
  /** The work's title, set in italics. */
  work: words,
  /** Volume, pages, number: what stands after the title. */
  where: words.optional(),
  /** The publisher's own address of the work; never a copy of it. */
  url: z
    .string()
    .max(300)
    .refine(
      (url) => url.startsWith("https://") && safeUrl(url),
      "Write an address that starts with https://.",
    )
    .optional(),
  /** How sure it is, and what it is not: a sentence or two. */
  note: words,
  /** The measured figures of the source, as digits without commas: the only ones that may be printed of it. */
  figures: z.array(z.string().regex(/^\d*\.?\d+$/, "Write digits.")).default([]),
});

/** A fact as a version keeps it, beside the lessons that print it. */
export const citedSource = z.object(printable.omit({ figures: true }).shape);
export type CitedSource = z.infer<typeof citedSource>;

const unprintable = z.strictObject({
  id: printable.shape.id,
  checked: z.literal("G"),
  note: words,
});

/** sources.yaml: the facts that courses may cite, beside them; or those of one course, in its folder. */
export const sourcesFileSchema = z.strictObject({
  facts: z.array(z.discriminatedUnion("checked", [printable, unprintable])).min(1),
});

export type Fact = z.infer<typeof printable>;
/** Every fact by id; null for one that may not be printed until someone checks it. */
export type FactBook = ReadonlyMap<string, Fact | null>;

/** The facts of a sources file by id. Throws when an id stands there twice. */
export function factBook(file: z.infer<typeof sourcesFileSchema>): FactBook {
  const book = new Map<string, Fact | null>();
  for (const fact of file.facts) {
    if (book.has(fact.id)) throw new Error(`${fact.id} stands twice in the sources file`);
    book.set(fact.id, fact.checked === "G" ? null : fact);
  }
  return book;
}
