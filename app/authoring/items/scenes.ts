import { partsOf, rowsAt } from "./item-parts";
import { END, type Scene } from "./scenario-graph";
import { newRow, type Typed } from "./typed-item";

/** The scenes of a scenario's form, as a graph reads them. */
export function scenesIn({ rows }: Typed): Scene[] {
  return (rows.nodes ?? []).map(({ fields, rows: inner }) => ({
    id: fields.id ?? "",
    text: fields.text ?? "",
    ways: (inner.options ?? []).map(({ fields: option }) => ({
      choice: option.id ?? "",
      text: option.text ?? "",
      to: option.next === END ? null : (option.next ?? ""),
      right: option.correct === "on",
    })),
  }));
}

/** The form with the ways that were chosen in its outline: `next.0.1` is the second choice of the first scene. */
export function withWays(typed: Typed, sent: ReadonlyMap<string, string>): Typed {
  const nodes = (typed.rows.nodes ?? []).map((node, at) => ({
    ...node,
    rows: {
      ...node.rows,
      options: (node.rows.options ?? []).map((option, nth) => {
        const next = sent.get(`next.${at}.${nth}`);
        return next === undefined
          ? option
          : { ...option, fields: { ...option.fields, next: next.slice(0, 64) } };
      }),
    },
  }));
  return { ...typed, rows: { ...typed.rows, nodes } };
}

/** Why a name cannot be that of a new scene; null when it can. */
export function sceneProblem({ rows }: Typed, name: string): "wrong" | "taken" | null {
  if (!/^[a-z0-9]{1,16}$/.test(name) || name === END) return "wrong";
  return (rows.nodes ?? []).some(({ fields }) => fields.id === name) ? "taken" : null;
}

/** The form with one more scene, which nothing leads to yet and whose choices end the scenario. */
export function withScene(typed: Typed, name: string, objective: string): Typed {
  const part = rowsAt(partsOf("branch"), ["nodes"]);
  if (!part) throw new Error("a scenario without scenes");
  const nodes = typed.rows.nodes ?? [];
  const row = newRow(part, nodes.length);
  const options = (row.rows.options ?? []).map((option) => ({
    ...option,
    fields: { ...option.fields, next: END },
  }));
  const scene = {
    ...row,
    fields: { ...row.fields, id: name, objective },
    rows: { ...row.rows, options },
  };
  return { ...typed, rows: { ...typed.rows, nodes: [...nodes, scene] } };
}
