import { useText } from "../../i18n/text";
import { Field } from "../../ui/Field";
import { useKeptLang } from "../../ui/In";
import { END, type Scene } from "./scenario-graph";

/** Each scene with its choices and where they lead, as fields that a keyboard fills. */
export function ScenarioOutline({ scenes }: { scenes: readonly Scene[] }) {
  const t = useText();
  const kept = useKeptLang();
  return scenes.map((scene, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: scenes may share a name while they are written
    <fieldset className="rowset" key={`${scene.id} ${at}`} id={`scene-${at + 1}`}>
      <legend>{t("scenario.scene", { n: at + 1, id: scene.id })}</legend>
      <p className="small soft" lang={kept}>
        {scene.text || t("items.list.empty")}
      </p>
      {scene.ways.map(({ choice, text, to, right }, nth) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: choices have no identity but their order
          key={`${choice} ${nth}`}
          name={`next.${at}.${nth}`}
          type="select"
          label={t(right ? "scenario.choice.right" : "scenario.choice", {
            id: choice,
            text: text || t("items.list.empty"),
          })}
          value={to ?? END}
          options={targetsFor(to)}
        />
      ))}
    </fieldset>
  ));

  function targetsFor(to: string | null): { value: string; label: string }[] {
    const named = [...new Set(scenes.map(({ id }) => id).filter(Boolean))];
    const odd =
      to !== null && !named.includes(to)
        ? [{ value: to, label: t("scenario.nowhere", { id: to }) }]
        : [];
    return [
      ...odd,
      ...named.map((id) => ({ value: id, label: t("scenario.to", { id }) })),
      { value: END, label: t("items.field.next.end") },
    ];
  }
}
