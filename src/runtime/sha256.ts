const primes: number[] = [];
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);

/** The first 32 bits of the fractions of these roots of the primes. */
function roots(power: number): Int32Array {
  return Int32Array.from(primes, (prime) => (prime ** power % 1) * 2 ** 32);
}

const H = roots(1 / 2).slice(0, 8);
const K = roots(1 / 3);

/** The words of the block in hand. That it is always this one, of this length, spares the engine's checks of places. */
const W = new Int32Array(64);

/**
 * The SHA-256 of a text as UTF-8 (FIPS 180-4), at once: what platforms offer without an import answers only later. The
 * text has less than 2^29 bytes.
 */
export function sha256(text: string): Uint8Array {
  // No character takes more than three bytes; behind them come a bit, zeros, and the length in eight bytes.
  const bytes = new Uint8Array(text.length * 3 + 72);
  const { written } = new TextEncoder().encodeInto(text, bytes);
  const end = (written + 72) & -64;
  bytes[written] = 128;
  const view = new DataView(bytes.buffer);
  view.setUint32(end - 4, written * 8);

  const hash = H.slice();
  for (let at = 0; at < end; at += 64) {
    for (let i = 0; i < 16; i++) W[i] = view.getInt32(at + i * 4);
    block(hash);
  }
  hash.forEach((word, i) => {
    view.setInt32(i * 4, word);
  });
  return bytes.subarray(0, 32);
}

function turned(x: number, by: number): number {
  return (x >>> by) | (x << (32 - by));
}

/** Takes the first 16 words into the hash. Within their length typed arrays have no holes for the zeros to fill. */
function block(hash: Int32Array): void {
  for (let i = 16; i < 64; i++) {
    const x = W[i - 15] ?? 0;
    const y = W[i - 2] ?? 0;
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    W[i] = (W[i - 16] ?? 0) + s0 + (W[i - 7] ?? 0) + s1;
  }
  let a = hash[0] ?? 0;
  let b = hash[1] ?? 0;
  let c = hash[2] ?? 0;
  let d = hash[3] ?? 0;
  let e = hash[4] ?? 0;
  let f = hash[5] ?? 0;
  let g = hash[6] ?? 0;
  let h = hash[7] ?? 0;
  for (let i = 0; i < 64; i++) {
    const t1 = h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + (g ^ (e & (f ^ g))) + (K[i] ?? 0) + (W[i] ?? 0);
    const t2 = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (c & (a ^ b)));
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((more, i) => {
    hash[i] = (hash[i] ?? 0) + more;
  });
}
