/** The languages Muster speaks. A new one is added here and beside `en/`. */
export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Each language as it is written in the United States, for `Intl`. */
export const regional: Record<Locale, string> = { en: "en-US", es: "es-US" };

/** The language that a text names, e.g. a cookie or a form's field; null for anything else. */
export function readLocale(text: string | null | undefined): Locale | null {
  return locales.find((locale) => locale === text) ?? null;
}

/**
 * The best language we have for an `Accept-Language` header, e.g. `es-MX,es;q=0.9,en;q=0.8`.
 * An absent or unreadable header gives the default.
 */
export function chooseLocale(acceptLanguage: string | null | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map(readPreference)
    .filter((preference) => preference.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const known = readLocale(language);
    if (known) return known;
  }
  return defaultLocale;
}

function readPreference(part: string): { language: string; weight: number } {
  const [tag = "", ...parameters] = part.split(";").map((piece) => piece.trim());
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return {
    language: tag.toLowerCase().split("-")[0] ?? "",
    weight: Number.isFinite(weight) ? weight : 0,
  };
}
