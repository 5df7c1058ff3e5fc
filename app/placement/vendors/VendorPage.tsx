import { useText } from "../../i18n/text";
import { Button } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { FirstOf } from "../../ui/ListPages";
import { Head, Wrap } from "../../ui/Page";
import { ErrorSummary, type Problem, unlinked } from "../../ui/problems";
import { Facts } from "../../ui/Rows";
import { OrderRows } from "./OrderRows";
import type { OrderLine } from "./read-vendors.server";

interface VendorPageProps {
  vendor: { id: string; name: string; endedAt: number | null };
  orders: readonly OrderLine[];
  /** How many orders there are. */
  total: number;
  /** Where the vendor sends its news. */
  address: string;
  /** Only on the answer to someone who asked for it. */
  secret: string | null;
  /** What is wrong with a form that was sent. */
  problems: readonly Problem[];
}

/** One vendor: how it reaches Muster, what was ordered from it, and its end. */
export function VendorPage({ vendor, orders, total, address, secret, problems }: VendorPageProps) {
  const t = useText();
  const wrong = <ErrorSummary title={t("problem.title")} problems={unlinked(problems)} />;
  return (
    <>
      <Head title={vendor.name} crumb={<a href="/vendors">{t("vendors.title")}</a>} slim />
      <Wrap>
        {vendor.endedAt === null && (
          <Entry title={t("vendor.reach")} note={t("vendor.reach.note")}>
            <div className="stack text">
              {wrong}
              <Facts
                items={[
                  { name: t("vendor.address"), value: <code>{address}</code> },
                  ...(secret === null
                    ? []
                    : [{ name: t("vendor.secret"), value: <code>{secret}</code> }]),
                ]}
              />
              <p>{t("vendor.how")}</p>
              {secret === null && (
                <>
                  <p>{t("vendor.secret.hidden")}</p>
                  <Form>
                    <p className="row">
                      <Button weight="two" name="act" value="show">
                        {t("vendor.secret.show")}
                      </Button>
                    </p>
                  </Form>
                </>
              )}
            </div>
          </Entry>
        )}
        <Entry title={t("vendor.orders")} note={t("vendor.orders.note")}>
          {vendor.endedAt !== null && wrong}
          {orders.length === 0 ? (
            <p>{t("vendor.orders.none")}</p>
          ) : (
            <div className="stack">
              <OrderRows orders={orders} named />
              <FirstOf shown={orders.length} total={total} />
            </div>
          )}
        </Entry>
        {vendor.endedAt === null && (
          <Entry title={t("vendor.end")}>
            <Form id="end">
              <p className="text">{t("vendor.end.text")}</p>
              <p className="row">
                <Button weight="two" name="act" value="end">
                  {t("vendor.end.send")}
                </Button>
              </p>
            </Form>
          </Entry>
        )}
      </Wrap>
    </>
  );
}
