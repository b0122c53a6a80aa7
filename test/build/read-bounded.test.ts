import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readBounded, readStream, whyUnreadable } from "../../src/build/read-bounded.ts";
import { LIMITS } from "../../src/source/limits.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sop-test-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("what is read of a file", () => {
  it.each([0, 1, 4095, 4096, 4097, LIMITS.bytes - 1, LIMITS.bytes])(
    "is all of it up to the limit: %d bytes",
    async (size) => {
      const path = join(folder, "a.yaml");
      const content = Buffer.alloc(size, "abc");
      await writeFile(path, content);
      expect(Buffer.compare(await readBounded(path), content)).toBe(0);
      expect(Buffer.compare(await readStream(Readable.from(parts(content))), content)).toBe(0);
    },
  );

  it("is no more than tells that it is too large, of a file and of a stream without an end", async () => {
    const path = join(folder, "a.yaml");
    await writeFile(path, Buffer.alloc(LIMITS.bytes * 3));
    expect((await readBounded(path)).length).toBe(LIMITS.bytes + 1);
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    expect((await readStream(endless)).length).toBe(LIMITS.bytes + 1);
    expect(endless.destroyed).toBe(true);
  });

  it.runIf(process.platform === "linux")("is what comes where no size is told", async () => {
    expect((await readBounded("/dev/zero")).length).toBe(LIMITS.bytes + 1);
    expect(new TextDecoder().decode(await readBounded("/proc/self/status"))).toContain("VmRSS");
  });
});

function* parts(content: Buffer): Generator<Buffer> {
  for (let at = 0; at < content.length; at += 60_000) yield content.subarray(at, at + 60_000);
}

describe("why a file cannot be read", () => {
  it("is told for what concerns that file alone", () => {
    const refused = (code: string) => whyUnreadable(Object.assign(new Error(code), { code }));
    for (const code of ["EACCES", "ENOENT", "ELOOP", "EISDIR", "EIO"]) expect(refused(code)?.code).toBe(code);
    expect(refused("EACCES")?.words.id).toBe("tidak ada izin membacanya");
    for (const code of ["EMFILE", "ENOMEM"]) expect(refused(code)).toBeNull();
    expect(whyUnreadable(new Error("x"))).toBeNull();
  });
});
