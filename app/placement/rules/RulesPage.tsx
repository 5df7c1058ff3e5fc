import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { In, Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Row, Rows } from "../../ui/Rows";
import type { RuleWork } from "./read-draft.server";
import type { RuleRow } from "./read-rules.server";
import { LAYERS } from "./rule-set";

interface RulesPageProps extends RuleWork {
  rules: readonly RuleRow[];
}

/** Every rule that the reader may read, layer by layer, the widest first. */
export function RulesPage({ rules, drafts, waiting, writesFor }: RulesPageProps) {
  const t = useText();
  const leads = writesFor.some(({ id }) => id !== null);
  const layers = LAYERS.map((layer) => ({
    layer,
    held: rules.filter((rule) => rule.layer === layer),
  })).filter(({ held }) => held.length > 0);
  return (
    <>
      <Head title={t("rules.title")} lead={t("rules.lead")} />
      <Wrap>
        {waiting.length > 0 && (
          <Entry title={t("rules.waiting")} note={t("rules.waiting.note")}>
            <Rows>
              {waiting.map(({ id, title, ruleId, askedBy, endsAt, zone }) => (
                <Pair
                  key={id}
                  end={
                    <LinkButton weight="two" href={`/rules/proposals/${id}`}>
                      <Quoting kept={[title]}>{t("rules.waiting.open", { title })}</Quoting>
                    </LinkButton>
                  }
                >
                  <h3>
                    <In>{title}</In>
                  </h3>
                  <p className="small soft">
                    {t("rules.waiting.row", {
                      rule: ruleId,
                      name: askedBy,
                      day: formatInstant(endsAt, zone, t.locale),
                    })}
                  </p>
                </Pair>
              ))}
            </Rows>
          </Entry>
        )}
        <Entry title={t("rules.drafts")}>
          <div className="stack">
            <p className="row">
              <LinkButton weight="two" href="/rules/new">
                {t("rules.write")}
              </LinkButton>
              {leads && (
                <LinkButton weight="two" href="/rules/what-if">
                  {t("without.link")}
                </LinkButton>
              )}
            </p>
            <Rows>
              {drafts.map(({ id, title, name }) => (
                <Row key={id}>
                  <a href={`/rules/drafts/${id}`}>
                    <Quoting kept={[title]}>{t("rules.drafts.open", { title })}</Quoting>
                  </a>{" "}
                  <code>{name}</code>
                </Row>
              ))}
            </Rows>
          </div>
        </Entry>
        {layers.length === 0 && <Empty title={t("rules.none.title")}>{t("rules.none.text")}</Empty>}
        {layers.map(({ layer, held }) => (
          <Entry key={layer} title={t(`rules.owner.${layer}`)} note={t(`rules.ownerNote.${layer}`)}>
            <Rows>
              {held.map((rule) => (
                <Rule key={rule.id} rule={rule} />
              ))}
            </Rows>
          </Entry>
        ))}
      </Wrap>
    </>
  );
}

function Rule({ rule }: { rule: RuleRow }) {
  const t = useText();
  const { id, title, program, version, checkedOn, example, openings } = rule;
  return (
    <Pair
      end={
        <span className="small soft">
          {openings === 0 ? t("rules.openings.none") : t("rules.openings", { n: openings })}
        </span>
      }
    >
      <h3>
        <a href={`/rules/${id}`}>
          <In>{title}</In>
        </a>
      </h3>
      <p className="small soft">
        {t("rules.from", { n: version, day: formatDay(checkedOn, t.locale) })}
        {program !== null && ` · ${program}`}{" "}
        {example && <span className="tag">{t("rules.example")}</span>}
      </p>
    </Pair>
  );
}
