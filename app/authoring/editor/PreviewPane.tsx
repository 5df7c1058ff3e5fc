import type { ReactNode } from "react";
import type { Block } from "../../catalog/block";
import { TextProvider, useText } from "../../i18n/text";
import { Empty } from "../../ui/Entry";
import type { Named } from "./completions";
import { LessonPreview } from "./LessonPreview";
import { type PreviewView, previewViews } from "./view-as";

interface PreviewPaneProps {
  /** Null where the lesson cannot be shown as it stands. */
  blocks: readonly Block[] | null;
  items: readonly Named[];
  view: PreviewView;
  /** The form whose text it shows. */
  form: string;
}

/** The lesson as typed, and the ways to look at it; each sends the form and saves nothing. */
export function PreviewPane({ blocks, items, view, form }: PreviewPaneProps) {
  const t = useText();
  return (
    <section className="stack" id="preview">
      <h2>{t("editor.preview")}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      <div className="row" role="group" aria-label={t("editor.preview.as")}>
        {previewViews.map((one) => (
          <button
            key={one}
            type="submit"
            className={one === view ? "btn two" : "btn quiet touch"}
            form={form}
            name="view"
            value={one}
            aria-pressed={one === view}
          >
            {t(`editor.view.${one}`)}
          </button>
        ))}
      </div>
      {view === "plain" && <p className="small soft">{t("editor.preview.plain")}</p>}
      <section
        className="preview"
        data-view={view}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={t("editor.preview.label")}
      >
        {blocks ? (
          <InView view={view}>
            <LessonPreview blocks={blocks} items={items} />
          </InView>
        ) : (
          <Empty title={t("editor.preview.none.title")}>{t("editor.preview.none.text")}</Empty>
        )}
      </section>
    </section>
  );
}

/** What Muster itself says stands in the language of the view; the author's words stay as they are. */
function InView({ view, children }: { view: PreviewView; children: ReactNode }) {
  if (view !== "es") return children;
  return (
    <TextProvider locale="es">
      <div lang="es">{children}</div>
    </TextProvider>
  );
}
