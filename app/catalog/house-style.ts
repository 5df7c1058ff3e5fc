import { z } from "zod";

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source);
  } catch {
    context.addIssue({ code: "custom", message: "Write a pattern that can be read." });
    return z.NEVER;
  }
});
const words = z.string().trim().min(1).max(300);

/** courses/house-style.yaml: claims that may not be printed, and phrases that do not translate. */
export const houseStyleSchema = z.strictObject({
  claims: z.array(
    z.strictObject({ find: pattern, unless: pattern.optional(), why: words, instead: words }),
  ),
  idioms: z.array(z.strictObject({ find: pattern, say: words })),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;

/** A catalog without a style file forbids nothing. */
export const NO_HOUSE_STYLE: HouseStyle = { claims: [], idioms: [] };

/** What a text says that the house does not say: a sentence each, with what to say instead. */
export function offencesIn(text: string, style: HouseStyle): { message: string; fix: string }[] {
  const claims = style.claims
    .filter(({ find, unless }) => find.test(text) && !unless?.test(text))
    .map(({ why, instead }) => ({ message: why, fix: `Say instead: ${instead}` }));
  const idioms = style.idioms.flatMap(({ find, say }) => {
    const found = new RegExp(find.source, "i").exec(text)?.[0];
    const message = `“${found}” does not translate word for word.`;
    return found ? [{ message, fix: `Say it plainly, like “${say}”.` }] : [];
  });
  return [...claims, ...idioms];
}
