import { Children, isValidElement, type ReactElement, type ReactNode } from "react";

type Parent = ReactElement<{ children?: ReactNode }>;

/**
 * A table of a lesson: its first column names the rows, and each value carries the name of its
 * column, so that on a phone every row reads as lines.
 */
export function LessonTable({ children }: { children?: ReactNode }) {
  const [head, body] = parentsIn(children);
  const headings = parentsIn(head).flatMap(parentsIn);
  return (
    <table className="flow">
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading.key} scope="col">
              {heading.props.children}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {parentsIn(body).map((row) => (
          <tr key={row.key}>
            {parentsIn(row).map((cell, at) =>
              at === 0 ? (
                <th key={cell.key} scope="row">
                  {cell.props.children}
                </th>
              ) : (
                <td key={cell.key} data-l={textOf(headings[at])}>
                  <div>{cell.props.children}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The elements in a node, or inside an element. */
function parentsIn(node: ReactNode): Parent[] {
  const inside = isParent(node) ? node.props.children : node;
  return Children.toArray(inside).filter(isParent);
}

function isParent(node: ReactNode): node is Parent {
  return isValidElement(node);
}

/** The words in a node, without their markup. */
function textOf(node: ReactNode): string {
  if (isParent(node)) return Children.toArray(node.props.children).map(textOf).join("");
  return typeof node === "string" || typeof node === "number" ? String(node) : "";
}
