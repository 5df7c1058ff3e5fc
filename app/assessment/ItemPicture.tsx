import { createElement, type ReactNode } from "react";
import { useKeptLang } from "../ui/In";
import { Fig } from "../ui/Lesson";
import type { Drawing, ItemFigure } from "./items/figure";

/** The picture of a question, if it has one, between the question and its answer. */
export function ItemPicture({ figure }: { figure: ItemFigure | undefined }) {
  const lang = useKeptLang();
  if (!figure) return null;
  return (
    <Fig>
      <Drawn {...figure} lang={lang} />
    </Fig>
  );
}

interface DrawnProps extends ItemFigure {
  /** The language of its words, where the page has another. */
  lang?: string | undefined;
}

/** A drawing in the colors of the page around it; `alt` says it to someone who cannot see it. */
export function Drawn({ drawing: { attributes, children }, alt, lang }: DrawnProps) {
  return (
    <svg viewBox={attributes.viewBox} role="img" aria-label={alt} lang={lang}>
      {children.map(shape)}
    </svg>
  );
}

/** A shape of a drawing. React names attributes in camel case; the words of title and desc are in `alt`. */
function shape(drawn: Drawing | string, index: number): ReactNode {
  if (typeof drawn === "string") return drawn;
  if (drawn.name === "title" || drawn.name === "desc") return null;
  const attributes = Object.fromEntries(
    Object.entries(drawn.attributes).map(([name, value]) => [
      name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
  return createElement(drawn.name, { key: index, ...attributes }, ...drawn.children.map(shape));
}
