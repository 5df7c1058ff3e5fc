import type { ReactNode } from "react";
import type { Text } from "../i18n/catalog";
import { formatDayOf, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { FlowTable } from "../ui/FlowTable";
import { type MarkKind, Status } from "../ui/marks";
import type { Check } from "./verification/verifier";

const marks: Record<Check["result"], MarkKind> = {
  pass: "met",
  fail: "stop",
  unknown: "unsure",
  untrusted: "outside",
  "not-made": "todo",
};

/** Every check in the order it was made: what was looked at, what was found, how it went. */
export function CheckTable({ checks }: { checks: readonly Check[] }) {
  const t = useText();
  const shown = checks.filter(({ name, result }) => name !== "recipient" || result !== "not-made");
  return (
    <FlowTable
      caption={t("credentials.checks.caption")}
      columns={[
        t("credentials.checks.check"),
        t("credentials.checks.found"),
        t("credentials.checks.result"),
      ]}
      rows={shown.map((check) => ({
        key: check.name,
        cells: [
          t(`credentials.check.${check.name}`),
          <Found key="found" check={check} />,
          <Status key="result" kind={marks[check.result]}>
            {t(`credentials.result.${check.result}`)}
          </Status>,
        ],
      }))}
    />
  );
}

function Found({ check }: { check: Check }) {
  const t = useText();
  const { name, result, code, detail } = check;
  if (result === "not-made") return t("credentials.found.notMade");
  if (code !== null) {
    const more = behind(check, t);
    return (
      <>
        <code>{code}</code>: {t(`credentials.code.${code}`)}
        {more && <code className="hash small">{more}</code>}
      </>
    );
  }
  if (name === "recipient") return t(`credentials.found.recipient.${result}`);
  if (name === "file") return t("credentials.found.file", { kb: kilobytes(detail.bytes) });
  if (name === "key") return <Long says={t("credentials.found.key")}>{detail.key}</Long>;
  if (name === "signature")
    return t("credentials.found.signature", { suite: String(detail.suite) });
  if (name === "dates") return <Dates check={check} />;
  if (name === "status") return <ListFound check={check} />;
  if (name === "issuer") return <Long says={t("credentials.found.issuer")}>{detail.issuer}</Long>;
  return t(`credentials.found.${name}`);
}

/** A finding, and under it the identifier it is about, which may break anywhere. */
function Long({ says, children }: { says: string; children: ReactNode }) {
  return (
    <>
      {says} <code className="hash small">{children}</code>
    </>
  );
}

function Dates({ check: { detail } }: { check: Check }) {
  const t = useText();
  const from = formatDayOf(Number(detail.validFrom), "UTC", t.locale);
  return detail.validUntil === undefined
    ? t("credentials.found.datesOpen", { from })
    : t("credentials.found.dates", {
        from,
        until: formatDayOf(Number(detail.validUntil), "UTC", t.locale),
      });
}

function ListFound({ check: { detail } }: { check: Check }) {
  const t = useText();
  return detail.signedAt === undefined
    ? t("credentials.found.noStatus")
    : t("credentials.found.status", {
        at: formatInstant(Number(detail.signedAt), "UTC", t.locale),
      });
}

const listProblems = [
  "unreachable",
  "purpose",
  "short",
  "index",
  "address",
  "issuer",
  "encoding",
] as const;

/** What a failing check tripped over, as the file itself spells it. */
function behind({ name, detail }: Check, t: Text): string | null {
  const list = name === "status" && listProblems.find((problem) => problem === detail.reason);
  if (list) return t(`credentials.list.${list}`);
  const names = ["reason", "where", "problem", "context", "header", "algorithm", "suite", "claim"];
  const said = [...names, "purpose", "key", "issuer"].find((at) => detail[at] !== undefined);
  return said === undefined ? null : String(detail[said]);
}

function kilobytes(bytes: string | number | undefined): number {
  return Math.max(1, Math.round(Number(bytes) / 1024));
}
