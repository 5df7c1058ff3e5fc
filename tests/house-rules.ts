import { posix } from "node:path";
import ts from "typescript";

/** Source files by their path from the repository's root. */
export type Tree = ReadonlyMap<string, string>;

export interface Violation {
  file: string;
  rule: HouseRule;
  detail: string;
}

export type HouseRule =
  | "unknown place"
  | "import"
  | "cycle"
  | "sql outside db"
  | "environment"
  | "any"
  | "drawer"
  | "barrel"
  | "raw html"
  | "code from text"
  | "randomness"
  | "clock in a rule"
  | "outbound call"
  | "second door"
  | "outside the box";

/** Left may not know right. */
export const DOMAINS = [
  "record",
  "identity",
  "assessment",
  "catalog",
  "mastery",
  "learning",
  "observation",
  "credentials",
  "placement",
  "authoring",
  "reporting",
] as const;

type Kind =
  | "route"
  | "http"
  | "ui"
  | "i18n"
  | "rule"
  | "use case"
  | "view"
  | "page module"
  | "app root"
  | "subscriptions"
  | "environment"
  | "queries"
  | "schema"
  | "migration"
  | "database"
  | "free";

interface Place {
  kind: Kind;
  /** The domain's place from left to right; -1 outside the domains. */
  domain: number;
}

/** What kind of file a path holds, told by folder and name alone; null where nothing may stand. */
export function placeOf(file: string): Place | null {
  const outside = (kind: Kind): Place => ({ kind, domain: -1 });
  if (/^(scripts|tests)\//.test(file) || /\.test\.tsx?$/.test(file)) return outside("free");
  if (!file.includes("/")) return outside("free");
  if (file.startsWith("courses/")) return null;
  if (file.startsWith("db/migrations/")) return outside("migration");
  if (file.startsWith("db/queries/")) return outside("queries");
  if (/^db\/schema(\.ts|\/)/.test(file)) return outside("schema");
  if (file.startsWith("db/")) return outside("database");
  if (file === "app/subscriptions.server.ts") return outside("subscriptions");
  if (file === "app/env.server.ts") return outside("environment");
  if (/^app\/(root|entry\.(client|server))\.tsx$/.test(file)) return outside("app root");
  const [, folder, ...rest] = file.split("/");
  if (rest.length === 0) return null;
  if (folder === "routes") return outside("route");
  if (folder === "http") return outside("http");
  if (folder === "ui") return outside("ui");
  if (folder === "i18n") return outside("i18n");
  const domain = DOMAINS.indexOf(folder as (typeof DOMAINS)[number]);
  if (domain < 0) return null;
  const name = rest.at(-1) ?? "";
  if (/^[a-z][a-z0-9-]*\.server\.ts$/.test(name)) return { kind: "use case", domain };
  if (/^[a-z][a-z0-9-]*\.page\.ts$/.test(name)) return { kind: "page module", domain };
  if (/^[A-Z][A-Za-z0-9]*\.tsx$/.test(name)) return { kind: "view", domain };
  if (/^[a-z][a-z0-9-]*\.ts$/.test(name)) return { kind: "rule", domain };
  return null;
}

/** May `from` import `to`? `typeOnly` imports vanish when compiled, and rules are looser for some. */
function mayImport(from: Place, to: Place, typeOnly: boolean): boolean {
  if (from.kind === "free") return true;
  if (to.kind === "free") return false;
  if (to.kind === "i18n") return true;
  const notLater = to.domain >= 0 && to.domain <= from.domain;
  switch (from.kind) {
    case "route":
      return ["http", "use case", "view", "ui", "rule", "page module"].includes(to.kind);
    case "http":
      return (
        to.kind === "http" ||
        to.kind === "ui" ||
        (["use case", "rule", "view"].includes(to.kind) &&
          to.domain <= DOMAINS.indexOf("identity")) ||
        (typeOnly && to.kind === "environment")
      );
    case "ui":
      return to.kind === "ui";
    case "i18n":
      return false;
    case "view":
      if (to.kind === "ui") return true;
      if (to.kind === "view" || to.kind === "rule") return notLater;
      return typeOnly && to.kind === "use case" && notLater;
    case "page module":
      return (to.kind === "page module" || to.kind === "rule") && notLater;
    case "use case":
      if (to.kind === "queries" || to.kind === "database") return true;
      if (to.kind === "environment") return typeOnly;
      return (to.kind === "use case" || to.kind === "rule") && notLater;
    case "rule":
      return to.kind === "rule" && notLater;
    case "subscriptions":
      return to.kind === "use case" || to.kind === "rule";
    case "app root":
      return ["ui", "http", "use case", "view"].includes(to.kind);
    case "environment":
      return false;
    case "queries":
      if (["queries", "database"].includes(to.kind)) return true;
      if (to.kind === "schema") return true;
      return typeOnly && (to.kind === "rule" || to.kind === "use case");
    case "schema":
      return to.kind === "schema" && typeOnly;
    case "migration":
      return to.kind === "migration";
    case "database":
      return ["database", "schema", "migration", "queries"].includes(to.kind);
  }
}

interface Import {
  target: string;
  typeOnly: boolean;
  reexport: boolean;
}

function importsOf(file: string, text: string): Import[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const onlyTypeNames =
        clause !== undefined &&
        clause.name === undefined &&
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every((element) => element.isTypeOnly);
      found.push({
        target: node.moduleSpecifier.text,
        typeOnly: clause?.isTypeOnly === true || onlyTypeNames,
        reexport: false,
      });
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      found.push({
        target: node.moduleSpecifier.text,
        typeOnly: node.isTypeOnly,
        reexport: true,
      });
    } else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    ) {
      found.push({ target: node.arguments[0].text, typeOnly: false, reexport: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function resolve(tree: Tree, from: string, target: string): string | null {
  const base = posix.join(posix.dirname(from), target.replace(/\?.*$/, ""));
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`];
  return tries.find((path) => tree.has(path)) ?? null;
}

const DRAWER = /(^|\/)(utils?|helpers?|misc|common|services?)(\/|\.)/;
const PACKAGES_FOR_MIGRATIONS = new Set(["kysely"]);

/** Every breach of design.md §2 in a tree of source files; empty when the house is in order. */
export function inspect(tree: Tree): Violation[] {
  const violations: Violation[] = [];
  const edges = new Map<string, string[]>();
  for (const [file, text] of tree) {
    const say = (rule: HouseRule, detail: string) => violations.push({ file, rule, detail });
    const place = placeOf(file);
    if (!place) {
      say("unknown place", "not a kind of file that the house knows");
      continue;
    }
    if (DRAWER.test(file)) say("drawer", "name it after the work");
    const imports = importsOf(file, text);
    checkWords(file, text, place, say);
    checkDoor(file, text, say);
    checkBarrel(file, text, imports, place, say);
    for (const { target, typeOnly } of imports) {
      if (!target.startsWith(".")) {
        checkPackage(file, place, target, typeOnly, say);
        continue;
      }
      const to = resolve(tree, file, target);
      if (!to) continue;
      if (!typeOnly && isBoxed(to) && !isBoxed(file) && !isTest(file) && file !== BOX_PROGRAM)
        say("outside the box", `only ${BOX_PROGRAM} imports ${to}`);
      if (!typeOnly) edges.set(file, [...(edges.get(file) ?? []), to]);
      const toPlace = placeOf(to);
      if (toPlace && !mayImport(place, toPlace, typeOnly))
        say("import", `${place.kind} may not import ${to}`);
    }
  }
  for (const cycle of cyclesIn(edges))
    violations.push({ file: cycle[0] ?? "", rule: "cycle", detail: cycle.join(" -> ") });
  return violations;
}

type Say = (rule: HouseRule, detail: string) => void;

/** The one door through which the app calls another server. */
const OUTBOUND_DOOR = "app/credentials/fetch-document.server.ts";
/** What takes every such door from a box must name them. */
const SHUTS_DOORS = "app/record/close-off.server.ts";

function checkPackage(file: string, place: Place, target: string, typeOnly: boolean, say: Say) {
  if (place.kind === "migration" && !PACKAGES_FOR_MIGRATIONS.has(target))
    say("import", `a migration may import kysely only, not ${target}`);
  const sqlPackages = ["kysely", "better-sqlite3", "pg"];
  if (file.startsWith("app/") && place.kind !== "free" && sqlPackages.includes(target) && !typeOnly)
    say("sql outside db", `${target} belongs to db/`);
  if (place.kind === "rule" && /^(node:)?(fs|net|http|https|child_process|dns)(\/|$)/.test(target))
    say("import", `a rule does no I/O: ${target}`);
  const outbound = /^(node:)?(net|http|https|http2|tls|dgram|dns)(\/|$)|^undici$/.test(target);
  if (file.startsWith("app/") && place.kind !== "free" && outbound && !typeOnly)
    if (file !== OUTBOUND_DOOR && file !== SHUTS_DOORS)
      say("outbound call", `only ${OUTBOUND_DOOR} calls another server`);
}

/** What reads untrusted files runs in a worker (security.md A10): nothing else may load how it is done. */
const BOX_PROGRAM = "scripts/box.ts";
const isBoxed = (file: string) => /^app\/\w+\/boxed\/.*\.server\.ts$/.test(file);
const isTest = (file: string) => file.startsWith("tests/") || /\.test\.tsx?$/.test(file);

/** The one query that writes a placement, and the one use case that calls it, after the gate said yes. */
const PLACING = {
  query: "db/queries/placement.ts",
  useCase: "app/placement/place-person.server.ts",
} as const;
const WRITES_PLACEMENT =
  /insertInto\(\s*["'`]placement["'`]\s*\)|insert\s+into\s+"?placement"?(?![\w])/i;

/** gate.md §5.9: imports, the API, seed scripts and operators go through the same door. */
function checkDoor(file: string, raw: string, say: Say) {
  if (isTest(file) || file.startsWith("db/migrations/")) return;
  const text = withoutComments(raw);
  if (file !== PLACING.query && WRITES_PLACEMENT.test(text))
    say("second door", `only ${PLACING.query} writes a placement`);
  if (!Object.values<string>(PLACING).includes(file) && /\binsertPlacement\b/.test(text))
    say("second door", `only ${PLACING.useCase} places anyone`);
}

const QUERY_WORDS = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\s*\(/;

function checkWords(file: string, raw: string, place: Place, say: Say) {
  if (place.kind === "free") return;
  const text = withoutComments(raw);
  const inDb = file.startsWith("db/");
  if (!inDb && QUERY_WORDS.test(text)) say("sql outside db", "query-builder words live under db/");
  if (place.kind !== "environment" && /\bprocess\.env\b/.test(text))
    say("environment", "only app/env.server.ts reads it");
  if (
    /(:|<|\bas|,)\s*any\b(?!\s*\()/.test(withoutStrings(text)) ||
    /@ts-(ignore|expect-error|nocheck)/.test(raw)
  )
    say("any", "name the type");
  if (/dangerouslySetInnerHTML/.test(text) && file !== "app/ui/Lesson.tsx")
    say("raw html", "only app/ui/Lesson.tsx writes raw HTML");
  if (/\bnew Function\s*\(|\beval\s*\(/.test(text)) say("code from text", "never");
  if (/\bMath\.random\s*\(/.test(text)) say("randomness", "use an id or a secret from record");
  if (
    place.kind === "rule" &&
    /\bDate\.now\s*\(|\bnew Date\(\s*\)|\brandomBytes\b|\brandomUUID\b/.test(text)
  )
    say("clock in a rule", "now, ids and seeds are arguments");
  if (!inDb && place.kind !== "page module" && /(^|[^.\w])fetch\s*\(/.test(withoutStrings(text)))
    say("outbound call", "the app calls no one");
}

function checkBarrel(file: string, text: string, imports: Import[], place: Place, say: Say) {
  if (place.kind === "free" || file === "app/assessment/items/index.ts") return;
  const onlyReexports = imports.length > 0 && imports.every((one) => one.reexport);
  const rest = withoutComments(text).replace(
    /export\s+(type\s+)?(\*|\{[^}]*\})\s+from\s+"[^"]+";?/g,
    "",
  );
  if (onlyReexports && rest.trim() === "") say("barrel", "import from where things are");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/[^\n]*/g, "$1");
}

function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""');
}

/** One cycle for each group of files that import each other by value (Tarjan's components). */
function cyclesIn(edges: ReadonlyMap<string, string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const groups: string[][] = [];
  const visit = (file: string) => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!index.has(next)) {
        visit(next);
        low.set(file, Math.min(low.get(file) ?? 0, low.get(next) ?? 0));
      } else if (stack.includes(next)) {
        low.set(file, Math.min(low.get(file) ?? 0, index.get(next) ?? 0));
      }
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || edges.get(file)?.includes(file)) groups.push(group);
  };
  for (const file of edges.keys()) if (!index.has(file)) visit(file);
  return groups;
}
