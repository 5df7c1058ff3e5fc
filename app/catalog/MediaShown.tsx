import { Drawn } from "../assessment/ItemPicture";
import { drawnOnly } from "../assessment/items/figure";
import type { Text } from "../i18n/catalog";
import { useText } from "../i18n/text";
import { Fig, Part } from "../ui/Lesson";
import type { MediaEntry } from "./media";
import {
  captionsAddress,
  type LessonMedia,
  mediaAddress,
  posterAddress,
} from "./media/lesson-media";

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;
/** How wide a film is said to be, in CSS pixels; a page gives it less where it has less. */
const WIDTH = 640;
const WIDE = 9 / 16;

interface Props {
  id: string;
  /** Absent only in the preview of a lesson that names one that is not there. */
  shown: LessonMedia | undefined;
}

/**
 * A film or recording in a lesson: what it is and how much it loads, said before anything is loaded; then
 * the player of the browser; then the same to be read, which print shows open.
 */
export function MediaShown({ id, shown }: Props) {
  const t = useText();
  if (!shown)
    return (
      <Part label={t("catalog.media")} about={id}>
        <p>{t("catalog.media.missing", { id })}</p>
      </Part>
    );
  const { entry, transcript } = shown;
  return (
    <Part label={t(`catalog.media.${entry.kind}`)} about={entry.title}>
      <p>
        <strong>{entry.title}</strong>
        <br />
        <span className="hint">
          {mediaSize(entry, t)}. <span className="noprint">{t("catalog.media.asks")}</span>
        </span>
      </p>
      <Fig>
        <MediaPlayer {...shown} />
      </Fig>
      {transcript.length > 0 && (
        <details>
          <summary>{t("catalog.media.read")}</summary>
          {transcript.map((paragraph, place) => (
            // Two paragraphs may say the same.
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never changed
            <p key={place}>{paragraph}</p>
          ))}
        </details>
      )}
    </Part>
  );
}

/** "Film · 2 min · 3 MB" */
export function mediaSize({ kind, seconds, bytes }: MediaEntry, t: Text): string {
  return [
    t(`catalog.media.${kind}`),
    seconds < 60
      ? t("catalog.media.seconds", { n: seconds })
      : t("catalog.media.minutes", { n: Math.round(seconds / 60) }),
    bytes < MEGABYTE
      ? t("catalog.media.kb", { n: Math.max(1, Math.round(bytes / KILOBYTE)) })
      : t("catalog.media.mb", { n: Math.round(bytes / MEGABYTE) }),
  ].join(" · ");
}

/** The player of the browser: of the film or recording it loads nothing before it is asked to play. */
export function MediaPlayer({ entry, captions, poster }: Omit<LessonMedia, "transcript">) {
  const t = useText();
  const { kind, title, sha256, type, language } = entry;
  const address = mediaAddress(sha256);
  const track = {
    src: captions === null ? undefined : captionsAddress(sha256, captions),
    srcLang: language,
    label: t(`catalog.media.captions.${language}`),
    default: true,
  };
  if (kind === "recording")
    return (
      <audio controls preload="none" aria-label={title}>
        <source src={address} type={type} />
        <track kind="captions" {...track} />
        <a href={address}>{title}</a>
      </audio>
    );
  return (
    <video
      controls
      preload="none"
      playsInline
      width={WIDTH}
      height={Math.round(WIDTH * (poster ? heightOf(poster.drawing.attributes.viewBox) : WIDE))}
      poster={poster ? posterAddress(sha256, poster.sha256) : undefined}
      aria-label={title}
    >
      <source src={address} type={type} />
      <track kind="captions" {...track} />
      {poster && <Drawn drawing={drawnOnly(poster.drawing)} alt={title} />}
      <a href={address}>{title}</a>
    </video>
  );
}

/** The height of a drawing for each unit of its width. */
function heightOf(viewBox = ""): number {
  const [, , width = 0, height = 0] = viewBox
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const ratio = height / width;
  return ratio > 0.2 && ratio < 3 ? ratio : WIDE;
}
