import { useText } from "../../i18n/text";
import { Status } from "../../ui/marks";
import type { TableRun } from "./truth-table";

/** What a table of cases showed: that all hold, or each that does not, and where it differs. */
export function TableShown({ table }: { table: TableRun | null }) {
  const t = useText();
  if (table === null) return <p>{t("rule.table.none")}</p>;
  const { cases, failed } = table;
  if (failed.length === 0)
    return (
      <p>
        <Status kind="met">{t("rule.table.holds", { n: cases })}</Status>
      </p>
    );
  return (
    <div className="stack">
      <p>
        <Status kind="stop">{t("rule.table.fails", { n: failed.length, of: cases })}</Status>
      </p>
      <ul>
        {failed.map(({ id, differs }) => (
          <li key={id}>
            {id}: {differs.join("; ")}
          </li>
        ))}
      </ul>
    </div>
  );
}
