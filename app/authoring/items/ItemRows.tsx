import { useText } from "../../i18n/text";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Meta } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import type { ListedItem } from "./item-list";

/** Questions, each with the way to its form. */
export function ItemRows({
  items,
  base,
}: {
  items: readonly (ListedItem & { toMend: number })[];
  base: string;
}) {
  const t = useText();
  return (
    <div id="list">
      <Rows>
        {items.map((item) => (
          <Pair
            key={item.key}
            end={
              item.toMend > 0 ? (
                <Status kind="warn">{t("items.list.fix", { n: item.toMend })}</Status>
              ) : (
                <Status kind="met">{t("items.list.fine")}</Status>
              )
            }
          >
            <h3>
              <a href={`${base}/${encodeURIComponent(item.key)}`}>{item.id || item.key}</a>
            </h3>
            <p>{item.stem ? <In>{shortened(item.stem)}</In> : t("items.list.empty")}</p>
            <Meta items={factsOf(item)} />
          </Pair>
        ))}
      </Rows>
    </div>
  );

  function factsOf(item: ListedItem): string[] {
    return [
      item.objectives.join(", "),
      item.type ? t(`items.type.${item.type}`) : t("items.list.unknownType"),
      ...(item.pool ? [t(`items.pool.${item.pool}`)] : []),
      ...(item.critical ? [t("items.list.critical")] : []),
      ...(item.hasFigure ? [t("items.list.figure")] : []),
      ...(item.family ? [t("items.list.family", { family: item.family })] : []),
    ];
  }
}

const MOST = 160;

function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text;
}
