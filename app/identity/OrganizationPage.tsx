import { formatDayOf } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton, TouchLink } from "../ui/Button";
import { Empty, Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { FlowTable } from "../ui/FlowTable";
import { Form } from "../ui/Form";
import { FirstOf, ListPages } from "../ui/ListPages";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem } from "../ui/problems";
import { Facts, Row, Rows } from "../ui/Rows";
import type { OrganizationPage as Shown } from "./read-organizations.server";

interface OrganizationPageProps extends Shown {
  notice: string | null;
  /** What came back with the form that gives a role. */
  giving?: Asked;
  /** Why a role was not ended. */
  problems?: readonly Problem[];
}

/** One organization: what it is, who does what there, and the forms that change that. */
export function OrganizationPage(props: OrganizationPageProps) {
  const t = useText();
  const { organization, parent, under } = props;
  return (
    <>
      <Head
        title={organization.name}
        lead={t(`identity.kind.${organization.kind}`)}
        crumb={<a href="/organizations">{t("identity.organizations.title")}</a>}
      />
      <Wrap>
        <Entry title={t("identity.organization.facts")}>
          <Facts
            items={[
              {
                name: t("identity.organization.zone"),
                value: organization.timeZone.replace(/_/g, " "),
              },
              ...(organization.state
                ? [{ name: t("identity.organization.state"), value: organization.state }]
                : []),
              ...(parent
                ? [
                    {
                      name: t("identity.organization.parent"),
                      value: <a href={`/organizations/${parent.id}`}>{parent.name}</a>,
                    },
                  ]
                : []),
              ...(props.endsSessions
                ? [
                    {
                      name: t("identity.organization.keys"),
                      value: (
                        <a href={`/organizations/${organization.id}/keys`}>
                          {t("identity.organization.keysSee")}
                        </a>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        </Entry>
        {organization.kind === "district" && <Schools id={organization.id} {...under} />}
        {props.rolesToGrant.length > 0 && <Members {...props} />}
        {props.members.length > 0 && <GiveRole {...props} />}
      </Wrap>
    </>
  );
}

function Schools({ id, schools, total }: Shown["under"] & { id: string }) {
  const t = useText();
  return (
    <Entry title={t("identity.organization.schools")}>
      {schools.length === 0 ? (
        <Empty title={t("identity.organization.noSchools")}>
          {t("identity.organization.noSchoolsWhy")}
        </Empty>
      ) : (
        <div className="stack">
          <Rows>
            {schools.map((school) => (
              <Row key={school.id}>
                <a className="touch" href={`/organizations/${school.id}`}>
                  {school.name}
                </a>
              </Row>
            ))}
          </Rows>
          <FirstOf shown={schools.length} total={total} />
          {total > schools.length && (
            <p>
              <TouchLink href={`/organizations?district=${id}`}>
                {t("identity.organization.allSchools", { n: total })}
              </TouchLink>
            </p>
          )}
        </div>
      )}
    </Entry>
  );
}

function Members(props: OrganizationPageProps) {
  const t = useText();
  const { organization, members, hiddenMembers, invitations, notice, problems = [] } = props;
  const nameOf = ({ personId, name }: Shown["members"][number]) =>
    props.endsSessions ? <a href={`/people/${personId}/sessions`}>{name}</a> : name;
  const day = (at: number) => formatDayOf(at, organization.timeZone, t.locale);
  return (
    <Entry title={t("identity.organization.people")}>
      <div className="stack">
        {notice && <Saved>{notice}</Saved>}
        <ErrorSummary title={t("problem.title")} problems={problems} />
        {members.length === 0 ? (
          <Empty title={t("identity.organization.nobody")}>
            {t("identity.organization.nobodyWhy")}
          </Empty>
        ) : (
          <FlowTable
            caption={t("identity.organization.people")}
            columns={[
              t("identity.organization.person"),
              t("identity.organization.role"),
              t("identity.organization.since"),
              t("identity.organization.end"),
            ]}
            rows={members.map((member) => ({
              key: `${member.personId} ${member.role}`,
              cells: [
                nameOf(member),
                t(`role.${member.role}`),
                day(member.grantedAt),
                <EndRole key="end" organizationId={organization.id} member={member} />,
              ],
            }))}
          />
        )}
        <ListPages
          page={props.page}
          more={props.more}
          to={(nth) => `/organizations/${organization.id}?page=${nth}`}
        />
        {hiddenMembers ? <p>{t("identity.organization.hidden", { n: hiddenMembers })}</p> : null}
        {invitations.length > 0 && <h3>{t("identity.organization.invited")}</h3>}
        {invitations.length > 0 && (
          <Rows>
            {invitations.map(({ id, email, role, invitedAt }) => (
              <Row key={id}>
                <p>{email}</p>
                <p className="soft">
                  {t("identity.organization.invitedOn", {
                    role: t(`role.${role}`),
                    day: day(invitedAt),
                  })}
                </p>
              </Row>
            ))}
          </Rows>
        )}
        <FirstOf shown={invitations.length} total={props.invited} />
        <p>
          <LinkButton href={`/people/invite?organization=${organization.id}`}>
            {t("identity.organization.invite")}
          </LinkButton>
        </p>
      </div>
    </Entry>
  );
}

function EndRole({
  organizationId,
  member,
}: {
  organizationId: string;
  member: Shown["members"][number];
}) {
  const t = useText();
  const { personId, name, role } = member;
  return (
    <form method="post" action={`/organizations/${organizationId}/ended-roles`}>
      <input type="hidden" name="person" value={personId} />
      <Button
        weight="quiet"
        name="role"
        value={role}
        label={t("identity.organization.endRoleOf", { name })}
      >
        {t("identity.organization.endRole")}
      </Button>
    </form>
  );
}

function GiveRole({ organization, members, rolesToGrant, giving }: OrganizationPageProps) {
  const t = useText();
  const people = new Map(members.map(({ personId, name }) => [personId, name]));
  const choose = t("identity.newOrganization.choose");
  return (
    <Entry title={t("identity.organization.give")} note={t("identity.organization.giveNote")}>
      <Form {...(giving && { asked: giving })} action={`/organizations/${organization.id}`}>
        <Field
          name="person"
          type="select"
          label={t("identity.organization.person")}
          choose={choose}
          options={[...people].map(([value, label]) => ({ value, label }))}
          required
        />
        <Field
          name="role"
          type="select"
          label={t("identity.organization.role")}
          choose={choose}
          options={rolesToGrant.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          required
        />
        <p>
          <Button weight="two">{t("identity.organization.giveButton")}</Button>
        </p>
      </Form>
    </Entry>
  );
}
