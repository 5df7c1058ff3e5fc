/** What `{6*7*1009}` would come to, if anything worked it out. */
export const SUM = { typed: "6*7*1009", worked: "42378" };
