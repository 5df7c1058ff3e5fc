/** Words of the learning pages. */
export const learning = {} as const;
