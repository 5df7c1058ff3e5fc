import { mediaSize } from "../../catalog/MediaShown";
import { MEDIA_FILE, type MediaEntry } from "../../catalog/media";
import { useText } from "../../i18n/text";
import type { Asked } from "../../ui/asked";
import { Button } from "../../ui/Button";
import { Empty, Entry, Saved } from "../../ui/Entry";
import { Form } from "../../ui/Form";
import { In } from "../../ui/In";
import { ErrorSummary } from "../../ui/problems";
import { EditFields } from "../EditFields";
import type { FramedDraft } from "../read-draft.server";
import { StudioFrame } from "../StudioFrame";
import { MediaEntryShown } from "./MediaEntryShown";
import { AboutFields, MediaFileField } from "./MediaFields";
import type { ShownMedia } from "./media-list";

interface MediaPageProps extends FramedDraft {
  /** Null when their list cannot be read. */
  media: readonly ShownMedia[] | null;
  figures: readonly string[];
  language: MediaEntry["language"];
  mayEdit: boolean;
  editKey: string;
  done: "added" | "replaced" | "saved" | "removed" | null;
  asked: Asked;
}

/** The films and recordings of a draft: each as it plays, its words, where it is shown, and how to change it. */
export function MediaPage({
  media,
  figures,
  language,
  mayEdit,
  editKey,
  done,
  asked,
  ...framed
}: MediaPageProps) {
  const t = useText();
  const { last, draft } = framed;
  const sent = String(asked.values.id ?? "");
  const known = media?.some(({ entry }) => entry.id === sent) ?? false;
  const shared = { figures, mayEdit, seq: last.seq, draftId: draft.id };
  return (
    <StudioFrame {...framed} tab="media" title={t("studioMedia.title")}>
      {(!mayEdit || media === null) && (
        <ErrorSummary title={t("problem.title")} problems={asked.problems} />
      )}
      {done && <Saved>{t(`studioMedia.done.${done}`)}</Saved>}
      {media === null && (
        <Entry title={t("studioMedia.title")}>
          <p>{t("studioMedia.unreadable")}</p>
          <p>
            <a href={`/studio/${draft.id}/files/${MEDIA_FILE}`}>{t("studioMedia.open")}</a>
          </p>
        </Entry>
      )}
      {media?.length === 0 && (
        <Entry title={t("studioMedia.title")}>
          <Empty title={t("studioMedia.none.title")}>{t("studioMedia.none.text")}</Empty>
        </Entry>
      )}
      {media?.map((one, at) => (
        <Entry
          key={one.entry.id}
          id={one.entry.id}
          title={<In>{one.entry.title}</In>}
          note={mediaSize(one.entry, t)}
        >
          <MediaEntryShown
            {...shared}
            media={one}
            editKey={`${editKey}-${at}`}
            asked={sent === one.entry.id ? asked : null}
          />
        </Entry>
      ))}
      {mayEdit && media && (
        <Entry title={t("studioMedia.add")} note={t("studioMedia.add.note")}>
          <Form id="add" files {...(known ? {} : { asked })}>
            <EditFields editKey={editKey} seq={last.seq} />
            <AboutFields figures={figures} language={language} />
            <MediaFileField />
            <p>
              <Button name="work" value="add">
                {t("studioMedia.add.button")}
              </Button>
            </p>
          </Form>
        </Entry>
      )}
    </StudioFrame>
  );
}
