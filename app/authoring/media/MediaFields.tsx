import type { MediaEntry } from "../../catalog/media";
import { useText } from "../../i18n/text";
import { Field } from "../../ui/Field";

/** The file itself. */
export function MediaFileField() {
  const t = useText();
  return (
    <Field
      name="upload"
      type="file"
      accept=".webm,.mp4,.mp3,.ogg,.oga,.opus,.m4a"
      label={t("studioMedia.file")}
      hint={t("studioMedia.file.hint")}
    />
  );
}

interface AboutFieldsProps extends Partial<Pick<MediaEntry, "title" | "poster">> {
  figures: readonly string[];
  language: MediaEntry["language"];
}

/** What a film or recording is called, which language it speaks, and what stands there until it plays. */
export function AboutFields({ title, language, poster = "", figures }: AboutFieldsProps) {
  const t = useText();
  const drawings = [...new Set([...figures, poster])].filter(Boolean);
  return (
    <>
      <Field
        name="title"
        label={t("studioMedia.name")}
        hint={t("studioMedia.name.hint")}
        value={title}
        maxLength={120}
        required
        kept
      />
      <Field
        name="language"
        type="select"
        label={t("studioMedia.language")}
        options={(["en", "es"] as const).map((value) => ({
          value,
          label: t(`studioMedia.language.${value}`),
        }))}
        value={language}
      />
      <Field
        name="poster"
        type="select"
        label={t("studioMedia.poster")}
        hint={t("studioMedia.poster.hint")}
        choose={t("studioMedia.poster.none")}
        options={drawings.map((name) => ({ value: name, label: name }))}
        value={poster}
      />
    </>
  );
}
