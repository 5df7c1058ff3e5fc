import { personKinds, placeKinds } from "../../catalog/check/tally";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button, LinkButton, TouchLink } from "../../ui/Button";
import { Empty, Entry, Panel } from "../../ui/Entry";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Pair, Rows } from "../../ui/Rows";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import type { Person, Sheet } from "./people-form";

interface PeoplePageProps extends FramedDraft {
  /** Null: written in a way that only its source can be changed. */
  sheet: Sheet | null;
  /** The person whose form is shown, by their place on the sheet; null: a new one. */
  chosen: number | null;
  editKey: string;
  asked: Asked;
}

/** The people who stand in a course, so that no group carries one kind of problem. */
export function PeoplePage({ sheet, chosen, editKey, asked, ...framed }: PeoplePageProps) {
  const t = useText();
  const base = `/studio/${framed.draft.id}`;
  if (!sheet)
    return (
      <StudioFrame {...framed} tab="settings" title={t("people.sheet")}>
        <Entry title={t("settings.unreadable")}>
          <Panel tone="amber">
            <p>{t("people.sheet.source")}</p>
            <p>
              <LinkButton weight="two" href={`${base}/files/tally.yaml`}>
                {t("task.source.open")}
              </LinkButton>
            </p>
          </Panel>
        </Entry>
      </StudioFrame>
    );
  const person = chosen === null ? null : (sheet.people[chosen] ?? null);
  const isOthers = asked.values.do === "others";
  const edit = <EditFields editKey={editKey} seq={framed.last.seq} />;
  return (
    <StudioFrame {...framed} tab="settings" title={t("people.sheet")}>
      <Entry
        title={person ? person.name : t("people.sheet.add")}
        note={t("people.sheet.note")}
        id="person"
      >
        <Form {...(!isOthers && { asked })}>
          {edit}
          {chosen !== null && <input type="hidden" name="person" value={chosen} />}
          <PersonFields person={person} />
          <p className="row">
            <Button name="do" value="save">
              {t(person ? "people.sheet.save" : "people.sheet.add.button")}
            </Button>
            {person && (
              <Button weight="quiet" name="do" value="drop">
                {t("people.sheet.drop")}
              </Button>
            )}
            {person && <TouchLink href={`${base}/people`}>{t("people.sheet.new")}</TouchLink>}
          </p>
        </Form>
      </Entry>
      <Entry
        title={t("people.sheet.all")}
        note={t("people.sheet.count", { n: sheet.people.length })}
      >
        {sheet.people.length === 0 && (
          <Empty title={t("people.sheet.none.title")}>{t("people.sheet.none.text")}</Empty>
        )}
        <Rows>
          {sheet.people.map(({ name, is, kind, home, shows, needs }, at) => (
            <Pair
              key={name}
              end={
                <LinkButton
                  weight="two"
                  href={`${base}/people?person=${at}`}
                  label={t("people.sheet.changeOf", { name })}
                >
                  {t("people.sheet.change")}
                </LinkButton>
              }
            >
              <In>{name}</In>{" "}
              <span className="soft">
                {t(`people.is.${is}`)} · {t(`people.kind.${kind}`)} · <In>{home}</In>
              </span>
              <p className="small">
                <In>{[...shows, needs].filter(Boolean).join("; ")}</In>
              </p>
            </Pair>
          ))}
        </Rows>
      </Entry>
      <Entry title={t("people.others")} note={t("people.others.note")}>
        <Form id="others" {...(isOthers && { asked })}>
          {edit}
          <Field
            name="others"
            kept
            type="textarea"
            rows={4}
            label={t("people.others.label")}
            hint={t("people.others.hint")}
            value={sheet.others.join("\n")}
          />
          <p className="row">
            <Button weight="two" name="do" value="others">
              {t("people.others.save")}
            </Button>
          </p>
        </Form>
      </Entry>
    </StudioFrame>
  );
}

function PersonFields({ person }: { person: Person | null }) {
  const t = useText();
  return (
    <>
      <Field
        name="name"
        kept
        label={t("people.name")}
        hint={t("people.name.hint")}
        value={person?.name ?? ""}
        maxLength={200}
      />
      <Field
        name="is"
        type="select"
        label={t("people.is")}
        options={personKinds.map((value) => ({ value, label: t(`people.is.${value}`) }))}
        value={person?.is ?? "student"}
      />
      <Field
        name="kind"
        type="select"
        label={t("people.kind")}
        options={placeKinds.map((value) => ({ value, label: t(`people.kind.${value}`) }))}
        value={person?.kind ?? "city"}
      />
      <Field
        name="home"
        kept
        label={t("people.home")}
        hint={t("people.home.hint")}
        value={person?.home ?? ""}
        maxLength={200}
      />
      <Field
        name="shows"
        kept
        type="textarea"
        rows={3}
        label={t("people.shows")}
        hint={t("people.shows.hint")}
        value={person?.shows.join("\n") ?? ""}
      />
      <Field
        name="needs"
        kept
        label={t("people.needs")}
        hint={t("people.needs.hint")}
        value={person?.needs ?? ""}
        maxLength={200}
      />
    </>
  );
}
