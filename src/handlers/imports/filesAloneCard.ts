import { PDF } from '../../domain/files/contentType.ts';
import { DOCUMENTS, TABLES } from '../../domain/files/fileRules.ts';
import { IMPORT_KINDS } from '../../domain/imports/importRun.ts';
import { PAPER_KINDS } from '../../domain/papers/paperKind.ts';
import { may, type Role } from '../../domain/permissions.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { Card } from '../chat/card.ts';
import type { LineFile } from '../chat/intent.ts';
import { button, textCard } from '../replies.ts';
import { mayImport } from './start.ts';

/** Files came without a word of what they are: of a table it is asked, for the rest it is said how it is done. */
export function filesAloneCard(files: readonly LineFile[], role: Role, m: Messages): Card {
  const { fileAlone } = m.common;
  const tables = files.filter(({ type }) => TABLES.includes(type));
  const [table] = tables;
  const documents = files.filter(({ type }) => DOCUMENTS.includes(type));
  if (documents.length > 0 && documents.length === files.length) {
    return documentCard(documents, role, m);
  }
  if (table === undefined) {
    return textCard(files.some(({ type }) => type === PDF) ? fileAlone.scans : fileAlone.photos);
  }
  if (tables.length < files.length || tables.length > 1) {
    return textCard(tables.length < files.length ? fileAlone.mixed : fileAlone.tables);
  }
  const actions = [
    ...IMPORT_KINDS.filter((kind) => mayImport(role, kind)).map((kind) =>
      button(m, {
        id: `import.start.${kind}`,
        label: fileAlone.start[kind],
        command: 'import.start',
        input: { kind, file: table.id },
      }),
    ),
    ...(may(role, 'calendar:set')
      ? [
          button(m, {
            id: 'calendar.set',
            label: fileAlone.calendar,
            command: 'calendar.set',
            input: { file: table.id },
          }),
        ]
      : []),
  ];
  return actions.length === 0 ? textCard(fileAlone.mayNot) : textCard(fileAlone.table, actions);
}

function documentCard(documents: readonly LineFile[], role: Role, m: Messages): Card {
  const { fileAlone } = m.common;
  const [document, another] = documents;
  if (!may(role, 'template:upload')) {
    return textCard(fileAlone.mayNotDocument);
  }
  return document === undefined || another !== undefined
    ? textCard(fileAlone.documents)
    : textCard(
        fileAlone.document,
        PAPER_KINDS.map((kind) =>
          button(m, {
            id: `template.show.${kind}`,
            label: m.paper.kinds[kind],
            command: 'template.show',
            input: { kind, file: document.id },
          }),
        ),
      );
}
