import { useText } from "../../i18n/text";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import type { Effect, EffectOpening, EffectRow } from "./effect";
import { effectWords, stepsWords } from "./effect-words";
import type { Names } from "./rule-words";

interface EffectEntriesProps {
  effect: Effect;
  names: Names;
  /** The programs whose people the reader may see by name. */
  programs: readonly string[];
}

const SHOWN = ["asked", "stops", "sooner", "alongside", "gains"] as const;

/** What a change of rules would do: how many by opening, then who, when, and what they can do. */
export function EffectEntries({ effect, names, programs }: EffectEntriesProps) {
  const t = useText();
  const seen = effect.rows.filter((row) => programs.includes(programOf(effect, row)));
  const hidden = effect.rows.length - seen.length;
  const ordered = [...seen].sort(
    (a, b) => Number(b.placementId !== null) - Number(a.placementId !== null),
  );
  return (
    <>
      <Entry title={t("effect.counts")}>
        {effect.openings.length === 0 ? <p>{t("effect.none")}</p> : <Counts effect={effect} />}
        {effect.left > 0 && <p className="small soft">{t("effect.left", { n: effect.left })}</p>}
      </Entry>
      {effect.openings.length > 0 && (
        <Entry title={t("effect.people")} note={t("effect.people.note")}>
          <div className="stack">
            {effect.rows.length === 0 && <p>{t("effect.people.none")}</p>}
            {hidden > 0 && <p>{t("effect.people.hidden", { n: hidden })}</p>}
            <Rows>
              {ordered.map((row) => (
                <Person
                  key={`${row.openingId} ${row.personId}`}
                  row={row}
                  opening={effect.openings.find(({ id }) => id === row.openingId)}
                  names={names}
                />
              ))}
            </Rows>
          </div>
        </Entry>
      )}
    </>
  );
}

function Counts({ effect }: { effect: Effect }) {
  const t = useText();
  const columns = [
    t("effect.column.opening"),
    t("effect.column.who"),
    ...SHOWN.map((kind) => t(`effect.column.${kind}`)),
  ];
  const rows = effect.openings.flatMap((opening) =>
    (["placed", "others"] as const).map((who) => ({
      key: `${opening.id} ${who}`,
      cells: [
        t("rule.openings.row", { title: opening.title, school: opening.school }),
        t(`effect.${who}`),
        ...SHOWN.map((kind) => String(opening[who][kind])),
      ],
    })),
  );
  return <FlowTable caption={t("effect.counts")} columns={columns} rows={rows} />;
}

function Person({
  row,
  opening,
  names,
}: {
  row: EffectRow;
  opening: EffectOpening | undefined;
  names: Names;
}) {
  const t = useText();
  const where = opening ? t("rule.openings.row", opening) : "";
  return (
    <Ask
      who={
        <>
          <h3>{row.name}</h3>
          <p className="small soft">
            {t(row.placementId === null ? "effect.others" : "effect.placed")}. {where}
          </p>
        </>
      }
      why={
        <>
          <Status kind={row.kind === "gains" ? "met" : row.kind === "stops" ? "stop" : "until"}>
            {effectWords(row, t)}
          </Status>
          <p className="small">
            <Quoting kept={Object.values(names)}>{stepsWords(row, t, names)}</Quoting>
          </p>
        </>
      }
    />
  );
}

function programOf({ openings }: Effect, { openingId }: EffectRow): string {
  return openings.find(({ id }) => id === openingId)?.programId ?? "";
}
