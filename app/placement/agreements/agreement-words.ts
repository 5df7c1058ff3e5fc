import type { Text } from "../../i18n/catalog";
import { PARTIES, type Party } from "./agreement";

const KNOWN = ["host", "student-data"] as const;

/** What an agreement is called; one that we have no words for keeps the name that rules use. */
export function agreementWords(doc: string, t: Text): string {
  const known = KNOWN.find((one) => one === doc);
  return known ? t(`agreementDoc.${known}`) : doc;
}

/** Parties in a sentence: "the program and the school". */
export function partyWords(parties: readonly Party[], t: Text): string {
  return t.list(parties.map((party) => t(`party.${party}`)));
}

/** The parties that a why-word of the gate names (`unsigned: school, program`). */
export function unsignedIn(why: string): Party[] {
  const named = why.slice(why.indexOf(":") + 1).split(",");
  return named.flatMap((name) => PARTIES.find((party) => party === name.trim()) ?? []);
}
