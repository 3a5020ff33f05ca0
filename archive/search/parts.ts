import { type BooleanNode, besideOthers, type PlaceNode, type QueryNode } from './node.ts';

/** A part of a query while it is read: what it means, how it reads, and how tightly its text binds (1 OR, 2 AND, 3 a word). */
export interface Part {
  readonly node: QueryNode;
  readonly text: string;
  readonly isNot: boolean;
  readonly level: 1 | 2 | 3;
}

/** Parts that must all hold. Null when there is none. */
export function allOf(parts: readonly Part[]): Part | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1 && !first.isNot) return first;
  const text = parts
    .map((part, index) =>
      part.isNot ? `NOT ${bracketed(part, 3)}` : `${index > 0 ? 'AND ' : ''}${bracketed(part, 2)}`,
    )
    .join(' ');
  const must = parts.flatMap(({ node, isNot }) => (isNot ? [] : isAnd(node) ? node.must : [node]));
  const not = parts.flatMap(({ node, isNot }) => (isNot ? [node] : isAnd(node) ? node.not : []));
  return { node: { kind: 'boolean', must, should: [], not }, text, isNot: false, level: 2 };
}

/** Parts of which one must hold. Null when there is none. */
export function anyOf(parts: readonly Part[]): Part | null {
  const [first] = parts;
  if (first === undefined) return null;
  if (parts.length === 1) return first;
  const text = parts.map((part) => bracketed(part, 2)).join(' OR ');
  return {
    node: { kind: 'boolean', must: [], should: parts.map(({ node }) => node), not: [] },
    text,
    isNot: false,
    level: 1,
  };
}

/** Two parts at most so many words apart; null when one of them has no place in a text. */
export function nearTo(left: Part, right: Part, distance: number): Part | null {
  if (!isPlace(left.node) || !isPlace(right.node)) return null;
  const node: PlaceNode = { kind: 'near', left: besideOthers(left.node), right: besideOthers(right.node), distance };
  return { node, text: `${left.text} NEAR/${distance} ${right.text}`, isNot: false, level: 3 };
}

/** A part whose words weigh more. */
export function boosted(part: Part, boost: number): Part {
  return { ...part, node: boostedNode(part.node, boost), text: `(${part.text})^${boost}`, level: 3 };
}

/** Whether a node is all of some parts: inside another such node its parts stand beside the others. */
function isAnd(node: QueryNode): node is BooleanNode {
  return node.kind === 'boolean' && node.should.length === 0;
}

function isPlace(node: QueryNode): node is PlaceNode {
  return node.kind === 'word' || node.kind === 'phrase' || node.kind === 'near';
}

function bracketed(part: Part, level: number): string {
  return part.level < level ? `(${part.text})` : part.text;
}

function boostedNode(node: QueryNode, boost: number): QueryNode {
  const each = (nodes: readonly QueryNode[]) => nodes.map((part) => boostedNode(part, boost));
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return { ...node, boost: node.boost * boost };
    case 'boolean':
      return { ...node, must: each(node.must), should: each(node.should) };
    default:
      return node;
  }
}
