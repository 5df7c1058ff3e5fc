import { z } from "zod";
import { STATES } from "../../identity/place";
import { refuseUnprintable } from "../check/lesson-sources";
import { readWith } from "../check/schema-problems";
import { type CourseProblem, type Place, ProblemList, START } from "../problem";
import type { Fact, FactBook } from "../source";
import { plainLineEnds } from "../text";
import { readYaml, type YamlText } from "../yaml";
import {
  type Card,
  type CardSource,
  type ContactEntry,
  contactEntry,
  STATE_QUESTIONS,
  type StateEntry,
  stateEntry,
} from "./card";

/** The files of cards in a catalog, by what they hold. */
export const CARD_FILES = { state: "state-reporting.yaml", contact: "contacts.yaml" } as const;

const statesFile = z.strictObject({ states: z.array(stateEntry).min(1) });
const contactsFile = z.strictObject({ contacts: z.array(contactEntry).min(1) });

/**
 * Reads a file of cards: state-reporting.yaml (`states:`) or contacts.yaml (`contacts:`). Every number
 * and every answer must come from a fact that may be printed, no state may lack a card, and nothing
 * that nobody found out may pass for checked.
 *
 * @param file its name as people should read it
 * @param facts the facts of the same catalog
 * @returns every card with its sources spelled out, or what is wrong, with its place
 */
export function readCards(
  text: string,
  file: string,
  facts: FactBook,
): { definitions: Card[] } | { problems: CourseProblem[] } {
  const problems = new ProblemList(file);
  const yaml = readYaml(plainLineEnds(text), problems);
  const definitions = yaml && cardsIn(yaml, facts, problems);
  return definitions && !problems.failed ? { definitions } : { problems: problems.problems };
}

function cardsIn(yaml: YamlText, facts: FactBook, problems: ProblemList): Card[] | undefined {
  const holdsContacts =
    typeof yaml.value === "object" && yaml.value !== null && "contacts" in yaml.value;
  if (holdsContacts) {
    const read = readWith(contactsFile, yaml, problems);
    if (read) lintContacts(read.contacts, yaml, facts, problems);
    return read && !problems.failed ? read.contacts.map(contactCard(facts)) : undefined;
  }
  const read = readWith(statesFile, yaml, problems);
  if (read) lintStates(read.states, yaml, facts, problems);
  return read && !problems.failed ? read.states.map(stateCard(facts)) : undefined;
}

function lintStates(
  states: readonly StateEntry[],
  yaml: YamlText,
  facts: FactBook,
  problems: ProblemList,
): void {
  refuseRepeats(
    states.map(({ code, version }) => `${code} version ${version}`),
    (at) => yaml.at(["states", at]),
    problems,
  );
  const missing = STATES.filter((known) => !states.some(({ code }) => code === known));
  if (missing.length > 0)
    problems.error(
      START,
      `There is no card for ${missing.join(", ")}.`,
      "Add each with `checked: null` and no answers: it then says that nobody has checked it.",
    );
  for (const [at, { code, checked, answers }] of states.entries()) {
    const entry = (...path: PropertyKey[]) => yaml.at(["states", at, ...path]);
    if (!STATES.includes(code))
      problems.error(
        entry("code"),
        `${code} is no state, district or territory.`,
        "Correct the two letters.",
      );
    if (checked !== null && Object.keys(answers).length === 0)
      problems.error(
        entry("checked"),
        `${code} is marked as checked and answers nothing.`,
        "Write what was found, with its facts, or write `checked: null`.",
      );
    for (const question of STATE_QUESTIONS) {
      const answer = answers[question];
      if (!answer) continue;
      const place = entry("answers", question, "fact");
      const fact = printable(answer.fact, place, facts, problems);
      if (fact && fact.basis !== "law" && fact.basis !== "guidance")
        problems.error(
          place,
          `${answer.fact} is neither law nor guidance, and ${code} answers with it.`,
          "Answer with the law of the state or what an agency says, or leave the answer out.",
        );
      if (fact) refuseFigures(answer.says, fact, entry("answers", question, "says"), problems);
    }
  }
}

function lintContacts(
  contacts: readonly ContactEntry[],
  yaml: YamlText,
  facts: FactBook,
  problems: ProblemList,
): void {
  refuseRepeats(
    contacts.map(({ id, version }) => `${id} version ${version}`),
    (at) => yaml.at(["contacts", at]),
    problems,
  );
  for (const [at, contact] of contacts.entries()) {
    const entry = (...path: PropertyKey[]) => yaml.at(["contacts", at, ...path]);
    const fact = printable(contact.fact, entry("fact"), facts, problems);
    if (!fact) continue;
    refuseFigures(`${contact.name} ${contact.says}`, fact, entry("says"), problems);
    for (const [nth, { how, to }] of contact.ways.entries()) {
      const known = how === "chat" ? to === fact.url : fact.figures.includes(to);
      if (!known)
        problems.error(
          entry("ways", nth, "to"),
          `“${to}” does not stand in ${contact.fact}.`,
          "Use the number or the address of the fact: a wrong one is worse than none.",
        );
    }
  }
}

/** The fact of an id; undefined, with a problem, when it is not known or may not be printed. */
function printable(
  id: string,
  at: Place,
  facts: FactBook,
  problems: ProblemList,
): Fact | undefined {
  refuseUnprintable(id, at, facts, problems);
  return facts.get(id) ?? undefined;
}

/** Every figure of a card, a deadline or a number to call among them, stands in its fact. */
function refuseFigures(says: string, fact: Fact, at: Place, problems: ProblemList): void {
  const written = says.match(/\d+(?:[.,-]\d+)*/g) ?? [];
  const unknown = written.filter((figure) => !fact.figures.includes(figure));
  if (unknown.length > 0)
    problems.error(
      at,
      `${unknown.join(", ")} is not a figure of ${fact.id}.`,
      "Write only what the fact says, or add the figure to it after reading its source.",
    );
}

function refuseRepeats(
  names: readonly string[],
  placeAt: (index: number) => Place,
  problems: ProblemList,
): void {
  for (const [index, name] of names.entries())
    if (names.indexOf(name) < index)
      problems.error(placeAt(index), `${name} stands twice.`, "Keep one, or number it on.");
}

const stateCard =
  (facts: FactBook) =>
  ({ code, answers, ...rest }: StateEntry): Card => ({
    kind: "state",
    id: code,
    ...rest,
    answers: Object.fromEntries(
      STATE_QUESTIONS.flatMap((question) => {
        const answer = answers[question];
        return answer
          ? [[question, { says: answer.says, source: sourceOf(facts, answer.fact) }] as const]
          : [];
      }),
    ),
  });

const contactCard =
  (facts: FactBook) =>
  ({ fact, ...rest }: ContactEntry): Card => ({
    kind: "contact",
    ...rest,
    source: sourceOf(facts, fact),
  });

function sourceOf(facts: FactBook, id: string): CardSource {
  const fact = facts.get(id);
  if (!fact) throw new Error(`${id} was let through and is no fact`);
  const { who, work, where, url, basis } = fact;
  return { who, work, basis, ...(where && { where }), ...(url && { url }) };
}
