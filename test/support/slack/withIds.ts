import { isJson, objects } from './bodies.ts';
import type { Block, Json } from './worldTypes.ts';

/** Blocks as Slack keeps them: each block and element has a name, Slack's own where the app gave none. */
export function withIds(blocks: unknown, nextId: () => string): readonly Block[] {
  return objects(blocks).map((block) => {
    const named = { ...block, type: String(block['type']), block_id: block['block_id'] ?? nextId() } as Block;
    return {
      ...named,
      ...(named.type === 'actions' ? { elements: objects(block['elements']).map(element) } : {}),
      ...(isJson(block['accessory']) ? { accessory: element(block['accessory']) } : {}),
      ...(isJson(block['element']) ? { element: element(block['element']) } : {}),
    };
  });

  function element(one: Json): Json {
    const isStill = one['type'] === 'image' || typeof one['action_id'] === 'string';
    return isStill ? one : { ...one, action_id: nextId() };
  }
}
