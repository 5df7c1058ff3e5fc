/** A roster of invented people as CSV: one heading, then `rows` rows, of which every hundredth is bad. */
export function rosterList(rows: number, changes: Record<number, string> = {}): string {
  const lines = Array.from({ length: rows }, (_, at) => changes[at] ?? rosterLine(at));
  return ["Name,E-mail,Role,Cohort,Start", ...lines].join("\r\n");
}

/** The line of one person; a bad one for each hundredth, by turns of five kinds. */
export function rosterLine(at: number): string {
  const [name, email] = [`${given(at)} ${family(at)}`, `person${at}@roster.example`];
  if (at % 100 !== 99) return `${name},${email},tutor,Fall 2026,2026-08-17`;
  const bad = [
    `,${email},tutor,Fall 2026,2026-08-17`,
    `${name},,tutor,Fall 2026,2026-08-17`,
    `${name},person${at} at roster.example,tutor,Fall 2026,2026-08-17`,
    `${name},${email},tutor,Fall 2026,31/02/2026`,
    `${name},${email},janitor,Fall 2026,2026-08-17`,
  ];
  return bad[((at - 99) / 100) % bad.length] ?? "";
}

/** The cells that are wrong in `rosterList`, by turns. */
export const BAD_CELLS = ["A", "B", "B", "E", "C"] as const;

const GIVEN = [
  "Amara",
  "Beni",
  "Chiara",
  "Dewi",
  "Elif",
  "Farid",
  "Guðrún",
  "Håkon",
  "Inés",
  "José",
];
const FAMILY = ["Abara", "Begay", "Castañeda", "Dlamini", "Etxeberria", "Fofana", "García"];

const given = (at: number) => GIVEN[at % GIVEN.length];
const family = (at: number) => `${FAMILY[at % FAMILY.length]}-${at}`;
