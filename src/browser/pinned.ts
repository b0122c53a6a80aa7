import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { NoBrowserHere } from "./errors.ts";

/** The pinned browser, ready to start. */
export interface PinnedBrowser {
  readonly path: string;
  /** What its process needs beside the usual environment: its own libraries and its own fonts, and no others. */
  readonly env: Readonly<Record<string, string>>;
}

/** An unpacking that was killed leaves its folder behind; after this long nobody is working in it any more. */
const STALE_MS = 60 * 60 * 1000;

/**
 * Unpacks the browser inside `@sparticuz/chromium` once per machine and user, and gives its place.
 *
 * The package itself unpacks straight into the folder for temporary files and takes whatever it finds there under
 * the name `chromium` for finished. Two builds that start together on a fresh machine would run half a file, and on
 * a shared machine anybody could put one there. So a child process, to which a fresh folder is its temporary
 * folder, does the unpacking, and the result gets its final name in one step; who comes second takes the first one's.
 *
 * @throws NoBrowserHere on another kind of machine, Error when the package is missing or the disk is full.
 */
export async function unpackPinned(env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<PinnedBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") {
    const here = `${process.platform} ${process.arch}`;
    throw new NoBrowserHere(`hanya untuk Linux x64, komputer ini ${here}`, `for Linux x64 only, this is ${here}`);
  }
  const entry = import.meta.resolve("@sparticuz/chromium");
  const home = join(await writableCache(env), `chromium-${await packageVersion(entry)}`);
  if (!existsSync(home)) await unpackInto(home, entry, env, signal);
  return {
    path: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023", "lib"), FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

async function unpackInto(home: string, entry: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  const cache = resolve(home, "..");
  await sweep(cache);
  const staging = await mkdtemp(join(cache, "unpack-"));
  try {
    await inflateInto(staging, entry, env, signal);
    await writeFile(join(staging, "fonts.conf"), fontConfiguration(home));
    await rename(staging, home);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

/** The package's own unpacker, run where its writing into the temporary folder cannot meet anybody. */
const INFLATE = `
const [entry, ...archives] = process.argv.slice(1);
const { inflate } = await import(entry);
await Promise.all(archives.map((archive) => inflate(archive)));
`;

function inflateInto(staging: string, entry: string, env: NodeJS.ProcessEnv, signal?: AbortSignal): Promise<void> {
  const bin = fileURLToPath(new URL("../bin/", entry));
  const archives = ["chromium.br", "fonts.tar.br", "al2023.tar.br"].map((name) => join(bin, name));
  const child = spawn(process.execPath, ["--input-type=module", "--eval", INFLATE, entry, ...archives], {
    env: { ...env, TMPDIR: staging, NODE_OPTIONS: "" },
    stdio: ["ignore", "ignore", "pipe"],
    ...(signal === undefined ? {} : { signal }),
  });
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    complaint += chunk;
  });
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (code) => {
      if (code === 0) done();
      else fail(new Error(`unpacking failed: ${firstError(complaint) ?? `exit code ${code}`}`));
    });
  });
}

function firstError(output: string): string | undefined {
  return output.split("\n").find((line) => /error/i.test(line));
}

/** Only the fonts that came with the browser: what is installed on a machine must not show in an output. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(join(home, "fonts", "fonts"))}</dir>
  <cachedir>${escapeXml(join(home, "fontconfig"))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

async function packageVersion(entry: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../package.json", entry), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest) {
    return String(manifest.version);
  }
  throw new Error(`no version in the package.json beside ${entry}`);
}

/** The user's own cache folder; where there is none to write to, a private folder among the temporary files. */
async function writableCache(env: NodeJS.ProcessEnv): Promise<string> {
  const base = env.XDG_CACHE_HOME ?? join(env.HOME ?? homedir(), ".cache");
  try {
    return await privateFolder(join(resolve(base), "sop-compiler"));
  } catch {
    return privateFolder(join(env.TMPDIR ?? tmpdir(), `sop-compiler-${process.getuid?.() ?? "user"}`));
  }
}

/** Makes the folder if need be, and takes it only when nobody else could have put a browser into it. */
async function privateFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await stat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) throw new Error(`${folder} is not this user's alone`);
  const probe = await mkdtemp(join(folder, "probe-"));
  await rm(probe, { recursive: true });
  return folder;
}

async function sweep(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith("unpack-") && !name.startsWith("probe-")) continue;
    const folder = join(cache, name);
    const age = await stat(folder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(folder, { recursive: true, force: true });
  }
}
