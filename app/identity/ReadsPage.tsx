import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { PersonRead } from "../record/read-log";
import { Empty, Entry } from "../ui/Entry";
import { FlowTable } from "../ui/FlowTable";
import { Head, Wrap } from "../ui/Page";

/** Who looked at the reader's record, when, and at which part of it. */
export function ReadsPage({ reads }: { reads: readonly PersonRead[] }) {
  const t = useText();
  return (
    <>
      <Head
        title={t("reads.title")}
        lead={t("reads.lead")}
        crumb={<a href="/account">{t("identity.account.title")}</a>}
      />
      <Wrap>
        <Entry title={t("reads.list")} note={t("reads.note")}>
          {reads.length === 0 ? (
            <Empty title={t("reads.none")}>{t("reads.none.text")}</Empty>
          ) : (
            <FlowTable
              caption={t("reads.list")}
              columns={[t("reads.who"), t("reads.what"), t("reads.when")]}
              rows={reads.map(({ id, name, what, at }) => ({
                key: id,
                cells: [
                  name ?? t("reads.erased"),
                  t(`reads.what.${what}`),
                  formatInstant(at, "UTC", t.locale),
                ],
              }))}
            />
          )}
        </Entry>
      </Wrap>
    </>
  );
}
