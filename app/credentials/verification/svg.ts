import { SaxesParser, type SaxesTagNS } from "saxes";
import { BakedFileError } from "./baked-file-error";

const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
/** The document types that drawing programs write: they name W3C's own and declare nothing. */
const PLAIN_DOCTYPE =
  /^\s*svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG [\w. ]+\/\/EN"\s+"https?:\/\/www\.w3\.org\/[\w./-]+"\s*$/;
/** What could run, or bring a page, where the picture is shown. */
const ACTIVE = new Set(["script", "foreignobject", "iframe", "object", "embed", "handler"]);
const MAX_DEPTH = 256;

/**
 * The one credential baked into an SVG: an `openbadges:credential` element with JSON as its text or
 * a JWT in `verify` (Open Badges 3.0, §5.3.2). Entities are not expanded and nothing is loaded; a
 * picture with scripts or a document type of its own is refused. Throws BakedFileError.
 */
export function credentialInSvg(svg: string): string {
  const found: { verify: string | null; text: string }[] = [];
  let depth = 0;
  let within = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => refuse(`it is not XML (${error.message})`));
  parser.on("doctype", (doctype) => {
    if (!PLAIN_DOCTYPE.test(doctype)) refuse("it declares a document type");
  });
  parser.on("processinginstruction", () => refuse("it holds instructions for another program"));
  parser.on("opentag", (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse("it is nested too deep");
    if (depth === 1 && tag.local !== "svg") refuse("it is not a picture");
    if (within > 0) refuse("the badge holds other elements");
    refuseActive(tag);
    if (tag.uri !== NAMESPACE || tag.local !== "credential") return;
    if (found.length > 0) refuse("the picture holds two badges");
    found.push({ verify: tag.attributes.verify?.value ?? null, text: "" });
    within = depth;
  });
  parser.on("closetag", () => {
    if (within === depth) within = 0;
    depth -= 1;
  });
  const addText = (text: string) => {
    const [credential] = found;
    if (within > 0 && credential) credential.text += text;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(svg).close();

  const [credential] = found;
  if (!credential) return refuse("the picture holds no badge");
  const text = credential.text.trim();
  if (credential.verify === null) return text;
  return text === "" ? credential.verify : refuse("the picture holds two badges");
}

function refuseActive({ local, attributes }: SaxesTagNS): void {
  if (ACTIVE.has(local.toLowerCase())) refuse("the picture holds a script");
  for (const { local: name, value } of Object.values(attributes)) {
    if (/^on/i.test(name)) refuse("the picture holds a script");
    if (/^\s*javascript:/i.test(value)) refuse("the picture holds a script");
  }
}

function refuse(problem: string): never {
  throw new BakedFileError(problem);
}
