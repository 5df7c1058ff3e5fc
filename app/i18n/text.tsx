import { createContext, type ReactNode, useContext } from "react";
import { type Text, textFor } from "./catalog";
import { defaultLocale, type Locale } from "./locale";

const LocaleContext = createContext<Locale>(defaultLocale);
const texts: Record<Locale, Text> = { en: textFor("en") };

/** Sets the language of every view inside it. The root renders one. */
export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

/** `const t = useText()`, then `t("key", { name })`. */
export function useText(): Text {
  return texts[useLocale()];
}

/** The language of the page, for dates and `lang`. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
