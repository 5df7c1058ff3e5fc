import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { type NavItem, Page } from "./Page";

/** The frame with its words: the way around for whoever reads. */
export function Frame({ path, children }: { path: string; children: ReactNode }) {
  const t = useText();
  const nav: NavItem[] = [
    { href: "/verify", label: t("nav.verify") },
    { href: "/courses", label: t("nav.courses") },
  ];
  return (
    <Page
      name={t("app.name")}
      words={{ skip: t("app.skip"), main: t("nav.main"), footer: t("nav.footer") }}
      nav={nav.map((item) => ({ ...item, current: path.startsWith(item.href) }))}
      who={[{ href: "/sign-in", label: t("nav.signIn") }]}
      footer={[{ href: "/policy/mastery", label: t("nav.policy") }]}
    >
      {children}
    </Page>
  );
}
