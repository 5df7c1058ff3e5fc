import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, it } from "vitest";
import { type Key, type Message, textFor, type Values } from "./catalog";
import { domains } from "./english";

const t = textFor("en");
const messages = Object.values(domains).flatMap(
  (domain) => Object.entries(domain) as [Key, Message][],
);
const formsOf = (message: Message) =>
  typeof message === "string" ? [message] : [message.one, message.other];

describe("saying a message", () => {
  it("fills its places", () => {
    expect(t("app.title", { page: "Courses" })).toBe("Courses · Muster");
    expect(t("nav.home")).toBe("Home");
  });

  it("puts a value in as it is, with no second reading of its braces", () => {
    expect(t("app.title", { page: "{page} $& {x}" })).toBe("{page} $& {x} · Muster");
  });

  it("does not compile without its key or its values", () => {
    expectTypeOf<"no.such.key">().not.toExtend<Key>();
    expectTypeOf<Values<"app.title">>().toEqualTypeOf<{ page: string | number }>();
    // @ts-expect-error an unknown key
    expect(() => t("no.such.key")).toThrow();
    // @ts-expect-error a value is missing
    expect(() => t("app.title")).toThrow("{page}");
  });
});

describe("the catalog", () => {
  it("says each key once", () => {
    const keys = messages.map(([key]) => key);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it("has whole places and plain words", () => {
    for (const [key, message] of messages) {
      for (const words of formsOf(message)) {
        expect(words.replace(/\{\w+\}/g, ""), key).not.toMatch(/[{}]/);
        expect(words, key).not.toMatch(/!|\s\s|^\s|\s$|"|'/);
        expect(words, key).not.toBe("");
      }
    }
  });

  it("has no words that no page says", () => {
    const source = sources("app").join("\n");
    // Most are found at once; only what is left is looked for from end to end.
    const named = new Set([...source.matchAll(/"([\w.-]+)"/g)].map((found) => found[1]));
    const heads = new Set([...source.matchAll(/`([\w.-]+)\$\{/g)].map((found) => found[1]));
    const unused = messages
      .map(([key]) => key)
      .filter((key) => !named.has(key) && !headsOf(key).some((head) => heads.has(head)))
      .filter((key) => !source.includes(`"${key}"`) && !builtFrom(key, source));
    expect(unused).toEqual([]);
  });
});

/** All that a key can begin with, up to each of its dots. */
function headsOf(key: string): string[] {
  return [...key.matchAll(/\./g)].map((dot) => key.slice(0, dot.index + 1));
}

/** A key that is put together counts as used: `role.${role}`, or "placed.none" and then `.title`. */
function builtFrom(key: string, source: string): boolean {
  const dots = [...key.matchAll(/\./g)].map((dot) => dot.index);
  return dots.some(
    (dot) =>
      source.includes(`\`${key.slice(0, dot + 1)}\${`) ||
      (source.includes(`"${key.slice(0, dot)}"`) && source.includes(`}${key.slice(dot)}\``)),
  );
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (path === join("app", "i18n")) return [];
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(path, "utf8")] : [];
  });
}
