import { csvTable } from "../../record/csv";
import type { ZipFile } from "../../record/zip-files";

/** Someone of a program, as its roster names them. */
export interface RosterPerson {
  personId: string;
  name: string;
  email: string;
  start: string | null;
  cohort: string | null;
}

/** A program's corps members as CSV, in the columns that an import reads: brought in again, it changes nothing. */
export function rosterCsv(people: readonly RosterPerson[]): string {
  return csvTable([
    ["Name", "E-mail", "Role", "Cohort", "Start"],
    ...people.map(({ name, email, cohort, start }) => [
      name,
      email,
      "corps member",
      cohort ?? "",
      start ?? "",
    ]),
  ]);
}

/**
 * The same as the files of a OneRoster 1.1 CSV archive: manifest, orgs, users. `on` is the day it is
 * made. Corps members are `aide`; cohort and start travel as metadata of ours, as the standard allows.
 */
export function oneRosterFiles(
  program: { id: string; name: string },
  people: readonly RosterPerson[],
  on: string,
): ZipFile[] {
  const manifest = [
    ["propertyName", "value"],
    ["manifest.version", "1.0"],
    ["oneroster.version", "1.1"],
    ["file.orgs", "bulk"],
    ["file.users", "bulk"],
    ...ABSENT.map((table) => [`file.${table}`, "absent"]),
    ["source.systemName", "Muster"],
  ];
  const orgs = [
    ["sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId"],
    [program.id, "", on, program.name, "local", "", ""],
  ];
  return [
    { name: "manifest.csv", body: csvTable(manifest) },
    { name: "orgs.csv", body: csvTable(orgs) },
    { name: "users.csv", body: csvTable([USER, ...people.map((one) => user(one, program, on))]) },
  ];
}

const ABSENT = [
  "academicSessions",
  "categories",
  "classes",
  "classResources",
  "courses",
  "courseResources",
  "demographics",
  "enrollments",
  "lineItems",
  "resources",
  "results",
];

const USER = [
  "sourcedId",
  "status",
  "dateLastModified",
  "enabledUser",
  "orgSourcedIds",
  "role",
  "username",
  "userIds",
  "givenName",
  "familyName",
  "middleName",
  "identifier",
  "email",
  "sms",
  "phone",
  "agentSourcedIds",
  "grades",
  "password",
  "metadata.muster.cohort",
  "metadata.muster.start",
];

function user(person: RosterPerson, program: { id: string }, on: string): string[] {
  const words = person.name.split(" ");
  const family = words.length > 1 ? (words.at(-1) ?? "") : "";
  const given = words.length > 1 ? words.slice(0, -1).join(" ") : person.name;
  return [
    person.personId,
    "",
    on,
    "true",
    program.id,
    "aide",
    person.email,
    "",
    given,
    family,
    "",
    "",
    person.email,
    "",
    "",
    "",
    "",
    "",
    person.cohort ?? "",
    person.start ?? "",
  ];
}
