import type { Work } from './assembler.ts';

const REASON = /(?:原因|理由|因为|由于|because|reason)(?:是|:|=|\s)*(?<value>\S.*)$/iu;
const LONGEST = 200;

/** 原因老带新: what stands behind such a word to the end is why, for a command that asks for a reason. */
export function takeReason({ scan, draft, command }: Work): void {
  const match = command.fields.some(({ name }) => name === 'reason') ? REASON.exec(scan.rest) : null;
  if (match !== null) {
    const end = match.index + match[0].length;
    const value = scan.kept(end - (match.groups?.['value'] ?? '').length, end).trim();
    draft.put('reason', value.slice(0, LONGEST));
    scan.take(match.index, end);
  }
}
