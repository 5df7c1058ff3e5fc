import type { ReactNode } from "react";
import { Drawn } from "../assessment/ItemPicture";
import type { Drawing } from "../assessment/items/figure";
import { useText } from "../i18n/text";
import { Box, Cite, Fig, Part, Pocket, Sources, Warn } from "../ui/Lesson";
import { LessonTable } from "./LessonTable";
import { MediaShown } from "./MediaShown";
import type { CourseMedia } from "./media/lesson-media";
import type { Fact } from "./source";
import { EXAMPLE, POCKET } from "./worked-example";

/** What the parts of one lesson need to know besides their own words. */
export interface LessonSetting {
  /** The facts that the lesson lists, in its order: the first is source 1. */
  sources: readonly Fact[];
  /** Drawings by file name. */
  drawings: ReadonlyMap<string, Drawing>;
  media: CourseMedia;
}

/** The attributes of a part, all text, and what stands between its tags. */
export interface PartAttributes {
  kind?: string;
  title?: string;
  id?: string;
  src?: string;
  alt?: string;
  caption?: string;
  children?: ReactNode;
}
export type LessonPart = (attributes: PartAttributes) => ReactNode;

/** How each part that is prose is printed in one lesson: with the class names of our stylesheet. */
export function lessonParts({
  sources,
  drawings,
  media,
}: LessonSetting): Record<string, LessonPart> {
  const order = [...drawings.keys()];
  return {
    Callout,
    WorkedExample,
    TryIt,
    table: LessonTable,
    Cite: ({ id }) => <Citation number={1 + sources.findIndex((fact) => fact.id === id)} />,
    Sources: () => <SourceList sources={sources} />,
    Media: ({ id = "" }) => <MediaShown id={id} shown={media.get(id)} />,
    Figure: ({ src = "", alt = "", caption }) => {
      const drawing = drawings.get(src);
      if (!drawing) throw new Error(`The lesson has no drawing named ${src}.`);
      return (
        <Figure number={order.indexOf(src) + 1} alt={alt} caption={caption} drawing={drawing} />
      );
    },
  };
}

function Callout({ kind, title = "", children }: PartAttributes) {
  const t = useText();
  switch (kind) {
    case "evidence":
      return (
        <Part label={title} icon="scale">
          <Box>{children}</Box>
        </Part>
      );
    case "caution":
      return (
        <Part label={t("catalog.part.caution")} about={title} icon="eye">
          <Warn tone="amber" title={title}>
            {children}
          </Warn>
        </Part>
      );
    case "safety":
      return (
        <Part label={t("catalog.part.safety")} about={title} icon="flag">
          <Warn tone="rust" title={title}>
            {children}
          </Warn>
        </Part>
      );
    default:
      return (
        <Part label={title} icon="ribbon" kind={POCKET}>
          <Pocket>{children}</Pocket>
        </Part>
      );
  }
}

function WorkedExample({ title, children }: PartAttributes) {
  const t = useText();
  return (
    <Part label={t("catalog.part.example")} about={title} icon="steps" kind={EXAMPLE}>
      <Box title={title}>{children}</Box>
    </Part>
  );
}

function TryIt({ title, children }: PartAttributes) {
  const t = useText();
  return (
    <Part label={t("catalog.part.try")} about={title} icon="speech">
      <Box title={title}>{children}</Box>
    </Part>
  );
}

function Citation({ number }: { number: number }) {
  const t = useText();
  return <Cite number={number} label={t("catalog.source", { number: String(number) })} />;
}

function SourceList({ sources }: { sources: readonly Fact[] }) {
  const t = useText();
  return (
    <Part label={t("catalog.part.sources")} icon="book">
      <Sources
        items={sources.map((fact, index) => ({
          number: index + 1,
          text: (
            <>
              {fact.who}. <cite>{fact.work}</cite>
              {fact.where ? ` ${fact.where}. ` : ". "}
              <span className="tag">{t(`catalog.basis.${fact.basis}`)}</span> {fact.note}
              {fact.url && (
                <>
                  {" "}
                  <a href={fact.url}>{t("catalog.source.read")}</a>
                </>
              )}
            </>
          ),
        }))}
      />
    </Part>
  );
}

function Figure(props: {
  number: number;
  alt: string;
  caption: string | undefined;
  drawing: Drawing;
}) {
  const t = useText();
  return (
    <Part label={t("catalog.part.figure", { number: String(props.number) })}>
      <Fig caption={props.caption}>
        <Drawn drawing={props.drawing} alt={props.alt} />
      </Fig>
    </Part>
  );
}
