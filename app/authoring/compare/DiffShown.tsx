import { Fragment } from "react";
import { useText } from "../../i18n/text";
import { Empty, Entry } from "../../ui/Entry";
import { In } from "../../ui/In";
import { Status } from "../../ui/marks";
import { Row, Rows } from "../../ui/Rows";
import { type CourseDiff, type FileDiff, isSame, type ShownBlock } from "./course-diff";
import type { ItemChange } from "./item-diff";
import type { Stretch } from "./words";

/** What changed between two states of a course: what it means first, then every word. */
export function DiffShown({ diff }: { diff: CourseDiff }) {
  const t = useText();
  const { passRule, licence, objectives, items, lessons, settings, files, unread } = diff;
  if (isSame(diff))
    return (
      <Entry title={t("compare.what")}>
        <Empty title={t("compare.same.title")}>{t("compare.same.text")}</Empty>
      </Entry>
    );
  const hasTask = files.some(({ path }) => path === "practice-task.md");
  return (
    <>
      <Entry title={t("compare.what")} note={t("compare.legend")}>
        {unread.map((path) => (
          <p key={path}>
            <Status kind="warn">{t("compare.unread", { path })}</Status>
          </p>
        ))}
        <Rows text>
          <Row>{t(hasTask ? "compare.task.changed" : "compare.task.same")}</Row>
          <Row>
            {passRule ? t("compare.passRule.changed", passRule) : t("compare.passRule.same")}
          </Row>
          {licence && (
            <Row>
              {t("compare.licence", {
                before: licence.before ?? t("compare.unsaid"),
                after: licence.after ?? t("compare.unsaid"),
              })}
            </Row>
          )}
        </Rows>
      </Entry>
      <Entry title={t("compare.objectives")} note={t("compare.count", { n: objectives.length })}>
        <Rows text>
          {objectives.map(({ id, kind, stretches }) => (
            <Row key={id}>
              <p>
                <strong>{t(`compare.objective.${kind}`, { id })}</strong>
              </p>
              <p>
                <Marked stretches={stretches} />
              </p>
            </Row>
          ))}
        </Rows>
      </Entry>
      <Entry title={t("compare.items")} note={t("compare.count", { n: items.length })}>
        <Rows text>
          {items.map((item) => (
            <ItemRow key={item.id} item={item} />
          ))}
        </Rows>
      </Entry>
      {lessons.length > 0 && (
        <Entry title={t("compare.lessons")} note={t("compare.count", { n: lessons.length })}>
          <Rows text>
            {lessons.map(({ slug, title, kind, stretches }) => (
              <Row key={`${kind} ${slug}`}>
                {t(`compare.lesson.${kind}`, { title })}{" "}
                {kind === "changed" && <Marked stretches={stretches} />}
              </Row>
            ))}
          </Rows>
        </Entry>
      )}
      {settings.length > 0 && (
        <Entry title={t("compare.settings")} note={t("compare.count", { n: settings.length })}>
          <Rows text>
            {settings.map(({ name, before, after }) => (
              <Row key={name}>
                <code>{name}</code>{" "}
                {before !== null && (
                  <del>
                    <In>{before}</In>
                  </del>
                )}{" "}
                {after !== null && (
                  <ins>
                    <In>{after}</In>
                  </ins>
                )}
              </Row>
            ))}
          </Rows>
        </Entry>
      )}
      <Entry title={t("compare.files")} note={t("compare.files.note", { n: files.length })}>
        {files.map((file) => (
          <details key={file.path} open={file.path.startsWith("lessons/")}>
            <summary>{t(`compare.file.${file.kind}`, { path: file.path })}</summary>
            <FileShown file={file} />
          </details>
        ))}
      </Entry>
    </>
  );
}

function ItemRow({ item }: { item: ItemChange }) {
  const t = useText();
  const { id, stem, kind, key, critical, about, words } = item;
  return (
    <Row>
      <p>
        <strong>{t(`compare.item.${kind}`, { id })}</strong> <In>{stem}</In>
      </p>
      {key && (
        <p>
          <Status kind="warn">{t("compare.item.key")}</Status>
        </p>
      )}
      {critical && (
        <p>{t(critical.after ? "compare.item.critical" : "compare.item.notCritical")}</p>
      )}
      {about.map(({ name, before, after }) => (
        <p key={name}>
          <code>{name}</code> <del>{before}</del> <ins>{after}</ins>
        </p>
      ))}
      {kind === "changed" &&
        words.map(({ place, stretches }) => (
          <p key={place}>
            <code>{place}</code> <Marked stretches={stretches} />
          </p>
        ))}
    </Row>
  );
}

/** The blocks of a file: those that changed, and those that moved; runs of unchanged ones in one line. */
function FileShown({ file }: { file: FileDiff }) {
  const t = useText();
  const runs: (ShownBlock | number)[] = [];
  for (const block of file.blocks) {
    const last = runs.at(-1);
    if (block.kind !== "same" || block.moved) runs.push(block);
    else if (typeof last === "number") runs[runs.length - 1] = last + 1;
    else runs.push(1);
  }
  return (
    <div className="stack">
      {runs.map((run, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity but their order
        <Fragment key={at}>
          {typeof run === "number" ? (
            <p className="small soft">{t("compare.unchanged", { n: run })}</p>
          ) : (
            <BlockShown block={run} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

function BlockShown({ block }: { block: ShownBlock }) {
  const t = useText();
  if (block.kind === "changed" || block.kind === "same")
    return (
      <>
        {block.moved && <p className="small">{t("compare.moved")}</p>}
        <p className="words">
          {block.kind === "same" ? <In>{block.text}</In> : <Marked stretches={block.stretches} />}
        </p>
      </>
    );
  return (
    <p className="words">
      <Marked stretches={[{ is: block.kind, text: block.text }]} />
    </p>
  );
}

/** Words with what is new underlined and what is gone struck through, said to a screen reader too. */
export function Marked({ stretches }: { stretches: readonly Stretch[] }) {
  const t = useText();
  return (
    <In>
      {stretches.map(({ is, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their order
        if (is === "kept") return <Fragment key={at}>{text}</Fragment>;
        const Tag = is === "new" ? "ins" : "del";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no identity but their order
          <Tag key={at}>
            <span className="vh">{`${t(`compare.said.${is}`)} `}</span>
            {text}
          </Tag>
        );
      })}
    </In>
  );
}
