import { formatInstant } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { LinkButton } from "../../ui/Button";
import { Empty, Entry } from "../../ui/Entry";
import { In, KeptIn } from "../../ui/In";
import { Guide } from "../../ui/Lesson";
import { Head, Wrap } from "../../ui/Page";
import { Row, Rows } from "../../ui/Rows";
import { LessonPiece, QuestionRead } from "../review/LessonPieces";
import type { GuestPage } from "./guest-link.server";

/** One revision of a draft for somebody without an account: read, and nothing else. */
export function GuestShown({ page, path }: { page: GuestPage; path: string }) {
  const t = useText();
  const { outline, college, seq, at, expiresAt, task, items, hasKeys, lesson } = page;
  const zone = "UTC";
  const when = formatInstant(at, zone, t.locale);
  return (
    <>
      <Head
        title={<In>{lesson ? lesson.title : outline.title}</In>}
        lead={t("guest.lead", { college, seq, when })}
        crumb={lesson && <a href={path}>{outline.title}</a>}
        meta={[t("guest.until", { when: formatInstant(expiresAt, zone, t.locale) })]}
        slim
      />
      <Wrap>
        {lesson ? (
          <Guide>
            <KeptIn />
            {lesson.blocks === null && <p>{t("read.broken")}</p>}
            {lesson.blocks?.map((piece, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their order
              <LessonPiece key={nth} piece={piece} items={items} />
            ))}
            <p className="row">
              <LinkButton weight="two" href={path}>
                {t("guest.back")}
              </LinkButton>
            </p>
          </Guide>
        ) : (
          <>
            <Entry title={t("guest.about")}>
              <p>
                <In>{outline.summary}</In>
              </p>
              <p>{t("guest.version")}</p>
            </Entry>
            <Entry title={t("studio.objectives")}>
              <Rows text>
                {outline.objectives.map(({ id, text }) => (
                  <Row key={id}>
                    <code>{id}</code> <In>{text}</In>
                  </Row>
                ))}
              </Rows>
            </Entry>
            <Entry title={t("studio.lessons")}>
              <Rows ordered>
                {outline.lessons.map(({ slug, title, isWritten }) => (
                  <Row key={slug}>
                    {isWritten ? (
                      <a href={`${path}?lesson=${encodeURIComponent(slug)}`}>
                        <In>{title || slug}</In>
                      </a>
                    ) : (
                      <In>{title || slug}</In>
                    )}
                  </Row>
                ))}
              </Rows>
            </Entry>
            {task !== null && (
              <Entry title={t("studio.tab.task")}>
                <p className="words">
                  <In>{task}</In>
                </p>
              </Entry>
            )}
            <Entry
              title={t("studio.tab.items")}
              note={t(hasKeys ? "guest.keys.with" : "guest.keys.without")}
            >
              {items.map((item) => (
                <QuestionRead key={item.id} item={item} />
              ))}
            </Entry>
          </>
        )}
      </Wrap>
    </>
  );
}

/** What a link shows that does not work, whatever the reason. */
export function GuestDead() {
  const t = useText();
  return (
    <>
      <Head title={t("guest.dead.title")} slim />
      <Wrap>
        <Entry title={t("guest.dead.what")}>
          <Empty title={t("guest.dead.head")}>{t("guest.dead.text")}</Empty>
        </Entry>
      </Wrap>
    </>
  );
}
