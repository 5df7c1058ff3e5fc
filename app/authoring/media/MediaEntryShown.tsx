import { MediaPlayer } from "../../catalog/MediaShown";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { Fig } from "../../ui/Lesson";
import { Status } from "../../ui/marks";
import { EditFields } from "../EditFields";
import { AboutFields, MediaFileField } from "./MediaFields";
import type { ShownMedia } from "./media-list";

interface MediaEntryShownProps {
  media: ShownMedia;
  figures: readonly string[];
  seq: number;
  mayEdit: boolean;
  draftId: string;
  editKey: string;
  /** What came back with one of its forms. */
  asked: Asked | null;
}

/** One film or recording: how it plays, what it still needs, where it is shown, and its forms. */
export function MediaEntryShown({ media, draftId, mayEdit, ...shared }: MediaEntryShownProps) {
  const t = useText();
  const { entry, uses } = media;
  return (
    <div className="stack">
      {media.player && (
        <Fig>
          <MediaPlayer {...media.player} />
        </Fig>
      )}
      {needsOf(media).map((need) => (
        <p key={need}>
          <Status kind="stop">{t("editor.note.must")}</Status> {t(`studioMedia.need.${need}`)}
        </p>
      ))}
      {uses.length === 0 && (
        <p className="soft">
          {t("studioMedia.unused")} <code>{`<Media id="${entry.id}" />`}</code>
        </p>
      )}
      {uses.length > 0 && (
        <ul className="stack">
          {uses.map((slug) => (
            <li key={slug}>
              <a href={`/studio/${draftId}/lessons/${slug}/blocks`}>
                {t("studioMedia.inLesson", { lesson: slug })}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mayEdit ? <Forms media={media} {...shared} /> : <Words media={media} />}
    </div>
  );
}

function needsOf({ entry, player, captions, transcript }: ShownMedia) {
  return [
    ...(player ? [] : (["bytes"] as const)),
    ...(captions === "" ? (["captions"] as const) : []),
    ...(transcript === "" ? (["transcript"] as const) : []),
    ...(entry.kind === "film" && !entry.poster ? (["poster"] as const) : []),
  ];
}

/** For those who only read the draft. */
function Words({ media: { captions, transcript } }: { media: ShownMedia }) {
  const t = useText();
  return (
    <>
      {captions && (
        <details>
          <summary>{t("studioMedia.captions")}</summary>
          <pre>
            <In>{captions}</In>
          </pre>
        </details>
      )}
      {transcript && (
        <details>
          <summary>{t("studioMedia.transcript")}</summary>
          <p>
            <In>{transcript}</In>
          </p>
        </details>
      )}
    </>
  );
}

type FormsProps = Pick<MediaEntryShownProps, "media" | "figures" | "seq" | "editKey" | "asked">;

function Forms({ media, figures, seq, editKey, asked }: FormsProps) {
  const t = useText();
  const { entry, captions, transcript, uses } = media;
  const { id, title, language, poster } = entry;
  // Of a file that is too large, its form's button is not read any more.
  const isWords = asked?.values.captions !== undefined;
  const work = asked && !isWords ? (asked.values.work ?? "replace") : null;
  const hidden = (key: string) => (
    <>
      <EditFields editKey={`${editKey}-${key}`} seq={seq} />
      <input type="hidden" name="id" value={id} />
    </>
  );
  return (
    <>
      <details open={isWords || captions === "" || transcript === ""}>
        <summary>{t("studioMedia.words")}</summary>
        <Form id={`${id}-words`} files {...(asked && isWords ? { asked } : {})}>
          {hidden("w")}
          <AboutFields title={title} language={language} poster={poster} figures={figures} />
          <Field
            name="captions"
            type="textarea"
            rows={8}
            code
            kept
            label={t("studioMedia.captions")}
            hint={t("studioMedia.captions.hint")}
            value={captions}
          />
          <Field
            name="transcript"
            type="textarea"
            rows={8}
            kept
            label={t("studioMedia.transcript")}
            hint={t("studioMedia.transcript.hint")}
            value={transcript}
          />
          <Field
            name="upload"
            type="file"
            accept=".vtt"
            label={t("studioMedia.vtt")}
            hint={t("studioMedia.vtt.hint")}
          />
          <p className="row">
            <Button
              weight="two"
              name="work"
              value="words"
              label={t("studioMedia.saveOf", { title })}
            >
              {t("studioMedia.save")}
            </Button>
            {transcript === "" && (
              <Button
                weight="quiet"
                name="work"
                value="begin"
                label={t("studioMedia.beginOf", { title })}
              >
                {t("studioMedia.begin")}
              </Button>
            )}
          </p>
        </Form>
      </details>
      <details open={work === "replace"}>
        <summary>{t("studioMedia.replace")}</summary>
        <Form id={`${id}-file`} files {...(asked && work === "replace" ? { asked } : {})}>
          {hidden("f")}
          <MediaFileField />
          <p>
            <Button
              weight="two"
              name="work"
              value="replace"
              label={t("studioMedia.replaceOf", { title })}
            >
              {t("studioMedia.replace.button")}
            </Button>
          </p>
        </Form>
      </details>
      {(uses.length === 0 || work === "remove") && (
        <Form id={`${id}-away`} {...(asked && work === "remove" ? { asked } : {})}>
          {hidden("r")}
          {uses.length === 0 && (
            <p>
              <Button
                weight="quiet"
                name="work"
                value="remove"
                label={t("studioMedia.removeOf", { title })}
              >
                {t("studioMedia.remove")}
              </Button>
            </p>
          )}
        </Form>
      )}
    </>
  );
}
