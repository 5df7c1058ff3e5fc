/** The namespace under which Open Badges 3.0 (§5.3.2) puts a credential into an SVG. */
const NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";
/** What XML 1.0 cannot hold, not even written as a number (§2.2). */
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const START = "<svg ";

/**
 * A drawing of ours that carries a signed credential: the file with its embedded proof as CDATA, or
 * the token in `verify`. Null when XML cannot hold a character of it. Throws when the drawing does
 * not begin with `<svg `.
 */
export function bakeSvg(
  drawing: string,
  credential: { json: string } | { jwt: string },
): string | null {
  if (!drawing.startsWith(START)) throw new Error("Only a drawing of ours is baked");
  const carried = "json" in credential ? credential.json : credential.jwt;
  // A reader of XML would hand back another line end than was signed.
  if (NOT_XML.test(drawing) || NOT_XML.test(carried) || carried.includes("\r")) return null;
  const open = drawing.indexOf(">") + 1;
  const root = `<svg xmlns:openbadges="${NAMESPACE}" ${drawing.slice(START.length, open)}`;
  return `${root}${"json" in credential ? asText(carried) : asAttribute(carried)}${drawing.slice(open)}`;
}

/** The end of a CDATA section inside the text is parted between two of them. */
function asText(json: string): string {
  const parted = json.replaceAll("]]>", "]]]]><![CDATA[>");
  return `<openbadges:credential><![CDATA[${parted}]]></openbadges:credential>`;
}

/** A compact JWT has no character that an attribute would need to escape. */
function asAttribute(jwt: string): string {
  if (!/^[\w.-]+$/.test(jwt)) throw new Error("Not a compact JWT");
  return `<openbadges:credential verify="${jwt}"/>`;
}
