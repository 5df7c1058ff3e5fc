import { formatDay, formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In, Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Facts } from "../../ui/Rows";
import { EffectEntries } from "./EffectEntries";
import { RuleTree } from "./RuleTree";
import type { ProposalPage } from "./read-draft.server";

/** What a second person reads before they agree to a version, and the button. */
export function ProposalShown({ asked, ...page }: ProposalPage & { asked: Asked }) {
  const t = useText();
  const { title, ruleId, applies, mayAgree } = page;
  const until = formatInstant(page.endsAt, page.zone, t.locale);
  return (
    <>
      <Head
        title={<Quoting kept={[title]}>{t("proposal.title", { title })}</Quoting>}
        lead={t("proposal.lead", { name: page.askedBy, until })}
        crumb={<a href="/rules">{t("rules.title")}</a>}
      />
      <Wrap>
        <Entry title={t("rule.says")} note={t("rule.says.note")}>
          <RuleTree rule={page.rule} names={page.names} />
        </Entry>
        <Entry title={t("rule.about")}>
          <Facts
            items={[
              { name: t("rule.source"), value: <In>{page.source}</In> },
              { name: t("rule.id"), value: <code>{ruleId}</code> },
              {
                name: t("effect.applies"),
                value:
                  applies.when === "from-day"
                    ? `${t("effect.applies.from-day")}: ${formatDay(applies.day, t.locale)}`
                    : t(`effect.applies.${applies.when}`),
              },
              {
                name: t("rule.table"),
                value:
                  page.cases === 0
                    ? t("rule.table.none")
                    : t("rule.table.holds", { n: page.cases }),
              },
            ]}
          />
        </Entry>
        <EffectEntries effect={page.effect} names={page.names} programs={page.programs} />
        <Entry title={t("proposal.agree")} note={t("proposal.agree.note")}>
          {mayAgree ? (
            <Form asked={asked}>
              <p>{t("proposal.agree.text")}</p>
              <input type="hidden" name="seen" value={page.digest} />
              <p className="row">
                <Button>{t("proposal.agree.send", { rule: ruleId })}</Button>
              </p>
            </Form>
          ) : (
            <p>{t("proposal.own")}</p>
          )}
        </Entry>
      </Wrap>
    </>
  );
}
