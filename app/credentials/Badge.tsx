import type { ReactNode } from "react";
import { useText } from "../i18n/text";
import { useKeptLang } from "../ui/In";
import type { BadgeStrand, Level } from "./achievement";
import {
  type BadgeLine,
  type BadgeWords,
  beads,
  outlinePoints,
  strandColors,
  strandLine,
  titleLines,
} from "./badge";

const blaze = "#F0B01F";
const drawings: Record<BadgeStrand, ReactNode> = {
  safe: (
    <>
      <path d="M88 58a12 12 0 0 1 24 0M82 64h36M85 64l-6 12v34l6 12h30l6-12V76l-6-12M79 76h42M79 110h42M92 122v5h16v-5" />
      <path fill={blaze} d="M100 82c8 9 9 12 9 17a9 9 0 0 1-18 0c0-5 3-8 9-17z" />
    </>
  ),
  relationships: (
    <>
      <path fill={blaze} stroke="none" d="M100 71.5a27 27 0 0 1 0 43 27 27 0 0 1 0-43z" />
      <path d="M96 70a27 27 0 1 0 0 46M104 75a27 27 0 0 1 0 36M104 70a27 27 0 1 1 0 46M96 75a27 27 0 0 0 0 36" />
    </>
  ),
  tutoring: (
    <>
      <path d="M54 110h92M58 104v12M79 104v12M100 104v12M121 104v12M142 104v12M58 110a10.5 14 0 0 1 21 0M79 110a10.5 24 0 0 1 21 0M100 110a21 48 0 0 1 42 0" />
      <circle fill={blaze} cx="142" cy="110" r="6.5" />
    </>
  ),
  sel: (
    <>
      <path d="M52 92c5 0 6-30 12-30s8 60 16 60 8-48 14-48 8 33 14 33 6-20 11-20 6 9 10 9h17" />
      <circle fill={blaze} cx="132" cy="96" r="6" />
    </>
  ),
  roles: (
    <>
      <path fill={blaze} stroke="none" d="M103 64h24l8 8.5-8 8.5h-24z" />
      <path d="M97 126V54h6v72M103 64h24l8 8.5-8 8.5h-24M97 86H75l-8 8.5 8 8.5h22M84 126h32" />
    </>
  ),
};

/**
 * A badge as SVG: outline = level, drawing and ground = strand, words = the rest. It holds no style
 * and no script, so it may stand in a page with a strict policy, or alone in a file.
 */
export function Badge({ badge }: { badge: BadgeWords }) {
  const t = useText();
  const { strand, level, title, code, version, issuer } = badge;
  const { ground, tint } = strandColors[strand];
  const strandWord = t(`credentials.strand.${strand}`);
  const levelWord = t(`credentials.level.${level}`);
  const label = t("credentials.badge.label", {
    level: levelWord,
    title,
    strand: strandWord,
    code,
    version,
    issuer,
  });
  const lines = titleLines(title, `${code} · v${version}`, level);
  const lang = useKeptLang();
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" role="img" aria-label={label}>
      <title>{label}</title>
      <g fill={ground}>
        <Outline level={level} radius={98} />
      </g>
      <g fill="none" stroke={tint} strokeWidth="1.5">
        <Outline level={level} radius={92} />
        {level !== "badge" && <Outline level={level} radius={88} />}
      </g>
      <g fill={tint} stroke={ground} strokeWidth="2">
        {beads(badge).map(([x, y]) => (
          <circle key={x} cx={x.toFixed(1)} cy={y.toFixed(1)} r="5.5" />
        ))}
      </g>
      <g
        fill="none"
        stroke={tint}
        strokeWidth="2.5"
        strokeLinejoin="round"
        transform="translate(100 90) scale(.82) translate(-100 -92)"
      >
        {drawings[strand]}
      </g>
      <g fontFamily="system-ui,'Segoe UI',Roboto,Arial,sans-serif" textAnchor="middle" fill="#fff">
        <Line line={strandLine(strandWord, level)} weight="600" fill={tint} />
        {lines.title.map((line) => (
          <Line key={line.y} line={line} weight="700" lang={lang} />
        ))}
        <Line line={lines.code} fill={tint} />
      </g>
    </svg>
  );
}

function Outline({ level, radius }: { level: Level; radius: number }) {
  const points = outlinePoints(level, radius);
  return points === null ? <circle cx="100" cy="100" r={radius} /> : <polygon points={points} />;
}

interface LineProps {
  line: BadgeLine;
  weight?: string;
  fill?: string;
  lang?: string | undefined;
}

function Line({ line, weight, fill, lang }: LineProps) {
  return (
    <text
      lang={lang}
      x="100"
      y={line.y}
      fontSize={line.size}
      textLength={line.width}
      lengthAdjust="spacingAndGlyphs"
      fontWeight={weight}
      fill={fill}
    >
      {line.text}
    </text>
  );
}
