import type { Graph, GraphNode } from '@/api/types';

/** A supplier's page, or nothing for nodes that have none. */
export function addressOf(node: GraphNode): string | null {
  const [kind, id] = node.id.split(':');
  if (kind === 'supplier' && id) return `/suppliers/${id}`;
  if (kind === 'product' && id) return `/products/${id}`;
  return null;
}

export interface Relation {
  node: GraphNode;
  weight: number;
}

/** The nodes linked to the focus, grouped by what links them, strongest first; then all others. */
export function neighbours(graph: Graph): {
  groups: {
    relation: string;
    label: Graph['edges'][number]['label'];
    outgoing: boolean;
    related: Relation[];
  }[];
  further: GraphNode[];
} {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const focus = graph.nodes.find((node) => node.focus);
  const groups = new Map<string, ReturnType<typeof neighbours>['groups'][number]>();
  const near = new Set<string>();
  for (const edge of graph.edges) {
    const outgoing = edge.source === focus?.id;
    if (!outgoing && edge.target !== focus?.id) continue;
    const node = nodes.get(outgoing ? edge.target : edge.source);
    if (!node) continue;
    near.add(node.id);
    const key = `${edge.relation}-${outgoing}`;
    const group = groups.get(key) ?? {
      relation: edge.relation,
      label: edge.label,
      outgoing,
      related: [],
    };
    group.related.push({ node, weight: edge.weight });
    groups.set(key, group);
  }
  for (const group of groups.values()) group.related.sort((a, b) => b.weight - a.weight);
  return {
    groups: [...groups.values()],
    further: graph.nodes.filter((node) => !node.focus && !near.has(node.id)),
  };
}
