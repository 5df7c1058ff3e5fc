import { formatDay, formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, unlinked } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { CreditStatus } from "./CollegeCreditsPage";
import { creditWords } from "./CreditedEntry";
import { WITHDRAWAL_REASONS } from "./college-credit";
import type { OwnCredit } from "./read-college-credits.server";

/** One statement of a college: what it says, who made it, and how it is taken back. */
export function CollegeCreditPage({ credit, asked }: { credit: OwnCredit; asked: Asked }) {
  const t = useText();
  const { title, course, policyUrl, checkedOn, endsOn, withdrawn, timeZone } = credit;
  const someone = (name: string) => name || t("collegeCredit.one.someone");
  const whom = (name: string, at: number) =>
    t("collegeCredit.one.byWhom", {
      name: someone(name),
      day: formatDayOf(at, timeZone, t.locale),
    });
  return (
    <>
      <Head
        slim
        crumb={<a href="/credentials/credit">{t("collegeCredit.title")}</a>}
        title={course}
        lead={<In>{title}</In>}
      />
      <Wrap>
        <Entry title={t("collegeCredit.one.says")}>
          <div className="stack">
            {withdrawn && (
              <ErrorSummary title={t("problem.title")} problems={unlinked(asked.problems)} />
            )}
            <p>
              <CreditStatus credit={credit} />
            </p>
            <Facts
              items={[
                { name: t("collegeCredit.college"), value: credit.collegeName },
                { name: t("collegeCredit.one.credit"), value: creditWords(credit, t) },
                {
                  name: t("collegeCredit.policy"),
                  value: <a href={policyUrl}>{policyUrl}</a>,
                },
                { name: t("collegeCredit.checked"), value: formatDay(checkedOn, t.locale) },
                { name: t("collegeCredit.ends"), value: formatDay(endsOn, t.locale) },
                {
                  name: t("collegeCredit.one.by"),
                  value: whom(credit.statedBy, credit.statedAt),
                },
                ...(withdrawn
                  ? [
                      {
                        name: t("collegeCredit.one.withdrawnBy"),
                        value: whom(withdrawn.by, withdrawn.at),
                      },
                      {
                        name: t("collegeCredit.one.withdrawnWhy"),
                        value: t(`collegeCredit.reason.${withdrawn.reason}`),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        </Entry>
        {!withdrawn && (
          <Entry
            title={t("collegeCredit.one.withdraw")}
            note={t("collegeCredit.one.withdraw.note")}
          >
            <Form asked={asked}>
              <Choices
                type="radio"
                name="reason"
                legend={t("collegeCredit.one.why")}
                options={WITHDRAWAL_REASONS.map((reason) => ({
                  value: reason,
                  label: t(`collegeCredit.reason.${reason}`),
                }))}
              />
              <p className="row">
                <Button weight="two">{t("collegeCredit.one.send")}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
