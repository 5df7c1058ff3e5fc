/** What the funnel can be parted by. */
export const GROUPINGS = ["college", "role", "school"] as const;
export type Grouping = (typeof GROUPINGS)[number];
