import type { ReactNode } from "react";
import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import { Saved } from "../ui/Entry";
import { In, Quoting } from "../ui/In";
import { MarkShape } from "../ui/marks";
import { Wrap } from "../ui/Page";
import type { FramedDraft } from "./read-draft.server";
import type { DraftState } from "./review-state";

/** Where a draft goes, in order; what it is now is marked among them. */
const STAGES = ["draft", "in-review", "approved", "released"] as const;

/** The parts of a draft, as its tabs lead to them. */
const TABS = [
  ["overview", ""],
  ["items", "/items"],
  ["task", "/task"],
  ["companion", "/companion"],
  ["settings", "/settings"],
  ["sources", "/sources"],
  ["figures", "/figures"],
  ["media", "/media"],
  ["review", "/review"],
  ["history", "/history"],
  ["sharing", "/sharing"],
] as const;
export type StudioTab = (typeof TABS)[number][0];

interface StudioFrameProps extends FramedDraft {
  /** The page's title: the draft's own unless told. */
  title?: ReactNode;
  tab: StudioTab | null;
  children: ReactNode;
}

/** The frame of every page of a draft: its title and state on the band, its parts as tabs, who is here. */
export function StudioFrame({ title, tab, children, ...page }: StudioFrameProps) {
  const t = useText();
  const { draft, state, outline, last, present } = page;
  return (
    <>
      <div className="band head slim">
        <div className="wrap">
          <div>
            <p className="crumb">
              <Quoting kept={[draft.organizationName]}>
                {t("studio.crumb", {
                  college: draft.organizationName,
                  code: outline.code || draft.courseId,
                  version: outline.version,
                })}
              </Quoting>
            </p>
            <h1>{title ?? <In>{outline.title || draft.courseId}</In>}</h1>
            <Stages state={state} />
          </div>
        </div>
      </div>
      <Wrap>
        <nav className="tabs" aria-label={t("studio.tabs")}>
          <ul>
            {TABS.map(([key, path]) => (
              <li key={key}>
                <a
                  href={`/studio/${draft.id}${path}`}
                  aria-current={key === tab ? "page" : undefined}
                >
                  {t(`studio.tab.${key}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="row" id="saved">
          {last.seq > 0 && (
            <Saved>
              {t("studio.saved", {
                when: formatInstant(last.at, "UTC", t.locale),
                seq: last.seq,
              })}
            </Saved>
          )}
          {present.map(({ name, path }) => (
            <span className="small soft" key={name + path}>
              {t("studio.present", { name, path })}
            </span>
          ))}
        </p>
        {children}
      </Wrap>
    </>
  );
}

function Stages({ state }: { state: DraftState }) {
  const t = useText();
  const shown = state === "changes-asked" ? "draft" : state;
  return (
    <ol className="stages" aria-label={t("studio.states")}>
      {STAGES.map((stage) => {
        const isNow = stage === shown;
        const word = isNow ? t(`studio.state.${state}`) : t(`studio.state.${stage}`);
        return (
          <li key={stage} aria-current={isNow ? "step" : undefined}>
            {isNow && <MarkShape kind={stage === "released" ? "met" : "part"} />} {word}
          </li>
        );
      })}
      {state === "ended" && <li aria-current="step">{t("studio.state.ended")}</li>}
    </ol>
  );
}
