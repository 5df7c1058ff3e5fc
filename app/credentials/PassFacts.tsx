import { formatDay, formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { In } from "../ui/In";
import { Facts } from "../ui/Rows";
import type { Pass } from "./pass";

/** What a standing pass says, its instants in one zone. */
export function PassFacts({ pass, issuer, zone }: { pass: Pass; issuer: string; zone: string }) {
  const t = useText();
  return (
    <Facts
      items={[
        { name: t("pass.name"), value: pass.name },
        { name: t("pass.credential"), value: <In>{pass.title}</In> },
        { name: t("pass.issuer"), value: issuer },
        ...(pass.until === undefined
          ? []
          : [{ name: t("pass.until"), value: formatDay(pass.until, t.locale) }]),
        { name: t("pass.made"), value: formatInstant(pass.iat * 1000, zone, t.locale) },
        { name: t("pass.end"), value: formatInstant(pass.exp * 1000, zone, t.locale) },
      ]}
    />
  );
}
