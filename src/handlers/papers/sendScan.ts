import { SCANS } from '../../domain/files/fileRules.ts';
import { defineCommand } from '../command.ts';
import { oneDeal } from '../deals/dealScene.ts';
import { field } from '../field.ts';
import { unknownFiles } from '../unknownFiles.ts';
import { keepScan } from './keepScan.ts';

/** Files of one message or form. */
export const MOST_SENT = 10;

/** 扫描件 H8: the signed contract, by a form or with a line. Not undone: the clerk sends back what is wrong. */
export const sendScan = defineCommand({
  name: 'scan.send',
  words: { zh: ['扫描件', '传扫描件', '合同扫描件'], en: ['scan'] },
  allow: 'contract:sign',
  fields: {
    contract: field.text({ required: true, max: 40 }),
    files: field.file({ required: true, max: MOST_SENT, accept: SCANS }),
  },
  args: ['contract'],
  undo: 'none',
  look: async ({ input, deps }) => await unknownFiles(deps.files, input.files, SCANS),
  async run(context) {
    const { input, looked: unknown } = context;
    const one = await oneDeal(context, input.contract);
    return one.found ? await keepScan(context, one.deal, { files: input.files, unknown }) : one.outcome;
  },
});
