import { useText } from "../i18n/text";
import { Button } from "../ui/Button";
import { Choices } from "../ui/Choices";
import { Entry, Saved } from "../ui/Entry";
import { Field } from "../ui/Field";
import { Head, Wrap } from "../ui/Page";
import { ErrorSummary, type Problem, problemOf } from "../ui/problems";
import { type Accommodation, longestHelp, type PossibleReader, textSizes } from "./accommodation";

interface AccommodationFormProps {
  accommodation: Accommodation;
  readers: readonly PossibleReader[];
  under18: boolean;
  saved: boolean;
  problems: readonly Problem[];
  /** The form as it came back; null on a fresh one. */
  again: {
    size: string | undefined;
    also: readonly string[];
    words: string | undefined;
    who: readonly string[];
  } | null;
}

/** The page on which someone says, once, how they read best and who may know. */
export function AccommodationForm(props: AccommodationFormProps) {
  const t = useText();
  const { accommodation, readers, saved, problems } = props;
  const { textSize, lessMotion, readAloud, words } = accommodation;
  const shown = props.again ?? {
    size: textSize,
    also: [...(lessMotion ? ["motion"] : []), ...(readAloud ? ["aloud"] : [])],
    words: words ?? undefined,
    who: readers.flatMap(({ personId, named }) => (named ? [personId] : [])),
  };
  return (
    <>
      <Head
        slim
        crumb={<a href="/account">{t("identity.account.title")}</a>}
        title={t("reading.title")}
        lead={t("reading.lead")}
      />
      <Wrap>
        <Entry title={t("reading.form")} note={t("reading.note")}>
          <form method="post" noValidate className="stack">
            {saved && problems.length === 0 && <Saved>{t("reading.saved")}</Saved>}
            <ErrorSummary title={t("problem.title")} problems={problems} />
            <Choices
              type="radio"
              name="size"
              legend={t("reading.size")}
              error={problemOf(problems, "size")}
              chosen={shown.size === undefined ? [] : [shown.size]}
              options={textSizes.map((size) => ({
                value: size,
                label: t(`reading.size.${size}`),
              }))}
            />
            <Choices
              type="checkbox"
              name="also"
              legend={t("reading.more")}
              error={problemOf(problems, "also")}
              chosen={shown.also}
              options={(["motion", "aloud"] as const).map((value) => ({
                value,
                label: t(`reading.${value}`),
              }))}
            />
            <Field
              name="words"
              type="textarea"
              rows={3}
              label={t("reading.words")}
              hint={t("reading.wordsHint")}
              error={problemOf(problems, "words")}
              value={shown.words}
              maxLength={longestHelp}
            />
            {readers.length > 0 ? (
              <Choices
                type="checkbox"
                name="who"
                legend={t("reading.who")}
                hint={t(props.under18 ? "reading.whoHint.under18" : "reading.whoHint")}
                error={problemOf(problems, "who")}
                chosen={shown.who}
                options={readers.map(({ personId, name, organizationName }) => ({
                  value: personId,
                  label: name,
                  hint: organizationName,
                }))}
              />
            ) : (
              <p className="hint">{t("reading.nobody")}</p>
            )}
            <div className="row">
              <Button>{t("reading.save")}</Button>
            </div>
          </form>
        </Entry>
      </Wrap>
    </>
  );
}
