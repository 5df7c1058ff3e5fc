import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { RemindHere } from "../../placement/reminders/RemindHere";
import { askWords, ownerWords, type Reading, stateWords } from "../../placement/requirement";
import { LinkButton } from "../../ui/Button";
import { Quoting } from "../../ui/In";
import { type MarkKind, Status } from "../../ui/marks";
import { Ask } from "../../ui/Rows";
import type { MondayRow, RowState } from "./monday";

interface RowProps {
  row: MondayRow;
  names: Record<string, string>;
}

/** One person: how it stands, why, what to do next and whose that is, and the way there. */
export function MondayPerson({ row, names }: RowProps) {
  const t = useText();
  const { name, opening, state, leaf } = row;
  const { reason, step, owner } = useRowWords({ row, names });
  const holds = leaf?.next?.action === "lift-hold";
  return (
    <Ask
      who={
        <>
          <h3>
            <a className="touch" href={`/people/${row.personId}`}>
              {name}
            </a>
          </h3>
          <p className="small soft">
            {t("monday.starts", {
              school: opening.school,
              title: opening.title,
              day: formatDay(opening.startsOn, t.locale),
            })}
          </p>
        </>
      }
      why={
        <>
          <Status kind={markOf(state)}>{useStateWords(state)}</Status>
          {reason && (
            <p>
              <Quoting kept={Object.values(names)}>{reason}</Quoting>
            </p>
          )}
          {step && <p>{step}</p>}
          {owner && <p className="small soft">{owner}.</p>}
        </>
      }
      action={
        <div className="stack">
          <LinkButton
            weight="two"
            href={holds ? `/people/${row.personId}/hold` : pathOf(row)}
            label={t(holds ? "monday.holdOf" : "opening.openOf", { name })}
          >
            {t(holds ? "monday.hold" : "opening.open")}
          </LinkButton>
          <RemindHere
            personId={row.personId}
            name={name}
            openingId={opening.id}
            leaf={leaf}
            names={names}
          />
        </div>
      }
    />
  );
}

/** Where someone's whole answer about the opening stands, with the buttons that act on it. */
export function pathOf({ opening, personId }: MondayRow): string {
  return `/openings/${opening.id}/people/${personId}`;
}

/** Why, what next, and whose: empty where there is nothing to say. */
export function useRowWords({ row: { leaf, name }, names }: RowProps) {
  const t = useText();
  const reading: Reading = { voice: "them", name, as: "lead" };
  if (!leaf) return { reason: "", step: "", owner: "" };
  return {
    reason: t("monday.reason", {
      what: askWords(leaf, t, names),
      how: lowered(stateWords(leaf, t)),
    }),
    step: leaf.next ? t(`step.${leaf.next.action}.them`) : "",
    owner: leaf.next ? ownerWords(leaf.next.owner, t, reading) : "",
  };
}

/** How a row stands, in a few words. */
export function useStateWords(state: RowState): string {
  const t = useText();
  switch (state.kind) {
    case "failing":
      return t("monday.state.failing");
    case "until":
      return t("monday.state.until", { day: formatDay(state.day, t.locale) });
    case "carried":
      return t(`monday.state.${state.by}`, { day: formatDay(state.day, t.locale) });
    case "steps":
      return t("monday.state.steps", { n: state.n });
  }
}

function markOf(state: RowState): MarkKind {
  if (state.kind === "failing") return "stop";
  return state.kind === "steps" ? "wait" : "until";
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
