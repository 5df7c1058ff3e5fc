/** Words of the mastery pages. */
export const mastery = {} as const;
