import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { Quoting } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Row, Rows } from "../../ui/Rows";
import { clearanceTitle } from "../rules/rule-words";
import type { OrderLine } from "./read-vendors.server";
import type { Stage } from "./vendor";

const MARKS = { started: "part", ready: "wait", closed: "todo" } as const satisfies Record<
  Stage,
  string
>;

/** What was ordered and how far it has come; `named` says whom each is about. */
export function OrderRows({ orders, named }: { orders: readonly OrderLine[]; named: boolean }) {
  const t = useText();
  return (
    <Rows>
      {orders.map(({ id, name, type, title, vendorName, timeZone, stage, since, askedAt }) => (
        <Row key={id}>
          <h3>{named ? name : <Title type={type} title={title} />}</h3>
          <Status kind={stage === null ? "todo" : MARKS[stage]}>
            {t(`order.stage.${stage ?? "none"}`, {
              day: formatDayOf(since ?? askedAt, timeZone, t.locale),
              vendor: vendorName,
            })}
          </Status>
          <p className="small soft">
            {named && (
              <>
                <Title type={type} title={title} /> ·{" "}
              </>
            )}
            {t("order.number", { id })}
          </p>
          {stage === "ready" && <p className="small soft">{t("order.ready.what")}</p>}
        </Row>
      ))}
    </Rows>
  );
}

function Title({ type, title }: Pick<OrderLine, "type" | "title">) {
  return <Quoting kept={[title]}>{clearanceTitle(type, title, useText()) ?? type}</Quoting>;
}
