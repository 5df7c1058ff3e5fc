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
});
