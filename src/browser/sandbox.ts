import { existsSync, readFileSync } from "node:fs";

/** What decides whether Chrome's sandbox can be used. */
export interface Surroundings {
  /** `null` where the system has no such thing (Windows). */
  readonly uid: number | null;
  readonly container: boolean;
}

/** Chrome refuses to run sandboxed as root, and containers forbid the calls that the sandbox is made of. */
export function canSandbox({ uid, container }: Surroundings): boolean {
  return uid !== 0 && !container;
}

/** Looks at the machine. Known marks: Docker and Podman leave a file, systemd and Kubernetes a variable or a cgroup name. */
export function surroundings(env: NodeJS.ProcessEnv): Surroundings {
  return { uid: process.getuid?.() ?? null, container: process.platform === "linux" && inContainer(env) };
}

function inContainer(env: NodeJS.ProcessEnv): boolean {
  if (env.container !== undefined || env.KUBERNETES_SERVICE_HOST !== undefined) return true;
  if (existsSync("/.dockerenv") || existsSync("/run/.containerenv")) return true;
  try {
    return /docker|kubepods|containerd|libpod|lxc/.test(readFileSync("/proc/1/cgroup", "utf8"));
  } catch {
    return false;
  }
}
