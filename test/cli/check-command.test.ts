import { expect, it } from "vitest";
import { runMain } from "./run-main.ts";

/** The findings of a check of `sops/`, each as its file and code. */
async function told(...more: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runMain(["check", "sops", "--format", "json", ...more]);
  const { diagnostics }: { diagnostics: readonly { file: string; line: number; code: string }[] } = JSON.parse(stdout);
  return diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);
}

it("says in parts what it says of the whole, each SOP beside all the others", async () => {
  const [whole, one, two, three] = [
    await told(),
    await told("--shard", "1/3"),
    await told("--shard", "2/3"),
    await told("--shard", "3/3", "--jobs", "2"),
  ];
  expect(Math.max(one.length, two.length, three.length)).toBeLessThan(whole.length);
  expect([...one, ...two, ...three].toSorted()).toEqual(whole.toSorted());
});
