import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { In } from "../../ui/In";
import { Head, Meta, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import type { Queued, ReviewQueue } from "./read-queue.server";

/** What waits for a reviewer, the oldest first. */
export function ReviewsPage({ waiting, own }: ReviewQueue) {
  const t = useText();
  return (
    <>
      <Head title={t("reviews.title")} lead={t("reviews.lead")} slim />
      <Wrap>
        <Entry title={t("reviews.waiting")} note={t("reviews.waiting.note")}>
          {waiting.length === 0 && (
            <Empty title={t("reviews.none.title")}>{t("reviews.none.text")}</Empty>
          )}
          <QueuedRows rows={waiting} />
        </Entry>
        {own.length > 0 && (
          <Entry title={t("reviews.own")} note={t("reviews.own.note")}>
            <QueuedRows rows={own} />
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function QueuedRows({ rows }: { rows: readonly Queued[] }) {
  const t = useText();
  return (
    <Rows>
      {rows.map(({ draft, code, title, state, sentAt, missing, openComments }) => (
        <Pair
          key={draft.id}
          end={
            <LinkButton
              weight="two"
              href={`/studio/${draft.id}/review`}
              label={t("reviews.openOf", { title })}
            >
              {t("reviews.open")}
            </LinkButton>
          }
        >
          <h3>
            <In>{title || code}</In>
          </h3>
          <Meta
            items={[
              <In key="college">{draft.organizationName}</In>,
              t(`studio.state.${state}`),
              t("reviews.sent", { when: formatInstant(sentAt, "UTC", t.locale) }),
              t("reviews.comments", { n: openComments }),
            ]}
          />
          {missing.length > 0 && (
            <p className="small">
              {t("reviews.missing", {
                kinds: t.list(missing.map((kind) => t(`review.kind.${kind}`))),
              })}
            </p>
          )}
        </Pair>
      ))}
    </Rows>
  );
}
