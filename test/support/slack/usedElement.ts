import { isJson, words } from './bodies.ts';
import { elementState, type Filled } from './elementState.ts';
import { elementsOf } from './viewState.ts';
import type { Block, Json } from './worldTypes.ts';

/** The action of an element as Slack sends it. `wanted`: its label, value or `action_id`, or itself. */
export function usedElement(
  blocks: readonly Block[],
  wanted: string | Json,
  option: Filled | undefined,
): Json {
  const all = blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })));
  const found = all.find(({ element }) =>
    typeof wanted === 'string'
      ? [element['action_id'], element['value'], labelOf(element)].includes(wanted)
      : element['action_id'] === wanted['action_id'],
  );
  if (found === undefined) {
    const there = all.map(({ element }) => labelOf(element) || words(element['action_id'])).join(', ');
    throw new Error(`there is nothing called ${JSON.stringify(wanted)} here, only ${there}`);
  }
  const { block, element } = found;
  const common = { action_id: element['action_id'], block_id: block.block_id, type: element['type'] };
  return element['type'] === 'button'
    ? { ...common, text: element['text'], ...pick(element, ['value', 'style', 'url']) }
    : { ...common, ...pick(element, ['placeholder']), ...elementState(element, option) };
}

function labelOf({ text }: Json): string {
  return isJson(text) ? words(text['text']) : '';
}

function pick(from: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
}
