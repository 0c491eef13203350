/**
 * A new UUIDv7 (RFC 9562): 48 bits of milliseconds, then 74 random bits.
 * Ids made within the same millisecond by one process still sort in the order of their making.
 */
export function newIdentifier(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const moment = advance(now);
  for (let index = 5, rest = moment.milliseconds; index >= 0; index--, rest = Math.floor(rest / 256)) {
    bytes[index] = rest % 256;
  }
  bytes[6] = 0x70 | (moment.counter >> 8);
  bytes[7] = moment.counter & 0xff;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return format(bytes);
}

const largestCounter = 0xfff;
let latest = { milliseconds: 0, counter: 0 };

function advance(now: number): { milliseconds: number; counter: number } {
  if (now > latest.milliseconds) latest = { milliseconds: now, counter: 0 };
  else if (latest.counter < largestCounter) latest = { ...latest, counter: latest.counter + 1 };
  else latest = { milliseconds: latest.milliseconds + 1, counter: 0 };
  return latest;
}

function format(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
