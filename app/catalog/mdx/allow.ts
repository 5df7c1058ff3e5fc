import { type Place, type ProblemList, quoted } from "../problem";
import { further, type PlacedEdit } from "../problem-edit";
import { safeUrl } from "../safe-url";
import { refuseHiddenMeant } from "../text";
import { mediaInstead } from "./media";
import { idFor } from "./part-id";
import { type AttributeRule, PARTS, partRule } from "./parts";
import { attributeIn, isPart, type MdxAttribute, type MdxNode, placeOf } from "./tree";

const LIMITS = { nodes: 20_000, depth: 60, problems: 20 };

/** The length of `[x] `. */
const CHECK_BOX = 4;

/** Everything Markdown that a lesson may hold. What is not named here or in `PARTS` is refused. */
const MARKDOWN = new Set(
  [
    "root yaml paragraph heading text emphasis strong delete inlineCode code blockquote list listItem",
    "break thematicBreak link linkReference definition table tableRow tableCell",
  ].flatMap((line) => line.split(" ")),
);

const INSTEAD: Readonly<Record<string, { message: string; fix: string }>> = {
  image: {
    message: "A picture written as ![…](…) is not used.",
    fix: "Put the drawing in figures and use <Figure src alt caption />.",
  },
  html: { message: "HTML is not used.", fix: "Write it in Markdown." },
  footnoteReference: { message: "Footnotes are not used.", fix: "Use <Cite /> and <Sources />." },
  mdxjsEsm: {
    message: "Import and export run code here.",
    fix: "Delete this line: lessons hold no code.",
  },
  mdxFlowExpression: { message: "Braces run code here.", fix: "Write the text without { and }." },
};
const SAME_AS: Readonly<Record<string, string>> = {
  imageReference: "image",
  footnoteDefinition: "footnoteReference",
  mdxTextExpression: "mdxFlowExpression",
};

/**
 * Walks a parsed lesson and reports each thing that is not on the allow-list: kinds of nodes, parts,
 * attributes and their values, addresses of links, places of parts, and sizes. A tree that passes holds
 * text, structure and literal values only.
 */
export function refuseUnlisted(tree: MdxNode, problems: ProblemList): void {
  let nodes = 0;
  const walk = (node: MdxNode, parents: readonly MdxNode[]): void => {
    nodes++;
    if (nodes === LIMITS.nodes) {
      problems.error(
        placeOf(node),
        `This lesson has more than ${LIMITS.nodes} pieces.`,
        "Split it into shorter lessons.",
      );
    } else if (parents.length === LIMITS.depth) {
      problems.error(placeOf(node), "Something is nested too deep here.", "Write it flatter.");
    }
    if (
      nodes >= LIMITS.nodes ||
      parents.length >= LIMITS.depth ||
      problems.problems.length >= LIMITS.problems
    )
      return;

    for (const text of textsOf(node)) refuseHiddenMeant(text, placeOf(node), problems);
    if (isPart(node)) allowPart(node, parents, problems);
    else allowMarkdown(node, problems);
    for (const child of node.children ?? []) walk(child, [...parents, node]);
  };
  walk(tree, []);
}

/** What a node says itself, with its entities read. */
function textsOf({ value, url, title, attributes = [] }: MdxNode): string[] {
  const values = [value, url, title, ...attributes.map((attribute) => attribute.value)];
  return values.filter((one) => typeof one === "string");
}

function allowMarkdown(node: MdxNode, problems: ProblemList): void {
  const at = placeOf(node);
  if (!MARKDOWN.has(node.type)) {
    const kind = Object.hasOwn(SAME_AS, node.type) ? (SAME_AS[node.type] ?? node.type) : node.type;
    const instead = Object.hasOwn(INSTEAD, kind) ? INSTEAD[kind] : undefined;
    problems.error(
      at,
      instead?.message ?? `"${quoted(kind)}" is not used in a lesson.`,
      instead?.fix ?? "Write it in plain Markdown.",
    );
  }
  if ((node.type === "link" || node.type === "definition") && !safeUrl(node.url ?? "")) {
    problems.error(
      at,
      `The address "${quoted(node.url ?? "")}" is not safe to link to.`,
      "Use an address that starts with https:// or mailto:, or a place on this site.",
    );
  }
  if (node.type === "listItem" && typeof node.checked === "boolean") {
    const box = further(placeOf(node.children?.[0] ?? node), -CHECK_BOX);
    problems.error(at, "Check boxes in a list are not used.", "Delete the [ ] or [x].", {
      at: box,
      was: ["[ ] ", "[x] ", "[X] "],
      text: "",
      label: "delete-checkbox",
    });
  }
  if (node.type === "heading" && node.depth !== 2 && node.depth !== 3) {
    problems.error(
      at,
      "A heading in a lesson has two or three # marks.",
      "Write ## or ### (the title of the page is the only #).",
      {
        at,
        was: ["#".repeat(node.depth ?? 1)],
        text: node.depth === 1 ? "##" : "###",
        label: "heading-level",
      },
    );
  }
}

function allowPart(node: MdxNode, parents: readonly MdxNode[], problems: ProblemList): void {
  const at = placeOf(node);
  const name = quoted(node.name ?? "");
  const rule = partRule(node.name);
  if (!rule) {
    const instead = mediaInstead(node.name ?? "") ?? {
      message: `<${name}> is not a part of a lesson.`,
      fix: `Write it in Markdown, or use one of ${Object.keys(PARTS).join(", ")}.`,
    };
    problems.error(at, instead.message, instead.fix);
    return;
  }
  const misplaced = placeProblem(node, rule.place, parents);
  if (misplaced) problems.error(at, `<${name}> ${misplaced.message}`, misplaced.fix);
  if (rule.holds === "nothing" && (node.children?.length ?? 0) > 0) {
    problems.error(
      at,
      `<${name}> holds nothing between its tags.`,
      `Write <${name} … /> on its own.`,
    );
  }
  if (rule.holds === "content" && (node.children?.length ?? 0) === 0) {
    problems.error(at, `<${name}> is empty.`, "Write its text between the tags, or delete it.");
  }
  const idOf = () => idFor(parents[0] ?? node, node, parents.at(-1));
  allowAttributes(node, name, { rules: rule.attributes, idOf }, problems);
}

function placeProblem(
  node: MdxNode,
  place: (typeof PARTS)[string]["place"],
  parents: readonly MdxNode[],
): { message: string; fix: string } | null {
  const parent = parents.at(-1);
  if (place === "inline") {
    return node.type === "mdxJsxTextElement"
      ? null
      : { message: "stands alone.", fix: "Put it inside a sentence, after the words it supports." };
  }
  if (place === "root") {
    return parent?.type === "root"
      ? null
      : {
          message: "stands inside something else.",
          fix: "Give it its own line, with an empty line before and after, outside lists, quotes and other parts.",
        };
  }
  // A <Why> on the line after its choice's words is read as part of that paragraph.
  const holder = parent?.type === "paragraph" && node.name === "Why" ? parents.at(-2) : parent;
  return holder?.name === place.in
    ? null
    : { message: `must stand directly in <${place.in}>.`, fix: `Move it into <${place.in}>.` };
}

function allowAttributes(
  node: MdxNode,
  name: string,
  { rules, idOf }: { rules: Record<string, AttributeRule>; idOf: () => string | undefined },
  problems: ProblemList,
): void {
  const at = placeOf(node);
  const names = Object.keys(rules);
  const only = names.length > 0 ? `Use exactly: ${names.join(", ")}.` : "Use none.";
  const seen = new Set<string>();
  for (const attribute of node.attributes ?? []) {
    const trouble = attributeProblem(attribute, rules, seen);
    if (trouble)
      problems.error(
        at,
        `<${name}> ${trouble.message}`,
        trouble.fix ?? only,
        respelled(node, attribute, rules),
      );
    if (attribute.name !== undefined) seen.add(attribute.name);
  }
  for (const missing of names.filter((each) => !seen.has(each))) {
    const value = rules[missing]?.only ?? (missing === "id" ? idOf() : undefined);
    problems.error(
      at,
      `<${name}> has no ${missing}.`,
      `Add ${missing}="…": ${rules[missing]?.says}.`,
      {
        at: further(at, 1),
        was: [name],
        text: `${name} ${missing}="${value ?? ""}"`,
        label: value === undefined ? "add-attribute" : "add-value",
      },
    );
  }
}

/** The same value as it can be read: without spaces at its ends, in small or in capital letters, parted by spaces. */
function respelled(
  node: MdxNode,
  { name = "", value }: MdxAttribute,
  rules: Record<string, AttributeRule>,
): PlacedEdit | undefined {
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  const found = attributeIn(node, name);
  if (!rule || !found || typeof value !== "string" || rule.pattern.test(value)) return undefined;
  const plain = value.trim();
  const parted = plain
    .split(/[,;\s]+/)
    .filter(Boolean)
    .join(" ");
  const right = [plain, plain.toLowerCase(), plain.toUpperCase(), parted, parted.toUpperCase()];
  const text = right.find((one) => rule.pattern.test(one));
  if (text === undefined) return undefined;
  return { at: found.at, was: [found.was], text: `${name}="${text}"`, label: "respell" };
}

function attributeProblem(
  { type, name, value }: MdxAttribute,
  rules: Record<string, AttributeRule>,
  seen: ReadonlySet<string>,
): { message: string; fix?: string; at?: Place } | null {
  if (type !== "mdxJsxAttribute" || name === undefined)
    return { message: "takes attributes from code." };
  const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
  if (!rule) return { message: `has no attribute "${quoted(name)}".` };
  if (seen.has(name)) return { message: `has ${name} twice.`, fix: "Keep one of the two." };
  if (typeof value !== "string") {
    return { message: `needs plain text for ${name}.`, fix: `Write ${name}="…".` };
  }
  if (!rule.pattern.test(value)) {
    return {
      message: `cannot have the ${name} "${quoted(value)}".`,
      fix: `${name} is ${rule.says}.`,
    };
  }
  return null;
}
