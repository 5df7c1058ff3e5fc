import type { ReactNode } from "react";
import type { Text } from "../../i18n/catalog";
import { formatTime } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, TouchLink } from "../../ui/Button";
import { Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { FlowTable } from "../../ui/FlowTable";
import { Form } from "../../ui/Form";
import { useKeptLang } from "../../ui/In";
import { Status } from "../../ui/marks";
import { StudioFrame } from "../StudioFrame";
import { fileAddress } from "./file-work";
import { chosenText, type HeldRow, heldPicks } from "./held-choice";
import { markedWords } from "./marked-words";
import type { HeldPage } from "./read-held-page.server";

interface HeldViewProps {
  page: HeldPage;
  asked: Asked;
  editKey: string;
}

/** Two people changed the same words: both side by side, and the ways to go on. */
export function HeldView({ page, asked, editKey }: HeldViewProps) {
  const t = useText();
  const { frame, held, rows, mayEdit, open } = page;
  const names = namesIn(page, t);
  const isClosed = !open && rows.length === 0;
  return (
    <StudioFrame {...frame} title={t(isClosed ? "held.closed.title" : "held.title")} tab={null}>
      <div className="desk">
        <section className="full">
          <Panel tone="amber">
            <h2>{t(isClosed ? "held.closed.title" : "held.title")}</h2>
            <p>
              <Status kind="warn">
                {rows.length > 0 ? t("held.places", { n: rows.length }) : t("held.together")}
              </Status>
            </p>
            <p>{sayWhat(page, t)}</p>
            {rows.length > 0 && <SideBySide rows={rows} names={names} />}
            {!open && <p>{t("held.notOpen")}</p>}
            {mayEdit && <ChooseForm page={page} names={names} asked={asked} editKey={editKey} />}
            <p>
              <TouchLink href={fileAddress(frame.draft.id, held.path)}>
                {t("held.back", { path: held.path })}
              </TouchLink>
            </p>
          </Panel>
        </section>
      </div>
    </StudioFrame>
  );
}

interface Names {
  mine: string;
  theirs: string;
}

function namesIn({ held, isMine, theirs }: HeldPage, t: Text): Names {
  const other = theirs?.name ?? t("editor.history.system");
  return {
    mine: isMine ? t("held.yours") : t("held.of", { name: held.personName }),
    theirs: t("held.of", { name: other }),
  };
}

function sayWhat({ theirs, rows, isMine, held }: HeldPage, t: Text): string {
  if (rows.length === 0) return t("held.together.what", { name: held.personName });
  const name = theirs?.name ?? t("editor.history.system");
  const time = theirs ? formatTime(theirs.at, "UTC", t.locale) : "";
  return isMine
    ? t("held.what", { name, time })
    : t("held.whatOther", { name, time, writer: held.personName });
}

function SideBySide({ rows, names }: { rows: readonly HeldRow[]; names: Names }) {
  const t = useText();
  return (
    <FlowTable
      caption={t("held.caption")}
      columns={[t("held.place"), names.mine, names.theirs]}
      rows={rows.map(({ line, base, mine, theirs }) => ({
        key: String(line),
        cells: [
          t("editor.line", { n: line }),
          <Words key="mine" before={base} after={mine} />,
          <Words key="theirs" before={base} after={theirs} />,
        ],
      }))}
    />
  );
}

/** One side's words as they were typed, with what is new in them marked. */
function Words({ before, after }: { before: string; after: string }): ReactNode {
  const t = useText();
  const lang = useKeptLang();
  if (after === "") return <em>{t("held.gone")}</em>;
  return (
    <span className="kept-lines" lang={lang}>
      {markedWords(before, after.trimEnd()).map(({ text, isNew }, at) =>
        isNew ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run of words is its place
          <ins key={at}>{text}</ins>
        ) : (
          text
        ),
      )}
    </span>
  );
}

function ChooseForm({ page, names, asked, editKey }: HeldViewProps & { names: Names }) {
  const t = useText();
  const lang = useKeptLang();
  const { rows, seq, held, texts, isMine, theirs, open } = page;
  const many = rows.length > 1;
  const both = chosenText(held.path, texts, ["both"]) ?? "";
  return (
    <Form asked={asked}>
      <input type="hidden" name="base" value={seq ?? ""} />
      <input type="hidden" name="editKey" value={editKey} />
      {open && many && (
        <>
          {rows.map(({ line }, at) => (
            <Field
              key={line}
              name="pick"
              id={`pick-${at}`}
              type="select"
              label={t("held.pick", { n: line })}
              options={heldPicks.map((pick) => ({
                value: pick,
                label: pick === "both" ? t("held.both") : names[pick],
              }))}
            />
          ))}
          <p className="row">
            <Button weight="two" name="act" value="picked">
              {t("held.savePicked")}
            </Button>
          </p>
        </>
      )}
      <p className="row">
        {open && (
          <Button weight="two" name="act" value="mine">
            {isMine ? t("held.keepMine") : t("held.keep", { name: held.personName })}
          </Button>
        )}
        <Button weight="two" name="act" value="theirs">
          {rows.length === 0
            ? t("held.drop")
            : t("held.keep", { name: theirs?.name ?? t("editor.history.system") })}
        </Button>
      </p>
      {open && (
        <details open={asked.problems.length > 0}>
          <summary>{t("held.editBoth")}</summary>
          <div className="stack">
            <p>
              <label className="lab" htmlFor="text">
                {t("held.text")}
              </label>
              <textarea
                className="source"
                id="text"
                name="text"
                lang={lang}
                aria-describedby="text-hint"
                defaultValue={String(asked.values.text ?? both)}
              />
            </p>
            <p className="hint" id="text-hint">
              {t("held.text.hint")}
            </p>
            <p className="row">
              <Button weight="two" name="act" value="text">
                {t("held.saveText")}
              </Button>
            </p>
          </div>
        </details>
      )}
    </Form>
  );
}
