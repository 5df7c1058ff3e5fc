/** A picture whose badge could be read in two ways, or in none. The message says what is wrong. */
export class BakedFileError extends Error {}
