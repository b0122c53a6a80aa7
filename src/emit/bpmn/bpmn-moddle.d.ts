/** What we use of `bpmn-moddle`, whose own types are not those of its entry. */
declare module "bpmn-moddle" {
  export interface ModdleElement {
    readonly $type: string;
  }

  export class BpmnModdle {
    /** An element of a known type, such as `bpmn:UserTask`. */
    create(type: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    /** An element of any other namespace. */
    createAny(name: string, namespace: string, properties?: Readonly<Record<string, unknown>>): ModdleElement;
    toXML(element: ModdleElement, options?: { readonly format?: boolean }): Promise<{ readonly xml: string }>;
    fromXML(
      xml: string,
    ): Promise<{ readonly rootElement: ModdleElement; readonly warnings: readonly { readonly message: string }[] }>;
  }
}
