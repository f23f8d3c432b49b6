/** The part of the DOM that is used here: linkedom's documents fit it. */
export interface DomNode {
  readonly nodeType: number
  readonly tagName: string
  readonly nodeValue: string | null
  readonly textContent: string | null
  readonly childNodes: ArrayLike<DomNode> & Iterable<DomNode>
  readonly parentNode: DomNode | null
  getAttribute(name: string): string | null
  querySelectorAll(selector: string): ArrayLike<DomNode> & Iterable<DomNode>
  setAttribute(name: string, value: string): void
  cloneNode(deep: boolean): DomNode
  replaceChildren(...nodes: readonly DomNode[]): void
  replaceWith(node: DomNode): void
  remove(): void
}

export const isElement = (node: DomNode): boolean => node.nodeType === 1
export const isText = (node: DomNode): boolean => node.nodeType === 3
