import type { ReactNode } from "react";
import { formatDayOf } from "../../i18n/dates";
import { useText } from "../../i18n/text";
import { In, Quoting } from "../../ui/In";
import { Head, Wrap } from "../../ui/Page";
import { Facts, Row, Rows } from "../../ui/Rows";
import { PackCards } from "./PackCards";
import { PackGuide } from "./PackGuide";
import { PackReading } from "./PackReading";
import { PackRubric } from "./PackRubric";
import type { PackProps } from "./PackSheet";
import { type PackPart, packParts } from "./pack";

interface PackPageProps extends PackProps {
  parts: readonly PackPart[];
  /** The address of this page, and of the one that leads here. */
  print: string;
  back: string;
  /** The address of the course online as a QR code. */
  qr: ReactNode;
}

/** A whole course for paper, A4 or Letter; on a screen, a page that says what there is to print. */
export function PackPage({ parts, print, back, qr, ...props }: PackPageProps) {
  const t = useText();
  const { course } = props.pack;
  const isWhole = parts.length === packParts.length;
  const online = <Online address={props.address} qr={qr} />;
  return (
    <div className={isWhole ? "pack" : "pack one"}>
      <Head
        crumb={
          <>
            <a href={back}>
              <Quoting kept={[course.title]}>{`${course.code} ${course.title}`}</Quoting>
            </a>
            {` · ${t("pack.crumb")}`}
          </>
        }
        title={<In>{course.title}</In>}
        lead={<In>{course.summary}</In>}
      />
      <Wrap>
        <WhatToPrint address={print} parts={parts} />
        {isWhole && <Cover {...props}>{online}</Cover>}
        {parts.includes("reading") && <PackReading {...props} />}
        {parts.includes("cards") && <PackCards {...props} qr={online} />}
        {parts.includes("guide") && <PackGuide {...props} />}
        {parts.includes("rubric") && <PackRubric {...props} />}
      </Wrap>
    </div>
  );
}

function WhatToPrint({ address, parts }: { address: string; parts: readonly PackPart[] }) {
  const t = useText();
  const isWhole = parts.length === packParts.length;
  return (
    <section className="entry noprint">
      <header>
        <h2>{t("pack.what")}</h2>
        <p>{t("pack.how")}</p>
      </header>
      <div>
        <Rows>
          <Row>
            <h3>
              <a href={address} aria-current={isWhole ? "page" : undefined}>
                {t("pack.everything")}
              </a>
            </h3>
            <p>{t("pack.lead")}</p>
          </Row>
          {packParts.map((part) => (
            <Row key={part}>
              <h3>
                <a
                  href={`${address}?part=${part}`}
                  aria-current={!isWhole && parts.includes(part) ? "page" : undefined}
                >
                  {t(`pack.${part}`)}
                </a>
              </h3>
              <p>{t(`pack.${part}.for`)}</p>
            </Row>
          ))}
        </Rows>
      </div>
    </section>
  );
}

/** The first page: what one will be able to do, which version this is, and the way back online. */
function Cover({ pack, children }: PackProps & { children: ReactNode }) {
  const t = useText();
  const { course, printed, objectives, inReview } = pack;
  const missing = inReview.map((kind) => t(`catalog.signOff.${kind}`)).join(", ");
  return (
    <section className="cover stack" aria-label={course.title}>
      <h2>{t("pack.able")}</h2>
      <ul className="points">
        {objectives.map(({ id, text }) => (
          <li key={id}>
            <In>{text}</In>
          </li>
        ))}
      </ul>
      <h2>{t("pack.holds")}</h2>
      <ul className="points">
        {packParts.map((part) => (
          <li key={part}>
            <b>{t(`pack.${part}`)}.</b> {t(`pack.${part}.for`)}
          </li>
        ))}
      </ul>
      <h2>{t("pack.match")}</h2>
      <Facts
        items={[
          { name: t("pack.version"), value: `${course.code} ${printed.version}` },
          { name: t("pack.mark"), value: printed.mark },
          {
            name: t("pack.published"),
            value:
              printed.publishedAt === null
                ? t("pack.draft")
                : formatDayOf(printed.publishedAt, printed.zone, t.locale),
          },
          { name: t("pack.printed"), value: formatDayOf(printed.at, printed.zone, t.locale) },
          { name: t("pack.by"), value: course.author },
          { name: t("pack.publisher"), value: course.publisher },
        ]}
      />
      <p>
        {missing && t("pack.review", { missing })} {t("pack.match.why")}
      </p>
      <h2>{t("pack.online")}</h2>
      {children}
    </section>
  );
}

function Online({ address, qr }: { address: string; qr: ReactNode }) {
  const t = useText();
  return (
    <div className="online">
      <div className="qr">{qr}</div>
      <div>
        <p className="address">{address}</p>
        <p>{t("pack.scan")}</p>
      </div>
    </div>
  );
}
