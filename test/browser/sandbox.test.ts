import { describe, expect, test } from "vitest";
import { launchFlags } from "../../src/browser/flags.ts";
import { canSandbox, surroundings } from "../../src/browser/sandbox.ts";

describe("the sandbox", () => {
  test("is used by an ordinary user on an ordinary machine, and on Windows", () => {
    expect(canSandbox({ uid: 1000, container: false })).toBe(true);
    expect(canSandbox({ uid: null, container: false })).toBe(true);
  });

  test("is not used by root, nor in a container", () => {
    expect(canSandbox({ uid: 0, container: false })).toBe(false);
    expect(canSandbox({ uid: 1000, container: true })).toBe(false);
  });

  test.runIf(process.platform === "linux")("knows a container by its environment", () => {
    expect(surroundings({ container: "podman" }).container).toBe(true);
    expect(surroundings({ KUBERNETES_SERVICE_HOST: "10.0.0.1" }).container).toBe(true);
  });

  test("is switched off by a flag only where it cannot be used", () => {
    expect(launchFlags({ sandbox: true })).not.toContain("--no-sandbox");
    expect(launchFlags({ sandbox: false })).toContain("--no-sandbox");
  });
});
