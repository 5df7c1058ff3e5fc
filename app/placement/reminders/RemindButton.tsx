import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import type { ExplainedLeaf } from "../gate/explain";
import { askWords } from "../requirement";
import { canRemind, type Reminded } from "./reminder";

export interface RemindButtonProps {
  personId: string;
  name: string;
  openingId: string;
  /** The requirement to act on; without a step there is nobody to remind. */
  leaf: ExplainedLeaf | null;
  names: Readonly<Record<string, string>>;
  reminded: Reminded | null;
  /** Where to come back to: a path of ours. */
  back: string;
}

/** One press writes one letter to whoever has the next step; or says who was reminded when. */
export function RemindButton(props: RemindButtonProps) {
  const { personId, name, openingId, leaf, names, reminded, back } = props;
  const t = useText();
  if (reminded) return <RemindedOn reminded={reminded} />;
  if (!leaf || !canRemind(leaf.next?.owner)) return null;
  const what = askWords(leaf, t, names);
  return (
    <form method="post" action={`/openings/${openingId}/people/${personId}/reminder`}>
      <input type="hidden" name="req" value={leaf.req} />
      <input type="hidden" name="back" value={back} />
      <Button weight="two" label={t("reminder.buttonOf", { name, what })}>
        {t("reminder.button")}
      </Button>
    </form>
  );
}

/** When a letter about it went out, and who pressed. */
export function RemindedOn({ reminded: { on, by } }: { reminded: Reminded }) {
  const t = useText();
  const day = formatDay(on, t.locale);
  return (
    <p className="small soft">
      {by === null ? t("reminder.sentPlain", { day }) : t("reminder.sent", { day, name: by })}
    </p>
  );
}
