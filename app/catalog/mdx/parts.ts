/** What one attribute of a part may hold: a pattern, and the pattern in words. */
export interface AttributeRule {
  pattern: RegExp;
  says: string;
  /** The one value that there is. */
  only?: string;
}

/** Where a part may stand, and which attributes it must have. There are no optional attributes. */
export interface PartRule {
  /** `root`: on its own line, in nothing else · `inline`: inside a sentence · or the part it must stand directly in. */
  place: "root" | "inline" | { in: "Scenario" | "Choice" };
  attributes: Record<string, AttributeRule>;
  /** Whether anything stands between its opening and closing tags. */
  holds: "content" | "nothing";
}

const FACT = "F-[A-Z]{3}-\\d{2}";

const id: AttributeRule = {
  pattern: /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/,
  says: "letters, digits, dots and hyphens, at most 64",
};
const title: AttributeRule = { pattern: /^\S(.{0,118}\S)?$/u, says: "1 to 120 characters" };

const oneOf = (first: string, ...others: string[]): AttributeRule => ({
  pattern: new RegExp(`^(${[first, ...others].join("|")})$`),
  says: `one of ${[first, ...others].join(", ")}`,
  ...(others.length === 0 && { only: first }),
});

/** Every part that a lesson may hold. Nothing else in angle brackets is accepted. */
export const PARTS: Readonly<Record<string, PartRule>> = {
  Callout: {
    place: "root",
    attributes: { kind: oneOf("key", "evidence", "caution", "safety"), title },
    holds: "content",
  },
  WorkedExample: { place: "root", attributes: { title }, holds: "content" },
  TryIt: { place: "root", attributes: { title }, holds: "content" },
  Scenario: { place: "root", attributes: { id, title, setting: title }, holds: "content" },
  Choice: {
    place: { in: "Scenario" },
    attributes: {
      id: { pattern: /^[a-z]$/, says: "one small letter" },
      verdict: oneOf("strong", "partial", "harmful"),
    },
    holds: "content",
  },
  Why: { place: { in: "Choice" }, attributes: {}, holds: "content" },
  Reflect: { place: "root", attributes: { id, private: oneOf("true") }, holds: "content" },
  Figure: {
    place: "root",
    attributes: {
      src: {
        pattern: /^[a-z0-9][a-z0-9-]{0,59}\.svg$/,
        says: "the name of an .svg file in figures",
      },
      alt: {
        pattern: /^\S[^\n]{18,598}\S$/u,
        says: "20 to 600 characters that say what the figure shows",
      },
      caption: { pattern: /^\S[^\n]{0,198}\S$/u, says: "2 to 200 characters" },
    },
    holds: "nothing",
  },
  Media: {
    place: "root",
    attributes: {
      id: {
        pattern: /^[a-z0-9][a-z0-9-]{0,59}$/,
        says: "the id of a film or recording in media.yaml",
      },
    },
    holds: "nothing",
  },
  Item: { place: "root", attributes: { id }, holds: "nothing" },
  StateCard: { place: "root", attributes: {}, holds: "nothing" },
  Contacts: { place: "root", attributes: {}, holds: "nothing" },
  Cite: {
    place: "inline",
    attributes: { id: { pattern: new RegExp(`^${FACT}$`), says: "a fact id like F-REL-01" } },
    holds: "nothing",
  },
  Sources: {
    place: "root",
    attributes: {
      ids: {
        pattern: new RegExp(`^${FACT}( ${FACT})*$`),
        says: "fact ids like F-REL-01 with one space between them",
      },
    },
    holds: "nothing",
  },
};

/** The rule of a part, or undefined for any other name, `constructor` and `toString` among them. */
export function partRule(name: string | null | undefined): PartRule | undefined {
  return name && Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
}
