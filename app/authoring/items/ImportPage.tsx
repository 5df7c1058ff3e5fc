import type { Item } from "../../assessment/items/index";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton, TouchLink } from "../../ui/Button";
import { Entry } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In, useKeptOptions } from "../../ui/In";
import { Status } from "../../ui/marks";
import { ErrorSummary } from "../../ui/problems";
import { Ask, Rows } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import { FORMATS, type Imported } from "../formats/item-format";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { ImportReport } from "./brought-items";
import { groupField, LEVELS, saysNoUse, USES, unknownGroups } from "./choose-brought";

export interface ImportPageProps extends FramedDraft {
  report: ImportReport | null;
  mayEdit: boolean;
  /** How many questions of the draft's template are still to be written. */
  placeholders: number;
  editKey: string;
  asked: Asked;
}

/** Brings questions in from a file or pasted: first what would come of it, then the adding. */
export function ImportPage(page: ImportPageProps) {
  const { report, mayEdit, placeholders, editKey, asked, ...framed } = page;
  const t = useText();
  const { draft, outline, last } = framed;
  const base = `/studio/${draft.id}/items`;
  return (
    <StudioFrame {...framed} tab="items" title={t("itemFiles.in")}>
      <p className="row">
        <TouchLink href={base}>{t("items.back")}</TouchLink>
      </p>
      {!mayEdit && (
        <>
          <ErrorSummary title={t("problem.title")} problems={asked.problems} />
          <p>{t("items.form.readOnly")}</p>
        </>
      )}
      {report && mayEdit && (
        <Report
          report={report}
          outline={outline}
          placeholders={placeholders}
          editKey={editKey}
          seq={last.seq}
        />
      )}
      {mayEdit && (
        <Entry title={t("itemFiles.file")} note={t("itemFiles.file.note")}>
          <Form files asked={asked} id="file">
            <input type="hidden" name="do" value="look" />
            <Field
              name="file"
              type="file"
              label={t("itemFiles.choose")}
              hint={t("itemFiles.choose.hint")}
            />
            <Field
              name="pasted"
              type="textarea"
              rows={6}
              code
              label={t("itemFiles.paste")}
              hint={t("itemFiles.paste.hint")}
            />
            <Field
              name="format"
              type="select"
              label={t("itemFiles.format")}
              choose={t("itemFiles.format.tell")}
              options={FORMATS.map((value) => ({ value, label: t(`itemFiles.format.${value}`) }))}
            />
            <p className="row">
              <Button>{t("itemFiles.look")}</Button>
            </p>
          </Form>
        </Entry>
      )}
      <Entry title={t("itemFiles.out")} note={t("itemFiles.out.note")}>
        <p className="row">
          {FORMATS.map((format) => (
            <LinkButton key={format} weight="two" download href={`${base}/export?format=${format}`}>
              {t(`itemFiles.format.${format}`)}
            </LinkButton>
          ))}
        </p>
      </Entry>
    </StudioFrame>
  );
}

interface ReportProps {
  report: ImportReport;
  outline: FramedDraft["outline"];
  placeholders: number;
  editKey: string;
  seq: number;
}

function Report({ report, outline, placeholders, editKey, seq }: ReportProps) {
  const t = useText();
  const { outcomes, left, carried, places } = report;
  const { objectives } = outline;
  const count = (status: Imported["status"]) =>
    outcomes.filter((one) => one.status === status).length;
  const known = (id: string) => objectives.some((one) => one.id === id);
  const options = useKeptOptions(objectives);
  const items = outcomes.flatMap((one) => (one.status === "rejected" ? [] : [one.item]));
  return (
    <Entry title={t("itemFiles.report")} note={t("itemFiles.report.note")}>
      <form method="post" className="stack" noValidate>
        <EditFields editKey={editKey} seq={seq} />
        <input type="hidden" name="items" value={carried} />
        <p role="status">
          {t("itemFiles.report.counts", {
            imported: count("imported"),
            partial: count("partial"),
            rejected: count("rejected"),
          })}
        </p>
        {items.length > 0 && (
          <ForAll items={items} outline={outline} placeholders={placeholders} options={options} />
        )}
        <Rows>
          {outcomes.map((one) => (
            <Ask
              key={one.index}
              who={<Verdict one={one} />}
              why={<Said one={one} />}
              action={
                one.status !== "rejected" && (
                  <div className="stack">
                    <label className="choice">
                      <input type="checkbox" name="add" value={places[one.index]} defaultChecked />
                      <span>{t("itemFiles.add.this")}</span>
                    </label>
                    {!known(one.item.objective) && (
                      <Field
                        name={`objective.${places[one.index]}`}
                        type="select"
                        label={t("items.field.objective")}
                        choose={t("itemFiles.objective.same")}
                        options={options}
                      />
                    )}
                  </div>
                )
              }
            />
          ))}
        </Rows>
        {left.length > 0 && (
          <ul className="stack">
            {left.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {Object.keys(places).length > 0 && (
          <p className="row">
            <Button name="do" value="add">
              {t("itemFiles.add")}
            </Button>
          </p>
        )}
      </form>
    </Entry>
  );
}

interface ForAllProps extends Pick<ReportProps, "outline" | "placeholders"> {
  items: readonly Item[];
  options: { value: string; label: string }[];
}

/** What is said once for all questions of a file: their objectives, what they are for, what they ask. */
function ForAll({ items, outline, placeholders, options }: ForAllProps) {
  const t = useText();
  const groups = unknownGroups(items, outline);
  return (
    <>
      {groups.map(({ name, likely }, at) => (
        <Field
          key={name}
          name={groupField(at)}
          type="select"
          label={
            groups.length === 1
              ? t("itemFiles.objective.all")
              : t("itemFiles.objective.group", { name })
          }
          hint={at === 0 ? t("itemFiles.objective.hint") : undefined}
          choose={t("itemFiles.objective.choose")}
          options={options}
          value={likely}
        />
      ))}
      <Field
        name="use"
        type="select"
        label={t("itemFiles.use")}
        hint={t("itemFiles.use.hint")}
        options={USES.map((value) => ({ value, label: t(`itemFiles.use.${value}`) }))}
        value={saysNoUse(items) ? "shared" : "said"}
      />
      <Field
        name="level"
        type="select"
        label={t("itemFiles.level")}
        hint={t("itemFiles.level.hint")}
        choose={t("itemFiles.level.said")}
        options={LEVELS.map((value) => ({ value, label: t(`items.level.${value}`) }))}
      />
      {placeholders > 0 && (
        <label className="choice">
          <input type="checkbox" name="instead" value="on" defaultChecked />
          <span>{t("itemFiles.instead", { n: placeholders })}</span>
        </label>
      )}
    </>
  );
}

function Verdict({ one }: { one: Imported }) {
  const t = useText();
  const kind = { imported: "met", partial: "part", rejected: "stop" } as const;
  return (
    <>
      <p>
        <Status kind={kind[one.status]}>{t(`itemFiles.status.${one.status}`)}</Status>
      </p>
      <p className="small soft">{t("itemFiles.nth", { n: one.index })}</p>
    </>
  );
}

function Said({ one }: { one: Imported }) {
  const t = useText();
  if (one.status === "rejected")
    return (
      <>
        {one.id && <p className="small soft">{one.id}</p>}
        <p>{one.reason}</p>
      </>
    );
  const notes = [...(one.status === "partial" ? one.lost : []), ...(one.wanting ?? [])];
  return (
    <>
      <p>
        <In>{one.item.stem}</In>
      </p>
      <p className="small soft">{t(`items.type.${one.type}`)}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}
