/** Words of the credentials pages. */
export const credentials = {} as const;
