import { done, type Outcome, refused } from "../../record/outcome";
import type { Archive } from "./read-archive.server";
import { readCsv } from "./read-csv";
import type { LeftOut, Sheet, SheetRefusal, SheetRow } from "./sheet";

/** Roles of OneRoster 1.1 and 1.2 whose people serve; of everyone else nothing is kept. */
const SERVES = new Set(["aide", "counselor", "proctor", "teacher", "tutor", "mentor", "coach"]);

/** Other roles and tables of the standard; whatever else a file names is told of without its name. */
const OTHER_ROLES = ["administrator", "guardian", "parent", "relative", "student"];
const OTHER_TABLES = [
  "academicsessions",
  "categories",
  "classes",
  "classresources",
  "courses",
  "courseresources",
  "demographics",
  "enrollments",
  "lineitems",
  "orgs",
  "resources",
  "results",
];

/** Whether an archive holds OneRoster's CSV files. */
export function isOneRoster({ names }: Archive): boolean {
  return [...names].some((name) => /(^|\/)(users|manifest)\.csv$/i.test(name));
}

/**
 * Reads the people who serve from a OneRoster CSV archive (1.1 and 1.2): users.csv, with roles.csv where
 * a user's roles stand there. Students, parents and everyone else of another role are left out before
 * anything is kept of them, and so are those marked as deleted and all other tables. Rows keep the
 * numbers that they have in users.csv.
 */
export async function readOneRoster(archive: Archive): Promise<Outcome<Sheet, SheetRefusal>> {
  const users = await readTable(archive, "users");
  if (users === null) return refused("no-users");
  if (!users.ok) return users;
  const { headers, rows } = users.value;
  const column = (name: string) =>
    headers.findIndex((header) => header.trim().toLowerCase() === name);
  const roles = column("role") < 0 ? await readRoles(archive) : null;
  const leftOut = new Map<string, LeftOut>();
  const leave = (what: LeftOut["what"], name: string) => {
    const known = leftOut.get(name) ?? { what, name, n: 0 };
    leftOut.set(name, { ...known, n: known.n + 1 });
  };
  const kept = rows.flatMap((row): SheetRow[] => {
    const { cells } = row;
    if (cells === null) return [row];
    const cell = (name: string) => (cells[column(name)] ?? "").trim();
    if (cell("status").toLowerCase() === "tobedeleted" || cell("enableduser") === "false") {
      leave("role", "deleted");
      return [];
    }
    const stated = roles ? (roles.get(cell("sourcedid")) ?? []) : [cell("role")];
    const plain = stated.map((role) => role.replace(/^ext:/i, "").toLowerCase());
    if (!plain.some((role) => SERVES.has(role))) {
      leave("role", OTHER_ROLES.find((role) => plain.includes(role)) ?? "other");
      return [];
    }
    const served = [...cells];
    const at = column("role") < 0 ? headers.length : column("role");
    while (served.length < at) served.push("");
    served[at] = "corps member";
    return [{ row: row.row, cells: served }];
  });
  for (const name of archive.names) {
    const table = /(^|\/)([a-z]+)\.csv$/i.exec(name)?.[2]?.toLowerCase();
    if (table && OTHER_TABLES.includes(table)) leave("table", `${table}.csv`);
  }
  if (kept.length === 0) return refused("empty");
  const named = column("role") < 0 ? [...headers, "role"] : headers;
  return done({ headers: named.map(plainHeading), rows: kept, leftOut: [...leftOut.values()] });
}

/** OneRoster's own columns say nothing to us but those of a person; ours travel as its metadata. */
function plainHeading(heading: string): string {
  return heading.replace(/^metadata\.muster\./i, "");
}

async function readRoles(archive: Archive): Promise<Map<string, string[]>> {
  const table = await readTable(archive, "roles");
  const roles = new Map<string, string[]>();
  if (!table?.ok) return roles;
  const { headers, rows } = table.value;
  const column = (name: string) =>
    headers.findIndex((header) => header.trim().toLowerCase() === name);
  const [user, role] = [column("usersourcedid"), column("role")];
  for (const { cells } of rows) {
    const id = cells?.[user]?.trim() ?? "";
    roles.set(id, [...(roles.get(id) ?? []), cells?.[role]?.trim() ?? ""]);
  }
  return roles;
}

async function readTable(archive: Archive, table: string) {
  const name = [...archive.names].find((one) => new RegExp(`(^|/)${table}\\.csv$`, "i").test(one));
  const bytes = name === undefined ? null : await archive.read(name);
  return bytes && readCsv(bytes);
}
