import { createContext, type ReactNode, useContext } from "react";
import { type Text, textFor } from "./catalog";
import { defaultLocale, type Locale } from "./locale";

const LocaleContext = createContext<Locale>(defaultLocale);

/** Sets the language of every view inside it. The root renders one. */
export function TextProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

/** `const t = useText()`, then `t("key", { name })`. */
export function useText(): Text {
  return textFor(useLocale());
}

/** The language of the page, for dates and `lang`. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}
