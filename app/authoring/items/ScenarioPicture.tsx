import { useText } from "../../i18n/text";
import { layersOf, type Scene } from "./scenario-graph";

/** In the drawing's own units. */
const BOX = { width: 132, height: 44 };
const GAP = { across: 24, down: 56 };
const LETTERS = 14;
/** A drawing of a few boxes stays as small as they are. */
const LEAST_WIDTH = 480;

interface Spot {
  x: number;
  y: number;
}

/**
 * The scenes of a scenario as boxes in rows, each below all that lead to it, with a line for every choice.
 * The outline beside it says the same in words.
 */
export function ScenarioPicture({ scenes }: { scenes: readonly Scene[] }) {
  const t = useText();
  const { spots, end, width, height } = placed(scenes);
  const way = (from: Spot, to: Spot, back: boolean) => {
    const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
    const [x2, y2] = [to.x + BOX.width / 2, to.y];
    if (!back)
      return `M${x1} ${y1}C${x1} ${y1 + GAP.down / 2} ${x2} ${y2 - GAP.down / 2} ${x2} ${y2 - 7}`;
    const side = Math.max(from.x, to.x) + BOX.width;
    const [h1, h2] = [from.y + BOX.height / 2, to.y + BOX.height / 2];
    return `M${from.x + BOX.width} ${h1}C${side + 30} ${h1} ${side + 30} ${h2} ${to.x + BOX.width + 7} ${h2}`;
  };
  return (
    <svg
      className="chart"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t("scenario.picture.label", { n: scenes.length })}
      fontSize={LETTERS}
      fill="currentColor"
    >
      <defs>
        <marker
          id="tip"
          viewBox="0 0 8 8"
          refX="1"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          orient="auto"
        >
          <path d="M0 0 8 4 0 8z" fill="var(--soft)" />
        </marker>
      </defs>
      {scenes.flatMap((scene, at) =>
        scene.ways.map(({ choice, to }, nth) => {
          const [from, target] = [spots[at], to === null ? end : spots[placeOf(scenes, to)]];
          if (!from || !target) return null;
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: choices have no identity but their order
              key={`${at} ${nth} ${choice}`}
              d={way(from, target, target.y <= from.y)}
              fill="none"
              stroke="var(--soft)"
              strokeWidth="1.5"
              markerEnd="url(#tip)"
            />
          );
        }),
      )}
      {scenes.map(({ id }, at) => {
        const spot = spots[at];
        // biome-ignore lint/suspicious/noArrayIndexKey: scenes may share a name while they are written
        return spot && <Box key={`${id} ${at}`} spot={spot} name={id} first={at === 0} />;
      })}
      <Box spot={end} name={t("scenario.picture.end")} first={false} />
    </svg>
  );
}

function Box({ spot, name, first }: { spot: Spot; name: string; first: boolean }) {
  return (
    <g>
      <rect
        x={spot.x}
        y={spot.y}
        width={BOX.width}
        height={BOX.height}
        rx="3"
        fill={first ? "var(--wash)" : "var(--paper)"}
        stroke={first ? "var(--lake)" : "var(--edge)"}
        strokeWidth="1.5"
      />
      <text x={spot.x + BOX.width / 2} y={spot.y + BOX.height / 2 + 5} textAnchor="middle">
        {name.length > 15 ? `${name.slice(0, 14)}…` : name}
      </text>
    </g>
  );
}

function placeOf(scenes: readonly Scene[], id: string): number {
  return scenes.findIndex((scene) => scene.id === id);
}

function placed(scenes: readonly Scene[]) {
  const rows = layersOf(scenes);
  const rowOf = scenes.map(({ id }) => rows.get(id) ?? 0);
  const last = Math.max(0, ...rowOf) + 1;
  const counts = Array.from(
    { length: last },
    (_, row) => rowOf.filter((one) => one === row).length,
  );
  const wide = Math.max(1, ...counts);
  const width = Math.max(LEAST_WIDTH, wide * (BOX.width + GAP.across) + 60);
  const x = (nth: number, of: number) =>
    Math.round(
      (width - of * BOX.width - (of - 1) * GAP.across) / 2 + nth * (BOX.width + GAP.across),
    );
  const y = (row: number) => row * (BOX.height + GAP.down) + 2;
  const spots: Spot[] = rowOf.map((row, at) => ({
    x: x(rowOf.slice(0, at).filter((one) => one === row).length, counts[row] ?? 1),
    y: y(row),
  }));
  const end = { x: x(0, 1), y: y(last) };
  return { spots, end, width, height: end.y + BOX.height + 2 };
}
