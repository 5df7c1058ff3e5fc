import { type EvidenceKind, evidenceOf } from "../catalog/evidence";
import type { Manifest } from "../catalog/manifest";
import { useText } from "../i18n/text";
import { Entry } from "../ui/Entry";
import { In } from "../ui/In";
import { Pair, Row, Rows } from "../ui/Rows";

/** What a course rests on, by kind, from firm to modest; each source with what it does not show. */
export function CourseEvidence({ sources }: { sources: NonNullable<Manifest["sources"]> }) {
  const t = useText();
  const { kinds, works, partlyRead } = evidenceOf(sources);
  if (works === 0) return null;
  return (
    <Entry title={t("courses.sure")}>
      <div className="stack">
        <p className="text">
          {t("courses.sure.works", { n: works })}{" "}
          {partlyRead > 0 && t("courses.sure.partly", { n: partlyRead })}
        </p>
        <Rows text>
          {kinds.map((one) => (
            <Pair key={one.kind} end={<b>{one.works.length}</b>}>
              <h3>{t(titles[one.kind])}</h3>
              <p className="soft">{t(`${titles[one.kind]}.what`)}</p>
            </Pair>
          ))}
        </Rows>
        <details>
          <summary>{t("courses.sure.all")}</summary>
          <Rows text>
            {kinds.flatMap((one) =>
              one.works.map(({ id, who, work, note, url }) => (
                <Row key={id}>
                  <p>
                    <In>
                      {who}. <cite>{url ? <a href={url}>{work}</a> : work}</cite>.
                    </In>
                  </p>
                  <p className="small soft">
                    <In>{note}</In>
                  </p>
                </Row>
              )),
            )}
          </Rows>
        </details>
      </div>
    </Entry>
  );
}

const titles = {
  reviews: "courses.sure.reviews",
  trial: "courses.sure.trial",
  small: "courses.sure.small",
  single: "courses.sure.single",
  research: "courses.sure.research",
  framework: "courses.sure.framework",
  guidance: "courses.sure.guidance",
  law: "courses.sure.law",
  news: "courses.sure.news",
  practice: "courses.sure.practice",
} as const satisfies Record<EvidenceKind, string>;
