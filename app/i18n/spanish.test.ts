import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Message } from "./catalog";

type Messages = Readonly<Record<string, Message>>;
const files = readdirSync("app/i18n/en").sort();

/** The catalog in a file of one language: its only export. */
async function messagesIn(language: "en" | "es", file: string): Promise<Messages> {
  const [messages] = Object.values<Messages>(await import(`./${language}/${file}`));
  if (!messages) throw new Error(`${language}/${file} says nothing`);
  return messages;
}
const formsOf = (message: Message) =>
  typeof message === "string" ? [message] : [message.one, message.other];
/** The places that a message fills, in any of its forms. */
const placesOf = (message: Message) =>
  [...new Set(formsOf(message).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();

/** What a sentence ends with, once quotation marks and brackets are closed. */
const endOf = (form: string) => form.replace(/[”»)]+$/, "").match(/[.:?…]$/)?.[0] ?? "";

/** Words that say a thing another way than the rest of the catalogs, and the way to say it. */
const chosen = [
  ["tú|tu|tus|ti|te|contigo|tuy[oa]s?", "usted"],
  ["puedes|tienes|debes|quieres|eres|estás|has|vas|haz", "usted"],
  ["facultad(es)?(?! de educación)", "universidad"],
  ["operador(a|es|as)?|administrador(a|es|as)?(?! de contraseñas)", "quien opera el sitio"],
  ["(adjudica|facilita|coordina|observa|supervis)dor(a|es|as)?|supervisor(a|es|as)?", "quien …"],
  ["tutor(a|es|as)?(?! legal)|mentor(a|es|as)?", "tutoría, mentoría"],
  ["examen|exámenes|evaluaci(ón|ones)(?! (formal|de riesgo))", "prueba"],
  ["valoraci(ón|ones)|valor(ar|e|en)", "calificar"],
  ["contar hacia|cuenta hacia", "contar para, contar en"],
  ["vacantes?", "puesto"],
  ["colocaci(ón|ones)", "asignación"],
  ["dispensas?|renuncias?", "exención"],
  ["(?<!prueba de )retención(?! legal)", "suspensión temporal"],
  ["rol|roles", "función"],
  ["periodos?", "período"],
  ["huellas? digital(es)?", "huellas dactilares of a person, huella criptográfica of a file"],
  ["pulse|pulsar|oprima|oprimir|clic|click", "presionar"],
  ["trabajo-estudio", "estudio y trabajo"],
  ["no se pudo saber", "no se pudo determinar"],
  ["emails?|e-mails?|mails?", "correo electrónico"],
  [
    "login|logout|links?|online|coach|(?<!Open )badges?|roster|waivers?|hold|check|feedback",
    "Spanish",
  ],
  [
    "\\p{L}+[oae]?\\/(o|a|os|as|es)|\\p{L}+\\((o|a|os|as|es)\\)|\\p{L}+@",
    "words without endings to choose",
  ],
] as const;
const notOurs = chosen.map(
  ([other, ours]) => [new RegExp(`(?<!\\p{L})(?:${other})(?!\\p{L})`, "iu"), ours] as const,
);
/** A form without its places, and without names that stand as they are: of files, columns, rules. */
const ownWords = (form: string) =>
  form.replace(/\{\w+\}|«[^»]*»|\S+@\S+|[\w-]+\.\w+|[A-Z]+-[A-Z]+/g, "…");

test("every file of English words has its Spanish", () => {
  expect(readdirSync("app/i18n/es").sort()).toEqual(files);
});

describe.each(files)("%s in Spanish", (file) => {
  let [english, spanish]: [Messages, Messages] = [{}, {}];
  beforeAll(async () => {
    [english, spanish] = [await messagesIn("en", file), await messagesIn("es", file)];
  });

  test("says every message, in the order of the English", () => {
    expect(Object.keys(spanish)).toEqual(Object.keys(english));
  });

  test("fills the same places, with the same forms", () => {
    for (const [key, message] of Object.entries(english)) {
      const said = spanish[key] ?? "";
      expect(placesOf(said), key).toEqual(placesOf(message));
      expect(formsOf(said), key).toHaveLength(formsOf(message).length);
    }
  });

  test("leaves no sentence in English, and shouts nowhere", () => {
    for (const [key, message] of Object.entries(spanish))
      for (const form of formsOf(message)) {
        expect(form, key).not.toMatch(/\b(the|you|your|which|they|this|that|with) \w/);
        expect(form, key).not.toMatch(/[!¡]/);
      }
  });

  test("says one thing in one way, and says usted", () => {
    for (const [key, message] of Object.entries(spanish))
      for (const form of formsOf(message))
        for (const [other, ours] of notOurs)
          expect(ownWords(form), `${key}: ${ours}`).not.toMatch(other);
  });

  test("is written as Spanish is, and ends as the English does", () => {
    for (const [key, message] of Object.entries(spanish))
      formsOf(message).forEach((form, at) => {
        expect(form.split("?").length, key).toBe(form.split("¿").length);
        expect(form, key).not.toMatch(/ {2}|^ | $/);
        expect(form, key).not.toMatch(/["“”]/);
        expect(endOf(form), key).toBe(endOf(formsOf(english[key] ?? "")[at] ?? ""));
      });
  });

  test("joins no name with a bare y or o, which turn into e and u before some names", () => {
    for (const [key, message] of Object.entries(spanish))
      for (const form of formsOf(message))
        expect(form, key).not.toMatch(
          /\b[yo] \{(name|person|school|one|other|title|program|place)\}/,
        );
  });
});
