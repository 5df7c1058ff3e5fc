import { useText } from "../../i18n/text";
import { Button, TouchLink } from "../../ui/Button";
import { Chart } from "../../ui/Chart";
import { Entry, Panel, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { In, useKeptOptions } from "../../ui/In";
import { ErrorSummary, type Problem } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { SavedFile } from "../save-draft.server";
import type { Unformed } from "./edit-entry";
import { ScenarioNotes } from "./ScenarioNotes";
import { ScenarioOutline } from "./ScenarioOutline";
import { ScenarioPicture } from "./ScenarioPicture";
import type { Scene } from "./scenario-graph";
import type { ShownScenario } from "./scenario-shown";
import type { Quarters, Simulation } from "./scenario-simulator";
import { Unparted } from "./Unparted";

export interface ScenarioPageProps extends FramedDraft {
  itemKey: string;
  scenario: ShownScenario | Unformed | "no-scenario";
  objectives: readonly { id: string; text: string }[];
  mayEdit: boolean;
  editKey: string;
  seq: number;
  /** From what the walks of the simulator begin; another gives other walks. */
  seed: string;
  isUnsaved: boolean;
  outcome: SavedFile["outcome"] | null;
  heldId: string | null;
  problems: readonly Problem[];
}

/** The ways through a scenario: its outline first, its picture second, then what the checks and walks say. */
export function ScenarioPage(page: ScenarioPageProps) {
  const t = useText();
  const { draft, itemKey, scenario, outcome, heldId, problems } = page;
  const item = `/studio/${draft.id}/items/${encodeURIComponent(itemKey)}`;
  return (
    <StudioFrame {...page} tab="items" title={t("scenario.title", { id: itemKey })}>
      <p className="row">
        <TouchLink href={item}>{t("scenario.back")}</TouchLink>
      </p>
      <ErrorSummary title={t("problem.title")} problems={problems} />
      {outcome === "held" ? (
        <Panel tone="amber">
          <p role="status">{t("items.outcome.held")}</p>
          {heldId && (
            <p>
              <a href={`/studio/${draft.id}/held/${heldId}`}>{t("items.outcome.held.open")}</a>
            </p>
          )}
        </Panel>
      ) : (
        outcome && <Saved>{t(`items.outcome.${outcome}`)}</Saved>
      )}
      {typeof scenario === "string" ? (
        <Unparted why={scenario} draftId={draft.id} />
      ) : (
        <Ways page={page} scenario={scenario} />
      )}
    </StudioFrame>
  );
}

type Scenario = Exclude<ScenarioPageProps["scenario"], string>;

function Ways({ page, scenario }: { page: ScenarioPageProps; scenario: Scenario }) {
  const t = useText();
  const { mayEdit, editKey, seq, objectives, isUnsaved } = page;
  const { graph, coverage, simulation } = scenario;
  const named = useKeptOptions(objectives);
  return (
    <>
      <Entry title={t("scenario.outline")} note={t("scenario.outline.note")}>
        <form method="post" noValidate className="stack">
          <EditFields editKey={editKey} seq={seq} />
          <fieldset className="stack">
            <legend className="vh">{t("scenario.outline")}</legend>
            <ScenarioOutline scenes={graph.scenes} />
            {mayEdit && (
              <>
                <p className="row">
                  <Button name="do" value="save">
                    {t("scenario.save")}
                  </Button>
                  {isUnsaved && (
                    <span className="saved" role="status">
                      {t("items.form.unsaved")}
                    </span>
                  )}
                </p>
                <fieldset className="rowset">
                  <legend>{t("scenario.add")}</legend>
                  <Field
                    name="scene"
                    label={t("items.field.nodeId")}
                    hint={t("scenario.add.hint")}
                  />
                  <Field
                    name="objective"
                    type="select"
                    label={t("items.field.objective")}
                    options={named}
                  />
                  <p>
                    <Button weight="two" name="do" value="add-scene">
                      {t("scenario.add")}
                    </Button>
                  </p>
                </fieldset>
              </>
            )}
          </fieldset>
        </form>
      </Entry>
      <Entry title={t("scenario.picture")} note={t("scenario.picture.note")}>
        <ScenarioPicture scenes={graph.scenes} />
      </Entry>
      <Entry title={t("items.notes")}>
        <ScenarioNotes graph={graph} />
      </Entry>
      <Entry title={t("scenario.sizes")}>
        <Facts
          items={[
            { name: t("scenario.shortest"), value: sizeWords(graph.shortest) },
            { name: t("scenario.longest"), value: sizeWords(graph.longest) },
            { name: t("scenario.ways"), value: graph.ways ?? t("scenario.endless") },
          ]}
        />
      </Entry>
      <Walks scenes={graph.scenes} simulation={simulation} coverage={coverage} seed={page.seed} />
    </>
  );

  function sizeWords(n: number | null): string {
    return n === null ? t("scenario.none") : t("scenario.scenes", { n });
  }
}

function Walks({
  scenes,
  simulation,
  coverage,
  seed,
}: {
  scenes: readonly Scene[];
  simulation: Simulation;
  coverage: Record<string, number>;
  seed: string;
}) {
  const t = useText();
  const percent = (share: number) =>
    share.toLocaleString(t.locale, { style: "percent", maximumFractionDigits: 0 });
  const of = (walks: number) => percent(walks / Math.max(1, simulation.walks));
  const { score, length, ends, met, stuck } = simulation;
  return (
    <Entry
      title={t("scenario.walks")}
      note={t("scenario.walks.note", { n: simulation.walks })}
      id="walks"
    >
      <div className="stack">
        {stuck > 0 && <p>{t("scenario.walks.stuck", { n: stuck })}</p>}
        <FlowTable
          caption={t("scenario.walks.spread")}
          columns={[
            t("scenario.walks.of"),
            t("scenario.walks.least"),
            t("scenario.walks.middle"),
            t("scenario.walks.half"),
            t("scenario.walks.most"),
          ]}
          rows={[
            { key: "score", cells: [t("scenario.walks.score"), ...spread(score, percent)] },
            {
              key: "length",
              cells: [
                t("scenario.walks.length"),
                ...spread(length, (n) => n.toLocaleString(t.locale)),
              ],
            },
          ]}
        />
        <Chart
          label={t("scenario.met.label")}
          of={t("scenario.met.scene")}
          parts={[{ name: t("scenario.met.walks"), tone: "lake" }]}
          rows={met.map(({ scene, walks }) => ({ key: scene, label: scene, values: [walks] }))}
          say={of}
          hidden=""
        />
        <FlowTable
          caption={t("scenario.ends")}
          columns={[t("scenario.ends.where"), t("scenario.ends.choice"), t("scenario.met.walks")]}
          rows={ends.map(({ scene, choice, walks }) => ({
            key: `${scene} ${choice}`,
            cells: [scene, <In key="text">{textOf(scene, choice)}</In>, of(walks)],
          }))}
        />
        <p>
          {t("scenario.covered", {
            n: Object.keys(coverage).length,
            all: scenes.length,
          })}
        </p>
        <p>
          <TouchLink href={`?seed=${encodeURIComponent(String(Number(seed) + 1))}#walks`}>
            {t("scenario.walks.again")}
          </TouchLink>
        </p>
      </div>
    </Entry>
  );

  function textOf(scene: string, choice: string): string {
    const ways = scenes.find(({ id }) => id === scene)?.ways ?? [];
    return ways.find((way) => way.choice === choice)?.text || choice;
  }

  function spread(of: Quarters | null, say: (n: number) => string): string[] {
    if (!of) return ["", "", "", ""];
    return [
      say(of.least),
      say(of.middle),
      t("scenario.walks.between", { low: say(of.low), high: say(of.high) }),
      say(of.most),
    ];
  }
}
