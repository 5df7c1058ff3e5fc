import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import { factDetail, factTitle } from "./fact-words";
import type { OwnRecord } from "./read-contests.server";

/** Every fact used about the reader, each with a way to say that it is wrong. */
export function RecordPage({ facts, contests, names }: OwnRecord) {
  const t = useText();
  const open = new Set(
    contests.filter(({ outcome }) => outcome === null).map(({ factId }) => factId),
  );
  return (
    <>
      <Head
        title={t("record.title")}
        lead={t("record.lead")}
        crumb={<a href="/placed">{t("placed.title")}</a>}
      />
      <Wrap>
        {contests.length > 0 && (
          <Entry title={t("record.contests")}>
            <Rows>
              {contests.map((contest) => (
                <Contested key={contest.id} contest={contest} />
              ))}
            </Rows>
          </Entry>
        )}
        <Entry title={t("record.facts")} note={t("record.facts.note")}>
          {facts.length === 0 ? (
            <Empty title={t("record.none.title")}>{t("record.none.text")}</Empty>
          ) : (
            <Rows>
              {facts.map((fact) => (
                <Ask
                  key={`${fact.kind} ${fact.id}`}
                  who={
                    <h3>
                      <Quoting kept={[names[fact.about]]}>{factTitle(fact, t, names)}</Quoting>
                    </h3>
                  }
                  why={<p className="small soft">{factDetail(fact, t)}</p>}
                  action={
                    open.has(fact.id) ? (
                      <Status kind="wait">{t("record.waits")}</Status>
                    ) : (
                      <LinkButton
                        weight="quiet"
                        href={`/record/contest?kind=${fact.kind}&fact=${fact.id}`}
                        label={t("record.wrongLabel", { what: factTitle(fact, t, names) })}
                      >
                        {t("record.wrong")}
                      </LinkButton>
                    )
                  }
                />
              ))}
            </Rows>
          )}
        </Entry>
        <Entry title={t("conflicts.title")} note={t("conflicts.known.note")}>
          <p className="row">
            <LinkButton weight="two" href="/record/conflicts">
              {t("conflicts.link")}
            </LinkButton>
          </p>
        </Entry>
      </Wrap>
    </>
  );
}

function Contested({
  contest: { id, kind, dueOn, outcome },
}: {
  contest: OwnRecord["contests"][number];
}) {
  const t = useText();
  const mark = outcome === null ? "wait" : outcome === "corrected" ? "met" : "outside";
  return (
    <Ask
      who={<h3>{t(`contests.kind.${kind}`)}</h3>}
      why={
        <Status kind={mark}>
          {outcome === null
            ? t("contests.due", { day: formatDay(dueOn, t.locale) })
            : t(`contests.outcome.${outcome}`)}
        </Status>
      }
      action={
        <LinkButton
          weight="two"
          href={`/contests/${id}`}
          label={t("contests.openLabel", { kind: t(`contests.kind.${kind}`) })}
        >
          {t("contests.open")}
        </LinkButton>
      }
    />
  );
}
