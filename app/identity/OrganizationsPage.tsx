import { useText } from "../i18n/text";
import { LinkButton } from "../ui/Button";
import { Entry, Next } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import type { Organization } from "./read-organizations.server";
import type { OrganizationKind } from "./roles";

const ORDER: readonly OrganizationKind[] = ["program", "college", "district", "school", "platform"];

interface OrganizationsPageProps {
  organizations: readonly Organization[];
  mayAdd: boolean;
}

/** The organizations that the reader runs, by kind. */
export function OrganizationsPage({ organizations, mayAdd }: OrganizationsPageProps) {
  const t = useText();
  const isFirst = mayAdd && !organizations.some(({ kind }) => kind === "program");
  return (
    <>
      <Head title={t("identity.organizations.title")} lead={t("identity.organizations.lead")} />
      <Wrap>
        {isFirst && (
          <Next
            over={t("next.over")}
            title={t("identity.organizations.next")}
            action={
              <LinkButton href="/organizations/new">{t("identity.organizations.new")}</LinkButton>
            }
          >
            {t("identity.organizations.nextWhy")}
          </Next>
        )}
        {ORDER.map((kind) => {
          const ofKind = organizations.filter((one) => one.kind === kind);
          if (ofKind.length === 0) return null;
          return (
            <Entry key={kind} title={t(`identity.kinds.${kind}`)}>
              <Rows>
                {ofKind.map(({ id, name, state }) => (
                  <Row key={id}>
                    <h3>
                      <a className="touch" href={`/organizations/${id}`}>
                        {name}
                      </a>
                    </h3>
                    {state && <p className="soft">{state}</p>}
                  </Row>
                ))}
              </Rows>
            </Entry>
          );
        })}
        {mayAdd && (
          <Entry title={t("identity.organizations.people")}>
            <p>
              <LinkButton href="/people/find" weight="two">
                {t("identity.findPerson.title")}
              </LinkButton>
            </p>
          </Entry>
        )}
        {mayAdd && !isFirst && (
          <Entry title={t("identity.organizations.new")}>
            <p>
              <LinkButton href="/organizations/new">{t("identity.organizations.new")}</LinkButton>
            </p>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
