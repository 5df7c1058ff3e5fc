/** What a document type may say before it is none of an old file of questions. */
export const typeLimits = {
  /** Characters of all its rules. */
  rules: 100_000,
  /** Attributes to which it may give a value, and the characters of each value. */
  defaults: 500,
  value: 300,
} as const;

/** The attributes that an element has where it does not write them, by the name of the element. */
export type Defaults = ReadonlyMap<string, ReadonlyMap<string, string>>;

const S = "[ \\t\\r\\n]";
const NAME = "[A-Za-z_:\\u00c0-\\ud7ff][\\w:.\\u00b7-\\ud7ff-]{0,200}";
const QUOTED = `(?:"[^"]*"|'[^']*')`;
const piece = (pattern: string) => new RegExp(pattern, "y");

const SPACE = piece(`${S}+`);
const HEAD = piece(
  `${S}*${NAME}(?:${S}+(?:SYSTEM|PUBLIC${S}+${QUOTED})(?:${S}+${QUOTED})?)?${S}*(?:(\\[)|$)`,
);
const END = piece(`\\]${S}*$`);
const COMMENT = piece("<!--(?:(?!--)[^])*-->");
/** What an element may hold: names, and the signs of a model. The file is not held to it. */
const ELEMENT = piece(
  `<!ELEMENT${S}+${NAME}${S}+(?:EMPTY|ANY|\\([\\w:.\\- \\t\\r\\n()|,?*+#]*\\)[?*+]?)${S}*>`,
);
const NOTATION = piece(
  `<!NOTATION${S}+${NAME}${S}+(?:SYSTEM${S}+${QUOTED}|PUBLIC${S}+${QUOTED}(?:${S}+${QUOTED})?)${S}*>`,
);
const ATTLIST = piece(`<!ATTLIST${S}+(${NAME})`);
const ATTRIBUTE = piece(
  `${S}+(${NAME})${S}+(CDATA|ID|IDREFS?|ENTITY|ENTITIES|NMTOKENS?|(?:NOTATION${S}*)?\\([\\w:.\\- \\t\\r\\n|]*\\))` +
    `${S}*(?:#REQUIRED|#IMPLIED|(?:#FIXED${S}+)?(?:"([^"<]*)"|'([^'<]*)'))(?=[ \\t\\r\\n>])`,
);
const ATTLIST_END = piece(`${S}*>`);

const FIVE: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads a document type: its name, where its rules may be found, which is never looked at, and rules that
 * stand in the file itself, as long as they only tell of elements, attributes and notations. Returns the
 * values that attributes have unsaid; null for anything else, above all for entities and for what is too
 * large.
 */
export function readDocumentType(type: string): Defaults | null {
  const defaults = new Map<string, Map<string, string>>();
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(type);
    if (found) at = pattern.lastIndex;
    return found;
  };
  if (type.length > typeLimits.rules) return null;
  const head = take(HEAD);
  if (!head) return null;
  if (head[1] === undefined) return defaults;
  const ruled = new Set<string>();
  let given = 0;
  while (!take(END)) {
    if (take(SPACE) || take(COMMENT) || take(ELEMENT) || take(NOTATION)) continue;
    const element = take(ATTLIST)?.[1];
    if (element === undefined) return null;
    const told = defaults.get(element) ?? new Map<string, string>();
    defaults.set(element, told);
    for (let one = take(ATTRIBUTE); one; one = take(ATTRIBUTE)) {
      const [, name = "", kind = ""] = one;
      const value = defaultOf(one[3] ?? one[4], kind);
      if (value === null) return null;
      // Of two rules for one attribute the first holds, also where it gives no value.
      if (ruled.has(`${element} ${name}`)) continue;
      ruled.add(`${element} ${name}`);
      if (value === undefined) continue;
      given += 1;
      if (given > typeLimits.defaults || value.length > typeLimits.value) return null;
      told.set(name, value);
    }
    if (!take(ATTLIST_END)) return null;
  }
  return defaults;
}

/** The value as XML has it read; undefined where there is none, null where it names an entity. */
function defaultOf(written: string | undefined, kind: string): string | null | undefined {
  if (written === undefined) return undefined;
  let isKnown = true;
  const value = written
    .replace(/[\t\n\r]/g, " ")
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));|&/g, (_, hex, decimal, name) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      const sign = name ? FIVE[name] : isAllowed(code) ? String.fromCodePoint(code) : undefined;
      isKnown &&= sign !== undefined;
      return sign ?? "";
    });
  if (!isKnown) return null;
  return kind === "CDATA" ? value : value.replace(/ +/g, " ").trim();
}

/** May a text of XML hold the character? */
function isAllowed(code: number): boolean {
  return (
    [0x9, 0xa, 0xd].includes(code) ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
