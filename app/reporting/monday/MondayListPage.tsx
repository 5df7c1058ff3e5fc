import { formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Head, Wrap } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { MondayPerson } from "./MondayRow";
import type { readMondayList } from "./read-monday.server";

type ListPageProps = NonNullable<Awaited<ReturnType<typeof readMondayList>>> & { now: number };

/** Everyone in one of Monday's lists, a page at a time. */
export function MondayListPage({ list, rows, total, page, more, names, zone, now }: ListPageProps) {
  const t = useText();
  const to = (nth: number) => `/monday/${list}?page=${nth}`;
  return (
    <>
      <Head
        title={t(`monday.${list}`)}
        lead={t("monday.list.lead", { n: total })}
        crumb={<a href="/monday">{t("monday.title")}</a>}
        meta={[t("monday.zone", { zone: formatZone(now, zone) })]}
      />
      <Wrap>
        <Entry title={t("identity.people.list")} note={t(`monday.${list}.note`)}>
          <div className="stack">
            {rows.length === 0 ? (
              <Empty title={t("monday.list.none")}>{t("monday.list.none.text")}</Empty>
            ) : (
              <Rows>
                {rows.map((row) => (
                  <MondayPerson key={`${row.personId} ${row.opening.id}`} row={row} names={names} />
                ))}
              </Rows>
            )}
            {(page > 1 || more) && (
              <p className="row">
                {page > 1 && (
                  <LinkButton weight="two" href={to(page - 1)}>
                    {t("monday.list.newer")}
                  </LinkButton>
                )}
                {more && (
                  <LinkButton weight="two" href={to(page + 1)}>
                    {t("monday.list.older")}
                  </LinkButton>
                )}
              </p>
            )}
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
