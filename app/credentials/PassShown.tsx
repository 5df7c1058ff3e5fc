import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Empty, Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Head, Wrap } from "../ui/Page";
import { Row, Rows } from "../ui/Rows";
import type { ShownPass } from "./issue-pass.server";
import { PassFacts } from "./PassFacts";
import { QrCode } from "./QrCode";

interface PassShownProps {
  id: string;
  title: string;
  /** Null when the credential is not in force. */
  shown: ShownPass | null;
}

/** A standing pass for its holder to show, on a screen or on paper. */
export function PassShown({ id, title, shown }: PassShownProps) {
  const t = useText();
  const crumb = (
    <a href={`/credentials/${id}`}>
      <In>{title}</In>
    </a>
  );
  if (shown === null) {
    return (
      <>
        <Head slim crumb={crumb} title={t("pass.title")} />
        <Wrap>
          <Empty title={t("pass.none")}>{t("pass.noneWhy")}</Empty>
        </Wrap>
      </>
    );
  }
  const { pass, token, address, issuer, zone } = shown;
  const end = formatInstant(pass.exp * 1000, zone, t.locale);
  return (
    <>
      <Head slim crumb={crumb} title={t("pass.title")} lead={t("pass.lead", { end })} />
      <Wrap>
        <Entry title={t("pass.code")} note={t("pass.codeHint")}>
          <div className="pass">
            <QrCode address={address} label={t("pass.codeLabel", { name: pass.name })} />
          </div>
        </Entry>
        <Entry title={t("pass.says")}>
          <PassFacts pass={pass} issuer={issuer} zone={zone} />
        </Entry>
        <Entry title={t("pass.how")}>
          <Rows text>
            {(["fresh", "name", "not"] as const).map((what) => (
              <Row key={what}>{t(`pass.how.${what}`)}</Row>
            ))}
            <Row>{t("pass.how.check", { address: address.split("#", 1)[0] ?? "" })}</Row>
          </Rows>
          <details className="noprint">
            <summary>{t("pass.text")}</summary>
            <p className="code">{token}</p>
          </details>
        </Entry>
      </Wrap>
    </>
  );
}
