import { childOf, elementsOf, type XmlNode } from "./xml-tree";

/** An equation of Word on one line: `x = (-b ± √(b^2 - 4ac)) / (2a)`. */
export function equationWords(node: XmlNode): string {
  return said(node).replace(/\s+/g, " ").trim();
}

const HELD = (node: XmlNode, name: string) => {
  const held = childOf(node, name);
  return held ? said(held).trim() : "";
};
/** Brackets around what is more than one number, letter or bracketed thing. */
const grouped = (words: string) =>
  /^([\p{L}\d.,]+|\([^()]*\))$/u.test(words) ? words : `(${words})`;

function said(node: XmlNode): string {
  switch (node.name) {
    case "m:t":
      return node.children.filter((child) => typeof child === "string").join("");
    case "m:f":
      return `${grouped(HELD(node, "m:num"))}/${grouped(HELD(node, "m:den"))}`;
    case "m:sSup":
      return `${HELD(node, "m:e")}^${grouped(HELD(node, "m:sup"))}`;
    case "m:sSub":
      return `${HELD(node, "m:e")}_${grouped(HELD(node, "m:sub"))}`;
    case "m:sSubSup":
      return `${HELD(node, "m:e")}_${grouped(HELD(node, "m:sub"))}^${grouped(HELD(node, "m:sup"))}`;
    case "m:rad": {
      const degree = HELD(node, "m:deg");
      return `${degree === "" ? "√" : `root ${degree} of `}(${HELD(node, "m:e")})`;
    }
    case "m:d":
      return `(${elementsOf(node, "m:e").map(said).join(", ")})`;
    case "m:nary": {
      const sign = childOf(childOf(node, "m:naryPr"), "m:chr")?.attributes.get("m:val") ?? "∫";
      const [from, to] = [HELD(node, "m:sub"), HELD(node, "m:sup")];
      const range = `${from && ` from ${from}`}${to && ` to ${to}`}`;
      return `${sign}${range} of ${grouped(HELD(node, "m:e"))}`;
    }
    case "m:m":
      return `[${elementsOf(node, "m:mr").map(row).join("; ")}]`;
    default:
      return elementsOf(node).map(said).join("");
  }
}

function row(node: XmlNode): string {
  return elementsOf(node, "m:e").map(said).join(", ");
}
