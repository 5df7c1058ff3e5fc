import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { TouchLink } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Head, Wrap } from "../ui/Page";
import type { LocalLetter } from "./send-mail.server";

/** The letters of a machine that sends no mail. The demo's people read them here. */
export function OutboxPage({ letters }: { letters: readonly LocalLetter[] }) {
  const t = useText();
  return (
    <>
      <Head title={t("identity.outbox.title")} lead={t("identity.outbox.lead")} />
      <Wrap>
        {letters.length === 0 && (
          <Empty title={t("identity.outbox.empty")}>{t("identity.outbox.emptyWhy")}</Empty>
        )}
        {letters.map(({ id, to, subject, text, address, sentAt }) => (
          <Entry key={id} title={subject} note={formatInstant(sentAt, "UTC", t.locale)}>
            <div className="stack text">
              <p className="soft">{t("identity.outbox.to", { address: to })}</p>
              {text.split("\n\n").map((part) =>
                part === address ? (
                  <p key={part}>
                    <TouchLink href={new URL(address).pathname}>
                      {t("identity.outbox.open")}
                    </TouchLink>
                  </p>
                ) : (
                  <p key={part}>{part}</p>
                ),
              )}
            </div>
          </Entry>
        ))}
      </Wrap>
    </>
  );
}
