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
export function In({ language = KEPT, children }: InProps) {
  return useLocale() === language ? <>{children}</> : <span lang={language}>{children}</span>;
}

/** The same for an element of its own, e.g. a choice of a list: its `lang`, where the page has another. */
export function useKeptLang(language: Locale = KEPT): Locale | undefined {
  return useLocale() === language ? undefined : language;
}

interface QuotingProps {
  /** The kept words that the sentence holds, as it holds them. */
  kept: readonly string[];
  children: string;
}

/** A sentence in the page's language, with the words in it that are kept in English marked. */
export function Quoting({ kept, children }: QuotingProps) {
  const [words, ...rest] = kept.filter((each) => each !== "");
  if (words === undefined) return children;
  const at = children.indexOf(words);
  if (at < 0) return <Quoting kept={rest}>{children}</Quoting>;
  return (
    <>
      <Quoting kept={rest}>{children.slice(0, at)}</Quoting>
      <In>{words}</In>
      <Quoting kept={rest}>{children.slice(at + words.length)}</Quoting>
    </>
  );
}

/** Says, once under a text of its own, which language it is in; nothing where that is the page's. */
export function KeptIn({ language = KEPT }: { language?: Locale }) {
  const t = useText();
  return t.locale === language ? null : <p className="small soft">{t(`kept.${language}`)}</p>;
}
