import type { Text } from "../../i18n/catalog";
import { formatDay, formatDayOf, formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import type { WaiverPage } from "./read-waivers.server";
import { waiverMark, waiverStageWords, waiverSubjectWords } from "./waiver-words";

interface WaiverShownProps extends WaiverPage {
  problems: readonly Problem[];
  now: number;
}

/** One waiver: what is asked and why, who said what, and the buttons of whoever may act on it. */
export function WaiverShown(page: WaiverShownProps) {
  const t = useText();
  const { name, opening, stage, lastDay, zone, problems } = page;
  const signed = (said: { by: string; at: number }) =>
    t("waiver.byAt", { name: said.by, day: formatDayOf(said.at, zone, t.locale) });
  const place = t("waivers.place", { opening: opening.title, school: opening.school });
  const ending = page.mayTakeBack ? "waiver.takeBack" : "waiver.end";
  const [from, to] = [formatDay(page.from, t.locale), formatDay(lastDay, t.locale)];
  return (
    <>
      <Head
        title={t("waiver.title", { name })}
        lead={
          <Quoting kept={Object.values(page.names)}>
            {waiverSubjectWords(page, t, page.names)}
          </Quoting>
        }
        crumb={<a href="/waivers">{t("waivers.title")}</a>}
        slim
      />
      <Wrap>
        <Entry title={t("waiver.asked")}>
          <div className="stack">
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <p>
              <Status kind={waiverMark(stage)}>{waiverStageWords(stage, lastDay, t)}</Status>
            </p>
            <Facts
              items={[
                {
                  name: t("waiver.seen"),
                  value: page.leads ? (
                    <a href={`/openings/${opening.id}/people/${page.personId}`}>{place}</a>
                  ) : (
                    place
                  ),
                },
                {
                  name: t("waiver.days"),
                  value: t("waiver.daysValue", {
                    from,
                    to,
                    zone: formatZone(page.now, zone, t.locale),
                  }),
                },
                ...(stage === "taken-back"
                  ? [{ name: t("waiver.reason"), value: t("waiver.reasonTakenBack") }]
                  : [
                      { name: t("waiver.reason"), value: page.reason ?? t("waiver.reasonErased") },
                      {
                        name: t("waiver.evidence"),
                        value: page.evidence ?? t("waiver.evidenceNone"),
                      },
                    ]),
                {
                  name: t("waiver.askedBy"),
                  value: signed({ by: page.askedBy, at: page.askedAt }),
                },
                ...(page.answered
                  ? [{ name: t("waiver.answeredBy"), value: signed(page.answered) }]
                  : []),
                ...(page.ended ? [{ name: t("waiver.endedBy"), value: signed(page.ended) }] : []),
              ]}
            />
          </div>
        </Entry>
        {page.mine && <YourAnswer name={name} over={stage === "over"} />}
        {!page.mine && stage === "asked" && (
          <Entry title={t("waiver.yourAnswer")}>
            <p className="text">{secondWords(page.second, t)}</p>
          </Entry>
        )}
        {(page.mayEnd || page.mayTakeBack) && (
          <Entry title={t(`${ending}.title`)}>
            <Form>
              <p className="text">{t(`${ending}.text`, { name })}</p>
              <input type="hidden" name="act" value="end" />
              <p className="row">
                <Button weight="two">{t(`${ending}.button`)}</Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

/** Whose turn it is, by name; or that nobody is there to take it. */
function secondWords({ roles, names }: WaiverPage["second"], t: Text): string {
  const said = t.either(roles.map((role) => t(`role.${role}`)));
  if (names.length > 0) return t("waiver.others", { names: t.either(names), roles: said });
  return said === "" ? t("waiver.nobodyEver") : t("waiver.nobody", { roles: said });
}

function YourAnswer({ name, over }: { name: string; over: boolean }) {
  const t = useText();
  return (
    <Entry title={t("waiver.yourAnswer")}>
      <div className="stack">
        <p className="text">{t("waiver.answerText", { name })}</p>
        {!over && (
          <Form>
            <input type="hidden" name="act" value="approve" />
            <Button>{t("waiver.approve")}</Button>
          </Form>
        )}
        <Form>
          <input type="hidden" name="act" value="decline" />
          <Button weight="two">{t("waiver.decline")}</Button>
        </Form>
      </div>
    </Entry>
  );
}
