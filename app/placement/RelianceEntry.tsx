import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Entry } from "../ui/Entry";
import { Status } from "../ui/marks";
import { Pair, Rows } from "../ui/Rows";
import type { Reliance } from "./read-reliance.server";

/** What a revocation leaves a lead to do; nothing where there is nothing. */
export function RelianceEntry({ reliance }: { reliance: readonly Reliance[] }) {
  const t = useText();
  if (reliance.length === 0) return null;
  return (
    <Entry title={t("openings.relied")} note={t("openings.relied.note")}>
      <Rows>
        {reliance.map(({ personId, opening, task }) => (
          <Pair key={opening.id} end={<Now task={task} />}>
            <TouchLink href={`/openings/${opening.id}/people/${personId}`}>
              {t("openings.relied.place", { title: opening.title, school: opening.school })}
            </TouchLink>
          </Pair>
        ))}
      </Rows>
    </Entry>
  );
}

function Now({ task }: Pick<Reliance, "task">) {
  const t = useText();
  if (task === null) return <Status kind="met">{t("openings.relied.done")}</Status>;
  return <Status kind={task === "suspend" ? "stop" : "until"}>{t(`openings.risk.${task}`)}</Status>;
}
