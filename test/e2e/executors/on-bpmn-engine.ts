import { EventEmitter } from "node:events";
import { type BpmnEngineOptions, Engine } from "bpmn-engine";
import { BpmnModdle } from "bpmn-moddle";
import { type Executor, type Seen, seen } from "./executor.ts";

/** A task that waits for somebody, as the engine tells of it. */
interface Waiting {
  readonly id: string;
  readonly type: string;
  signal(message?: unknown): void;
}

/** Runs the BPMN in bpmn-engine: user tasks wait for us, manual ones (copies) are passed at once, time stands still. */
export async function onBpmnEngine(xml: string): Promise<() => Executor> {
  const context = await new BpmnModdle().fromXML(xml);
  return () => {
    const variables: Record<string, string> = {};
    const waiting = new Map<string, Waiting[]>();
    let entered: string[] = [];
    let finished = false;
    let failure: unknown = null;
    const listener = new EventEmitter();
    listener.on("activity.wait", (api: Waiting) => {
      if (api.type === "bpmn:BoundaryEvent") return;
      entered.push(stepOf(api.id));
      if (api.type === "bpmn:ManualTask") api.signal();
      else waiting.set(api.id, [...(waiting.get(api.id) ?? []), api]);
    });
    const tell = (): Seen => {
      if (failure !== null) throw failure;
      const active = [...waiting].flatMap(([id, all]) => all.map(() => stepOf(id)));
      const told = seen(entered, active, finished);
      entered = [];
      return told;
    };
    return {
      begin: async (from) => {
        variables.start = from;
        const engine = engineOf(context, listener, variables);
        engine.once("end", () => {
          finished = true;
        });
        engine.once("error", (error: unknown) => {
          failure = error;
        });
        await engine.execute();
        return tell();
      },
      complete: (step, outcome) => {
        const id = [...waiting.keys()].find((task) => stepOf(task) === step);
        const [api, ...others] = id === undefined ? [] : (waiting.get(id) ?? []);
        if (id === undefined || api === undefined) throw new Error(`bpmn-engine has nothing to do at ${step}`);
        if (others.length > 0) waiting.set(id, others);
        else waiting.delete(id);
        if (outcome !== null) variables[variableOf(step)] = outcome;
        api.signal();
        return tell();
      },
    };
  };
}

/**
 * The engine for one run. Its types ask for all that its own classes have; what it calls at run time is this.
 */
function engineOf(moddleContext: object, listener: EventEmitter, variables: Readonly<Record<string, string>>): Engine {
  const options = {
    moddleContext,
    listener,
    expressions: { resolveExpression: (text: string) => resolve(text, variables) },
    timers: stillTime(),
    extensions: { tokensOnly },
  };
  return new Engine(options as unknown as BpmnEngineOptions);
}

/** `Step_serah.2` is a part of the step `serah`. */
function stepOf(task: string): string {
  return task.replace(/^Step_/, "").replace(/\.\d+$/, "");
}

function variableOf(step: string): string {
  const name = step.replace(/[^A-Za-z0-9]/g, (sign, at: number) =>
    sign === "_" ? "__u" : /^[A-Za-z0-9]-[A-Za-z0-9]$/.test(step.slice(Math.max(0, at - 1), at + 2)) ? "_" : "__h",
  );
  return `outcome_${name}`;
}

/** The FEEL that the files hold: a variable compared with a text. Other texts stand for themselves. */
function resolve(text: string, variables: Readonly<Record<string, string>>): unknown {
  if (!text.startsWith("=")) return text;
  const [, name = "", value = '""'] = /^=([A-Za-z_]\w*) = ("(?:[^"\\]|\\.)*")$/u.exec(text) ?? [];
  if (name === "") throw new Error(`Not the FEEL that we write: ${text}`);
  return variables[name] === JSON.parse(value);
}

/**
 * bpmn-engine tells every step behind a way that is not taken that nothing will come. In a flow with loops its joins
 * then count such news as arrivals, and a large flow drowns in it. The standard's joins wait for tokens alone: so each
 * such news ends where it begins, by the engine's own means against news that go round.
 */
function tokensOnly({ outbound = [] }: { readonly outbound?: readonly Flow[] }): void {
  for (const flow of outbound) {
    const discard = flow.discard.bind(flow);
    flow.discard = (content) => discard({ ...content, discardSequence: [flow.targetId] });
  }
}

interface Flow {
  readonly targetId: string;
  discard(content?: object): unknown;
}

/** Deadlines never come while a test runs. */
function stillTime() {
  const registered = { setTimeout: () => ({}), clearTimeout: () => undefined };
  return { ...registered, executing: [], register: () => registered };
}
