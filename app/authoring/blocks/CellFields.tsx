import { useText } from "../../i18n/text";
import { RichField } from "./RichField";

interface CellFieldsProps {
  /** Row by row, the head first. */
  cell: readonly string[];
  width: number;
  align: readonly string[];
}

/** A table as a grid of boxes, with one empty row and one empty column to fill in. */
export function CellFields({ cell, width, align }: CellFieldsProps) {
  const t = useText();
  const wide = Math.max(1, width) + 1;
  const height = Math.max(2, Math.ceil(cell.length / Math.max(1, width)) + 1);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: wide }, (_, column) =>
      column < width ? (cell[row * width + column] ?? "") : "",
    ),
  );
  return (
    <div className="stack">
      <input type="hidden" name="width" value={wide} />
      {align.map((side, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
        <input type="hidden" name="align" value={side} key={at} />
      ))}
      <p className="hint">{t("blocks.table.hint")}</p>
      <div className="cells">
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <div className="cell-row" data-columns={wide} key={row}>
            {cells.map((value, column) => (
              <RichField
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={column}
                name="cell"
                at={row * wide + column}
                quiet
                line
                label={
                  row === 0
                    ? t("blocks.table.head", { column: String(column + 1) })
                    : t("blocks.table.cell", { row: String(row), column: String(column + 1) })
                }
                value={value}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
