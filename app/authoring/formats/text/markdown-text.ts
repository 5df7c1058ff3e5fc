import { Losses, said } from "../said";
import { formulasIn, type PlainText, tidy } from "./html-writing";

/** Markdown as plain text: marks of stress, headings, links, pictures and code are taken out. */
export function markdownText(markdown: string): PlainText {
  const dropped = new Losses();
  const type = (words: string) => {
    dropped.add(said("formats.text.type"));
    return words;
  };
  const unmarked = markdown
    .replace(/!\[([^[\]\n]*)\]\([^()\n]*\)/g, (_, alt: string) => {
      const name = alt.trim();
      dropped.add(
        name === ""
          ? said("formats.text.nameless-picture")
          : said("formats.text.picture", { name }),
      );
      return name === "" ? "" : `[${name}]`;
    })
    .replace(/\[([^[\]\n]*)\]\(([^()\n]*)\)/g, (_, words: string, address: string) => {
      dropped.add(said("formats.text.link", { address: address.slice(0, 60) }));
      return words;
    })
    .replace(/^#{1,6}[ \t]+/gm, () => type(""))
    .replace(/`([^`\n]+)`/g, (_, words: string) => type(words));
  const text = [1, 2, 3].reduce(
    // One kind of stress may stand within another.
    (inner) =>
      inner
        .replace(/(\*\*|__)(?=\S)([^*_\n]+)\1/g, (_, _mark, words: string) => type(words))
        .replace(/(?<!\w)([*_])(?=\S)([^*_\n]+)\1(?!\w)/g, (_, _mark, words: string) =>
          type(words),
        ),
    unmarked,
  );
  dropped.addAll(formulasIn(text));
  return { text: tidy(text), dropped: [...dropped] };
}
