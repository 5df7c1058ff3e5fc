import { type Locale, locales } from "../../i18n/locale";

/** Languages of ISO 639-1, and those beyond it that are spoken in schools here. */
const CODES = (
  "aa ab af ak am an ar as av ay az ba be bg bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en " +
  "es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy id ig ii is it iu ja jv ka " +
  "ki kk kl km kn ko ks ku kw ky lb lg ln lo lt lv mg mh mi mk ml mn mr ms mt my na ne nl no nv ny " +
  "oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd sg si sk sl sm sn so sq sr ss st su sv sw " +
  "ta te tg th ti tk tn to tr ts tt tw ty ug uk ur uz ve vi wo xh yi yo za zh zu " +
  "ase ceb chr cho fil haw hmn ilo kar mam pap prs rom yue"
).split(" ");

/** What the platform has no name for, or no name that people here use. */
const OURS: Record<Locale, Record<string, string>> = {
  en: { kar: "Karen", mam: "Mam" },
  es: { ase: "lengua de señas estadounidense", kar: "karen", mam: "mam" },
};

const namesOf = new Map(
  locales.map((tongue) => [tongue, new Intl.DisplayNames(tongue, { type: "language" })]),
);

/** What a language is called in the reader's language: "Spanish", "español". */
export function languageName(code: string, locale: Locale): string {
  return OURS[locale][code] ?? namesOf.get(locale)?.of(code) ?? code;
}

const BY_NAME = new Map(
  CODES.flatMap((code) => [
    ...locales.map((tongue) => [fold(languageName(code, tongue)), code] as const),
    [code, code] as const,
  ]),
);

/** Whether this is the code of a language that can be named here. */
export function isLanguage(code: string): boolean {
  return CODES.includes(code);
}

/**
 * The codes of languages written by code or by name, in any language that Muster speaks, with commas,
 * semicolons or lines between, each once, in order of their names; or the first word that names none.
 */
export function readLanguages(words: string): { codes: string[] } | { unknown: string } {
  const codes = new Set<string>();
  for (const word of words.split(/[,;\n]/)) {
    if (word.trim() === "") continue;
    const code = BY_NAME.get(fold(word));
    if (code === undefined) return { unknown: word.trim() };
    codes.add(code);
  }
  return { codes: sortedByName([...codes]) };
}

/** Codes in order of their languages’ English names, so that the same list is kept the same way. */
function sortedByName(codes: readonly string[]): string[] {
  const name = (code: string) => languageName(code, "en");
  return [...codes].sort((a, b) => name(a).localeCompare(name(b), "en"));
}

/** Languages as they are typed: "Navajo, Spanish", "navajo, español". */
export function languagesTyped(codes: readonly string[], locale: Locale): string {
  return codes.map((code) => languageName(code, locale)).join(", ");
}

/** A word as it is looked up: accents and capitals make no difference. */
function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").trim().replace(/\s+/g, " ").toLowerCase();
}
