import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { ListPages } from "../../ui/ListPages";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Ask, Rows } from "../../ui/Rows";
import type { ContestsRead } from "./read-contests.server";

/** What people said is wrong and nobody has answered, the longest first. */
export function ContestsPage({ contests, page, more }: ContestsRead) {
  const t = useText();
  return (
    <>
      <Head title={t("contests.title")} lead={t("contests.lead")} />
      <Wrap>
        <Entry title={t("contests.waiting")} note={t("contests.waiting.note")}>
          {contests.length === 0 ? (
            <Empty title={t("contests.none.title")}>{t("contests.none.text")}</Empty>
          ) : (
            <Rows>
              {contests.map(({ id, name, kind, dueOn, overdue, decided }) => (
                <Ask
                  key={id}
                  who={<h3>{name}</h3>}
                  why={
                    <>
                      <Status kind={overdue ? "warn" : "wait"}>
                        {t(overdue ? "contests.overdue" : "contests.due", {
                          day: formatDay(dueOn, t.locale),
                        })}
                      </Status>
                      <p className="small soft">
                        {t(`contests.kind.${kind}`)}
                        {decided && ` ${t("contests.decided")}`}
                      </p>
                    </>
                  }
                  action={
                    <LinkButton
                      weight="two"
                      href={`/contests/${id}`}
                      label={t("contests.openLabel", { kind: name })}
                    >
                      {t("contests.open")}
                    </LinkButton>
                  }
                />
              ))}
            </Rows>
          )}
          <ListPages page={page} more={more} to={(nth) => `/contests?page=${nth}`} />
        </Entry>
      </Wrap>
    </>
  );
}
