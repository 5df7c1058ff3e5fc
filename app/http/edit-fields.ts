import { z } from "zod";
import { carried, oneLine, optional, wholeNumber } from "./fields";

/** What the forms of a draft carry: which revision they showed, and a key of their own. */
export const editFields = {
  editKey: carried(oneLine(64)),
  seq: carried(wholeNumber(1, 999_999_999)),
};

/** As many as a file of a draft keeps: nothing reads more, even to say what is wrong with it. */
const MOST_LINES = 30_000;

/** What the form of one file of a draft sends, but for how its preview looks. */
export const fileFields = {
  text: z
    .string()
    .refine((text) => (text.match(/\n/g)?.length ?? 0) <= MOST_LINES, { params: { says: "lines" } })
    .optional(),
  base: carried(optional(wholeNumber(0, 999_999_999))),
  editKey: carried(z.string().regex(/^[\w-]{8,80}$/)),
  why: optional(oneLine(200)),
  act: carried(z.enum(["save", "preview"]).optional()),
  fix: carried(z.string().max(40).optional()),
  restore: carried(optional(wholeNumber(0, 999_999_999))),
};

/** Room for the largest file of a draft: a byte of it may come as three characters. */
export const MOST_FILE_BYTES = 1_900_000;
