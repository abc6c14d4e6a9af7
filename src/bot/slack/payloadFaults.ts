import { lengthOf } from '../text/lengthOf.ts';
import { blockFaults } from './faults/blockFaults.ts';
import { elementFaults } from './faults/elementFaults.ts';
import { type Faults, isObject, newFaults } from './faults/faults.ts';
import { blockWeight, cellTexts } from './blockWeight.ts';
import { LIMITS } from './limits.ts';

type PayloadKind = 'message' | 'modal' | 'home' | 'options';

const ON_SURFACE: Readonly<Record<Exclude<PayloadKind, 'options'>, ReadonlySet<string>>> = {
  message: new Set(['header', 'section', 'context', 'divider', 'image', 'actions', 'table']),
  modal: new Set(['header', 'section', 'context', 'divider', 'image', 'actions', 'input']),
  home: new Set(['header', 'section', 'context', 'divider', 'image', 'actions']),
};

/**
 * What Slack would refuse in an outgoing payload, one sentence each: where, which limit, what was found. It knows what this
 * adapter sends and calls everything else unknown. A message without blocks is fine if it has a text.
 */
export function payloadFaults(kind: PayloadKind, payload: unknown): string[] {
  const faults = newFaults();
  if (!isObject(payload)) {
    faults.add('', 'is no object');
    return faults.found;
  }
  switch (kind) {
    case 'options':
      elementFaults({ type: 'options', ...payload }, '', faults);
      break;
    case 'message':
      faults.text('text', payload['text'], LIMITS.message.text);
      for (const name of ['blocks', 'plainBlocks']) {
        if (payload[name] !== undefined) {
          messageBlocks(
            faults.list(name, payload[name], { max: LIMITS.message.blocks, min: 0 }),
            name,
            faults,
          );
        }
      }
      break;
    case 'modal':
    case 'home':
      viewFaults(kind, payload, faults);
      break;
  }
  return faults.found;
}

function messageBlocks(blocks: readonly unknown[], at: string, faults: Faults): void {
  everyBlock('message', blocks, at, faults);
  const known = blocks.filter(isBlock);
  const tables = known.filter(({ type }) => type === 'table');
  faults.most(at, 'tables', tables.length, LIMITS.message.tables);
  const cells = tables.flatMap(cellTexts).reduce((sum, text) => sum + lengthOf(text), 0);
  faults.most(at, 'characters in tables', cells, LIMITS.table.text);
  faults.most(at, 'weight', weigh(known), LIMITS.message.weight);
}

function viewFaults(kind: 'modal' | 'home', view: Readonly<Record<string, unknown>>, faults: Faults): void {
  if (view['type'] !== kind) {
    faults.add('type', `is not ${kind}`);
  }
  const blocks = faults.list('blocks', view['blocks'], { max: LIMITS.view.blocks, min: 0 });
  everyBlock(kind, blocks, 'blocks', faults);
  faults.most('', 'bytes', Buffer.byteLength(JSON.stringify(view)), LIMITS.view.bytes);
  faults.id('callback_id', view['callback_id']);
  if (view['private_metadata'] !== undefined && view['private_metadata'] !== '') {
    faults.text('private_metadata', view['private_metadata'], LIMITS.view.metadata);
  }
  if (kind === 'modal') {
    faults.textObject('title', view['title'], LIMITS.view.title, 'plain_text');
    for (const name of ['submit', 'close'].filter((one) => view[one] !== undefined)) {
      faults.textObject(name, view[name], LIMITS.view.button, 'plain_text');
    }
    if (blocks.some((block) => isBlock(block) && block.type === 'input') && view['submit'] === undefined) {
      faults.add('submit', 'is missing although there are inputs');
    }
  }
}

function everyBlock(
  surface: Exclude<PayloadKind, 'options'>,
  blocks: readonly unknown[],
  at: string,
  faults: Faults,
): void {
  const ids = new Set<string>();
  blocks.forEach((block, i) => {
    const here = `${at}[${i}]`;
    if (!isBlock(block) || !ON_SURFACE[surface].has(block.type)) {
      faults.add(here, `a ${isBlock(block) ? block.type : 'thing'} is no block of a ${surface}`);
      return;
    }
    const id = (block as { readonly block_id?: unknown }).block_id;
    faults.id(`${here}.block_id`, id);
    if (typeof id === 'string' && ids.size === ids.add(id).size) {
      faults.add(`${here}.block_id`, `${id} is there twice`);
    }
    blockFaults(block, here, faults);
  });
}

function weigh(blocks: readonly { readonly type: string }[]): number {
  return blocks.reduce((sum, block) => sum + blockWeight(block), 0);
}

function isBlock(block: unknown): block is { readonly type: string } & Readonly<Record<string, unknown>> {
  return isObject(block) && typeof block['type'] === 'string';
}
