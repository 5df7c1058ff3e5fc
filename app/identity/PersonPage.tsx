import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Facts, Row, Rows } from "../ui/Rows";

interface PersonPageProps {
  person: { name: string; email: string; organizationName: string };
  /** What the reader may do about them. */
  ways: readonly { href: string; label: string }[];
  /** The sections of later domains, one entry each. */
  children?: ReactNode;
  /** Those that come last, for whoever wants to know more. */
  more?: ReactNode;
}

/** The frame of a person's page: who they are. What they have shown and may do comes as children. */
export function PersonPage({ person, ways, children, more }: PersonPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={person.name}
        lead={person.organizationName}
        crumb={<a href="/people">{t("identity.people.title")}</a>}
      />
      <Wrap>
        {children}
        {ways.length > 0 && (
          <Entry title={t("identity.people.ways")}>
            <Rows>
              {ways.map(({ href, label }) => (
                <Row key={href}>
                  <TouchLink href={href}>{label}</TouchLink>
                </Row>
              ))}
            </Rows>
          </Entry>
        )}
        {more}
        <Entry title={t("identity.people.about")}>
          <Facts
            items={[
              { name: t("identity.people.email"), value: person.email },
              { name: t("identity.people.program"), value: person.organizationName },
            ]}
          />
        </Entry>
      </Wrap>
    </>
  );
}
