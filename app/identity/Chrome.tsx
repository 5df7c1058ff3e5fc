import type { ReactNode } from "react";
import { locales } from "../i18n/locale";
import { useText } from "../i18n/text";
import { type NavItem, Page } from "../ui/Page";
import { inBand, placesFor } from "./places";
import type { Role } from "./roles";

/** Who reads, as far as the band needs to know; null when nobody is signed in. */
export interface Reader {
  name: string;
  roles: readonly Role[];
}

interface ChromeProps {
  reader: Reader | null;
  path: string;
  /** What stands behind the path: a change of language comes back to just this page. */
  search: string;
  /** Says that the people are invented, and shows the way to the demo's mail. */
  demo: boolean;
  children: ReactNode;
}

/** The frame of every page, with the ways that are open to whoever reads. */
export function Chrome({ reader, path, search, demo, children }: ChromeProps) {
  const t = useText();
  const places = placesFor(reader ? reader.roles : null, path);
  const { shown, more } = inBand(
    places.map(({ key, ...place }): NavItem => ({ ...place, label: t(`nav.${key}`) })),
  );
  const footer: NavItem[] = [
    { href: "/policy/mastery", label: t("nav.policy") },
    { href: "/verify", label: t("nav.verify") },
  ];
  if (demo) footer.push({ href: "/outbox", label: t("nav.demoMail") });
  return (
    <Page
      name={t("app.name")}
      words={{
        skip: t("app.skip"),
        main: t("nav.main"),
        more: t("nav.more"),
        footer: t("nav.footer"),
      }}
      nav={shown}
      more={more}
      who={
        reader
          ? [
              { href: "/account", label: reader.name, current: path.startsWith("/account") },
              { href: "/sign-out", label: t("identity.signOut.button") },
            ]
          : [{ href: "/sign-in", label: t("nav.signIn"), current: path === "/sign-in" }]
      }
      language={<LanguageSwitch path={path} search={search} />}
      footer={footer}
      footnote={demo ? t("footer.demo") : undefined}
    >
      {children}
    </Page>
  );
}

/** Pages that are shown to strangers by their address hold no form, and send no one their address. */
const HAS_NO_FORM = /^\/(credentials|guest)\/[^/]+/;

/** A button for each other language, in that language; a link to one where the page holds no form. */
function LanguageSwitch({ path, search }: { path: string; search: string }) {
  const t = useText();
  const others = locales.filter((locale) => locale !== t.locale);
  if (HAS_NO_FORM.test(path)) {
    const href = `/language?back=${encodeURIComponent(path + search)}`;
    return others.map((locale) => (
      <a key={locale} href={href} lang={locale} hrefLang={locale}>
        {t(`language.${locale}`)}
      </a>
    ));
  }
  return (
    <form method="post" action="/language">
      <input type="hidden" name="back" value={path + search} />
      {others.map((locale) => (
        <button key={locale} type="submit" name="language" value={locale} lang={locale}>
          {t(`language.${locale}`)}
        </button>
      ))}
    </form>
  );
}
