import type { ModdleElement } from "bpmn-moddle";

/** Tells both ends of a flow about it, in the order of the flows. */
export function connect(line: ModdleElement): void {
  const { sourceRef, targetRef } = line as ModdleElement & Readonly<Record<"sourceRef" | "targetRef", ModdleElement>>;
  append(sourceRef, "outgoing", line);
  append(targetRef, "incoming", line);
}

function append(element: ModdleElement, property: string, value: ModdleElement): void {
  const before: unknown = Reflect.get(element, property);
  set(element, property, [...(Array.isArray(before) ? before : []), value]);
}

/** Gives an element a property after it was made. */
export function set(element: ModdleElement, property: string, value: unknown): void {
  Reflect.set(element, property, value);
}
