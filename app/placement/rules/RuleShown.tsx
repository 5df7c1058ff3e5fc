import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button, LinkButton } from "../../ui/Button";
import { Entry, Panel } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Facts, Pair, Row, Rows } from "../../ui/Rows";
import { versionOf } from "./pins";
import { appliesWords } from "./publication-words";
import { RuleTree } from "./RuleTree";
import type { PublishedVersion, RulePage } from "./read-rule.server";
import { TableShown } from "./TableShown";

/** One published version: what it asks, where it comes from, its versions, its cases, its openings. */
export function RuleShown(page: RulePage) {
  const t = useText();
  const { id, title, rule, names, example } = page;
  return (
    <>
      <Head
        title={<In>{title}</In>}
        crumb={<a href="/rules">{t("rules.title")}</a>}
        lead={t("rules.version", { n: versionOf(id) })}
      />
      <Wrap>
        <Entry title={t("rule.says")} note={t("rule.says.note")}>
          <div className="stack">
            {example && (
              <Panel tone="amber">
                <p>
                  <span className="tag">{t("rules.example")}</span> {t("rule.exampleText")}
                </p>
              </Panel>
            )}
            <RuleTree rule={rule} names={names} />
          </div>
        </Entry>
        <Entry title={t("rule.about")}>
          <About page={page} />
        </Entry>
        <Entry title={t("rule.table")}>
          <TableShown table={page.table} />
        </Entry>
        <Entry title={t("rule.openings")}>
          <Openings page={page} />
        </Entry>
        <Entry title={t("rule.versions")} note={t("rule.versions.note")}>
          <div className="stack">
            {page.writes && (
              <Form>
                <p className="row">
                  <Button weight="two">{t("rule.next")}</Button>
                </p>
                <p className="small soft">{t("rule.next.text")}</p>
              </Form>
            )}
            <Rows>
              {page.versions.map((version) => (
                <Version key={version.id} version={version} shown={version.id === id} />
              ))}
            </Rows>
          </div>
        </Entry>
      </Wrap>
    </>
  );
}

function About({ page }: { page: RulePage }) {
  const t = useText();
  const layer = t(`layer.${page.layer}`);
  return (
    <div className="stack">
      <Facts
        items={[
          { name: t("rule.source"), value: <In>{page.source}</In> },
          { name: t("rule.checked"), value: formatDay(page.checkedOn, t.locale) },
          {
            name: t("rule.whose"),
            value:
              page.program === null
                ? t("rule.whose.shared", { layer })
                : t("rule.whose.program", { layer, program: page.program }),
          },
          { name: t("rule.id"), value: <code>{page.id}</code> },
          { name: t("rule.hash"), value: <code>{page.hash.slice(0, 16)}</code> },
        ]}
      />
      <p className="row">
        <LinkButton weight="two" href={`/rules/${page.id}.yaml`}>
          {t("rule.download")}
        </LinkButton>
      </p>
    </div>
  );
}

function Openings({ page }: { page: RulePage }) {
  const t = useText();
  if (page.openings.length === 0) return <p>{t("rule.openings.none")}</p>;
  return (
    <Rows>
      {page.openings.map(({ id, title, school, dead }) => {
        const words = t("rule.openings.row", { title, school });
        return (
          <Row key={id}>
            <p>{page.leads ? <a href={`/openings/${id}`}>{words}</a> : words}</p>
            {dead.map(({ req, because }) => (
              <p key={req} className="small">
                <Status kind="warn">{t("rule.dead")}</Status>{" "}
                {t("rule.dead.text", { req, other: because.ruleSet })}
              </p>
            ))}
          </Row>
        );
      })}
    </Rows>
  );
}

function Version({ version, shown }: { version: PublishedVersion; shown: boolean }) {
  const t = useText();
  const n = version.version;
  const day = formatDayOf(version.publishedAt, "UTC", t.locale);
  return (
    <Pair
      end={
        shown ? (
          <span className="small soft">{t("rule.version.this")}</span>
        ) : (
          <LinkButton weight="two" href={`/rules/${version.id}`}>
            {t("rule.version.read", { n })}
          </LinkButton>
        )
      }
    >
      <h3>{t("rules.version", { n })}</h3>
      <p className="small soft">
        {version.agreed === null
          ? t("rule.version.shipped", { day })
          : t("rule.version.agreed", {
              day,
              asked: version.agreed.asked,
              agreed: version.agreed.agreed,
              applies: appliesWords(version.agreed.applies, t),
            })}
      </p>
    </Pair>
  );
}
