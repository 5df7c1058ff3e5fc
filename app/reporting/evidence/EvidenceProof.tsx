import { useText } from "../../i18n/text";
import { Entry } from "../../ui/Entry";
import { FlowTable } from "../../ui/FlowTable";

/** The manifest in print: every file's hash, where the log ended, and the commands to make it again. */
export function EvidenceProof({
  shown,
}: {
  shown: {
    files: readonly { name: string; sha256: string }[];
    /** Of the manifest. */
    hash: string;
    heads: readonly { stream: string; seq: number; hash: string }[];
    replay: readonly string[];
  };
}) {
  const t = useText();
  const { files, hash, heads, replay } = shown;
  const line = (name: string, sha256: string) => ({
    key: name,
    cells: [name, <code key="hash">{sha256}</code>],
  });
  return (
    <Entry title={t("evidence.check.title")} note={t("evidence.check.note")}>
      <div className="stack">
        <FlowTable
          caption={t("evidence.check.title")}
          columns={[t("evidence.file"), t("evidence.hash")]}
          rows={[
            ...files.map(({ name, sha256 }) => line(name, sha256)),
            line(t("evidence.manifest"), hash),
            ...heads.map(({ stream, seq, hash: end }) =>
              line(t("evidence.head", { stream, seq: String(seq) }), end),
            ),
          ]}
        />
        <p>{t("evidence.again")}</p>
        {replay.map((command) => (
          <p key={command} className="small">
            <code>{command}</code>
          </p>
        ))}
      </div>
    </Entry>
  );
}
