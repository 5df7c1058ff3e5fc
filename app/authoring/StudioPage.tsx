import { formatInstant } from "../i18n/dates";
import { useText } from "../i18n/text";
import type { Asked } from "../ui/asked";
import { Button, LinkButton } from "../ui/Button";
import { Empty, Entry } from "../ui/Entry";
import { Form } from "../ui/Form";
import { In, Quoting } from "../ui/In";
import { Status } from "../ui/marks";
import { Head, Wrap } from "../ui/Page";
import { Pair, Rows } from "../ui/Rows";
import { ReviewNotice } from "./ReviewNotice";
import type { Studio } from "./read-studio.server";
import type { DraftState } from "./review-state";

const MARKS = {
  draft: "part",
  "in-review": "wait",
  "changes-asked": "warn",
  approved: "ready",
  released: "met",
  ended: "stop",
} as const satisfies Record<DraftState, string>;

/** The studio's first page: what is being written, and the courses that are released. */
export function StudioPage({ drafts, released, colleges, asked }: Studio & { asked: Asked }) {
  const t = useText();
  return (
    <>
      <Head title={t("studio.title")} lead={t("studio.lead")} />
      <Wrap>
        <Entry title={t("studio.drafts")} note={t("studio.drafts.note")}>
          <div className="stack">
            {colleges.length > 0 && (
              <p className="row">
                <LinkButton weight="two" href="/studio/new">
                  {t("studio.new")}
                </LinkButton>
              </p>
            )}
            {drafts.length === 0 && (
              <Empty title={t("studio.drafts.none.title")}>{t("studio.drafts.none.text")}</Empty>
            )}
            <Rows>
              {drafts.map(({ id, title, courseId, version, state, reviewDue, ...draft }) => (
                <Pair
                  key={id}
                  end={<Status kind={MARKS[state]}>{t(`studio.state.${state}`)}</Status>}
                >
                  <h3>
                    <a href={`/studio/${id}`}>
                      <In>{title || courseId}</In>
                    </a>
                  </h3>
                  <p className="small soft">
                    <Quoting kept={[draft.organizationName]}>
                      {t("studio.crumb", {
                        college: draft.organizationName,
                        code: courseId.toUpperCase(),
                        version,
                      })}
                    </Quoting>
                  </p>
                  <p className="small soft">
                    {t("studio.drafts.changed", {
                      when: formatInstant(draft.lastAt, "UTC", t.locale),
                    })}
                  </p>
                  <ReviewNotice due={reviewDue} />
                </Pair>
              ))}
            </Rows>
          </div>
        </Entry>
        <Released released={released} mayOpen={colleges.length > 0} asked={asked} />
      </Wrap>
    </>
  );
}

function Released({
  released,
  mayOpen,
  asked,
}: {
  released: Studio["released"];
  mayOpen: boolean;
  asked: Asked;
}) {
  const t = useText();
  if (released.length === 0) return null;
  return (
    <Entry title={t("studio.released")} note={t("studio.released.note")}>
      <Form asked={asked}>
        <Rows>
          {released.map(({ courseId, courseVersionId, code, title, version, ...course }) => (
            <Pair
              key={courseId}
              end={
                mayOpen &&
                course.hasSource && (
                  <Button
                    weight="two"
                    name="version"
                    value={courseVersionId}
                    label={t("studio.released.openOf", { title })}
                  >
                    {t("studio.released.open")}
                  </Button>
                )
              }
            >
              <h3>
                <a href={`/courses/${courseId}`}>
                  <In>{title}</In>
                </a>
              </h3>
              <p className="small soft">{t("studio.released.row", { code, version })}</p>
              {!course.hasSource && <p className="small soft">{t("studio.released.noSource")}</p>}
              <ReviewNotice due={course.reviewDue} />
            </Pair>
          ))}
        </Rows>
      </Form>
    </Entry>
  );
}
