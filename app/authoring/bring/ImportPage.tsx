import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton } from "../../ui/Button";
import { Choices } from "../../ui/Choices";
import { Entry, Saved } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Ask, Rows } from "../../ui/Rows";
import type { ReportLine } from "../documents/report";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { BRING, type Bring } from "./bring-in";

/** What became of a file: only looked at, or brought in. */
export interface Brought {
  done: boolean;
  lessons: number;
  report: ReportLine[];
  /** By what the file that was looked at is found again; null when it is not kept. */
  looked: number | null;
  how: Bring;
}

interface ImportPageProps extends FramedDraft {
  brought: Brought | null;
  editKey: string;
  asked: Asked;
}

const MARKS = { kept: "met", changed: "warn", "left-out": "stop" } as const;

/** Brings a Word file into a draft: first a look at what would come of it, then the thing itself. */
export function ImportPage({ brought, editKey, asked, ...framed }: ImportPageProps) {
  const t = useText();
  const looked = brought?.looked ?? (Number(asked.values.looked) || null);
  return (
    <StudioFrame {...framed} tab="overview" title={t("bring.title")}>
      {brought && (
        <Entry title={t("bring.report")} note={t("bring.report.note")}>
          <div className="stack" id="report">
            <Saved>
              {brought.done
                ? t("bring.done", { n: brought.lessons })
                : t("bring.looked", { n: brought.lessons })}
            </Saved>
            <Rows>
              {brought.report.map((line, at) => (
                <Ask
                  // biome-ignore lint/suspicious/noArrayIndexKey: a line of a report has no name but its place
                  key={at}
                  who={
                    <>
                      <Status kind={MARKS[line.what]}>{t(`bring.fate.${line.what}`)}</Status>
                      <p className="small soft">{line.where}</p>
                    </>
                  }
                  why={
                    <p>
                      <In>{line.sentence}</In>
                    </p>
                  }
                />
              ))}
            </Rows>
            {brought.done && (
              <p>
                <LinkButton href={`/studio/${framed.draft.id}`}>{t("bring.onward")}</LinkButton>
              </p>
            )}
          </div>
        </Entry>
      )}
      <Entry title={t("bring.file")} note={t("bring.file.note")}>
        <Form asked={asked} files>
          <EditFields editKey={editKey} seq={framed.last.seq} />
          {looked !== null && (
            <>
              <input type="hidden" name="looked" value={looked} />
              <p>{t("bring.looked.kept")}</p>
            </>
          )}
          <Field
            name="file"
            type="file"
            label={t(looked === null ? "bring.choose" : "bring.choose.other")}
            hint={t("bring.choose.hint")}
          />
          <Choices
            type="radio"
            name="how"
            legend={t("bring.how")}
            options={BRING.map((value) => ({ value, label: t(`bring.how.${value}`) }))}
            chosen={[brought?.how ?? "instead"]}
          />
          <p className="row">
            <Button name="step" value="look" weight="two">
              {t("bring.look")}
            </Button>
            <Button name="step" value="bring">
              {t("bring.button")}
            </Button>
          </p>
        </Form>
      </Entry>
    </StudioFrame>
  );
}
