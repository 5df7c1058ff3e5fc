import { useText } from "../../i18n/text";
import { LinkButton, TouchLink } from "../../ui/Button";
import { Entry, Panel } from "../../ui/Entry";
import { Row, Rows } from "../../ui/Rows";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";

interface ExportPageProps extends FramedDraft {
  /** How many errors keep the course from being written for elsewhere; null where nobody could tell. */
  faults: number | null;
  /** What a cartridge leaves out of single questions, in sentences. */
  lostQuestions: readonly string[];
}

const PACKAGES = ["common-cartridge", "cmi5", "print"] as const;
/** The sentence that the command line says of each as well. */
const LOST = {
  "common-cartridge": "document.lost.cartridge",
  cmi5: "document.lost.cmi5",
  print: "document.lost.print",
} as const;

/** The ways in which a course can be taken elsewhere: what each is for, and what it leaves behind. */
export function ExportPage({ faults, lostQuestions, ...framed }: ExportPageProps) {
  const t = useText();
  const base = `/studio/${framed.draft.id}`;
  return (
    <StudioFrame {...framed} tab={null} title={t("export.title")}>
      <Entry title={t("export.zip")} note={t("export.zip.for")}>
        <div className="stack">
          <p className="text">{t("export.zip.lost")}</p>
          <p>
            <LinkButton weight="two" href={`${base}/course.zip`} download>
              {t("export.zip.get")}
            </LinkButton>
          </p>
        </div>
      </Entry>
      {faults !== 0 && (
        <Panel tone="amber">
          <p>{faults === null ? t("export.stopped") : t("export.faults", { n: faults })}</p>
          <p>
            <LinkButton weight="two" href={`${base}#notes`}>
              {t("export.toNotes")}
            </LinkButton>
          </p>
        </Panel>
      )}
      {PACKAGES.map((format) => (
        <Entry key={format} title={t(`export.${format}`)} note={t(`export.${format}.for`)}>
          <div className="stack">
            <p className="text">{t(LOST[format])}</p>
            {format === "common-cartridge" && lostQuestions.length > 0 && (
              <details>
                <summary>{t("export.lostQuestions", { n: lostQuestions.length })}</summary>
                <Rows text>
                  {lostQuestions.map((sentence) => (
                    <Row key={sentence}>{sentence}</Row>
                  ))}
                </Rows>
              </details>
            )}
            {faults === 0 && (
              <p>
                <LinkButton weight="two" href={`${base}/package?format=${format}`} download>
                  {t(`export.${format}.get`)}
                </LinkButton>
              </p>
            )}
          </div>
        </Entry>
      ))}
      <Entry title={t("export.items")} note={t("export.items.for")}>
        <p>
          <TouchLink href={`${base}/items/import`}>{t("export.items.get")}</TouchLink>
        </p>
      </Entry>
    </StudioFrame>
  );
}
