import { AsyncLocalStorage } from "node:async_hooks";
import type { Env } from "../env.server";
import { chooseLocale, type Locale, readLocale } from "../i18n/locale";
import { followReader } from "../i18n/reader";

/**
 * The web server and the pages it serves are two bundles, and this file is in both: what is answered
 * now stands on the process, so that each knows what the other was told.
 */
const ANSWERING = Symbol.for("muster.answering");
type Answering = typeof globalThis & { [ANSWERING]?: AsyncLocalStorage<Locale> };
const kept = globalThis as Answering;
kept[ANSWERING] ??= new AsyncLocalStorage<Locale>();
const answering = kept[ANSWERING];
followReader(() => answering.getStore());

/** Does `work`, and what it starts, in one language: what `t` of i18n/reader.ts says then. */
export function speaking<T>(locale: Locale, work: () => T): T {
  return answering.run(locale, work);
}

/** What a request tells of its reader's language. */
interface Told {
  cookie: string | undefined;
  acceptLanguage: string | undefined;
  /** Of whoever is signed in; null for nobody. */
  account: Locale | null;
}

/**
 * The language to answer in: the one pressed on this device, else the one of the account, else the best
 * that the browser asks for.
 */
export function localeOf({ cookie = "", acceptLanguage, account }: Told): Locale {
  const pressed = cookie.split(/; */).find((pair) => pair.startsWith(`${NAME}=`));
  return readLocale(pressed?.slice(NAME.length + 1)) ?? account ?? chooseLocale(acceptLanguage);
}

const NAME = "language";

/** The Set-Cookie value that keeps a language on this device until its browser is closed. */
export function languageCookie(locale: Locale, { origin }: Pick<Env, "origin">): string {
  const secure = origin.startsWith("https:") ? "; Secure" : "";
  return `${NAME}=${locale}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}
