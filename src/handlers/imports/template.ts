import { XLSX } from '../../domain/files/contentType.ts';
import { IMPORT_COLUMNS } from '../../domain/imports/columns.ts';
import { IMPORT_KINDS } from '../../domain/imports/importRun.ts';
import { defineCommand } from '../command.ts';
import { field } from '../field.ts';
import { done } from '../replies.ts';
import { writeXlsx } from '../sheets/writeXlsx.ts';
import { importKind } from './start.ts';

/** 导入模板: an empty table with the headings that an import understands. Writes nothing. */
export const importTemplate = defineCommand({
  name: 'import.template',
  words: { zh: ['导入模板'], en: ['template'] },
  allow: 'import:run',
  fields: { kind: field.choice('importKind', IMPORT_KINDS, { required: true, ...importKind }) },
  args: ['kind'],
  undo: 'none',
  look: async ({ input, deps, m }) => {
    const headings = IMPORT_COLUMNS[input.kind].map(({ names }) => names[m.locale === 'en' ? 1 : 0]);
    return await deps.files.put(writeXlsx([headings]), XLSX);
  },
  async run(context) {
    const { input, m, looked: file } = context;
    const what = m.importing.what[input.kind];
    const url = await context.handOutPage('file', { file, name: m.importing.template(what) });
    return done({
      blocks: [
        { kind: 'text', text: m.importing.templateAbout[input.kind] },
        { kind: 'link', url, label: m.importing.download },
      ],
    });
  },
});
