import { crc32 } from "node:zlib";

/** A file of a zip, written as told, whether or not that is allowed. */
export interface RawEntry {
  name: string;
  data?: string | Uint8Array;
  /** Bytes as they are packed, with what is claimed of them. */
  packed?: Buffer;
  size?: number;
  method?: number;
  flags?: number;
  /** The kind and rights of the file, as Unix has them. */
  mode?: number;
  /** A sum that is not its own. */
  sum?: number;
  /** The name that stands before its bytes, where that is another. */
  localName?: string;
  /** What stands beside its name in the list of files. */
  extra?: Buffer;
  /** The place in the zip that is claimed for it. */
  place?: number;
}

/** A zip with exactly these files, for names, links and sizes that no writer of zips would write. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, data = "", packed, size, method = 0, flags = 0, mode = 0o100644 } = entry;
    const bytes = packed ?? Buffer.from(data);
    const label = Buffer.from(name);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags | 0x800, 2);
    head.writeUInt16LE(method, 4);
    head.writeUInt32LE(entry.sum ?? crc32(bytes), 10);
    head.writeUInt32LE(bytes.length, 14);
    head.writeUInt32LE(size ?? bytes.length, 18);
    const own = Buffer.from(entry.localName ?? name);
    head.writeUInt16LE(own.length, 22);
    local.push(Buffer.from("PK\u0003\u0004"), head, own, bytes);
    const extra = entry.extra ?? Buffer.alloc(0);
    const listed = Buffer.from(head);
    listed.writeUInt16LE(label.length, 22);
    listed.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(entry.place ?? at, 10);
    central.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 3]), listed, rest, label, extra);
    at += 30 + own.length + bytes.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length & 0xffff, 4);
  end.writeUInt16LE(entries.length & 0xffff, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, Buffer.from("PK\u0005\u0006"), end]);
}
