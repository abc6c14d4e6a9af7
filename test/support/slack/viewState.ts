import { isJson, objects, words } from './bodies.ts';
import { elementState, type Filled } from './elementState.ts';
import type { Block, Json } from './worldTypes.ts';

const STATELESS = new Set(['button', 'image', 'overflow', 'mrkdwn', 'plain_text']);

/** `state` of a view or message: every element that keeps a value, filled in by the `block_id` of its block. */
export function viewState(blocks: readonly Block[], values: Readonly<Record<string, Filled>>): Json {
  const unknown = Object.keys(values).filter((id) => !blocks.some(({ block_id: block }) => block === id));
  if (unknown.length > 0) {
    const there = blocks.map(({ block_id: block }) => block).join(', ');
    throw new Error(`there is no block ${unknown.join(', ')} here, only ${there}`);
  }
  const entries = blocks.flatMap((block) => {
    const elements = elementsOf(block).filter(({ type }) => !STATELESS.has(words(type)));
    const id = block.block_id ?? '';
    const state = elements.map((one) => [words(one['action_id']), elementState(one, values[id])] as const);
    return state.length === 0 ? [] : [[id, Object.fromEntries(state)] as const];
  });
  return { values: Object.fromEntries(entries) };
}

/** Everything in a block that somebody can use. */
export function elementsOf(block: Block): readonly Json[] {
  return [
    ...(block.type === 'actions' ? objects(block.elements) : []),
    ...(isJson(block.accessory) ? [block.accessory] : []),
    ...(isJson(block.element) ? [block.element] : []),
  ];
}
