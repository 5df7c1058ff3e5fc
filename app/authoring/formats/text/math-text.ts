import { isElement, type XmlElement, type XmlNode } from "../xml/xml";

/** A formula of MathML on one line: a fraction as (a)/(b), raised and lowered signs as ^(…) and _(…). */
export function mathText(math: XmlElement): string {
  const said = math.children.map(lineOf).join("").replace(/\s+/g, " ").trim();
  return said === "" ? (math.attributes.get("alttext")?.trim() ?? "") : said;
}

function lineOf(node: XmlNode): string {
  if (typeof node === "string") return node.replace(/\s+/g, " ").trim();
  if (!isElement(node)) return "";
  const parts = node.children.filter((child) => typeof child !== "string" && isElement(child));
  const [first = "", second = "", third = ""] = parts.map(lineOf);
  const all = () => node.children.map(lineOf).join("");
  switch (node.name.toLowerCase()) {
    case "annotation":
    case "annotation-xml":
      return "";
    case "mfrac":
      return `(${first})/(${second})`;
    case "msup":
    case "mover":
      return `${first}^(${second})`;
    case "msub":
    case "munder":
      return `${first}_(${second})`;
    case "msubsup":
    case "munderover":
      return `${first}_(${second})^(${third})`;
    case "msqrt":
      return `√(${all()})`;
    case "mroot":
      return `√[${second}](${first})`;
    case "mo":
      return /^[=<>≤≥≠≈+±−×÷∈→⇒-]$/u.test(all()) ? ` ${all()} ` : all();
    case "mtr":
      return `${all()}; `;
    case "mtd":
      return `${all()} `;
    default:
      return all();
  }
}
