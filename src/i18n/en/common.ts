import { FILE_RULES, megabytes } from '../../domain/files/fileRules.ts';
import type { common as zh } from '../zh-CN/common.ts';

export const common: typeof zh = {
  submit: 'Submit',
  cancel: 'Cancel',
  required: 'required',
  none: '–',
  listSeparator: ', ',
  about: (text) => `about ${text}`,
  atMost: (text) => `up to ${text}`,
  atLeast: (text) => `from ${text}`,
  between: (from, to) => `${from}–${to}`,
  tenThousandYuan: (n) =>
    Number(n) < 100
      ? `¥${(Number(n) * 10_000).toLocaleString('en-US')}`
      : `¥${Number((Number(n) / 100).toFixed(6))}m`,
  yuan: (n) => `¥${n}`,
  squareMetres: (n) => `${n} m²`,
  rooms: (n) => (n === 1 ? '1 bedroom' : `${n} bedrooms`),
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  today: 'today',
  tomorrow: 'tomorrow',
  yesterday: 'yesterday',

  stranger: (identity) =>
    `I do not know you yet. Please give this to an administrator, who can add you: ${identity}\n(for the administrator: member ${identity} Name role project=… team=…)`,
  disabled: 'Your access has ended. Please ask an administrator if this is a mistake.',
  deniedCommand: (command) => `Your role cannot use “${command}”. Type “help” to see what you can do.`,
  deniedForm: 'This form was made for a colleague; you cannot submit it.',
  failed: (reference) =>
    `Something went wrong on our side and this was not saved. Please try again later; the reference for the administrator is ${reference}.`,
  emptyLine:
    'What would you like to do? Just say it, e.g. “customer Mr Wang 13800138001 3 bedrooms budget 3m”. “help” lists everything.',
  tooLong: (max) => `That is too long (over ${max} characters) and was not saved. Please send it in parts.`,
  unknown: (typed) => `I did not understand “${typed}”. Nothing was saved.`,
  didYouMean: (words) => `Did you mean ${words.map((w) => `“${w}”`).join(', ')}?`,
  sayWith: (word) => `Yes, “${word}”`,
  seeHelp: 'Type “help” to see what you can do.',
  corrected: (lines: readonly string[]) =>
    lines.length === 0 ? 'Corrected.' : `Corrected: ${lines.join('; ')}`,
  becameOther: (label: string, was: string, is: string) =>
    was === '' ? `${label} ${is}` : `${label} ${was} → ${is === '' ? 'none' : is}`,
  oneStory: 'Put together with what you said just now.',
  notCorrected: 'That cannot be put in its place; what you said first stands.',
  whichOne: 'Which one do you mean?',
  whichUnit: (n) => `${n}: ${n} yuan, or ${n}万 (${n} × 10,000 yuan)?`,
  amountIn: { 元: (n) => `${n} yuan`, 万: (n) => `${n}万` },
  noneOfThem: 'none of them',
  formHeading: (title) => title,
  formIntro: 'Nearly there. Please complete and submit:',
  formFix: 'Some of it needs correcting:',
  formChanged: 'Somebody changed this record while you were filling in the form. Please check:',
  formUsed: 'This form has already been submitted.',
  formExpired: 'This form has expired. Please send the command again.',
  formUnknown: 'There is no such form.',
  alreadySettled: 'This card has already been dealt with.',
  changedMeanwhile:
    'Somebody changed this record a moment ago, so yours was not saved. Please look at it again and retry.',
  fieldChanged: (now: string) =>
    now === ''
      ? 'Somebody has just emptied this. Please check and submit again.'
      : `Somebody has just changed this to “${now}”. Please check and submit again.`,
  fieldRequired: 'required',
  notFound: (ref) => `${ref} does not exist, or is not yours.`,
  notFoundNearby: (ref, refs) => `${ref} does not exist, or is not yours. You have: ${refs.join(', ')}`,
  noProject: 'You are not assigned to any project yet. Please ask an administrator.',
  unreadable: {
    'phone.digits': (p) =>
      `This number has ${p['digits'] ?? '?'} digits; a mobile number has 11. Please check it: we never guess a phone.`,
    'phone.unknown': () => 'This is not a valid phone number. Please check it.',
    'date.impossible': (p) => `There is no such day or time as “${p['typed'] ?? ''}”.`,
    'date.unreadable': () =>
      'This time could not be read. Try: tomorrow 15:00, Friday 10am, 11-30, in 3 days.',
    'date.past': () => 'That time has passed. Please give one in the future.',
    'money.unit': () => 'Please add the unit: yuan, or 万 (ten thousand)?',
    'money.unreadable': () => 'This amount could not be read. Try: 3m, 2.6m-3.2m, 625000.',
    'money.range': () => 'An amount is between 1 yuan and 10 billion yuan.',
    'number.unreadable': () => 'Please give a number.',
    'number.range': (p) =>
      p['min'] === undefined
        ? 'This number is not plausible. Please check it.'
        : `Please give a number from ${p['min']} to ${p['max'] ?? ''}.`,
    'choice.unknown': (p) => `There is no such choice. Choose from: ${String(p['allowed'] ?? '')}`,
    'period.unreadable': () =>
      'This period could not be read. Try: today, yesterday, this week, this month, last month.',
    'duration.unreadable': () =>
      'This duration could not be read. Try: 2 working days, 4 working hours, 3 days, 30 minutes.',
    'text.tooLong': (p) => `Too long: ${p['max'] ?? ''} characters at most.`,
    'text.empty': () => 'This must not be empty.',
    'reference.unreadable': () => 'This reference could not be read. Customers look like C12, plans like P3.',
    'file.typed': () => 'Pictures cannot be typed: take or choose them in this field.',
    'file.unknown': () => 'A picture could not be found any more. Please choose it again.',
    'file.tooMany': (p) =>
      `At most ${p['max'] ?? ''} pictures; these are ${p['count'] ?? ''}. Please take some away.`,
  },
  noFileFor: (title) =>
    `“${title}” takes no files, so nothing was done. Please say it without one, or send the file by itself.`,
  fileAlone: {
    table: 'A table: what is in it?',
    tables: 'One table at a time, please.',
    mayNot: 'A table is here, but you may not import tables.',
    photos:
      'Please send photos with a line that says whose they are, such as: log Mr Wang visit saw the show flat',
    mixed: 'Please send tables and photos apart.',
    scans: 'Please send a scan with a line that says of which contract it is, such as: contract H8',
    document: 'A Word document: a template of what?',
    mayNotDocument: 'A Word document is here, but you may not upload templates.',
    documents: 'One template at a time, please.',
    calendar: 'Working calendar',
    start: {
      customer: 'Import customers',
      unit: 'Import units',
      contract: 'Import contracts',
      receipt: 'Import receipts',
    },
  },
  fileFault: (fault) => {
    const called = fault.name === '' ? 'This file' : `“${fault.name}”`;
    switch (fault.code) {
      case 'empty':
        return `${called} is empty. Please choose another one.`;
      case 'tooLarge':
        return `${called} has ${megabytes(fault.bytes)} MB, which is too large: ${megabytes(FILE_RULES.mostBytes)} MB each at most. Please make it smaller.`;
      case 'heic':
        return `${called} is a HEIC picture, which many programs cannot open. Please send it as JPEG (iPhone: Settings > Camera > Formats > Most Compatible).`;
      case 'kind':
        return `${called} is no photo: JPEG and PNG pictures are taken here.`;
      case 'noTable':
        return `${called} is no table: Excel (.xlsx) and CSV files are taken here. Please save an old .xls as .xlsx.`;
      case 'noDocument':
        return `${called} is no Word document: only .docx is taken here. Please save an old .doc as .docx in Word.`;
      case 'noScan':
        return `${called} is neither a PDF nor a photo, whatever it is called, and was not stored. PDF, JPEG and PNG are taken here.`;
      case 'neither':
        return `${called} is not taken here: tables are (Excel .xlsx, CSV), Word documents (.docx), PDF, and photos (JPEG, PNG). Please save an old .xls as .xlsx, an old .doc as .docx.`;
      case 'infected':
        return `${called} has a virus in it and was not stored. Please clean your device first.`;
      case 'unscanned':
        return `${called} was not stored: the virus scanner does not answer. Please send it again in some minutes.`;
      case 'unfetched':
        return `${called} did not arrive. Please send it again.`;
      case 'disguised':
        return `${called} has the name of a photo but is none, and was not stored. Please choose another one.`;
    }
  },
};
