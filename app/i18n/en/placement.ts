/** Words of the placement pages. */
export const placement = {} as const;
