/** What we use of `bpmnlint`, which has no types of its own. */
declare module "bpmnlint" {
  export class Linter {
    constructor(options: { readonly config: object; readonly resolver: object });
    lint(root: object): Promise<Readonly<Record<string, readonly { readonly id: string; readonly message: string }[]>>>;
  }
}

declare module "bpmnlint/lib/resolver/node-resolver.js" {
  export default class NodeResolver {}
}
