import type { Role } from "../../identity/roles";
import type { UsableRule } from "../decision";
import { addDays, type Day } from "../gate/days";
import { leavesOf, parseRule } from "../gate/language";

/** Who may sign an agreement, by the names that rules use. */
export const PARTIES = ["person", "guardian", "program", "school", "district"] as const;
export type Party = (typeof PARTIES)[number];

/** Roles whose holders may have a part in an agreement: for themself, their program or their school. */
export const SIGNS_AGREEMENTS: readonly Role[] = ["corps_member", "program_lead", "school_host"];

/** What the words of an agreement are hashed over. */
export interface AgreementWords {
  doc: string;
  version: number;
  parties: readonly Party[];
  title: string;
  /** What is signed, as it was typed. */
  words: string;
  /** The last day on which a signature under it is in force; null when it does not end by itself. */
  endsOn: Day | null;
}

/** The words alone, in the form that their hash is over. */
export function hashedWords({ doc, version, parties, title, words, endsOn }: AgreementWords) {
  return { doc, version, parties: [...parties], title, words, endsOn };
}

/** One version of a text that a program published for parties to sign. */
export interface AgreementText extends AgreementWords {
  id: string;
  programId: string;
  hash: string;
  /** Epoch milliseconds. */
  publishedAt: number;
}

/** What an agreement is about: a school in which a program serves, or a person who serves. */
export type About = { school: string } | { person: string };

/** A party's signature under a text; `ended.from` is the first day without it. */
export interface AgreementSignature {
  id: string;
  textId: string;
  party: Party;
  about: About;
  signedBy: string;
  /** Epoch milliseconds. */
  at: number;
  ended: { from: Day; at: number } | null;
}

/** A text that a person signs is about that person; every other is about a school. */
export function isAboutPerson({ parties }: Pick<AgreementWords, "parties">): boolean {
  return parties.includes("person") || parties.includes("guardian");
}

/** The id of the school or person that an agreement is about. */
export function aboutId(about: About): string {
  return "school" in about ? about.school : about.person;
}

/** The last day on which a signature is in force; null when it does not end. */
export function lastDayOfSignature(
  { endsOn }: Pick<AgreementText, "endsOn">,
  { ended }: Pick<AgreementSignature, "ended">,
): Day | null {
  if (ended === null) return endsOn;
  const before = addDays(ended.from, -1);
  return endsOn !== null && endsOn < before ? endsOn : before;
}

/** Whether a signature is in force on a day. */
export function isInForce(text: AgreementText, signature: AgreementSignature, day: Day): boolean {
  const last = lastDayOfSignature(text, signature);
  return signature.textId === text.id && (last === null || day <= last);
}

/** The parties of a text without a signature in force on a day, in the text's order. */
export function unsignedParties(
  text: AgreementText,
  signatures: readonly AgreementSignature[],
  day: Day,
): Party[] {
  return text.parties.filter(
    (party) => !signatures.some((one) => one.party === party && isInForce(text, one, day)),
  );
}

/** The agreements that some rules ask for, and every party that they name for each. */
export function askedAgreements(rules: readonly UsableRule[]): Map<string, Party[]> {
  const asked = new Map<string, Party[]>();
  for (const { rule } of rules) {
    const read = parseRule(rule);
    const leaves = "node" in read ? leavesOf(read.node) : [];
    for (const { kind, about } of leaves) {
      if (kind !== "agreement" || typeof about.doc !== "string") continue;
      const named = [...(asked.get(about.doc) ?? []), ...listOf(about.parties)];
      asked.set(
        about.doc,
        PARTIES.filter((party) => named.includes(party)),
      );
    }
  }
  return asked;
}

function listOf(value: string | number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** Why a text was not published. */
export type PublishAgreementRefusal =
  | "not-your-program"
  | "nobody-asks"
  | "over-already"
  | "published-already";

/** Why a text was not signed, or a signature not taken back. */
export type SignAgreementRefusal =
  | "no-such-agreement"
  | "not-listed"
  | "stale"
  | "over-already"
  | "other-name"
  | "not-yours"
  | "same-person"
  | "not-signed";
