const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** 1980-01-01 00:00, the earliest moment a ZIP archive can hold. */
const firstMoment = 0x0021_0000;

/** Replaces the clock time of every entry of a ZIP archive, so that equal content gives equal bytes. */
export function withoutClockTimes(archive: Uint8Array): Buffer {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(littleEndian(endOfDirectory));
  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(entry) !== directoryEntry) throw new Error("no ZIP directory entry");
    bytes.writeUInt32LE(firstMoment, entry + 12);
    bytes.writeUInt32LE(firstMoment, bytes.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}

function littleEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
