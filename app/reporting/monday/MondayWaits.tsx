import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Status } from "../../ui/marks";
import { Ask } from "../../ui/Rows";
import type { Counted, Waits } from "./read-waits.server";

/** Where each kind is done. */
const PLACES: Record<Counted, string> = {
  sheets: "/sessions",
  offers: "/openings",
  orders: "/people",
  waivers: "/waivers",
  contests: "/contests",
  hours: "/reports/hours",
  rules: "/rules",
  lists: "/roster",
};

/** Whether nothing waits on the program but the people whom the gate is asked about. */
export function waitsForNothing({ unsigned, offers, counts, orders }: Waits): boolean {
  return [unsigned, offers, counts, orders].every((some) => some.length === 0);
}

/** What waits on the program itself: each thing to take up, then how many there are of the others. */
export function MondayWaits({ waits, names }: { waits: Waits; names: Record<string, string> }) {
  const t = useText();
  return (
    <>
      {waits.unsigned.map(({ id, title, on }) => (
        <Waiting
          key={id}
          title={title}
          word={t("monday.sign")}
          text={t("monday.sign.text", { day: formatDay(on, t.locale) })}
          owner={t("owner.coach")}
          href={`/sessions/${id}/sign-off`}
          action={t("monday.sign.go")}
          label={t("monday.sign.goOf", { title })}
        />
      ))}
      {waits.offers.map(({ id, name, title, school, answerBy }) => (
        <Waiting
          key={id}
          title={name}
          word={t("monday.offer")}
          text={t("monday.offer.text", { title, school, day: formatDay(answerBy, t.locale) })}
          owner={t("owner.you")}
          href={`/offers/${id}`}
          action={t("monday.offer.go")}
          label={t("monday.offer.goOf", { name })}
        />
      ))}
      {waits.orders.map(({ id, personId, name, type, since }) => (
        <Waiting
          key={id}
          title={name}
          word={t("monday.order")}
          text={t("monday.order.text", {
            what: names[type] ?? type,
            day: formatDay(since, t.locale),
          })}
          owner={t("owner.adjudicator")}
          href={`/people/${personId}`}
          action={t("opening.open")}
          label={t("opening.openOf", { name })}
        />
      ))}
      {waits.counts.map(({ kind, n }) => (
        <Waiting
          key={kind}
          title={t(`monday.count.${kind}`, { n })}
          word={t("monday.count")}
          href={PLACES[kind]}
          action={t("opening.open")}
          label={t("opening.openOf", { name: t(`monday.count.${kind}`, { n }) })}
        />
      ))}
    </>
  );
}

interface WaitingProps {
  title: string;
  word: string;
  text?: string;
  owner?: string;
  href: string;
  action: string;
  /** The action with what it is about, for who hears it alone. */
  label: string;
}

function Waiting({ title, word, text, owner, href, action, label }: WaitingProps) {
  return (
    <Ask
      who={<h3>{title}</h3>}
      why={
        <>
          <Status kind="wait">{word}</Status>
          {text && <p>{text}</p>}
          {owner && <p className="small soft">{owner}.</p>}
        </>
      }
      action={
        <LinkButton weight="two" href={href} label={label}>
          {action}
        </LinkButton>
      }
    />
  );
}
