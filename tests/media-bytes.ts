/** Small films and recordings, built byte by byte: real containers around empty frames. */

const bytes = (...parts: (Uint8Array | number[] | string)[]): Uint8Array =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part),
    ),
  );

function whole(value: number, size: number): Buffer {
  const made = Buffer.alloc(size);
  made.writeUIntBE(value, Math.max(0, size - 6), Math.min(size, 6));
  return made;
}

/** One element of a WebM; `size` stands in place of its true size. */
function element(id: number, inside: Uint8Array, size?: number[]): Uint8Array {
  const name = whole(id, Math.ceil(Math.log2(id + 1) / 8));
  return bytes(name, size ?? bytes([0x08], whole(inside.length, 4)), inside);
}

interface WebmOptions {
  seconds: number;
  /** What the head says; nothing when absent, as recorders in browsers leave it. */
  declared?: number;
  codecs?: string[];
  after?: Uint8Array;
}

/** A WebM of one block a second. */
export function webmOf({ seconds, declared, codecs = ["V_VP8", "A_OPUS"], after }: WebmOptions) {
  const unknown = [0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff];
  const length = Buffer.alloc(8);
  length.writeDoubleBE((declared ?? 0) * 1000);
  const info = element(
    0x1549a966,
    bytes(
      element(0x2ad7b1, whole(1_000_000, 3)),
      declared === undefined ? [] : element(0x4489, length),
    ),
  );
  const tracks = codecs.map((codec, index) =>
    element(
      0xae,
      bytes(element(0xd7, whole(index + 1, 1)), element(0x86, Buffer.from(codec, "latin1"))),
    ),
  );
  const clusters = Array.from({ length: seconds + 1 }, (_, second) =>
    element(
      0x1f43b675,
      bytes(element(0xe7, whole(second * 1000, 4)), element(0xa3, bytes([0x81, 0, 0, 0x80, 0]))),
      unknown,
    ),
  );
  return bytes(
    element(0x1a45dfa3, element(0x4282, Buffer.from("webm"))),
    element(0x18538067, bytes(info, element(0x1654ae6b, bytes(...tracks)), ...clusters), unknown),
    after ?? [],
  );
}

function box(name: string, ...inside: (Uint8Array | number[] | string)[]): Uint8Array {
  const all = bytes(...inside);
  return bytes(whole(all.length + 8, 4), name, all);
}

interface Mp4Options {
  seconds: number;
  declared?: number;
  tracks?: { kind: "vide" | "soun"; codec: string }[];
  brand?: string;
  fragments?: boolean;
  after?: Uint8Array;
}

/** An MP4 of one sample a second, whole or in fragments. */
export function mp4Of({
  seconds,
  declared = seconds,
  tracks = [
    { kind: "vide", codec: "avc1" },
    { kind: "soun", codec: "mp4a" },
  ],
  brand = "isom",
  fragments = false,
  after,
}: Mp4Options): Uint8Array {
  const zeros = (many: number) => Buffer.alloc(many);
  const traks = tracks.map(({ kind, codec }, index) =>
    box(
      "trak",
      box("tkhd", zeros(12), whole(index + 1, 4), zeros(68)),
      box(
        "mdia",
        box("mdhd", zeros(12), whole(1000, 4), whole(fragments ? 0 : declared * 1000, 4), zeros(4)),
        box("hdlr", zeros(8), kind, zeros(13)),
        box(
          "minf",
          box(
            "stbl",
            box("stsd", zeros(4), whole(1, 4), box(codec, zeros(8))),
            fragments
              ? box("stts", zeros(8))
              : box("stts", zeros(4), whole(1, 4), whole(seconds, 4), whole(1000, 4)),
          ),
        ),
      ),
    ),
  );
  const trexes = tracks.map((_, index) =>
    box("trex", zeros(4), whole(index + 1, 4), zeros(4), whole(1000, 4), zeros(8)),
  );
  const pieces = fragments
    ? tracks.map((_, index) =>
        box(
          "moof",
          box(
            "traf",
            box("tfhd", zeros(4), whole(index + 1, 4)),
            box("trun", zeros(4), whole(seconds, 4)),
          ),
        ),
      )
    : [];
  return bytes(
    box("ftyp", brand, zeros(4), "isom"),
    box("moov", box("mvhd", zeros(100)), ...traks, ...(fragments ? [box("mvex", ...trexes)] : [])),
    ...pieces,
    box("mdat", "film"),
    after ?? [],
  );
}

/** An Ogg of Opus (or of what its first packet says) that ends after so many seconds. */
export function oggOf(seconds: number, first = "OpusHead\x01\x01\x38\x01", after = ""): Uint8Array {
  const page = (flags: number, granule: number, packet: string): Uint8Array => {
    const place = Buffer.alloc(8);
    place.writeUIntLE(granule, 0, 6);
    return bytes(
      "OggS\0",
      [flags],
      place,
      "\x07\0\0\0",
      "\0".repeat(8),
      [1, packet.length],
      packet,
    );
  };
  const skipped = 0x138;
  return bytes(page(2, 0, first), page(4, seconds * 48_000 + skipped, "sound"), after);
}

/** An MP3 of 64 kbit/s at 44.1 kHz, with a tag before it. */
export function mp3Of(seconds: number, { tag = true, after = "" } = {}): Uint8Array {
  const frame = bytes([0xff, 0xfb, 0x50, 0xc0], Buffer.alloc(204));
  const many = Math.ceil((seconds * 44_100) / 1152);
  return bytes(
    tag ? bytes("ID3\x04\0\0", [0, 0, 0, 20], "\0".repeat(20)) : [],
    ...Array<Uint8Array>(many).fill(frame),
    after,
  );
}
