/** The first 32 bits of the fractional parts of the roots of the first primes (FIPS 180-4, 4.2.2 and 5.3.3). */
const [K, H] = constants();

/**
 * The SHA-256 of bytes (FIPS 180-4), at once: what the platforms offer without an import answers only later.
 *
 * @returns 32 bytes
 */
export function sha256(message: Uint8Array): Uint8Array {
  const hash = Int32Array.from(H);
  const words = new Int32Array(64);
  const whole = message.length - (message.length % 64);
  const bytes = new DataView(message.buffer, message.byteOffset, message.length);
  for (let at = 0; at < whole; at += 64) block(hash, words, bytes, at);

  const rest = message.length - whole;
  const tail = new Uint8Array(rest < 56 ? 64 : 128);
  tail.set(message.subarray(whole));
  tail[rest] = 0x80;
  const view = new DataView(tail.buffer);
  view.setUint32(tail.length - 8, Math.floor(message.length / 0x2000_0000));
  view.setInt32(tail.length - 4, message.length << 3);
  for (let at = 0; at < tail.length; at += 64) block(hash, words, view, at);

  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => {
    digest.setInt32(i * 4, word);
  });
  return new Uint8Array(digest.buffer);
}

/** Takes 64 bytes from `at` on into the hash. Within their length typed arrays have no holes for the zeros to fill. */
function block(hash: Int32Array, w: Int32Array, bytes: DataView, at: number): void {
  for (let i = 0; i < 16; i++) w[i] = bytes.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15] ?? 0;
    const y = w[i - 2] ?? 0;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0;
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
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + (g ^ (e & (f ^ g))) + (K[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) | (c & (a | b)))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  hash[0] = (hash[0] ?? 0) + a;
  hash[1] = (hash[1] ?? 0) + b;
  hash[2] = (hash[2] ?? 0) + c;
  hash[3] = (hash[3] ?? 0) + d;
  hash[4] = (hash[4] ?? 0) + e;
  hash[5] = (hash[5] ?? 0) + f;
  hash[6] = (hash[6] ?? 0) + g;
  hash[7] = (hash[7] ?? 0) + h;
}

function constants(): readonly [Int32Array, Int32Array] {
  const cubes = new Int32Array(64);
  const squares = new Int32Array(8);
  for (let n = 2, found = 0; found < 64; n++) {
    let divisor = 2;
    while (divisor * divisor <= n && n % divisor !== 0) divisor++;
    if (divisor * divisor <= n) continue;
    if (found < 8) squares[found] = (n ** 0.5 % 1) * 2 ** 32;
    cubes[found++] = (n ** (1 / 3) % 1) * 2 ** 32;
  }
  return [cubes, squares];
}
