import { type Text, textFor } from "./catalog";
import { defaultLocale, type Locale, readLocale } from "./locale";

/**
 * Who says which language is read now. The web server and the pages it serves are two bundles, each
 * with its own copy of this file, so the answer stands on the process.
 */
const ASKED = Symbol.for("muster.reader");
type Asked = typeof globalThis & { [ASKED]?: () => Locale | undefined };

/** Set once by the web server: the language of whoever the request at hand is answered for. */
export function followReader(localeNow: () => Locale | undefined): void {
  (globalThis as Asked)[ASKED] = localeNow;
}

function localeNow(): Locale {
  if (typeof document !== "undefined")
    return readLocale(document.documentElement.lang) ?? defaultLocale;
  return (globalThis as Asked)[ASKED]?.() ?? defaultLocale;
}

const spoken = () => textFor(localeNow());

/**
 * The words of the reader whose request is being answered, for routes and what only they call. Say
 * nothing with it while a file loads: nobody reads yet. Views use `useText`, rules are given a `Text`,
 * and what is said to somebody else (a letter) or kept (a record) names its language with `textFor`.
 */
export const t: Text = Object.defineProperties(
  ((key, ...values) => spoken()(key, ...values)) as Text,
  {
    locale: { get: localeNow },
    list: { value: (words: Iterable<string>) => spoken().list(words) },
    either: { value: (words: Iterable<string>) => spoken().either(words) },
  },
);
