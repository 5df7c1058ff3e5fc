/** Words of the catalog pages. */
export const catalog = {} as const;
