import type { ItemType } from "../../assessment/items/index";
import type { Key, Text } from "../../i18n/catalog";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { useKeptOptions } from "../../ui/In";
import { type FieldPart, ORIGIN, type Part, partsOf, type RowsPart } from "./item-parts";
import type { Typed, TypedRow } from "./typed-item";

/** What the form of a question offers to choose from. */
export interface ItemOffers {
  objectives: readonly { id: string; text: string }[];
  /** Paths of the draft's drawings. */
  figures: readonly string[];
}

interface Place {
  type: ItemType;
  /** The list that the fields stand in; "" for the question itself. */
  list: string;
  /** Stands before every name. */
  prefix: string;
  offers: ItemOffers;
  /** The names of a scenario's scenes. */
  scenes: readonly string[];
}

interface ItemFieldsProps {
  type: ItemType;
  typed: Typed;
  offers: ItemOffers;
  /** Which of its fields: what it is about, what it asks, or the rest. */
  group: "about" | "asks" | "more";
}

const ABOUT = ["id", "objective", "level", "pool", "critical", "family"];
const MORE = ["sources", "figure.src", "figure.alt"];
const HIDDEN = ["type", ...ORIGIN];

/** The fields of a question of any type, as one group of its form. */
export function ItemFields({ type, typed, offers, group }: ItemFieldsProps) {
  const scenes = (typed.rows.nodes ?? []).map(({ fields }) => fields.id ?? "");
  const place = { type, list: "", prefix: "", offers, scenes };
  const parts = partsOf(type).filter(({ name }) => {
    if (HIDDEN.includes(name)) return false;
    if (group === "about") return ABOUT.includes(name);
    return group === "more" ? MORE.includes(name) : ![...ABOUT, ...MORE].includes(name);
  });
  return <Parts parts={parts} typed={typed} place={place} />;
}

function Parts({ parts, typed, place }: { parts: readonly Part[]; typed: Typed; place: Place }) {
  return parts.map((part) =>
    part.kind === "rows" ? (
      <RowList key={part.name} part={part} rows={typed.rows[part.name] ?? []} place={place} />
    ) : (
      <OneField
        key={part.name}
        part={part}
        value={typed.fields[part.name] ?? ""}
        typed={typed}
        place={place}
      />
    ),
  );
}

const LISTS = ["options", "pairs", "gaps", "nodes", "units", "tempting"] as const;

function RowList({
  part,
  rows,
  place,
}: {
  part: RowsPart;
  rows: readonly TypedRow[];
  place: Place;
}) {
  const t = useText();
  const list = `${place.prefix}${part.name}`;
  const kind = LISTS.find((one) => one === part.name) ?? "options";
  return (
    <fieldset className="rowset" id={list} tabIndex={-1}>
      <legend>{t(`items.list.${kind}`)}</legend>
      <input type="hidden" name={`${list}.count`} value={rows.length} />
      {rows.map((row, at) => {
        const name = rowName(part, row, at);
        const title =
          place.type === "order"
            ? t("items.row.steps", { name })
            : t(`items.row.${kind}`, { name });
        const inner = { ...place, list: part.name, prefix: `${list}.${at}.` };
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their order
          <fieldset className="row-of" key={at}>
            <legend>{title}</legend>
            <input type="hidden" name={`${inner.prefix}at`} value={row.at} />
            <Parts parts={part.parts} typed={row} place={inner} />
            <RowButtons list={list} at={at} of={rows.length} title={title} />
          </fieldset>
        );
      })}
      <p>
        <Button weight="two" name="do" value={`add:${list}`}>
          {t(`items.row.add.${kind}`)}
        </Button>
      </p>
    </fieldset>
  );
}

function rowName(part: RowsPart, { fields }: TypedRow, at: number): string | number {
  return part.ids === null ? at + 1 : fields.id || at + 1;
}

function RowButtons({
  list,
  at,
  of,
  title,
}: {
  list: string;
  at: number;
  of: number;
  title: string;
}) {
  const t = useText();
  const steps = [
    ...(at > 0 ? (["up"] as const) : []),
    ...(at < of - 1 ? (["down"] as const) : []),
    "remove" as const,
  ];
  return (
    <p className="row">
      {steps.map((step) => (
        <Button
          key={step}
          weight="quiet"
          name="do"
          value={`${step}:${list}.${at}`}
          label={t("items.row.doTo", { what: t(`items.row.${step}`), row: title })}
        >
          {t(`items.row.${step}`)}
        </Button>
      ))}
    </p>
  );
}

interface OneFieldProps {
  part: FieldPart;
  value: string;
  typed: Typed;
  place: Place;
}

function OneField({ part, value, typed, place }: OneFieldProps) {
  const t = useText();
  const objectives = useKeptOptions(place.offers.objectives);
  const name = place.prefix + part.name;
  if (part.kind === "mark" || part.kind === "tick")
    return <Ticked part={part} value={value} place={place} />;
  if (part.name === "id" && place.list !== "" && place.list !== "nodes" && place.list !== "gaps")
    return <input type="hidden" name={name} value={value} />;
  const { label, hint } = wordsOf(part, typed, place, t);
  const options = optionsOf(part, value, { ...place, objectives }, t);
  const common = { name, label, hint, value };
  if (options) return <Field {...common} type="select" options={options} />;
  if (part.kind === "words" || part.kind === "lines")
    return (
      <Field {...common} type="textarea" rows={rowsFor(part, value)} kept={part.kind === "words"} />
    );
  return <Field {...common} />;
}

function Ticked({ part, value, place }: Omit<OneFieldProps, "typed">) {
  const t = useText();
  const isMark = part.kind === "mark";
  const [, list = "", row = ""] = /^(.*)\.(\d+)\.$/.exec(place.prefix) ?? [];
  const key: Key =
    part.name === "critical"
      ? "items.field.critical"
      : isMark
        ? "items.field.correct.mark"
        : "items.field.correct.tick";
  return (
    <label className="choice">
      <input
        type={isMark ? "radio" : "checkbox"}
        name={isMark ? `${list}.right` : place.prefix + part.name}
        id={place.prefix + part.name}
        value={isMark ? row : "on"}
        defaultChecked={value !== ""}
      />
      <span>{t(key)}</span>
    </label>
  );
}

function rowsFor({ kind, name }: FieldPart, value: string): number {
  const lines = value.split("\n").length + Math.floor(value.length / 48);
  const least = kind === "lines" || name === "debrief" || name === "stem" ? 3 : 2;
  return Math.min(10, Math.max(least, lines));
}

interface Option {
  value: string;
  label: string;
  lang?: string | undefined;
}

function optionsOf(
  { name }: FieldPart,
  value: string,
  { offers, scenes, objectives }: Place & { objectives: Option[] },
  t: Text,
): Option[] | null {
  const known = (): Option[] | null => {
    switch (name) {
      case "objective":
        return objectives;
      case "level":
        return (["recall", "apply", "analyze"] as const).map((one) => ({
          value: one,
          label: t(`items.level.${one}`),
        }));
      case "pool":
        return (["check", "practice"] as const).map((one) => ({
          value: one,
          label: t(`items.pool.${one}`),
        }));
      case "figure.src":
        return [
          { value: "", label: t("items.field.figure.none") },
          ...offers.figures.map((path) => ({ value: path, label: path.replace("figures/", "") })),
        ];
      case "next":
        return [
          ...scenes.filter(Boolean).map((id) => ({ value: id, label: id })),
          { value: "end", label: t("items.field.next.end") },
        ];
      default:
        return null;
    }
  };
  const options = known();
  const isKnown = options?.some((option) => option.value === value) ?? true;
  return options && !isKnown ? [{ value, label: value }, ...options] : options;
}

type FieldKey = Exclude<Extract<Key, `items.field.${string}`>, "items.field.gapText.hint">;

/** What fields are called, and what to write in them; by the list that they stand in where that matters. */
const WORDS: Readonly<Record<string, readonly [label: FieldKey, hint?: FieldKey]>> = {
  id: ["items.field.id", "items.field.id.hint"],
  "nodes.id": ["items.field.nodeId"],
  "gaps.id": ["items.field.gapId"],
  objective: ["items.field.objective"],
  level: ["items.field.level"],
  pool: ["items.field.pool"],
  family: ["items.field.family", "items.field.family.hint"],
  stem: ["items.field.stem"],
  sources: ["items.field.sources", "items.field.sources.hint"],
  "figure.src": ["items.field.figure.src"],
  "figure.alt": ["items.field.figure.alt", "items.field.figure.alt.hint"],
  choose: ["items.field.choose", "items.field.choose.hint"],
  position: ["items.field.position"],
  "options.text": ["items.field.option"],
  "pairs.text": ["items.field.left"],
  "nodes.text": ["items.field.nodeText"],
  "tempting.text": ["items.field.wrongText"],
  match: ["items.field.match"],
  others: ["items.field.others", "items.field.others.hint"],
  feedback: ["items.field.feedback", "items.field.feedback.hint"],
  answer: ["items.field.answer"],
  tolerance: ["items.field.tolerance", "items.field.tolerance.hint"],
  names: ["items.field.names", "items.field.names.hint"],
  factor: ["items.field.factor"],
  "feedback.right": ["items.field.feedback.right"],
  "feedback.wrong": ["items.field.feedback.wrong"],
  value: ["items.field.value"],
  accepted: ["items.field.accepted", "items.field.accepted.hint"],
  ratings: ["items.field.ratings", "items.field.ratings.hint"],
  debrief: ["items.field.debrief", "items.field.debrief.hint"],
  next: ["items.field.next"],
  consequence: ["items.field.consequence"],
};

function wordsOf(
  { name }: FieldPart,
  typed: Typed,
  { type, list }: Place,
  t: Text,
): { label: string; hint?: string } {
  if (name === "stem" && type === "branch") return { label: t("items.field.stem.branch") };
  if (name === "text" && type === "order") return { label: t("items.field.step") };
  if (name === "text" && list === "") {
    const example = `{${typed.rows.gaps?.[0]?.fields.id || "n1"}}`;
    return { label: t("items.field.gapText"), hint: t("items.field.gapText.hint", { example }) };
  }
  const [label, hint] = WORDS[`${list}.${name}`] ?? WORDS[name] ?? [];
  if (!label) throw new Error(`the form has no words for ${name}`);
  return { label: t(label), ...(hint && { hint: t(hint) }) };
}
