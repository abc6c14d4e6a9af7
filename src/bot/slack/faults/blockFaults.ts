import { LIMITS } from '../limits.ts';
import { elementFaults } from './elementFaults.ts';
import { type Faults, type Loose, isObject } from './faults.ts';

/** What Slack would refuse in one block; its type is known to be one of a surface. */
export function blockFaults(block: Loose, at: string, faults: Faults): void {
  switch (block['type']) {
    case 'header':
      faults.textObject(`${at}.text`, block['text'], LIMITS.header.text, 'plain_text');
      break;
    case 'section':
      sectionFaults(block, at, faults);
      break;
    case 'context':
      faults.list(`${at}.elements`, block['elements'], { max: LIMITS.context.elements }).forEach((one, i) => {
        faults.textObject(`${at}.elements[${i}]`, one, LIMITS.context.text);
      });
      break;
    case 'actions':
      actionsFaults(block, at, faults);
      break;
    case 'image':
      imageFaults(block, at, faults);
      break;
    case 'input':
      inputFaults(block, at, faults);
      break;
    case 'table':
      tableFaults(block, at, faults);
      break;
    default:
      break;
  }
}

function sectionFaults(block: Loose, at: string, faults: Faults): void {
  if (block['text'] === undefined && block['fields'] === undefined) {
    faults.add(at, 'has neither text nor fields');
  }
  if (block['text'] !== undefined) {
    faults.textObject(`${at}.text`, block['text'], LIMITS.text);
  }
  if (block['fields'] !== undefined) {
    faults.list(`${at}.fields`, block['fields'], { max: LIMITS.section.fields }).forEach((field, i) => {
      faults.textObject(`${at}.fields[${i}]`, field, LIMITS.section.fieldText);
    });
  }
  if (block['accessory'] !== undefined) {
    elementFaults(block['accessory'], `${at}.accessory`, faults);
  }
}

function actionsFaults(block: Loose, at: string, faults: Faults): void {
  const ids = new Set<unknown>();
  faults.list(`${at}.elements`, block['elements'], { max: LIMITS.actions.elements }).forEach((element, i) => {
    const here = `${at}.elements[${i}]`;
    elementFaults(element, here, faults);
    const id = isObject(element) ? element['action_id'] : undefined;
    if (typeof id === 'string' && ids.has(id)) {
      faults.add(`${here}.action_id`, `${id} is there twice`);
    }
    ids.add(id);
  });
}

function imageFaults(block: Loose, at: string, faults: Faults): void {
  faults.text(`${at}.alt_text`, block['alt_text'], LIMITS.image.alt);
  const file = block['slack_file'];
  if (block['image_url'] !== undefined) {
    faults.text(`${at}.image_url`, block['image_url'], LIMITS.url);
  } else if (!isObject(file) || typeof file['id'] !== 'string' || file['id'] === '') {
    faults.add(at, 'has neither a file nor an address');
  }
}

function inputFaults(block: Loose, at: string, faults: Faults): void {
  faults.textObject(`${at}.label`, block['label'], LIMITS.input.label, 'plain_text');
  if (block['hint'] !== undefined) {
    faults.textObject(`${at}.hint`, block['hint'], LIMITS.input.hint, 'plain_text');
  }
  elementFaults(block['element'], `${at}.element`, faults);
}

function tableFaults(block: Loose, at: string, faults: Faults): void {
  const widths = new Set<number>();
  faults.list(`${at}.rows`, block['rows'], { max: LIMITS.table.rows }).forEach((row, r) => {
    const cells = faults.list(`${at}.rows[${r}]`, row, { max: LIMITS.table.columns });
    widths.add(cells.length);
    cells.forEach((cell, c) => {
      faults.text(`${at}.rows[${r}][${c}]`, isObject(cell) ? cell['text'] : undefined, LIMITS.table.text);
    });
  });
  if (widths.size > 1) {
    faults.add(at, 'has rows of different lengths');
  }
  if (block['column_settings'] !== undefined) {
    faults.list(`${at}.column_settings`, block['column_settings'], { max: LIMITS.table.columns });
  }
}
