/** Words of the observation pages. */
export const observation = {} as const;
