import { formatDay } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { Status } from "../../ui/marks";
import { Head, Wrap } from "../../ui/Page";
import { Pair, Rows } from "../../ui/Rows";
import { partyWords } from "./agreement-words";
import type { AgreementLine, AgreementRow } from "./read-agreements.server";

/** The agreements that the reader has a part in, and who has not signed each. */
export function AgreementsPage({
  agreements,
  publishes,
}: {
  agreements: readonly AgreementRow[];
  /** The reader may publish one. */
  publishes: boolean;
}) {
  const t = useText();
  return (
    <>
      <Head title={t("agreements.title")} lead={t("agreements.lead")} />
      <Wrap>
        {agreements.length === 0 && (
          <Entry title={t("agreements.title")}>
            <Empty title={t("agreements.none.title")}>{t("agreements.none.text")}</Empty>
          </Entry>
        )}
        {agreements.map((agreement) => (
          <Agreement key={agreement.id} {...agreement} />
        ))}
        {publishes && (
          <Entry title={t("agreements.new")}>
            <p className="row">
              <LinkButton weight="two" href="/agreements/new">
                {t("agreements.new")}
              </LinkButton>
            </p>
          </Entry>
        )}
      </Wrap>
    </>
  );
}

function Agreement({ id, title, version, endsOn, programName, lines }: AgreementRow) {
  const t = useText();
  const mine = lines.some((line) => line.mine);
  const term =
    endsOn === null
      ? t("agreements.version", { version: String(version) })
      : t("agreements.versionUntil", {
          version: String(version),
          day: formatDay(endsOn, t.locale),
        });
  return (
    <Entry title={title} note={`${programName}. ${term}`}>
      <div className="stack">
        <AgreementLines lines={lines} />
        <p className="row">
          <LinkButton
            weight={mine ? "main" : "two"}
            href={`/agreements/${id}`}
            label={t(mine ? "agreements.signOf" : "agreements.readOf", { title })}
          >
            {t(mine ? "agreements.sign" : "agreements.read")}
          </LinkButton>
        </p>
      </div>
    </Entry>
  );
}

/** Who has signed an agreement, for each school or person that it is about; the unsigned first. */
export function AgreementLines({ lines }: { lines: readonly AgreementLine[] }) {
  const t = useText();
  if (lines.length === 0) return <p>{t("agreements.nobody")}</p>;
  const sorted = [...lines].sort((a, b) => b.unsigned.length - a.unsigned.length);
  return (
    <Rows>
      {sorted.map(({ id, name, unsigned }) => (
        <Pair
          key={id}
          end={
            unsigned.length === 0 ? (
              <Status kind="met">{t("agreements.signed")}</Status>
            ) : (
              <Status kind="todo">
                {t("agreements.unsigned", { parties: partyWords(unsigned, t) })}
              </Status>
            )
          }
        >
          <h3>{name}</h3>
        </Pair>
      ))}
    </Rows>
  );
}
