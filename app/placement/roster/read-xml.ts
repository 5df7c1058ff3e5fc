import { SaxesParser } from "saxes";

const MOST_DEEP = 64;

/** What a file of XML holds that we do not read: thrown, and caught where the file is opened. */
export class UnreadableXmlError extends Error {}

/** Called for each element by its local name, with its attributes, as it opens and closes. */
export interface XmlEars {
  open?: (name: string, attributes: Record<string, string>) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
}

/**
 * Walks XML as it comes. No document type, no entities but XML's own five, nothing is loaded; throws
 * UnreadableXmlError for any of it, for what is not XML, and for what is nested too deep.
 */
export function walkXml(xml: Buffer, ears: XmlEars): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("error", (error) => refuse(error.message));
  parser.on("doctype", () => refuse("it declares a document type"));
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    if (depth > MOST_DEEP) refuse("it is nested too deep");
    ears.open?.(local(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    ears.close?.(local(name));
  });
  parser.on("text", (text) => ears.text?.(text));
  parser.on("cdata", (text) => ears.text?.(text));
  parser.write(decoded(xml)).close();
}

function decoded(xml: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(xml);
  } catch {
    return refuse("it is not UTF-8");
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function refuse(why: string): never {
  throw new UnreadableXmlError(why);
}
