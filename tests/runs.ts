/** How many random cases a law is tried on: `usual` of them, and `deep` when everything is tried. */
export function runs({ usual, deep }: { usual: number; deep: number }): { numRuns: number } {
  return { numRuns: process.env.MUSTER_DEEP === "1" ? deep : usual };
}
