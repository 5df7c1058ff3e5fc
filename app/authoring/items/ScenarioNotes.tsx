import { useText } from "../../i18n/text";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import type { ScenarioGraph } from "./scenario-graph";

/** What the checks of a scenario's graph say, in plain words. */
export function ScenarioNotes({ graph }: { graph: Omit<ScenarioGraph, "coverage"> }) {
  const t = useText();
  const notes = [
    ...graph.deadEnds.map(({ scene, choice, to }) =>
      t("scenario.note.deadEnd", { scene, choice, to: to || "…" }),
    ),
    ...graph.withoutWay.map((scene) => t("scenario.note.withoutWay", { scene })),
    ...graph.unreachable.map((scene) => t("scenario.note.unreachable", { scene })),
    ...graph.loops.map(({ scene, choice, to }) => t("scenario.note.loop", { scene, choice, to })),
    ...graph.withoutExit.map((scene) => t("scenario.note.withoutExit", { scene })),
    ...(graph.endings.length === 0 ? [t("scenario.note.noEnding")] : []),
  ];
  if (notes.length === 0) return <p>{t("scenario.note.none")}</p>;
  return (
    <Rows>
      {notes.map((note) => (
        <Ask
          key={note}
          who={<Status kind="stop">{t("items.notes.must")}</Status>}
          why={<p>{note}</p>}
        />
      ))}
    </Rows>
  );
}
