import { english } from "./english";
import { type Locale, regional } from "./locale";
import { spanish } from "./spanish";

type English = typeof english;
/** The name of one message. */
export type Key = keyof English;
/** A sentence with `{name}` places, or one sentence for 1 and one for every other `n`. */
export type Message = string | { readonly one: string; readonly other: string };

type Places<Words extends string> = Words extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;
type PlacesOf<M> = M extends string
  ? Places<M>
  : M extends { one: infer One extends string; other: infer Other extends string }
    ? Places<One> | Places<Other> | "n"
    : never;
/** What a message needs to be said; `n` chooses the plural and must be a number. */
export type Values<K extends Key> = {
  [Name in PlacesOf<English[K]>]: Name extends "n" ? number : string | number;
};
type Arguments<K extends Key> = [PlacesOf<English[K]>] extends [never] ? [] : [values: Values<K>];

/**
 * The words of one language. Called with a key it says one message: an unknown key or a missing value
 * does not compile.
 */
export interface Text {
  <K extends Key>(key: K, ...values: Arguments<K>): string;
  /** The language that it speaks, for dates and `lang`. */
  readonly locale: Locale;
  /** Several things in one phrase: "a, b and c". */
  list(words: Iterable<string>): string;
  /** One thing of several: "a, b or c". */
  either(words: Iterable<string>): string;
}

const catalogs: Record<Locale, Record<Key, Message>> = { en: english, es: spanish };

const texts: Record<Locale, Text> = { en: makeText("en"), es: makeText("es") };

/** The words of one language, for what is not said to whoever asked (a letter, a stored record). */
export function textFor(locale: Locale): Text {
  return texts[locale];
}

function makeText(locale: Locale): Text {
  const catalog = catalogs[locale];
  const numbers = new Intl.NumberFormat(regional[locale]);
  const plurals = new Intl.PluralRules(locale);
  const all = new Intl.ListFormat(locale);
  const any = new Intl.ListFormat(locale, { type: "disjunction" });
  const say = <K extends Key>(key: K, ...[values]: Arguments<K>): string =>
    fill(catalog[key], values ?? {}, numbers, plurals);
  return Object.assign(say, {
    locale,
    list: (words: Iterable<string>) => all.format(words),
    either: (words: Iterable<string>) => any.format(words),
  });
}

function fill(
  message: Message,
  values: Record<string, string | number>,
  numbers: Intl.NumberFormat,
  plurals: Intl.PluralRules,
): string {
  const words = typeof message === "string" ? message : message[pluralFor(values.n, plurals)];
  return words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The message needs a value for {${name}}: ${words}`);
    return typeof value === "number" ? numbers.format(value) : value;
  });
}

function pluralFor(n: string | number | undefined, plurals: Intl.PluralRules): "one" | "other" {
  return plurals.select(Number(n)) === "one" ? "one" : "other";
}
