import type { ReactNode } from "react";
import { defaultLocale, type Locale } from "../i18n/locale";
import { useLocale, useText } from "../i18n/text";

/** What courses, badges, rules and their kin are written in, until one says otherwise. */
const KEPT: Locale = defaultLocale;

interface InProps {
  /** The language of the words; English, as courses and badges are kept, when left out. */
  language?: Locale;
  children: ReactNode;
}

/** Words that are kept in one language, marked as such wherever the page is in another. */
export function In({ language = KEPT, children }: InProps): ReactNode {
  return useLocale() === language ? children : <span lang={language}>{children}</span>;
}

/** The same for an element of its own, e.g. a choice of a list: its `lang`, where the page has another. */
export function useKeptLang(language: Locale = KEPT): Locale | undefined {
  return useLocale() === language ? undefined : language;
}

/** Things of a course to choose among in a list: each by its id and its words, marked as the words are. */
export function useKeptOptions(named: readonly { id: string; text: string }[]) {
  const lang = useKeptLang();
  return named.map(({ id, text }) => ({ value: id, label: `${id}: ${text}`, lang }));
}

interface QuotingProps {
  /** The kept words that the sentence may hold, as it holds them. */
  kept: readonly (string | undefined)[];
  children: string;
}

/** A sentence in the page's language, with the words in it that are kept in English marked. */
export function Quoting({ kept, children }: QuotingProps): ReactNode {
  if (useLocale() === KEPT) return children;
  const words = kept.filter((one): one is string => one !== undefined && one !== "");
  // The longest first: a title may begin with another.
  return markIn(
    children,
    words.sort((a, b) => b.length - a.length),
  );
}

function markIn(sentence: string, kept: readonly string[]): ReactNode {
  const words = kept.find((one) => sentence.includes(one));
  if (words === undefined) return sentence;
  const at = sentence.indexOf(words);
  return (
    <>
      {markIn(sentence.slice(0, at), kept)}
      <span lang={KEPT}>{words}</span>
      {markIn(sentence.slice(at + words.length), kept)}
    </>
  );
}

/** Says, once under a text of its own, which language it is in; nothing where that is the page's. */
export function KeptIn({ language = KEPT }: { language?: Locale }) {
  const t = useText();
  return t.locale === language ? null : <p className="small soft">{t(`kept.${language}`)}</p>;
}
