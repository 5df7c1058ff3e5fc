import { expect, test, vi } from "vitest";
import { t } from "../i18n/reader";
import { localeOf, speaking } from "./language.server";

test("a second copy of this file, as the pages' bundle has one, hears the first", async () => {
  vi.resetModules();
  const pages = await import("./language.server");
  expect(pages.speaking).not.toBe(speaking);
  const { t: theirs } = await import("../i18n/reader");
  expect(speaking("es", () => [t.locale, theirs.locale])).toEqual(["es", "es"]);
  expect(pages.speaking("es", () => [t.locale, theirs.locale])).toEqual(["es", "es"]);
  expect([t.locale, theirs.locale]).toEqual(["en", "en"]);
});

test.each([
  [{ cookie: "a=b; language=es", account: "en", acceptLanguage: "en" }, "es"],
  [{ cookie: "language=xx", account: "es", acceptLanguage: "en" }, "es"],
  [{ cookie: undefined, account: null, acceptLanguage: "es-MX,es;q=0.9" }, "es"],
  [{ cookie: "notlanguage=es", account: null, acceptLanguage: undefined }, "en"],
] as const)("what a request tells, %j, is answered in %s", (told, locale) => {
  expect(localeOf(told)).toBe(locale);
});
