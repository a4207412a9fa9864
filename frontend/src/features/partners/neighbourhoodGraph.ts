import type { Graph, GraphNode } from '@/api/types';

/** Where a node leads: a firm's page, or the firms or offerings it stands for. */
export function addressOf(node: GraphNode): string | null {
  const code = node.id.slice(node.id.indexOf(':') + 1);
  switch (node.kind) {
    case 'supplier':
      return `/suppliers/${code}`;
    case 'category':
      return `/search?${new URLSearchParams({ q: '', category: code })}`;
    case 'place':
    case 'process':
      return `/suppliers?${new URLSearchParams({ [node.kind]: code })}`;
    default:
      return null;
  }
}

export const sides = ['focus', 'upstream', 'downstream', 'other', 'knowledge'] as const;
export type Side = (typeof sides)[number];

/** What each node is to the firm in focus: who supplies it, whom it supplies, another firm, or what firms do and make. */
export function sidesOf(graph: Graph): Map<string, Side> {
  const found = new Map<string, Side>(
    graph.nodes.map((node) => [
      node.id,
      node.focus ? 'focus' : node.kind === 'supplier' ? 'other' : 'knowledge',
    ]),
  );
  for (const { source, target } of graph.edges) {
    if (found.get(target) === 'focus' && found.get(source) === 'other') {
      found.set(source, 'upstream');
    }
    if (found.get(source) === 'focus' && found.get(target) === 'other') {
      found.set(target, 'downstream');
    }
  }
  return found;
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
