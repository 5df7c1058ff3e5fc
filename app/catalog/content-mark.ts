const SHOWN = 12;

/** The start of a version's content hash, as people compare it: `3f2a 91bc 04de`. */
export function contentMark(contentHash: string): string {
  return (
    contentHash
      .slice(0, SHOWN)
      .match(/.{1,4}/g)
      ?.join(" ") ?? ""
  );
}
