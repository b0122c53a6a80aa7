import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: unknown;
}

/** A running language server, spoken to in the Language Server Protocol. */
export interface LanguageClient extends AsyncDisposable {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The first notification of that method, sent already or to come, that fits. */
  readonly notification: (method: string, fits: (params: unknown) => boolean) => Promise<unknown>;
}

/**
 * Starts the YAML language server that editors use.
 *
 * @param settings what it gets when it asks for its configuration, by section: `yaml.schemas` is under `yaml`
 */
export async function yamlLanguageServer(
  rootUri: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<LanguageClient> {
  const home = dirname(createRequire(import.meta.url).resolve("yaml-language-server/package.json"));
  const server = spawn(process.execPath, [join(home, "bin", "yaml-language-server"), "--stdio"]);
  const waiting = new Map<number | string, (message: Message) => void>();
  const seen: Message[] = [];
  const watchers = new Set<() => void>();
  let last = 0;

  const send = (message: Message): void => write(server, { jsonrpc: "2.0", ...message });
  readMessages(server, (message) => {
    if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: answer(message, settings) });
    } else if (message.id !== undefined) {
      waiting.get(message.id)?.(message);
      waiting.delete(message.id);
    } else {
      seen.push(message);
      for (const look of watchers) look();
    }
  });

  const client: LanguageClient = {
    request: (method, params) => {
      const id = ++last;
      send({ id, method, params });
      return new Promise((done, failed) => {
        waiting.set(id, ({ result, error }) => (error ? failed(new Error(JSON.stringify(error))) : done(result)));
      });
    },
    notify: (method, params) => send({ method, params }),
    notification: (method, fits) =>
      new Promise((done) => {
        const look = (): void => {
          const found = seen.find((message) => message.method === method && fits(message.params));
          if (!found) return;
          watchers.delete(look);
          done(found.params);
        };
        watchers.add(look);
        look();
      }),
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise((done) => server.once("close", done));
      server.kill();
      await closed;
    },
  };
  const folder = { uri: rootUri, name: "sop" };
  const capabilities = {
    workspace: { configuration: true, workspaceFolders: true },
    textDocument: {
      completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown"] } },
      hover: { contentFormat: ["markdown"] },
      publishDiagnostics: {},
    },
  };
  await client.request("initialize", { processId: process.pid, rootUri, workspaceFolders: [folder], capabilities });
  client.notify("initialized", {});
  client.notify("workspace/didChangeConfiguration", { settings });
  return client;
}

function answer({ method, params }: Message, settings: Readonly<Record<string, unknown>>): unknown {
  if (method !== "workspace/configuration" || typeof params !== "object" || params === null) return null;
  const items: unknown = "items" in params ? params.items : [];
  if (!Array.isArray(items)) return null;
  return items.map((item: { readonly section?: string }) => settings[item.section ?? ""] ?? {});
}

function write(server: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify(message);
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

function readMessages(server: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let buffered = Buffer.alloc(0);
  server.stdout.on("data", (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (;;) {
      const end = buffered.indexOf("\r\n\r\n");
      const length = /Content-Length: (\d+)/i.exec(buffered.subarray(0, Math.max(0, end)).toString())?.[1];
      if (end === -1 || length === undefined || buffered.length < end + 4 + Number(length)) return;
      const body = buffered.subarray(end + 4, end + 4 + Number(length)).toString();
      buffered = buffered.subarray(end + 4 + Number(length));
      take(JSON.parse(body));
    }
  });
}
