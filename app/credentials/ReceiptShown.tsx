import type { Text } from "../i18n/catalog";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Answer, Entry } from "../ui/Entry";
import { Facts } from "../ui/Rows";
import { Hash } from "./ProofTables";
import type { Receipt } from "./receipt";

/** What a receipt says of an earlier check, or that nothing it says can be believed. */
export function ReceiptShown({ receipt }: { receipt: Receipt | null }) {
  const t = useText();
  if (receipt === null) {
    return (
      <Entry title={t("credentials.receipt.title")}>
        <Answer kind="stop" word={t("credentials.receipt.bad")} panel live>
          <p>{t("credentials.receipt.badWhy")}</p>
        </Answer>
      </Entry>
    );
  }
  const { iss, iat, sha256 } = receipt;
  return (
    <Entry title={t("credentials.receipt.title")}>
      <div className="stack">
        <Answer kind="met" word={t("credentials.receipt.good")} panel live>
          <p>
            {t("credentials.receipt.goodWhy", { when: formatInstant(iat * 1000, "UTC", t.locale) })}
          </p>
        </Answer>
        <Facts
          items={[
            ...outcome(receipt, t),
            { name: t("credentials.receipt.file"), value: <Hash key="file">{sha256}</Hash> },
            { name: t("credentials.receipt.by"), value: <Hash key="by">{iss}</Hash> },
          ]}
        />
      </div>
    </Entry>
  );
}

/** One check's answer, or how many rows of a run came out how. */
function outcome(receipt: Receipt, t: Text): { name: string; value: string }[] {
  if (receipt.kind === "run") {
    const verdicts = ["valid", "invalid", "unknown", "untrusted"] as const;
    return verdicts.map((verdict) => ({
      name: t(`credentials.verdict.${verdict}`),
      value: t("credentials.bulk.rows", { n: receipt[verdict] }),
    }));
  }
  const { verdict, code, badge } = receipt;
  return [
    { name: t("credentials.receipt.answer"), value: t(`credentials.verdict.${verdict}`) },
    ...(code === null ? [] : [{ name: t("credentials.receipt.code"), value: code }]),
    ...(badge ? [{ name: t("credentials.receipt.badge"), value: badge.name }] : []),
  ];
}
