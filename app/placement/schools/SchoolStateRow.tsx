import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Status } from "../../ui/marks";
import { Pair } from "../../ui/Rows";
import type { ExplainedLeaf } from "../gate/explain";
import { askWords, ownerWords, stateWords } from "../requirement";
import type { SchoolState } from "./read-schools.server";

/** One line about a school and a program: ready or not, and each thing missing with whose it is. */
export function SchoolStateRow({ state }: { state: SchoolState }) {
  const t = useText();
  return (
    <Pair end={<SchoolStatus state={state} />}>
      <h3>{t("schools.for", { program: state.programName })}</h3>
      {state.lacks.map((leaf) => (
        <p key={leaf.req}>
          {t("schools.lacks", { what: askWords(leaf, t, {}) })} <Owner leaf={leaf} />
        </p>
      ))}
      <p className="small soft">
        {t("school.checkedFor", { day: formatDay(state.through, t.locale) })}{" "}
        {t("schools.placed", { n: state.placed })}
      </p>
    </Pair>
  );
}

/** Ready, until when, or not. */
export function SchoolStatus({ state: { readiness } }: { state: SchoolState }) {
  const t = useText();
  if (readiness.ready === "yes") return <Status kind="met">{t("schools.ready")}</Status>;
  return readiness.until === null ? (
    <Status kind="stop">{t("schools.notReady")}</Status>
  ) : (
    <Status kind="until">
      {t("schools.readyUntil", { day: formatDay(readiness.until, t.locale) })}
    </Status>
  );
}

function Owner({ leaf }: { leaf: ExplainedLeaf }) {
  const t = useText();
  const said = leaf.why?.startsWith("unsigned: ") ? stateWords(leaf, t) : null;
  const owner = leaf.next && ownerWords(leaf.next.owner, t, { voice: "you" });
  return <span className="soft">{said ?? owner}</span>;
}
