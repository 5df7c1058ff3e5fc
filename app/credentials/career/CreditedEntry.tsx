import type { Text } from "../../i18n/catalog";
import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { TouchLink } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Row, Rows } from "../../ui/Rows";
import type { CollegeCredit } from "./college-credit";
import type { ShownCredit } from "./read-college-credits.server";
import type { CreditedCredential } from "./read-ladder.server";

/** As many colleges stand under one credential; the page of the credential has them all. */
const SHOWN = 5;

/** The colleges that give credit for what the reader holds or could hold. */
export function CreditedEntry({ credited }: { credited: readonly CreditedCredential[] }) {
  const t = useText();
  return (
    <Entry title={t("ladder.credit")} note={t("ladder.credit.note")} id="credit">
      {credited.length === 0 ? (
        <Empty title={t("ladder.credit.none")}>{t("ladder.credit.none.why")}</Empty>
      ) : (
        <div className="stack">
          {credited.map(({ id, title, isHeld, credits }) => (
            <div key={id}>
              <h3>
                <a href={`/achievements/${id}`}>
                  <In>{title}</In>
                </a>
              </h3>
              <p>
                <Status kind={isHeld ? "met" : "todo"}>
                  {t(isHeld ? "ladder.credit.held" : "ladder.credit.could")}
                </Status>
              </p>
              <CreditRows credits={credits.slice(0, SHOWN)} />
              {credits.length > SHOWN && (
                <p>
                  <TouchLink href={`/achievements/${id}#credit`}>
                    {t("ladder.credit.all", { n: credits.length - SHOWN })}
                  </TouchLink>
                </p>
              )}
            </div>
          ))}
          <p className="text">{t("ladder.credit.ask")}</p>
        </div>
      )}
    </Entry>
  );
}

/** What each college gives for one credential, when it checked, and where its policy stands. */
export function CreditRows({ credits }: { credits: readonly ShownCredit[] }) {
  const t = useText();
  return (
    <Rows>
      {credits.map((credit) => (
        <Row key={credit.id}>
          <p>
            <b>{credit.collegeName}</b>
          </p>
          <p>
            {t("ladder.credit.line", { course: credit.course, credits: creditWords(credit, t) })}
          </p>
          <p className="small soft">
            {t("ladder.credit.checked", {
              day: formatDay(credit.checkedOn, t.locale),
              end: formatDay(credit.endsOn, t.locale),
            })}
          </p>
          <p>
            <TouchLink
              href={credit.policyUrl}
              label={t("ladder.credit.policyOf", {
                college: credit.collegeName,
                course: credit.course,
              })}
            >
              {t("ladder.credit.policy")}
            </TouchLink>
          </p>
        </Row>
      ))}
    </Rows>
  );
}

/** "3 semester credits". */
export function creditWords({ credits, unit }: Pick<CollegeCredit, "credits" | "unit">, t: Text) {
  return t(`ladder.credit.${unit}`, { n: credits });
}
