/** Commands about contracts and complaints whose words people say, too: 交房时间太晚, 按揭办不下来, 反馈说太贵. */
const SAID: ReadonlySet<string> = new Set([
  'loan.show',
  'handover.show',
  'handover.inspect',
  'defect.fix',
  'defect.recheck',
  'complaint.respond',
  'complaint.resolve',
  'complaint.reopen',
  'complaint.pause',
  'complaint.resume',
  'complaint.takeOver',
]);
const EVENT_AHEAD = /^\s*E\d/iu;
const AHEAD = /^(?:[HDQT]\s?#?\d|(?:[A-Z]-)?\d)/iu;

/**
 * Whether what runs into the word of a command lets it be that command: behind words that customers say, only a contract, a defect, a complaint or a unit;
 * behind 活动 only an event.
 */
export function namesRecord(command: string, behind: string): boolean {
  return command === 'event.create' ? EVENT_AHEAD.test(behind) : !SAID.has(command) || AHEAD.test(behind);
}
