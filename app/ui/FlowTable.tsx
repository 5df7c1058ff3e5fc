import type { ReactNode } from "react";

/** The head of a column; `short` is what a phone writes beside each value. */
export type Column = string | { label: string; short: string };

interface FlowTableProps {
  /** Said to screen readers; the entry's title says it to everyone else. */
  caption: ReactNode;
  columns: readonly Column[];
  /** The first cell names the row. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

/** A true table. When narrow, each row becomes lines that carry their column's name. */
export function FlowTable({ caption, columns, rows }: FlowTableProps) {
  return (
    <table className="flow">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={headOf(column)} scope="col">
              {headOf(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...rest] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {columns.slice(1).map((column, at) => (
              <td key={headOf(column)} data-l={shortOf(column)}>
                <div>{rest[at]}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const headOf = (column: Column) => (typeof column === "string" ? column : column.label);
const shortOf = (column: Column) => (typeof column === "string" ? column : column.short);
