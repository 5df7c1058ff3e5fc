import { z } from "zod";

/** A drawing reduced to what a course may draw: names, attributes and words. */
export interface Drawing {
  name: string;
  attributes: Record<string, string>;
  children: (Drawing | string)[];
}

/** A picture that belongs to a question, as a page carries it: its drawing, and the same in words. */
export interface ItemFigure {
  alt: string;
  drawing: Drawing;
}

/** The picture of an entry of items.yaml: a drawing of the course's folder, and what it shows. */
export const figureSchema = z.strictObject({
  src: z
    .string()
    .regex(
      /^figures\/[a-z0-9][a-z0-9-]{0,59}\.svg$/,
      "Name an .svg file of the folder: figures/x.svg.",
    ),
  alt: z
    .string("Say what the figure shows to someone who cannot see it.")
    .regex(/^\S[^\n]{18,598}\S$/u, "Say in 20 to 600 characters what the figure shows."),
});
export type AuthoredFigure = z.infer<typeof figureSchema>;

/** What has a picture when its item has one; exactly the same when it has none. */
export function withFigure<T extends object>(shown: T, figure: ItemFigure | undefined): T {
  return figure ? { ...shown, figure } : shown;
}

/** A drawing without the words that only its file holds: those that people read are in `alt`. */
export function drawnOnly({ name, attributes, children }: Drawing): Drawing {
  return {
    name,
    attributes,
    children: children.flatMap((child) => {
      if (typeof child === "string") return child;
      return child.name === "title" || child.name === "desc" ? [] : drawnOnly(child);
    }),
  };
}

/** The words of a drawing that can be seen in it, one text each. */
export function wordsDrawn({ name, children }: Drawing): string[] {
  if (name === "title" || name === "desc") return [];
  if (name === "text") return [textOf(children)];
  return children.flatMap((child) => (typeof child === "string" ? [] : wordsDrawn(child)));
}

function textOf(children: Drawing["children"]): string {
  return children
    .map((child) => (typeof child === "string" ? child : textOf(child.children)))
    .join("")
    .trim();
}
