import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";

interface PeoplePageProps {
  people: readonly {
    personId: string;
    name: string;
    organizationName: string;
    /** Where they stand, in word and shape. */
    status: ReactNode;
  }[];
  /** Where the next page of the list starts; null on the last. */
  next: string | null;
  mayInvite: boolean;
  /** The way to look someone up. */
  find: ReactNode;
}

/** The corps members that the reader coaches, clears or leads. */
export function PeoplePage({ people, next, mayInvite, find }: PeoplePageProps) {
  const t = useText();
  const several = new Set(people.map(({ organizationName }) => organizationName)).size > 1;
  return (
    <>
      <Head title={t("identity.people.title")} lead={t("identity.people.lead")} />
      <Wrap>
        <Entry title={t("find.title")}>{find}</Entry>
        <Entry title={t("identity.people.list")}>
          <div className="stack">
            {mayInvite && (
              <p className="row">
                <LinkButton href="/people/invite">{t("identity.organization.invite")}</LinkButton>
                <TouchLink href="/organizations">{t("identity.people.roles")}</TouchLink>
                <TouchLink href="/roster">{t("identity.people.import")}</TouchLink>
                <TouchLink href="/cohorts">{t("identity.people.cohorts")}</TouchLink>
              </p>
            )}
            {people.length === 0 ? (
              <Empty title={t("identity.people.empty")}>{t("identity.people.emptyWhy")}</Empty>
            ) : (
              <Rows>
                {people.map(({ personId, name, organizationName, status }) => (
                  <Pair key={`${personId} ${organizationName}`} end={status}>
                    <h3>
                      <a className="touch" href={`/people/${personId}`}>
                        {name}
                      </a>
                    </h3>
                    {several && <p className="soft">{organizationName}</p>}
                  </Pair>
                ))}
              </Rows>
            )}
            {next && (
              <p>
                <LinkButton href={`/people?after=${encodeURIComponent(next)}`} weight="two">
                  {t("identity.people.more")}
                </LinkButton>
              </p>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
