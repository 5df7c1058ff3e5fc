/** The bytes that are asked for: from, up to but not with, to. */
export interface ByteRange {
  from: number;
  to: number;
}

/**
 * Reads a Range header (RFC 9110, 14.2) for a file of so many bytes: one range of bytes. What is not
 * understood, and more than one range, is answered with the whole file, as the standard allows.
 *
 * @returns `whole`, the range, or `outside` when none of the bytes asked for is there (416)
 */
export function byteRange(header: string | null, size: number): "whole" | "outside" | ByteRange {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const many = Math.min(Number(last), size);
    return many === 0 ? "outside" : { from: size - many, to: size };
  }
  const from = Number(first);
  if (last !== "" && Number(last) < from) return "whole";
  if (from >= size) return "outside";
  return { from, to: last === "" ? size : Math.min(Number(last) + 1, size) };
}
