import { formatZone } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Empty, Entry } from "../../ui/Entry";
import { ListPages } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { MondayPerson } from "./MondayRow";
import type { readMondayList } from "./read-monday.server";

type ListPageProps = NonNullable<Awaited<ReturnType<typeof readMondayList>>> & { now: number };

/** Everyone in one of Monday's lists, a page at a time. */
export function MondayListPage({ list, rows, total, page, more, names, zone, now }: ListPageProps) {
  const t = useText();
  return (
    <>
      <Head
        title={t(`monday.${list}`)}
        lead={t("monday.list.lead", { n: total })}
        crumb={<a href="/monday">{t("monday.title")}</a>}
        meta={[t("monday.zone", { zone: formatZone(now, zone, t.locale) })]}
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
            <ListPages page={page} more={more} to={(nth) => `/monday/${list}?page=${nth}`} />
          </div>
        </Entry>
      </Wrap>
    </>
  );
}
