import { useText } from "../i18n/text";
import { AskForm } from "../ui/AskForm";
import { LinkButton } from "../ui/Button";
import { Empty, Entry, Next } from "../ui/Entry";
import { Field } from "../ui/Field";
import { ListPages } from "../ui/ListPages";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import type { OrganizationList } from "./read-organizations.server";
import type { OrganizationKind } from "./roles";

const ORDER: readonly OrganizationKind[] = ["program", "college", "district", "school", "platform"];

/** A page of the organizations that the reader runs, by kind. */
export function OrganizationsPage(props: OrganizationList & { mayAdd: boolean }) {
  const t = useText();
  const { organizations, total, page, more, words, district, mayAdd } = props;
  const isLookedFor = words !== "" || district !== null;
  const isFirst =
    mayAdd && !isLookedFor && page === 1 && !organizations.some(({ kind }) => kind === "program");
  return (
    <>
      <Head
        title={t("identity.organizations.title")}
        lead={
          district
            ? t("identity.organizations.under", { district: district.name })
            : t("identity.organizations.lead")
        }
        {...(district && {
          crumb: <a href={`/organizations/${district.id}`}>{district.name}</a>,
        })}
      />
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
        {(isLookedFor || more || page > 1) && <Look {...props} />}
        {ORDER.map((kind) => (
          <OfKind key={kind} kind={kind} all={organizations} />
        ))}
        {isLookedFor && total === 0 && (
          <Entry title={t("identity.organizations.found")}>
            <Empty title={t("identity.organizations.none")}>
              {t("identity.organizations.noneWhy")}
            </Empty>
          </Entry>
        )}
        {(page > 1 || more) && (
          <Entry title={t("identity.organizations.pages")}>
            <ListPages page={page} more={more} to={(nth) => pathOf(props, nth)} />
          </Entry>
        )}
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

function pathOf({ words, district }: OrganizationList, page: number): string {
  const query = new URLSearchParams({
    ...(words !== "" && { words }),
    ...(district && { district: district.id }),
    page: String(page),
  });
  return `/organizations?${query}`;
}

/** Looks for organizations by a part of their name: asked in the address. */
function Look({ words, district, total }: OrganizationList) {
  const t = useText();
  return (
    <Entry
      title={t("identity.organizations.look")}
      note={t("identity.organizations.total", { n: total })}
    >
      <AskForm problems={[]} button={t("identity.organizations.lookGo")}>
        {district && <input type="hidden" name="district" value={district.id} />}
        <Field
          name="words"
          type="search"
          label={t("identity.organizations.words")}
          value={words}
          autoComplete="off"
        />
      </AskForm>
    </Entry>
  );
}

function OfKind({ kind, all }: { kind: OrganizationKind; all: OrganizationList["organizations"] }) {
  const t = useText();
  const ofKind = all.filter((one) => one.kind === kind);
  if (ofKind.length === 0) return null;
  return (
    <Entry title={t(`identity.kinds.${kind}`)}>
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
}
