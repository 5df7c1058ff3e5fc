import type { ReactNode } from "react";

/** The five strands of the curriculum: a lantern, rings that meet, jumps on a line, a wave, a signpost. */
export const strands = ["safe", "relationships", "tutoring", "sel", "roles"] as const;
export type Strand = (typeof strands)[number];

const plates: Record<Strand, ReactNode> = {
  safe: (
    <>
      <path d="M24 12a8 8 0 0 1 16 0M20 16h24M22 16l-4 8v24l4 8h20l4-8V24l-4-8M18 24h28M18 48h28M26 56v3h12v-3" />
      <path d="M32 28c5 6 6 8.5 6 11.5a6 6 0 0 1-12 0C26 36.5 28 34 32 28z" fill="var(--blaze)" />
      <path d="M8 30H3m5 12H3m53-12h5m-5 12h5" />
    </>
  ),
  relationships: (
    <>
      <path
        d="M32 19.4a14.5 14.5 0 0 1 0 25.2 14.5 14.5 0 0 1 0-25.2z"
        fill="var(--blaze)"
        stroke="none"
      />
      <path d="M29.9 18.3a14.5 14.5 0 1 0 0 27.4M34.2 20.9a14.5 14.5 0 0 1 0 22.2M34.1 18.3a14.5 14.5 0 1 1 0 27.4M29.8 20.9a14.5 14.5 0 0 0 0 22.2M4 32h4.5M55.5 32H60" />
    </>
  ),
  tutoring: (
    <>
      <path d="M3 46h58M6 42v8M18 42v8M30 42v8M42 42v8M54 42v8M6 46a6 9 0 0 1 12 0M18 46a6 14 0 0 1 12 0M30 46a12 28 0 0 1 24 0" />
      <circle cx="54" cy="46" r="4" fill="var(--blaze)" />
    </>
  ),
  sel: (
    <>
      <path d="M3 32c3 0 4-20 8-20s5 40 10 40 5-32 9-32 5 22 9 22 4-13 7-13 4 6 7 6h8" />
      <circle cx="53" cy="35" r="3.6" fill="var(--blaze)" />
      <path strokeDasharray="2 4" d="M3 35h44" />
    </>
  ),
  roles: (
    <>
      <path d="M32 15h19l6 6.5-6 6.5H32z" fill="var(--blaze)" stroke="none" />
      <path d="M30 60V8h4v52M34 15h17l6 6.5-6 6.5H34M30 32H13l-6 6.5 6 6.5h17M18 60h28" />
    </>
  ),
};

/** The drawing of a strand, beside its name. */
export function Plate({ strand }: { strand: Strand }) {
  return (
    <svg
      className="plate"
      viewBox="0 0 64 64"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
    >
      {plates[strand]}
    </svg>
  );
}
