interface Point {
  readonly x: number;
  readonly y: number;
}

/** A BPMN file read by its text alone, with nothing of the library that wrote it. */
export interface ReadProcess {
  readonly tasks: Readonly<Record<string, string>>;
  /** By lane, the nodes in it. */
  readonly lanes: Readonly<Record<string, readonly string[]>>;
  /** By the flow's name. */
  readonly conditions: Readonly<Record<string, string>>;
  /** By task. */
  readonly timers: Readonly<Record<string, string>>;
  readonly papers: readonly {
    readonly name: string;
    readonly document: string;
    readonly side: "in" | "out";
    readonly task: string;
  }[];
  /** Of nodes and papers; what stands on a border belongs to its task. */
  readonly boxes: ReadonlyMap<string, Point & { readonly width: number; readonly height: number }>;
  readonly lines: readonly {
    readonly id: string;
    readonly from: string;
    readonly to: string;
    readonly points: readonly Point[];
  }[];
}

export function readProcess(xml: string): ReadProcess {
  const all = (pattern: RegExp): readonly RegExpExecArray[] => [...xml.matchAll(pattern)];
  const tasks = all(/<bpmn:(userTask|manualTask) id="([^"]*)".*?<\/bpmn:\1>/gs);
  const references = new Map(
    all(/<bpmn:dataObjectReference id="([^"]*)" name="([^"]*)" dataObjectRef="([^"]*)"/g).map(
      ([, id = "", name = "", document = ""]) => [id, { name: plain(name), document }],
    ),
  );
  const papers = tasks.flatMap(([whole, , task = ""]) =>
    [...whole.matchAll(/<bpmn:data(Input|Output)Association.*?<\/bpmn:data\1Association>/gs)].map(([link, side]) => {
      const id = (side === "Input" ? /<bpmn:sourceRef>(.*?)</ : /<bpmn:targetRef>(.*?)</).exec(link)?.[1] ?? "";
      return {
        ...(references.get(id) ?? { name: "?", document: "?" }),
        side: side === "Input" ? ("in" as const) : ("out" as const),
        task,
      };
    }),
  );
  const flows = all(
    /<bpmn:sequenceFlow id="([^"]*)"(?: name="([^"]*)")? sourceRef="([^"]*)" targetRef="([^"]*)"(?:\/>| \/>|>(.*?)<\/bpmn:sequenceFlow>)/gs,
  );
  const ends = new Map(flows.map(([, id = "", , from = "", to = ""]) => [id, { from, to }]));
  const conditions = flows.flatMap(([, , name = "", , , inside = ""]) => {
    const body = />(=[^<]*)</.exec(inside)?.[1];
    return body === undefined ? [] : [[plain(name), plain(body)] as const];
  });
  const timers = all(/<bpmn:boundaryEvent [^>]*attachedToRef="([^"]*)".*?<bpmn:timeDuration[^>]*>([^<]*)</gs);
  const lanes = all(/<bpmn:lane id="([^"]*)".*?(?:<\/bpmn:lane>|\/>)/gs);
  const borders = new Set(all(/<bpmn:boundaryEvent id="([^"]*)"/g).map(([, id]) => id));
  const shapes = all(
    /<bpmndi:BPMNShape [^>]*bpmnElement="([^"]*)"[^>]*>\s*<dc:Bounds x="([^"]*)" y="([^"]*)" width="([^"]*)" height="([^"]*)"/g,
  );
  const boxes = shapes
    .filter(([, id = ""]) => !id.startsWith("Lane_") && id !== "Pool" && !borders.has(id))
    .map(([, id = "", ...numbers]) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
      return [id, { x, y, width, height }] as const;
    });
  const edges = all(/<bpmndi:BPMNEdge [^>]*bpmnElement="([^"]*)".*?<\/bpmndi:BPMNEdge>/gs);
  const lines = edges.flatMap(([whole, id = ""]) => {
    const points = [...whole.matchAll(/<di:waypoint x="([^"]*)" y="([^"]*)"/g)].map(([, x, y]) => ({
      x: Number(x),
      y: Number(y),
    }));
    const end = ends.get(id);
    return end === undefined || borders.has(end.from) ? [] : [{ id, ...end, points }];
  });
  return {
    tasks: Object.fromEntries(tasks.map(([, type = "", id = ""]) => [id, type])),
    lanes: Object.fromEntries(
      lanes.map(([whole, id = ""]) => [id, [...whole.matchAll(/flowNodeRef>([^<]*)</g)].map(([, node = ""]) => node)]),
    ),
    conditions: Object.fromEntries(conditions),
    timers: Object.fromEntries(timers.map(([, task = "", time = ""]) => [task, time])),
    papers,
    boxes: new Map(boxes),
    lines,
  };
}

function plain(text: string): string {
  const signs: Readonly<Record<string, string>> = {
    "&quot;": '"',
    "&#34;": '"',
    "&lt;": "<",
    "&gt;": ">",
    "&amp;": "&",
  };
  return text
    .replace(/<!\[CDATA\[(.*?)\]\]>/gs, "$1")
    .replace(/&(?:quot|#34|lt|gt|amp);/g, (sign) => signs[sign] ?? sign);
}
